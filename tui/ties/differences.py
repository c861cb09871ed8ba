"""Figures that say how much something changed: computed from two cells of one row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tui.figures.figure import Figure
from tui.ties import periods, reasons
from tui.ties.labels import Labels, Row
from tui.ties.said import Said
from tui.ties.tie import Tie
from tui.ties.units import alike
from tui.ties.weigh import likeness

_LIKELY, _SURE = 0.5, 0.75
"""The least similarity at which a row is tried, and at which the tie is sure."""


def difference(figure: Figure, said: Said, labels: Labels) -> Tie | None:
    """The tie to the two cells that a change was computed from, the later first."""
    found: list[tuple[float, Figure, Figure]] = []
    for row in labels.rows_of(said.own):
        alike_ = likeness(row, said, labels)
        if alike_ >= _LIKELY:
            found += [(alike_, new, old) for new, old in _pairs(row) if _gives(figure, new, old)]
    if not found:
        return None
    found.sort(key=lambda one: (-_rank(figure, *one), one[1].span.start, one[2].span.start))
    alike_, new, old = found[0]
    sure = alike_ >= _SURE and periods.fit(figure.period, new.period) == "same"
    return Tie(figure.id, (new.id, old.id), "same", sure, reasons.computed(figure, new, old))


def _rank(figure: Figure, alike_: float, new: Figure, _: Figure) -> float:
    return alike_ + (periods.fit(figure.period, new.period) == "same")


def _pairs(row: Row) -> Iterator[tuple[Figure, Figure]]:
    """Two cells of a row whose periods have the same length, the later first."""
    for one, other in combinations(row.cells, 2):
        if one.unit == other.unit and one.value is not None and other.value is not None:
            order = periods.order(one.period, other.period)
            if order:
                yield (one, other) if order > 0 else (other, one)


def _gives(figure: Figure, new: Figure, old: Figure) -> bool:
    """Whether a change, as an amount or in percent, is the one from `old` to `new`."""
    if new.value is None or old.value is None or figure.value is None:
        return False
    if figure.kind == "percent" and new.kind != "percent":
        made = (new.value - old.value) / abs(old.value) * 100 if old.value else None
        slack = figure.precision / 2
    elif alike(figure, new) or (figure.kind == "percentage_points" and new.kind == "percent"):
        made = new.value - old.value
        slack = (figure.precision + new.precision + old.precision) / 2
    else:
        return False
    return made is not None and abs(abs(made) - abs(figure.value)) <= slack * (1 + 1e-9)
