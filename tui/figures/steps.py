"""The steps of a reading: how they are written and how they replay to the value."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from tui.figures.figure import Step, StepKind

_OPERATIONS = ("multiplied", "divided", "added", "negated")


def plain(value: Decimal) -> float:
    """A Decimal as the float that prints the same digits."""
    return float(value)


def step(what: StepKind, text: str, value: Decimal | str = "") -> Step:
    """A step whose number, if it has one, is stored as a float."""
    return Step(what, text, value if isinstance(value, str) else plain(value))


def replay(steps: Iterable[Step]) -> tuple[float, ...]:
    """The values that `steps` lead to: one, or the two ends of a range, lowest first.

    `matched` writes a number; `multiplied`, `divided`, `added` and `negated` change the last one; `shared` multiplies
    those before the last as well, for a magnitude written once. Other steps only explain.
    """
    values: list[Decimal] = []
    for one in steps:
        if one.what == "matched":
            values.append(_number(one))
        elif one.what == "shared":
            values[:-1] = [value * _number(one) for value in values[:-1]]
        elif one.what in _OPERATIONS and values:
            values[-1] = _apply(one, values[-1])
    return tuple(sorted(plain(value) for value in values))


def _number(one: Step) -> Decimal:
    return Decimal(str(one.value)) if one.value != "" else Decimal(0)


def _apply(one: Step, value: Decimal) -> Decimal:
    if one.what == "negated":
        return -value
    number = _number(one)
    if one.what == "added":
        return value + number
    return value * number if one.what == "multiplied" else value / number
