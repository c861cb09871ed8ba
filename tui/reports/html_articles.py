"""The articles of the HTML report: their sentences, each linked to the claims it is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.claims.sections import SECTIONS
from tui.comparison import Comparison
from tui.reading.documents import Block, Document, Sentence
from tui.reports.html_text import cited, escape
from tui.reports.rows import ReportRow
from tui.reports.summaries import Summarised, summaries
from tui.rows.sources import Source

Links = dict[str, list[ReportRow]]
"""The rows that each sentence, by its id, is part of."""


def lines(comparison: Comparison, rows: tuple[ReportRow, ...], named: Sequence[Source]) -> Iterator[str]:
    """The section of the articles, in columns if there is room."""
    links: Links = defaultdict(list)
    for row in rows:
        for sentence in dict.fromkeys(statement.sentence for statement in (*row.statements, *row.elsewhere)):
            links[sentence].append(row)
    key = ", ".join(f"{words.sign} {words.heading.lower()}" for words in SECTIONS.values())
    yield '<section aria-labelledby="articles"><h2 id="articles">Articles</h2>'
    yield f'<p class="soft">Each sign leads to the claim: {key}. Sentences of the summary are underlined.</p>'
    yield '<div class="articles">'
    found = {summary.source.index: summary for summary in summaries(comparison, named)}
    for source, document in zip(named, comparison.documents, strict=True):
        yield from _article(source, document, found.get(source.index), links)
    yield "</div></section>"


def _article(source: Source, document: Document, summary: Summarised | None, links: Links) -> Iterator[str]:
    name = f"article-{source.index + 1}"
    yield f'<article aria-labelledby="{name}">'
    yield f'<h3 id="{name}">{escape(source.heading)}</h3>'
    yield f'<p class="soft">{escape(source.title)}</p>' if source.title else ""
    if summary:
        yield from _summary(summary)
    chosen = frozenset(sentence.id for sentence in summary.sentences) if summary else frozenset()
    rest = iter(document.sentences)
    sentence = next(rest, None)
    in_table = False
    for block in document.blocks:
        inside: list[Sentence] = []
        while sentence is not None and sentence.span.start < block.span.end:
            inside.append(sentence)
            sentence = next(rest, None)
        if (block.kind == "table") is not in_table:
            in_table = not in_table
            yield '<div class="scroll"><table>' if in_table else "</table></div>"
        yield _row(document, block, inside) if in_table else _block(document, block, inside, links, chosen)
    if in_table:
        yield "</table></div>"
    yield "</article>"


def _summary(summary: Summarised) -> Iterator[str]:
    yield f"<details open><summary>Summary: {summary.size} by {escape(summary.method)}</summary><ul>"
    for chosen in summary.sentences:
        yield f"<li>{escape(chosen.words)} {cited(chosen.citation, chosen.id)}</li>"
    yield "</ul></details>"


def _row(document: Document, block: Block, inside: list[Sentence]) -> str:
    """A row of a table: its cells are on one line of the text, separated by tabs, and the first may be empty."""
    start = document.text.rfind("\n", 0, block.span.start) + 1
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in document.text[start : block.span.end].split("\t"))
    name = f' id="{escape(inside[0].id)}"' if inside else ""
    return f"<tr{name}>{cells}</tr>"


def _block(document: Document, block: Block, inside: list[Sentence], links: Links, chosen: frozenset[str]) -> str:
    parts = []
    for sentence in inside:
        marks = "".join(_mark(row) for row in links.get(sentence.id, ()))
        words = escape(document.slice(sentence.span))
        look = ' class="chosen"' if sentence.id in chosen else ""
        parts.append(f'<span id="{escape(sentence.id)}">{marks}<span{look}>{words}</span></span>')
    return f'<p class="{block.kind}">{" ".join(parts)}</p>'


def _mark(row: ReportRow) -> str:
    words = SECTIONS[row.section]
    name = f"{words.heading}, row {row.number}"
    return (
        f'<a class="mark {row.section}" href="#{escape(row.claim.id)}" aria-label="{name}" title="{name}">'
        f"{words.sign}</a>"
    )
