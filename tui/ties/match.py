"""One figure of prose held against the tables of one document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.english.tie_out import CHANGES
from tui.figures.figure import Figure
from tui.figures.verdicts import AGREEING, reach
from tui.ties import near, periods, reasons
from tui.ties.differences import difference
from tui.ties.labels import Labels
from tui.ties.said import Said
from tui.ties.tie import Tie
from tui.ties.units import alike
from tui.ties.weigh import Candidate, Relation, candidate, judged, likeness, size

_TRIED = 0.35
"""From this likeness on, the cells of a row are tried though their values are others."""
_LEAST: Mapping[Relation, float] = {"same": 0.0, "scale": -0.5, "digits": -0.2, "other": 0.9}
"""The evidence that each takes."""
_SURE: Mapping[Relation, float] = {"same": 1.5, "scale": 1.5, "digits": 1.5, "other": 9.0}
_SLACK = 0.005
"""By how much of its value a cell may be off that is rougher than the figure."""
_SOURCES, _BESIDE = 5, 0.5
"""How many cells a figure is tied to at most, and how far behind the best."""
_PERIODS = 0.6
"""From this likeness on, the value of another column of the row is a slip."""


def match(figure: Figure, said: Said, labels: Labels) -> Tie | None:
    """The tie of a figure to the tables that `labels` are of, if one is known."""
    found = sorted(candidates(figure, said, labels), key=_order)
    best = next((one for one in found if one.weight >= _LEAST[one.relation]), None)
    if said.changed:
        computed = None if best and _of_change(best) else difference(figure, said, labels)
        return computed or (_agreeing(figure, best, found) if best and best.relation == "same" else None)
    if best is None:
        return None
    if best.relation == "same":
        return _other_column(figure, best, said) or _agreeing(figure, best, found)
    sure = best.weight >= _SURE[best.relation] and best.fit == "same"
    return Tie(figure.id, (best.cell.id,), "differs", sure, reasons.differing(figure, said, best))


def _order(one: Candidate) -> tuple[float, int, str]:
    return -one.weight, one.cell.span.start, one.cell.id


def candidates(figure: Figure, said: Said, labels: Labels) -> Iterator[Candidate]:
    """The cells with the value of a figure, and those of the rows that are like what is said of it."""
    seen = set[str]()
    for cell in _holding(figure, labels):
        seen.add(cell.id)
        yield candidate(figure, cell, said, labels, "same")
    for row in labels.rows_of(said.own):
        if likeness(row, said, labels) < _TRIED:
            continue
        for cell in row.cells:
            if cell.id not in seen and cell.value is not None and alike(figure, cell):
                yield candidate(figure, cell, said, labels, near.slip(figure, cell) or "other")


def _holding(figure: Figure, labels: Labels) -> Iterator[Figure]:
    """The cells with the value of a figure."""
    low, high = reach(size(figure))
    slack = abs(figure.value or 0.0) * _SLACK
    for cell in labels.between(max(0.0, low) - slack, high + slack):
        if alike(figure, cell) and judged(figure, cell).verdict in AGREEING:
            yield cell


def _agreeing(figure: Figure, best: Candidate, found: Sequence[Candidate]) -> Tie:
    others = [
        one for one in found if one is not best and one.relation == "same" and one.weight >= best.weight - _BESIDE
    ]
    judgement = judged(figure, best.cell)
    verdict = judgement.verdict if judgement.verdict in ("same", "rounding") else "compatible"
    sources = tuple(one.cell.id for one in (best, *others[: _SOURCES - 1]))
    sure = best.weight >= _SURE["same"] and best.fit != "different" and figure.sure and best.cell.sure
    return Tie(figure.id, sources, verdict, sure, reasons.agreeing(figure, best, judgement.text))


def _other_column(figure: Figure, best: Candidate, said: Said) -> Tie | None:
    """The tie to the cell of the period that is spoken of, where the value is that of another column of its row."""
    if best.fit != "different" or best.likeness < _PERIODS:
        return None
    if any(periods.fit(time, best.cell.period) in ("same", "near") for time in said.times):
        return None
    given = [cell for cell in best.row.cells if alike(figure, cell)]
    meant = [cell for cell in given if periods.fit(figure.period, cell.period) == "same"]
    if not meant or any(judged(figure, cell).verdict in AGREEING for cell in meant):
        return None
    return Tie(figure.id, (meant[0].id,), "differs", False, reasons.other_period(figure, best, meant[0]))


def _of_change(one: Candidate) -> bool:
    """Whether it is a cell of a column of changes."""
    head = one.cell.cell.column_label.lower().split() if one.cell.cell else []
    return not CHANGES.isdisjoint(word.strip("%$(),.") for word in head)
