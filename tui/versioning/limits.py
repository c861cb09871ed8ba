"""Two amounts in the same place of two versions: whether a limit or an estimate was replaced by another."""

from __future__ import annotations

from typing import Literal

from tui.english.limits import NOT_QUITE
from tui.figures.figure import Figure

_ABOVE = frozenset({"more_than", "at_least"})
_BELOW = frozenset({"less_than", "at_most"})
_NEAR = 0.02
"""An estimate within this share of another may be that one rounded."""


def limit_changed(x: Figure, y: Figure) -> Literal["compatible", "differs"] | None:
    """The outcome for the limit of an unchanged amount; None if the limit did not change, or is not known.

    `more than 1,000` and `almost 1,000` cannot both hold.
    """
    if x.bound == y.bound or x.value is None or x.value != y.value or x.unit != y.unit:
        return None
    sides = [_sides(figure) for figure in (x, y)]
    return "differs" if None not in sides and sides[0] != sides[1] else "compatible"


def limit_words(figure: Figure) -> str:
    """The words that give the limit of an amount, in lower case; empty if it has none."""
    return next((step.text.casefold() for step in figure.steps if step.what == "bound"), "")


def estimate_changed(x: Figure, y: Figure) -> bool:
    """Whether two approximate amounts are different estimates, and neither is the other rounded."""
    if not x.bound == y.bound == "about" or x.value is None or y.value is None or x.unit != y.unit:
        return False
    rough, fine = (x, y) if _step(x) >= _step(y) else (y, x)
    reach = min(_step(rough) / 2, _NEAR * abs(rough.value or 0.0))
    return abs((rough.value or 0.0) - (fine.value or 0.0)) > reach


def _sides(figure: Figure) -> Literal["above", "below"] | None:
    if figure.bound in _ABOVE:
        return "above"
    return "below" if figure.bound in _BELOW or limit_words(figure) in NOT_QUITE else None


def _step(figure: Figure) -> float:
    """The value of the last digit that counts: of 60,200 it is 100."""
    step, value = figure.precision or 1.0, abs(figure.value or 0.0)
    while value >= step * 10 and value % (step * 10) == 0:
        step *= 10
    return step
