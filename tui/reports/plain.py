"""The comparison as plain text, to be read aloud or in a pager: the same rows as the app, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tui.comparison import Comparison
from tui.reading.sanitise import visible
from tui.reports.rows import HEADINGS, Row, described, headline, rows
from tui.summaries.summary import Summary


def render(comparison: Comparison) -> str:
    """One line a fact, no drawing characters, no colour."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    yield f"crossread, {headline(comparison)}."
    yield ""
    for number, document in enumerate(comparison.documents, 1):
        yield f"Article {number}: {described(document)}."
    for number, summary in enumerate(comparison.summaries, 1):
        yield from _summary(comparison, number, summary)
    for relation, group in groupby(rows(comparison), key=lambda row: row.claim.relation):
        yield ""
        yield f"{HEADINGS[relation].upper()}"
        for row in group:
            yield ""
            yield from _row(row)


def _summary(comparison: Comparison, number: int, summary: Summary) -> Iterator[str]:
    document = comparison.documents[number - 1]
    chosen = set(summary.sentences)
    yield ""
    yield f"Summary of article {number}, {len(chosen)} of {len(document.sentences)} sentences by {summary.method}:"
    for sentence in document.sentences:
        if sentence.id in chosen:
            yield f"  {visible(document.slice(sentence.span))}"


def _row(row: Row) -> Iterator[str]:
    yield f"{row.number}. {row.label} ({row.standing})"
    for witness in row.witnesses:
        yield f"  {witness.number}: {witness.words}"
    if row.why:
        yield f"  why: {'; '.join(row.why)}"
