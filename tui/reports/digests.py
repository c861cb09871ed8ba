"""The digest as words: what the articles share, where they differ, what only one of them says, each line cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from tui.claims.claim import Claim, Pair, Reason, ReasonKind, Relation
from tui.claims.worded import Worded, worded
from tui.comparison import Comparison
from tui.language.words import words
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.reports.rows import ReportRow, Statement
from tui.reports.words import counted
from tui.summaries.digest import witnesses

CITED = 8
"""So many readings of a line, and so many places of a reading, are named; the rest are counted."""
_TOLD = 4
"""So many differences of a claim are told in words; its readings show the others."""
_DECIDING: frozenset[ReasonKind] = frozenset({"attribution", "certainty", "direction", "outcome", "polarity"})
"""Kinds of evidence that make two passages differ, beside figures and names."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of an article, and the places that say the same; the first is where the words stand.

    Words that are a part of their sentence have `…` where it goes on. `more` counts the places that are not named.
    """

    words: str
    sources: tuple[Statement, ...]
    more: int = 0

    @property
    def others(self) -> tuple[Statement, ...]:
        """The places beside the one where the words stand."""
        return self.sources[1:]

    @property
    def rest(self) -> str:
        """How many places are not named, in words behind those that are."""
        return f" and {self.more} more" if self.more else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One claim of the digest: its row, and its readings, one where the articles are of one mind.

    `more` counts the readings that are not shown.
    """

    row: ReportRow
    readings: tuple[Reading, ...]
    more: int = 0

    @property
    def rest(self) -> str:
        """How many readings are not shown, in words."""
        return counted(self.more, "more reading") if self.more else ""

    @property
    def where(self) -> str:
        """The row that has all of it, behind what is not shown."""
        return f"{self.rest}, row {self.row.number}" if self.more else f"row {self.row.number}"


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a title; of a claim that differs it is its own, and `what` says in words what differs."""

    title: str
    lines: tuple[Line, ...]
    what: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the digest and its lines in groups, weightiest first."""

    section: Relation
    heading: str
    groups: tuple[Group, ...]

    @property
    def size(self) -> int:
        """How many lines there are."""
        return sum(len(group.lines) for group in self.groups)


def parts(comparison: Comparison, rows: Iterable[ReportRow]) -> tuple[Part, ...]:
    """The parts of the digest that have a line."""
    by_claim = {row.claim.id: row for row in rows}
    digest = comparison.digest

    def known(claims: Iterable[str]) -> list[ReportRow]:
        return [by_claim[claim] for claim in claims if claim in by_claim and by_claim[claim].statements]

    documents = {document.id: document for document in comparison.documents}
    # What differs comes first: readers see agreement by themselves.
    found = (
        Part("differ", "Where they differ", tuple(_differing(row, documents) for row in known(digest.disputed))),
        Part("agree", "What they share", tuple(_shared(comparison, known(digest.shared)))),
        Part("single", "What only one says", tuple(_alone(known(digest.single)))),
    )
    return tuple(part for part in found if part.groups)


def _differing(row: ReportRow, documents: Mapping[str, Document]) -> Group:
    readings = _each(row)
    line = Line(row, readings[:CITED], len(readings[CITED:]))
    title = " · ".join(part for part in (row.row.title, row.row.gap) if part)
    return Group(title, (line,), _what(row.claim, documents))


def _shared(comparison: Comparison, rows: Iterable[ReportRow]) -> Iterator[Group]:
    """By how many articles say it, most first as the rows come."""
    documents = {document.id: document for document in comparison.documents}

    def title(row: ReportRow) -> str:
        said = len({witness.number for witness in row.statements})
        copies = said - witnesses(row.claim, documents)
        told = f"{said} of {counted(len(documents), 'article')}"
        if copies:
            told += ", in the same words" if copies == said - 1 else f", {copies} in the same words as another"
        return told

    groups: dict[str, list[Line]] = {}
    for row in rows:
        groups.setdefault(title(row), []).append(Line(row, (_fullest(row),)))
    for told, lines in groups.items():
        yield Group(told, tuple(lines))


def _alone(rows: Iterable[ReportRow]) -> Iterator[Group]:
    """By the article that says it; the rows come in that order."""
    for source, group in groupby(rows, lambda row: row.statements[0].source):
        yield Group(source.heading, tuple(Line(row, (_fullest(row),)) for row in group))


def _fullest(row: ReportRow) -> Reading:
    """The wording that has most of what the other articles say too, of equal ones the longest; with all the places."""
    said = [frozenset(word.stem for word in words(witness.words) if not word.common) for witness in row.statements]
    articles = {(witness.number, stem) for witness, stems in zip(row.statements, said, strict=True) for stem in stems}
    held = Counter(stem for _, stem in articles)
    shared = [sum(held[stem] - 1 for stem in stems) for stems in said]
    at = max(range(len(said)), key=lambda place: (shared[place], len(row.statements[place].words)))
    return _reading(row.statements[at], [*row.statements[:at], *row.statements[at + 1 :]])


def _each(row: ReportRow) -> tuple[Reading, ...]:
    """Each wording once, with every place that has it; where there are many, first the two that differ most."""
    said = {wording[0].words: list(wording) for wording in row.wordings}
    if len(said) > CITED and (pair := _widest(row.claim)):
        first = [row.statements[pair.a].words, row.statements[pair.b].words]
        said = {each: said[each] for each in (*first, *said)}
    return tuple(_reading(sources[0], sources[1:]) for sources in said.values())


def _reading(witness: Statement, others: list[Statement]) -> Reading:
    return Reading(witness.excerpt, (witness, *others[: CITED - 1]), len(others[CITED - 1 :]))


def _widest(claim: Claim) -> Pair | None:
    """The pair that makes a claim differ, the surest and likest where there are several."""
    differing = [pair for pair in claim.pairs if pair.relation == "differ"]
    return max(differing, key=lambda pair: (pair.sure, pair.score), default=None)


def _what(claim: Claim, documents: Mapping[str, Document]) -> str:
    """What differs: the figures side by side, or how one turns what the other says; each two once, a few of many."""
    found: list[Worded] = []
    for pair in claim.pairs:
        if pair.relation == "differ":
            one, other = (documents[claim.passages[position].document] for position in (pair.a, pair.b))
            found += worded(filter(_decides, pair.reasons), one, other)
    told: dict[object, str] = {}
    sides: dict[str, dict[str, None]] = {}
    for each in found:
        text = each.reason.text
        if _named(each):
            told.setdefault(frozenset((each.a, each.b)) if each.reason.outcome and each.a != each.b else text, text)
        else:
            # Several against each other are told in a row.
            sides.setdefault(text, {}).update(dict.fromkeys((each.a, each.b)))
            told[text] = f"{text}: {' | '.join(sides[text])}"
    lines = [one_line(text) for text in told.values()]
    more = len(lines) - _TOLD
    return "; ".join(lines[:_TOLD] + ([f"and {more} more"] if more > 0 else []))


def _decides(reason: Reason) -> bool:
    return reason.outcome == "differs" or reason.kind in _DECIDING or (reason.kind == "name" and not reason.weight)


def _named(each: Worded) -> bool:
    """Whether the reason says itself what stands against what."""
    return not (each.a and each.b) or " | " in each.reason.text or any(map(str.isdigit, each.reason.text))
