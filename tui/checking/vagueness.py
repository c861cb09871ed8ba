"""Whether a draft or a source is vaguer than the other about one value: a bound, a longer period, `several`."""

from __future__ import annotations

import math

from tui.figures.figure import Figure
from tui.items.tokens import Token

_CLOSE = 0.15
"""The most that a value may be beyond the bound which it supports: 112 supports `more than 100`, 200 hardly does."""
_NEAR = 0.25
"""The most that a value of a source may be away from that of the draft before it is too vague."""
_YEAR = 366
"""The most days of a period that a day of the draft may be supported by."""


def says_less(mine: Token, other: Token) -> bool:
    """Whether a figure or date of the draft leaves open what the source says, and not the other way round."""
    a, b = mine.figure, other.figure
    if a is None or b is None:
        return False
    if a.kind == "date" and a.period and b.period and a.period.start and a.period.end:
        return bool(
            b.period.start and b.period.end and a.period.start <= b.period.start and b.period.end <= a.period.end
        )
    return a.bound is not None and b.bound is None and gap(a, b) <= _CLOSE


def is_vague(mine: Token, other: Token) -> bool:
    """Whether a source is too vague to support what the draft says: `more than 200`, `several`."""
    a, b = mine.figure, other.figure
    if a is None:
        return False
    if a.kind == "date" and a.period and b is not None and b.period and b.period.start and b.period.end:
        return (b.period.end - b.period.start).days > _YEAR
    if mine.sort != "figure" or a.value is None:
        return False
    return b is None or (b.value is None and b.low is None) or (b.value is not None and gap(a, b) > _NEAR)


def gap(a: Figure, b: Figure) -> float:
    """The distance of two values as a share of the smaller one; infinite if a value is not known."""
    if a.value is None or b.value is None or not min(abs(a.value), abs(b.value)):
        return math.inf
    return abs(a.value - b.value) / min(abs(a.value), abs(b.value))
