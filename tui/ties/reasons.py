"""The reasons of ties in words."""

from __future__ import annotations

from tui.figures.figure import Figure, Period
from tui.figures.wording import format_written
from tui.ties import near
from tui.ties.periods import Fit
from tui.ties.said import Said
from tui.ties.tie import TieReason
from tui.ties.weigh import Candidate

_FITS: dict[Fit, str] = {
    "same": "of the same period",
    "near": "of a period within the one given",
    "unknown": "the period of one of them is not known",
    "different": "the column is of another period",
}
_SCALES = {3: "a thousand", 6: "a million", 9: "a billion", 12: "a trillion"}


def agreeing(figure: Figure, best: Candidate, rule: str) -> tuple[TieReason, ...]:
    """Why a figure was taken from a cell."""
    doubt = () if figure.sure and best.cell.sure else (TieReason("doubt", "the scale or the reading is open"),)
    return (TieReason("value", rule, best.cell.id), *_labels(best), *doubt)


def differing(figure: Figure, said: Said, best: Candidate) -> tuple[TieReason, ...]:
    """Why a figure differs from the cell that it was taken from."""
    doubt = (TieReason("doubt", "it may be a part of it"),) if said.part else ()
    return (_slip(figure, best), *_labels(best), *doubt)


def other_period(figure: Figure, best: Candidate, meant: Figure) -> tuple[TieReason, ...]:
    """Why a figure is the value of another column; `meant` is the cell of the stated period."""
    text = f"{figure.text} is the value of another period{_named(best.cell.period)}; {meant.text} is given for this one"
    return (TieReason("period", text, best.cell.id), *_labels(best)[:1])


def computed(figure: Figure, new: Figure, old: Figure) -> tuple[TieReason, ...]:
    """The two cells of which a figure is the difference."""
    share = " in percent" if figure.kind == "percent" else ""
    return (TieReason("difference", f"the difference of {new.text} and {old.text}{share}", new.id),)


def _labels(best: Candidate) -> tuple[TieReason, ...]:
    place = best.cell.cell
    row = f"row: {place.row_label}" if place and place.row_label else "the row has no name"
    return TieReason("measure", row), TieReason("period", _FITS[best.fit])


def _slip(figure: Figure, best: Candidate) -> TieReason:
    cell = best.cell
    if best.relation == "scale":
        power = near.power(figure, cell)
        way = "times what the table says" if power > 0 else "times less than the table says"
        return TieReason("scale", f"{_SCALES.get(abs(power), f'10^{abs(power)}')} {way}: {_value(cell)}", cell.id)
    return TieReason("digits", f"a digit is not that of the table: {_value(cell)}", cell.id)


def _value(cell: Figure) -> str:
    return format_written(cell)


def _named(period: Period | None) -> str:
    return f" ({period.text})" if period and period.text else ""
