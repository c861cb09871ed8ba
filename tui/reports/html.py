"""The comparison as one HTML file: no script, nothing remote, readable on a phone, in print and by a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from tui.comparison import Comparison
from tui.reports import figures, html_articles, html_blocks, html_figures, naming
from tui.reports.contents import contents
from tui.reports.html_style import STYLE, policy
from tui.reports.html_text import escape
from tui.reports.outline import Part, Report
from tui.reports.rows import rows
from tui.sessions.session import Review

_ELSEWHERE = frozenset({"summaries", "sources"})
"""Parts that are elsewhere in this format: the summaries are with the articles, and the sources in the footer."""


def render(comparison: Comparison, review: Review | None = None, scope: str = "") -> str:
    """The parts of the report and the articles, with links from each to the others."""
    return "\n".join(_lines(comparison, review or Review(), scope)) + "\n"


def _lines(comparison: Comparison, review: Review, scope: str) -> Iterator[str]:
    report, named = contents(comparison, review, scope), naming.named(comparison, review)
    yield from head(report)
    shown = [part for part in report.parts if part.id not in _ELSEWHERE]
    yield from navigation(shown, articles=bool(comparison.documents))
    yield '<main id="content">'
    for part in shown:
        if part.id == "figures":
            yield from html_figures.lines(figures.lines(comparison, named), named)
        else:
            yield from part_lines(part)
    if comparison.documents:
        yield from html_articles.lines(comparison, rows(comparison, review, named), named)
    yield "</main><footer>"
    for part in report.parts:
        if part.id == "sources":
            yield '<h2 id="sources">Sources</h2>'
            yield from html_blocks.blocks(part.blocks, "")
    yield f"<p>{escape(report.making)}</p></footer></body></html>"


def head(report: Report, more: str = "") -> Iterator[str]:
    """Everything before the parts of a report: the style and `more` of it, the title, what was found, the sources."""
    title, style = escape(report.title), STYLE + more
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy(style)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{title} – crossread</title><style>{style}</style></head><body>"
    yield '<a class="skip" href="#content">Skip to the content</a>'
    yield f'<header><h1>{title}</h1><p class="summary">{escape(report.summary)}</p><ul>'
    yield from (f"<li>{html_blocks.inline(source)}</li>" for source in report.sources)
    yield "</ul></header>"


def navigation(parts: list[Part], *, articles: bool) -> Iterator[str]:
    """Links to the parts of a report."""
    places = [(part.id, part.title) for part in parts] + ([("articles", "Articles")] if articles else [])
    yield '<nav aria-label="Contents"><ul>'
    yield "".join(f'<li><a href="#{place}">{escape(name)}</a></li>' for place, name in places)
    yield "</ul></nav>"


def part_lines(part: Part) -> Iterator[str]:
    """A part of a report under its heading."""
    yield f'<section class="part {part.id}" aria-labelledby="{part.id}">'
    yield f'<h2 id="{part.id}" class="{part.section}">{escape(part.title)}</h2>'
    if part.section == "single":
        yield '<p class="soft">Open a source to see what only it says.</p>'
    yield '<div class="body">'
    yield from html_blocks.blocks(part.blocks, part.section)
    yield "</div></section>"
