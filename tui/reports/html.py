"""The comparison as one HTML file: no script, nothing remote, readable on a phone, in print and by a screen reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from html import escape as escape_html
from itertools import groupby

from tui.claims.claim import MARKS, NAMES, Claim
from tui.comparison import Comparison
from tui.reading.documents import Block, Document, Sentence
from tui.reading.sanitise import visible
from tui.reports.rows import HEADINGS, Row, described, headline, rows

_STYLE = """
:root { color-scheme: light dark; --line: #8886;
  --differ: #b3261e; --agree: #2e6b34; --related: #6b5b00; --only: #3d5a80 }
@media (prefers-color-scheme: dark) {
  :root { --differ: #ffb4ab; --agree: #9bd79d; --related: #e6d06c; --only: #a9c7f0 }
}
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 110rem; padding: 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 0 }
a { color: inherit } a.mark { font-weight: bold; text-decoration: none; padding: 0 .2rem }
.differ { color: var(--differ) } .agree { color: var(--agree) }
.related { color: var(--related) } .single { color: var(--only) }
.claim { border-top: 1px solid var(--line); padding: .6rem 0; break-inside: avoid }
.claim blockquote { margin: .3rem 0 .3rem 1rem } .why, .standing { font-size: .9rem; opacity: .85; margin: .2rem 0 }
.articles { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)) }
.furniture { opacity: .6; font-size: .85rem } .heading { font-weight: bold } :target { outline: 2px solid currentColor }
@media print { body { max-width: none } a.mark { text-decoration: none } }
"""


def escape(text: str) -> str:
    """`text` as characters that HTML shows as they are, in an attribute too."""
    return escape_html(visible(text), quote=True)


def render(comparison: Comparison) -> str:
    """Claims and articles, with links from each to the other."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    title = escape(f"crossread, {headline(comparison)}")
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title><style>{_STYLE}</style></head><body>"
    yield f"<header><h1>{title}</h1><ol>"
    for number, document in enumerate(comparison.documents, 1):
        yield f'<li><a href="#article-{number}">{escape(described(document))}</a></li>'
    yield "</ol></header><main>"
    for relation, group in groupby(rows(comparison), key=lambda row: row.claim.relation):
        yield f'<section><h2 class="{relation}">{MARKS[relation]} {HEADINGS[relation]}</h2>'
        for row in group:
            yield from _row(row)
        yield "</section>"
    yield '<section><h2>The articles</h2><div class="articles">'
    links = _links(comparison.claims)
    for number, document in enumerate(comparison.documents, 1):
        yield from _article(comparison, number, document, links)
    yield "</div></section></main></body></html>"


def _row(row: Row) -> Iterator[str]:
    yield f'<article class="claim" id="{row.claim.id}"><h3>{row.number}. {escape(row.label)}</h3>'
    yield f'<p class="standing {row.claim.relation}">{escape(row.standing)}</p>'
    for witness, passage in zip(row.witnesses, row.claim.passages, strict=True):
        yield (
            f'<blockquote><a href="#{escape(passage.sentence)}" aria-label="article {witness.number}">'
            f"<b>{witness.number}</b></a> {escape(witness.words)}</blockquote>"
        )
    if row.why:
        yield f'<p class="why">why: {escape("; ".join(row.why))}</p>'
    yield "</article>"


def _links(claims: tuple[Claim, ...]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for sentence in dict.fromkeys(passage.sentence for passage in claim.passages):
            found[sentence].append(claim)
    return found


def _article(comparison: Comparison, number: int, document: Document, links: dict[str, list[Claim]]) -> Iterator[str]:
    yield f'<article id="article-{number}"><h3>{number}. {escape(document.title or document.name)}</h3>'
    summary = next((s for s in comparison.summaries if s.document == document.id), None)
    if summary is not None:
        chosen = [s for s in document.sentences if s.id in set(summary.sentences)]
        yield f"<details open><summary>Summary: {len(chosen)} of {len(document.sentences)}</summary><ul>"
        for sentence in chosen:
            yield f'<li><a href="#{escape(sentence.id)}">{escape(document.slice(sentence.span))}</a></li>'
        yield "</ul></details>"
    left = iter(document.sentences)
    sentence = next(left, None)
    for block in document.blocks:
        inside: list[Sentence] = []
        while sentence is not None and sentence.span.start < block.span.end:
            inside.append(sentence)
            sentence = next(left, None)
        yield _block(document, block, inside, links)
    yield "</article>"


def _block(document: Document, block: Block, inside: list[Sentence], links: dict[str, list[Claim]]) -> str:
    told = []
    for sentence in inside:
        marks = "".join(
            f'<a class="mark {claim.relation}" href="#{claim.id}" aria-label="{NAMES[claim.relation]}">'
            f"{MARKS[claim.relation]}</a>"
            for claim in links.get(sentence.id, ())
        )
        told.append(f'<span id="{escape(sentence.id)}">{marks}{escape(document.slice(sentence.span))}</span>')
    return f'<p class="{block.kind}">{" ".join(told)}</p>'
