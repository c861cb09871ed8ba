"""The evidence that a figure of prose was taken from a cell: its labels, period, unit and value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tui.figures.figure import Figure
from tui.records import dataclass
from tui.ties import near, periods, series
from tui.ties.labels import Labels, Row
from tui.ties.periods import Fit
from tui.ties.said import Said

Relation = Literal["same", "scale", "digits"]
"""How the value of a cell relates to that of a figure: they agree, or one slip makes the one of the other."""

_FILLED, _BONUS = 0.8, 0.2
"""The share of a label without words of its own that may come from its context, and what it adds to others."""
_COVERED, _HELD = 0.65, 0.35
"""The weights of how much of the label is said, and of how much of what is said is in the label."""
_AROUND = 0.6
"""The weight of a word that is found only around the row."""
# Weights are powers of ten of the odds. They were set by figures of filings that are in a table and others that are
# not, as they are and with a digit or the scale changed, each half of the filings checked by the other.
_LABEL, _HALF = 5.0, 0.5
"""The weights of equal and of unlike labels, and the similarity at which labels have no weight."""
_PERIOD: Mapping[Fit, float] = {"same": 0.4, "near": 0.2, "unknown": 0.0, "different": -1.0}
_DOUBTFUL: Mapping[Fit, float] = {"same": 0.0, "near": 0.0, "unknown": 0.4, "different": 5.0}
"""The weight against a changed digit if the period of the cell is not known to be that of the figure."""
_FINE, _ROUGH = 2.2, 0.4
"""The most that the precision of a value proves, and the precision that proves nothing."""
_SLIP, _PERCENT = 1.5, 0.35
"""How much rarer slips are than right values, and what percentages require in addition, since many are alike."""
_NEXT = 0.5
"""What it weighs against another digit that it is the last and differs by one."""
_PART, _UNNAMED, _UNHELD = 0.5, 0.6, 0.25
"""The weights against a slip if the figure is a part, and for each naming word that the row lacks; the last against an
equal value."""
_WORDS = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cell: how alike its labels are to what is said, from 0 to 1, how its period fits, and how its value does.

    `unnamed` is how many words that name the figure the row has not; `weight` the evidence that the figure was taken
    from it, as a power of ten of the odds.
    """

    cell: Figure
    row: Row
    likeness: float
    fit: Fit
    relation: Relation
    unnamed: int
    weight: float


def candidate(figure: Figure, cell: Figure, said: Said, labels: Labels, relation: Relation) -> Candidate:
    """A cell with the evidence for a tie to it."""
    row = labels.row_of[cell.id]
    alike = likeness(row, said, labels, cell)
    fit = periods.fit(figure.period, cell.period)
    weight = _LABEL * (alike - _HALF) + _PERIOD[fit] + _value(figure, relation)
    unnamed = sum(term not in row.label and term not in row.context for term in said.naming)
    weight -= min(unnamed, _WORDS) * (_UNHELD if relation == "same" else _UNNAMED)
    if relation != "same":
        weight += series.evidence(said.beside, row, labels) - _PART * said.part
    if relation == "digits":
        weight -= _NEXT * near.is_next(figure, cell)
        weight -= _DOUBTFUL["unknown" if said.carried else fit] + _PERCENT * (figure.kind == "percent")
    return Candidate(cell, row, alike, fit, relation, unnamed, weight)


def _value(figure: Figure, relation: Relation) -> float:
    fine = near.fineness(figure) - _ROUGH
    if relation == "same":
        return min(fine, _FINE)
    return min(fine - near.ways(figure, relation), _FINE) - _SLIP


def likeness(row: Row, said: Said, labels: Labels, cell: Figure | None = None) -> float:
    """The similarity of the labels of a row, or of one of its cells, to the words about a figure, from 0 to 1."""
    around = row.around(cell)
    covered = sum([weight * said.near.get(term, 0.0) for term, weight in row.label.items()])
    beside = sum([weight * said.near.get(term, 0.0) for term, weight in around.items() if term not in row.label])
    covered += min(beside, _FILLED * max(0.0, labels.least - row.mass) + _BONUS * row.mass)
    wanted = [term for term in sorted(said.own) if labels.knows(term)]
    whole = sum([labels.rarity(term) for term in wanted])
    held = sum([_share(term, row, around) * labels.rarity(term) for term in wanted])
    return _COVERED * min(1.0, covered / max(row.mass, labels.least)) + _HELD * (held / whole if whole else 0.0)


def _share(term: str, row: Row, around: Mapping[str, float]) -> float:
    return 1.0 if term in row.label else _AROUND if term in around else 0.0
