"""The digest as words: what the articles share, where they differ, what only one of them says, each line cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui.reports.rows import Row, Witness
from tui.summaries.summary import Digest


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of an article, and every place that says the same; the first is where the words stand."""

    words: str
    sources: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One claim of the digest: its row, and its readings, one where the articles are of one mind."""

    row: Row
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the digest and its lines, weightiest first."""

    section: str
    heading: str
    lines: tuple[Line, ...]


def parts(digest: Digest, rows: Iterable[Row]) -> tuple[Part, ...]:
    """The parts of the digest that have a line."""
    by_claim = {row.claim.id: row for row in rows}

    def lines(claims: Iterable[str], *, each: bool) -> tuple[Line, ...]:
        known = (by_claim[claim] for claim in claims if claim in by_claim)
        return tuple(Line(row, tuple(_each(row)) if each else (_fullest(row),)) for row in known if row.witnesses)

    # What differs comes first: readers see agreement by themselves.
    found = (
        Part("differ", "Where they differ", lines(digest.disputed, each=True)),
        Part("agree", "What they share", lines(digest.shared, each=False)),
        Part("single", "What only one says", lines(digest.single, each=False)),
    )
    return tuple(part for part in found if part.lines)


def _fullest(row: Row) -> Reading:
    """The longest wording, with the places of all the others."""
    fullest = max(row.witnesses, key=lambda witness: len(witness.words))
    return Reading(fullest.words, (fullest, *(witness for witness in row.witnesses if witness is not fullest)))


def _each(row: Row) -> Iterator[Reading]:
    """Each wording once, with every place that has it."""
    said: dict[str, list[Witness]] = {}
    for witness in row.witnesses:
        said.setdefault(witness.words, []).append(witness)
    for words, sources in said.items():
        yield Reading(words, tuple(sources))
