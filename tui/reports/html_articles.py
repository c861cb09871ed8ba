"""The articles of the HTML report: their sentences, each with links to the claims it takes part in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui.claims.claim import MARKS, NAMES
from tui.comparison import Comparison
from tui.reading.documents import Block, Document, Sentence
from tui.reports.html_text import cited, escape
from tui.reports.rows import Row
from tui.reports.summaries import Summarised, summaries
from tui.reports.words import described

Links = dict[str, list[Row]]
"""The rows that each sentence, by its id, takes part in."""


def lines(comparison: Comparison, rows: tuple[Row, ...]) -> Iterator[str]:
    """The section of the articles, one column each where there is room."""
    links: Links = defaultdict(list)
    for row in rows:
        for sentence in dict.fromkeys(witness.sentence for witness in row.witnesses):
            links[sentence].append(row)
    yield '<section aria-labelledby="articles"><h2 id="articles">The articles</h2>'
    yield (
        f'<p class="soft">Each sign leads to the claim: {MARKS["differ"]} differ, {MARKS["agree"]} agree, '
        f"{MARKS['related']} related, {MARKS['single']} only here. Sentences of the summary are underlined.</p>"
    )
    yield '<div class="articles">'
    told = {summary.number: summary for summary in summaries(comparison)}
    for number, document in enumerate(comparison.documents, 1):
        yield from _article(number, document, told.get(number), links)
    yield "</div></section>"


def _article(number: int, document: Document, summary: Summarised | None, links: Links) -> Iterator[str]:
    yield f'<article aria-labelledby="article-{number}">'
    yield f'<h3 id="article-{number}">{number}. {escape(document.title or document.name)}</h3>'
    yield f'<p class="soft">{escape(described(document))}</p>'
    if summary:
        yield from _summary(summary)
    chosen = frozenset(sentence.id for sentence in summary.sentences) if summary else frozenset()
    left = iter(document.sentences)
    sentence = next(left, None)
    tabled = False
    for block in document.blocks:
        inside: list[Sentence] = []
        while sentence is not None and sentence.span.start < block.span.end:
            inside.append(sentence)
            sentence = next(left, None)
        if (block.kind == "table") is not tabled:
            tabled = not tabled
            yield '<div class="scroll"><table>' if tabled else "</table></div>"
        yield _row(document, block, inside) if tabled else _block(document, block, inside, links, chosen)
    if tabled:
        yield "</table></div>"
    yield "</article>"


def _summary(summary: Summarised) -> Iterator[str]:
    yield f"<details open><summary>Summary: {summary.size} by {escape(summary.method)}</summary><ul>"
    for chosen in summary.sentences:
        yield f"<li>{escape(chosen.words)} {cited(chosen.citation, chosen.id)}</li>"
    yield "</ul></details>"


def _row(document: Document, block: Block, inside: list[Sentence]) -> str:
    """A row of a table; its cells stand on one line of the text, parted by tabs, and the first of them may be empty."""
    start = document.text.rfind("\n", 0, block.span.start) + 1
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in document.text[start : block.span.end].split("\t"))
    name = f' id="{escape(inside[0].id)}"' if inside else ""
    return f"<tr{name}>{cells}</tr>"


def _block(document: Document, block: Block, inside: list[Sentence], links: Links, chosen: frozenset[str]) -> str:
    told = []
    for sentence in inside:
        marks = "".join(_mark(row) for row in links.get(sentence.id, ()))
        words = escape(document.slice(sentence.span))
        look = ' class="chosen"' if sentence.id in chosen else ""
        told.append(f'<span id="{escape(sentence.id)}">{marks}<span{look}>{words}</span></span>')
    return f'<p class="{block.kind}">{" ".join(told)}</p>'


def _mark(row: Row) -> str:
    relation = row.claim.relation
    name = f"{NAMES[relation]}, row {row.number}"
    return (
        f'<a class="mark {relation}" href="#{escape(row.claim.id)}" aria-label="{name}" title="{name}">'
        f"{MARKS[relation]}</a>"
    )
