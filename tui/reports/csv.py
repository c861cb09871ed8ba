"""The claims as CSV (RFC 4180), one row per passage, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import tui
from tui.comparison import Comparison
from tui.reading.sanitise import visible
from tui.reports import naming, orphans
from tui.reports.rows import rows
from tui.reports.words import options
from tui.sessions.session import Entry, Review
from tui.sessions.wording import Named

COLUMNS = (
    "claim", "section", "relation", "sure", "score", "gap_percent", "title", "gap",
    "article", "source", "file", "value", "odd", "sentence", "citation", "start", "end", "text", "why",
    "verdict", "right", "right_value", "evidence", "note", "reviewed", "linked", "marks",
    "sha256", "version", "options",
)  # fmt: skip
_NOTHING = ("",) * 6
"""Empty cells after the section, for a passage without a claim."""


def cell(text: str) -> str:
    """`text` that no spreadsheet reads as a formula: with an apostrophe before a sign that would start one."""
    shown = visible(text)
    return "'" + shown if shown[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"} else shown


def render(comparison: Comparison, review: Review | None = None) -> str:
    """A header, then a row for every passage of every claim, in the order of the table.

    At the end are passages whose review has no claim: their section is `separated` (a wrong match) or `orphan`.
    """
    review = review or Review()
    made = (tui.__version__, made_with(comparison))
    return written(COLUMNS, (*_claims(comparison, review, made), *_unplaced(comparison, review, made)))


def written(columns: tuple[str, ...], table: tuple[tuple[object, ...], ...]) -> str:
    """A table of cells, each already escaped, as CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows(table)
    return out.getvalue()


def made_with(comparison: Comparison) -> str:
    """The options in one cell."""
    return "; ".join(f"{name}={value}" for name, value in options(comparison).items())


def yes(value: bool) -> str:
    """A boolean as a cell."""
    return "yes" if value else "no"


def _claims(comparison: Comparison, review: Review, made: tuple[str, str]) -> Iterator[tuple[object, ...]]:
    calls = naming.names_of_anchors(comparison, naming.named(comparison, review))
    for row in rows(comparison, review):
        claim = row.claim
        scores = (round(claim.score, 6), round(claim.gap_percent, 6))
        head = (claim.id, row.section, claim.relation, yes(row.row.sure), *scores, cell(row.row.title), row.row.gap)
        given = {at: each for each in row.row.given for at, _ in each.spans}
        values = [given.get(position) for position in range(len(row.statements))]
        values += [each for each in row.row.given for _ in each.elsewhere]
        for statement, value in zip((*row.statements, *row.elsewhere), values, strict=True):
            document = comparison.documents[statement.source.index]
            written_value = (cell(value.text), yes(value.odd)) if value else ("", "")
            source = (statement.number, cell(statement.source.name), cell(document.name))
            place = (statement.sentence, cell(statement.citation), statement.start, statement.end)
            text = (cell(statement.words), cell("; ".join(row.why)))
            yield (*head, *source, *written_value, *place, *text, *_review(row.entry, calls), document.sha256, *made)


def _review(entry: Entry, named: Named) -> tuple[str, ...]:
    settled = entry.resolution
    right = "none" if settled.none_right else named(settled.right) if settled.right else ""
    words = (cell(right), cell(settled.value), cell(settled.evidence), cell(entry.note))
    return (entry.verdict, *words, yes(entry.reviewed), yes(entry.linked), cell(" ".join(entry.marks)))


def _unplaced(comparison: Comparison, review: Review, made: tuple[str, str]) -> Iterator[tuple[object, ...]]:
    calls = naming.names_of_anchors(comparison, naming.named(comparison, review))
    for section, entries in (("separated", review.separated), ("orphan", review.orphans)):
        for entry in entries:
            for place in orphans.orphan(entry, calls).passages:
                source = ("", cell(place.name), cell(place.file), "", "")
                text = ("", "", place.start, place.end, cell(place.words), "")
                yield ("", section, *_NOTHING, *source, *text, *_review(entry, calls), place.sha256, *made)
