"""Figures that are coordinated, `$4 and $5, respectively`: what a row holds of the others speaks for or against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.figures.figure import Figure
from tui.figures.verdicts import AGREEING
from tui.ties import near, periods
from tui.ties.labels import Labels, Row
from tui.ties.units import alike
from tui.ties.values import holding, judged

_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or|&))\s*(?:a\s|an\s|approximately\s|about\s)*", re.IGNORECASE)
"""What is between two members of a series."""
_FITTING: frozenset[periods.Fit] = frozenset({"same", "near"})
_ROUGH, _FINE = 0.4, 2.2
"""What a value of a digit proves less, and what a finer one proves no more than."""
_AGAINST = 2.0
"""What it weighs against a slip that the row has another value where another member of the series should be."""


def series(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """The figures of one kind in a row with nothing but `and` or a comma between them, two or more."""
    run: list[Figure] = []
    for figure in figures:
        joined = run and run[-1].kind == figure.kind and _JOINED.fullmatch(text, run[-1].span.end, figure.span.start)
        if not joined:
            if len(run) > 1:
                yield tuple(run)
            run = []
        run.append(figure)
    if len(run) > 1:
        yield tuple(run)


def evidence(others: Sequence[Figure], row: Row, labels: Labels) -> float:
    """What a row holds of the other members of a series, as a power of ten of the odds that a figure is of it."""
    return sum(_of_one(other, _cells(other, row, labels)) for other in others)


def _of_one(other: Figure, cells: Sequence[Figure]) -> float:
    there = [cell for cell in cells if periods.fit(other.period, cell.period) in _FITTING]
    if any(agrees(other, cell) for cell in there):
        return min(near.fineness(other) - _ROUGH, _FINE)
    return -_AGAINST if there else 0.0


def rows_holding(others: Sequence[Figure], labels: Labels) -> Iterator[Row]:
    """The rows that hold another member of a series in its period."""
    for other in others:
        for cell in holding(other, labels):
            if periods.fit(other.period, cell.period) in _FITTING:
                yield from labels.ends(labels.row_of[cell.id])


def exchanged(others: Sequence[Figure], row: Row, labels: Labels) -> float | None:
    """What it proves that a row holds all other members, in other periods than theirs; None if it does not."""
    proof = 0.0
    for other in others:
        held = [cell for cell in _cells(other, row, labels) if agrees(other, cell)]
        if not held or any(periods.fit(other.period, cell.period) != "different" for cell in held):
            return None
        proof += near.fineness(other)
    return proof if others else None


def agrees(figure: Figure, cell: Figure) -> bool:
    """Whether a cell has the value of a figure."""
    return judged(figure, cell).verdict in AGREEING


def _cells(figure: Figure, row: Row, labels: Labels) -> list[Figure]:
    rows = {id(each): each for each in (*labels.twins(row), *labels.ends(row))}
    return [cell for each in rows.values() for cell in each.cells if alike(figure, cell)]
