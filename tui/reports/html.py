"""The comparison as one HTML file: no script, nothing remote, readable on a phone, in print and by a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from tui.comparison import Comparison
from tui.reading.addresses import is_address
from tui.reports import digests, figures, html_articles, html_figures, lost, sums
from tui.reports.html_style import POLICY, STYLE
from tui.reports.html_text import cited, escape
from tui.reports.rows import HEADINGS, SIGNS, Row, Section, Wording, headline, rows, sections
from tui.reports.words import comments, counted, described, making, origin
from tui.sessions.session import Review


def render(comparison: Comparison, review: Review | None = None) -> str:
    """Digest, figures, claims and articles, with links from each to the others."""
    return "\n".join(_lines(comparison, review or Review())) + "\n"


def _lines(comparison: Comparison, review: Review) -> Iterator[str]:
    told = rows(comparison, review)
    table = figures.lines(comparison)
    failing, implied = sums.failing(comparison), sums.implied(comparison)
    parts = digests.parts(comparison, told)
    title = escape(headline(comparison))
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{title} – crossread</title><style>{STYLE}</style></head><body>"
    yield '<a class="skip" href="#content">Skip to the content</a>'
    yield f"<header><h1>{title}</h1><ol>"
    for number, document in enumerate(comparison.documents, 1):
        yield f'<li><a href="#article-{number}">{escape(described(document))}</a></li>'
    yield "</ol></header>"
    opening = (
        ("digest", "In short", parts),
        ("figures", "Figures", table),
        ("sums", sums.SUMS, failing),
        ("rates", sums.RATES, implied),
    )
    yield from _contents(told, review, [(place, name) for place, name, found in opening if found])
    yield '<main id="content">'
    yield from _digest(parts)
    yield from html_figures.lines(table, len(comparison.documents))
    yield from html_figures.sums(failing, sums.SUMS, "sums")
    yield from html_figures.sums(implied, sums.RATES, "rates")
    for section, group in sections(told):
        yield from _section(section, group)
    yield from _lost(review)
    yield from html_articles.lines(comparison, told)
    yield "</main>"
    yield from _foot(comparison)
    yield "</body></html>"


def _contents(told: tuple[Row, ...], review: Review, opening: list[tuple[str, str]]) -> Iterator[str]:
    places = list(opening)
    places += [(f"section-{section}", f"{SIGNS[section]} {HEADINGS[section]}") for section, _ in sections(told)]
    places += [(name, heading) for name, heading, _ in lost.sections(review)]
    places += [("articles", "The articles")]
    yield '<nav aria-label="Contents"><ul>'
    yield "".join(f'<li><a href="#{place}">{name}</a></li>' for place, name in places)
    yield "</ul></nav>"


def _digest(parts: tuple[digests.Part, ...]) -> Iterator[str]:
    if not parts:
        return
    yield '<section aria-labelledby="digest"><h2 id="digest">In short</h2><div class="digest">'
    for part in parts:
        yield f'<div><h3 class="{part.section}">{SIGNS[part.section]} {part.heading}</h3><ul>'
        for group in part.groups:
            yield f"<li><strong>{escape(group.title)}</strong>"
            if group.what:
                yield f'<p class="why">{escape(group.what)}</p>'
            yield "<ul>"
            for line in group.lines:
                yield from _digest_line(line)
            yield "</ul></li>"
        yield "</ul></div>"
    yield "</div></section>"


def _digest_line(line: digests.Line) -> Iterator[str]:
    """The readings, the last with a link to the row."""
    for place, reading in enumerate(line.readings, 1):
        first, *others = (cited(source.citation, source.sentence) for source in reading.sources)
        also = f" also {' '.join(others)}{reading.rest}" if others else ""
        link = f'<a href="#{escape(line.row.claim.id)}">{line.where}</a>'
        row = f" {link}" if place == len(line.readings) else ""
        yield f"<li>{escape(reading.words)} {first}{also}{row}</li>"


def _section(section: Section, group: tuple[Row, ...]) -> Iterator[str]:
    name = f"section-{section}"
    yield f'<section class="claims" aria-labelledby="{name}">'
    yield f'<h2 id="{name}" class="{section}">{SIGNS[section]} {HEADINGS[section]}</h2>'
    for row in group:
        yield from _row(row)
    yield "</section>"


def _row(row: Row) -> Iterator[str]:
    claim = escape(row.claim.id)
    yield f'<article class="claim" id="{claim}" aria-labelledby="{claim}-label">'
    yield f'<h3 id="{claim}-label">{row.number}. {escape(row.label)}</h3>'
    yield f'<p class="standing">{SIGNS[row.claim.relation]} {escape(row.standing)}</p>'
    quoted, further = row.quoted
    yield from map(_wording, quoted)
    if further:
        yield f"<details><summary>{counted(len(further), 'more wording')}</summary>"
        yield from map(_wording, further)
        yield "</details>"
    if row.why:
        yield f'<p class="why">why: {escape(row.because)}</p>'
    yield from _spoken(row.said)
    yield "</article>"


def _wording(wording: Wording) -> str:
    """The words, and every place that has them."""
    first, *others = wording
    source = f'{cited(first.citation, first.sentence)} <small class="soft">{first.offsets}</small>'
    if others:
        source += f" also {' '.join(cited(other.citation, other.sentence) for other in others)}"
    return f"<blockquote>{escape(first.words)} {source}</blockquote>"


def _spoken(said: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, words in said:
        yield f'<p class="said"><strong>{name}</strong> {escape(words)}</p>'


def _lost(review: Review) -> Iterator[str]:
    for name, heading, group in lost.sections(review):
        yield f'<section class="claims" aria-labelledby="{name}"><h2 id="{name}">{heading}</h2>'
        for row in group:
            yield '<div class="claim">'
            for place in row.places:
                yield f"<blockquote>{escape(place.words)} <cite>{escape(place.name)}</cite></blockquote>"
            yield from _spoken(row.said)
            yield "</div>"
        yield "</section>"


def _foot(comparison: Comparison) -> Iterator[str]:
    yield "<footer><ol>"
    for document in comparison.documents:
        digest = f"sha256 <code>{escape(document.sha256)}</code>"
        said = "".join(f"<li>{escape(each)}</li>" for each in comments(document))
        said = f"<ul>{said}</ul>" if said else ""
        yield f"<li>{escape(origin(document))}, {_link(document.url)}{digest}{said}</li>"
    yield f"</ol><p>{escape(making(comparison))}.</p></footer>"


def _link(url: str) -> str:
    """A link to the page of an article, which tells the page nothing of the report; or nothing."""
    if not is_address(url):
        return ""
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{escape(url)}</a>, '
