"""Whether the value of a figure of prose is that of a cell, and the cells that have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.figures.figure import Figure
from tui.figures.verdicts import AGREEING, Judgement, compare, reach
from tui.ties.labels import Labels
from tui.ties.units import alike

SLACK = 0.005
"""The share of its value by which a cell less precise than the figure may be off."""


def holding(figure: Figure, labels: Labels) -> Iterator[Figure]:
    """The cells with the value of a figure."""
    low, high = reach(size(figure))
    slack = abs(figure.value or 0.0) * SLACK
    for cell in labels.between(max(0.0, low) - slack, high + slack):
        if alike(figure, cell) and judged(figure, cell).verdict in AGREEING:
            yield cell


def judged(figure: Figure, cell: Figure) -> Judgement:
    """The verdict on the two values: words may say what the sign of a cell says, and its column what the unit is."""
    return compare(size(figure), replace(size(cell), unit=figure.unit, kind=figure.kind))


def size(figure: Figure) -> Figure:
    """A figure without its sign and without which way it changed."""
    if figure.value is None or (figure.value >= 0 and figure.change is None):
        return figure
    return replace(figure, value=abs(figure.value), change=None)
