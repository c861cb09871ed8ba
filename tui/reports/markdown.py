"""The comparison as Markdown (CommonMark), with every character of an article that means something to it escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from tui.claims.claim import MARKS
from tui.comparison import Comparison
from tui.reading.sanitise import visible
from tui.reports.rows import HEADINGS, Row, described, headline, rows

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$&:@=^\"'])")


def escape(text: str) -> str:
    """`text` so that Markdown shows it as it is: no link, no emphasis, no HTML, no heading, no automatic address."""
    return _SPECIAL.sub(r"\\\1", visible(text))


def render(comparison: Comparison) -> str:
    """A heading a relation, a list item a claim, a quotation a witness."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    yield f"# {escape(headline(comparison))}"
    yield ""
    for number, document in enumerate(comparison.documents, 1):
        yield f"{number}. {escape(described(document))}"
    yield ""
    yield "## Summaries"
    for document, summary in zip(comparison.documents, comparison.summaries, strict=True):
        chosen = set(summary.sentences)
        yield ""
        yield f"### {escape(document.name)}"
        yield ""
        for sentence in document.sentences:
            if sentence.id in chosen:
                yield f"- {escape(document.slice(sentence.span))}"
    for relation, group in groupby(rows(comparison), key=lambda row: row.claim.relation):
        yield ""
        yield f"## {MARKS[relation]} {HEADINGS[relation]}"
        for row in group:
            yield ""
            yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    yield f"**{row.number}\\. {escape(row.label)}** ({escape(row.standing)})"
    yield ""
    for witness in row.witnesses:
        yield f"> **{witness.number}** {escape(witness.words)}"
        yield ">"
    if row.why:
        yield f"> *why* {escape('; '.join(row.why))}"
