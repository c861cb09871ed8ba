"""Values that are a slip away from each other: one digit changed, two exchanged, or the wrong scale."""

from __future__ import annotations

from math import ceil, floor, isclose, log10
from typing import Literal

from tui.figures.figure import Figure

Slip = Literal["scale", "digits"]
_PLACES = 12
"""Powers of ten that a slip may be off by, and digits that a number may have."""


def slip(said: Figure, held: Figure) -> Slip | None:
    """The slip that turns one value into the other, if a single one does."""
    if not said.value or not held.value:
        return None
    x, y = abs(said.value), abs(held.value)
    if digits(held) < digits(said):
        return None
    precision = (said.precision or 1.0) if 0.09 < x / y < 11 else 0.0
    if precision and any(_one_digit(round(x / precision), rounded) for rounded in _rounded(y / precision)):
        return "digits"
    return "scale" if _scaled(said) and _power(said, held, x, y) else None


def is_next(said: Figure, held: Figure) -> bool:
    """Whether two values differ by one in the last digit that is written, as sums of rounded values do."""
    x, y = abs(said.value or 0.0), abs(held.value or 0.0)
    precision = said.precision or 1.0
    return any(abs(round(x / precision) - rounded) == 1 for rounded in _rounded(y / precision))


def digits(figure: Figure) -> int:
    """The number of significant digits with which a figure was written."""
    return min(_PLACES, floor(fineness(figure) + 1e-9) + 1)


def fineness(figure: Figure) -> float:
    """The precision of a value, as a power of ten: 2.5 of $300 million."""
    value = abs(figure.value or 0.0)
    precision = figure.precision or (1.0 if value >= 1 else value)
    return max(0.0, log10(value / precision)) if value else 0.0


def power(said: Figure, held: Figure) -> int:
    """The approximate power of ten by which a figure is larger than another."""
    return round(log10(abs(said.value or 1.0) / abs(held.value or 1.0)))


def ways(figure: Figure, kind: Slip) -> float:
    """The number of values that are a slip away from a figure, as a power of ten."""
    return log10(2 * digits(figure)) if kind == "digits" else 0.0


def _scaled(figure: Figure) -> bool:
    """Whether its scale is written beside it: `$5 million`."""
    return any(letter.isalpha() for letter in figure.text.split(" ", 1)[-1]) and figure.precision != 1


def _power(said: Figure, held: Figure, x: float, y: float) -> bool:
    """Whether one value is the other times a power of ten, to the precision of the less precise one."""
    power = round(log10(x / y))
    if power == 0 or power % 3 or abs(power) > _PLACES:
        return False
    slack = max(said.precision / x, held.precision / y) / 2
    return isclose(x, y * 10.0**power, rel_tol=min(slack, 0.05) + 1e-9)


def _rounded(value: float) -> set[int]:
    """A value in whole units, a half either way: 3,345 is written as 3.34 or 3.35."""
    return {floor(value + 0.5), ceil(value - 0.5)}


def _one_digit(x: int, y: int) -> bool:
    """Whether one digit differs, or two neighbours are exchanged."""
    a, b = str(x), str(y)
    if len(a) != len(b) or len(a) > _PLACES:
        return False
    apart = [place for place, (one, other) in enumerate(zip(a, b, strict=True)) if one != other]
    if len(apart) == 1:
        return True
    swapped = len(apart) == 2 and apart[1] == apart[0] + 1
    return swapped and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]
