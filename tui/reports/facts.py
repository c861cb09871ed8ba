"""The facts of a comparison: each measure of one holder in one period, with every value given for it and by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tui.claims.claim import Claim
from tui.comparison import Comparison
from tui.figures.figure import Figure, FigureKind, Period
from tui.figures.grouping import content
from tui.figures.outcome import Outcome
from tui.figures.table import FigureRow
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a fact as its first source writes it; the articles that give it, and the figures (both by id)."""

    text: str
    sources: tuple[str, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the figures table.

    `majority` is the text of the value that more than half of its sources give, empty if there is none; `odd` are
    the articles that contradict the majority; `outcome` is None if only one article gives it.
    """

    id: str
    kind: FigureKind
    measure: str
    holder: str
    period: Period | None
    unit: str
    values: tuple[Value, ...]
    majority: str
    odd: tuple[str, ...]
    outcome: Outcome | None
    sure: bool


def facts(comparison: Comparison, rows: Iterable[FigureRow]) -> tuple[Fact, ...]:
    """The rows as facts, in the order in which the articles first give them."""
    order = {document.id: place for place, document in enumerate(comparison.documents)}

    def place(row: FigureRow) -> tuple[int, int, str]:
        first = row.figures[0]
        return order[first.document], first.span.start, first.id

    return tuple(_fact(number, row) for number, row in enumerate(sorted(rows, key=place), 1))


def _fact(number: int, row: FigureRow) -> Fact:
    values = _values(row.figures)
    most = [value for value in values if 2 * len(value.sources) > row.articles]
    return Fact(
        id=f"fact{number}",
        kind=row.kind,
        measure=row.measure,
        holder=row.holder,
        period=row.period,
        unit=row.unit,
        values=values,
        majority=most[0].text if most and row.articles > 1 else "",
        odd=tuple(cell.document for cell in row.cells if cell.odd),
        outcome=None if row.verdict == "alone" else row.verdict,
        sure=row.sure,
    )


def _values(figures: Sequence[Figure]) -> tuple[Value, ...]:
    """What is given, each value once in reading order, however it is written."""
    found: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        value, low, high, unit, bound, *_ = content(figure)
        found[value, low, high, unit, bound].append(figure)
    return tuple(
        Value(
            text=" ".join(given[0].text.split()),
            sources=tuple(dict.fromkeys(figure.document for figure in given)),
            figures=tuple(figure.id for figure in given),
        )
        for given in found.values()
    )


class FactIndex:
    """Finds the facts that contain the figures of a claim."""

    def __init__(self, comparison: Comparison, found: Iterable[Fact]) -> None:
        fact = {figure: each.id for each in found for value in each.values for figure in value.figures}
        self._numbers = {name: number for number, name in enumerate(dict.fromkeys(fact.values()))}
        self._placed: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for figure in comparison.figures:
            if figure.id in fact:
                self._placed[figure.document].append((figure.span.start, figure.span.end, fact[figure.id]))
        for placed in self._placed.values():
            placed.sort()

    def of(self, claim: Claim) -> tuple[str, ...]:
        """The ids of the facts of a claim, in their order."""
        found: set[str] = set()
        for passage in claim.passages:
            placed = self._placed.get(passage.document, [])
            for start, end, name in placed[bisect_left(placed, (passage.span.start,)) :]:
                if start >= passage.span.end:
                    break
                if end <= passage.span.end:
                    found.add(name)
        return tuple(sorted(found, key=self._numbers.__getitem__))
