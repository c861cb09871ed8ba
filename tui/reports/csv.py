"""The claims as CSV (RFC 4180), a row a passage, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import tui
from tui.comparison import Comparison
from tui.reading.sanitise import visible
from tui.reports import lost
from tui.reports.rows import rows, sure
from tui.reports.words import options
from tui.sessions.session import Entry, Review

COLUMNS = (
    "claim", "relation", "sure", "score", "apart_percent", "label",
    "article", "name", "sentence", "citation", "start", "end", "text", "why",
    "verdict", "note", "reviewed", "pinned", "marks", "sha256", "version", "options",
)  # fmt: skip


def cell(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula: an apostrophe before the signs that start one."""
    shown = visible(text)
    return "'" + shown if shown[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"} else shown


def render(comparison: Comparison, review: Review | None = None) -> str:
    """A heading, then a row for every passage of every claim, in the order of the table.

    At the end stands what no claim holds: its relation is `apart` (a wrong match, taken apart) or `lost`.
    """
    review = review or Review()
    made = (tui.__version__, made_with(comparison))
    return written(COLUMNS, (*_claims(comparison, review, made), *_lost(review, made)))


def written(columns: tuple[str, ...], table: tuple[tuple[object, ...], ...]) -> str:
    """A table of cells, each already safe, as CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows(table)
    return out.getvalue()


def made_with(comparison: Comparison) -> str:
    """The options in one cell."""
    return "; ".join(f"{name}={value}" for name, value in options(comparison).items())


def yes(value: bool) -> str:
    """A truth in a cell."""
    return "yes" if value else "no"


def _claims(comparison: Comparison, review: Review, made: tuple[str, str]) -> Iterator[tuple[object, ...]]:
    for row in rows(comparison, review):
        claim = row.claim
        scores = (round(claim.score, 6), round(claim.gap_percent, 6))
        head = (claim.id, claim.relation, yes(sure(claim)), *scores, cell(row.label))
        for witness in row.witnesses:
            document = comparison.documents[witness.number - 1]
            article = (witness.number, cell(witness.name), witness.sentence, witness.citation)
            said = (witness.start, witness.end, cell(witness.words), cell("; ".join(row.why)))
            yield (*head, *article, *said, *_spoken(row.entry), document.sha256, *made)


def _spoken(entry: Entry) -> tuple[str, ...]:
    return (entry.verdict, cell(entry.note), yes(entry.reviewed), yes(entry.linked), cell(" ".join(entry.marks)))


def _lost(review: Review, made: tuple[str, str]) -> Iterator[tuple[object, ...]]:
    for relation, entries in (("apart", review.separated), ("lost", review.orphans)):
        for entry in entries:
            for place in lost.row(entry).places:
                article = ("", cell(place.name), "", "", place.start, place.end, cell(place.words), "")
                yield ("", relation, "", "", "", "", *article, *_spoken(entry), place.sha256, *made)
