"""How the period of a figure in prose fits that of a cell."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tui.figures.figure import Period

Fit = Literal["same", "near", "unknown", "different"]
"""`near`: one is within the other, or a balance at its end; `unknown`: the days of one are not known."""

_SLACK = 10
"""Days by which two readings of one period may differ: quarters of 13 weeks end on a weekday."""
_YEAR = 360
"""A period of at least this many days may stand for a part of it: `in 2023` of its second quarter."""
_SHORT = 7
"""A period of at most this many days is a point in time: the day of a balance."""


def fit(said: Period | None, held: Period | None) -> Fit:
    """How a period in prose fits that of a cell."""
    one, other = _days(said), _days(held)
    if one is None or other is None:
        return "unknown"
    ends = abs((one[1] - other[1]).days)
    if _is_day(one) or _is_day(other):
        if ends <= _SLACK:
            return "same" if _is_day(one) and _is_day(other) else "near"
        wide, day = (other, one) if _is_day(one) else (one, other)
        return "near" if _length(wide) >= _YEAR and wide[0] <= day[1] <= wide[1] else "different"
    if ends <= _SLACK and abs((one[0] - other[0]).days) <= _SLACK:
        return "same"
    if _length(one) >= _YEAR and one[0] <= other[1] and other[0] <= one[1] and _length(other) < _YEAR:
        return "near"
    return "different"


def order(one: Period | None, other: Period | None) -> int:
    """1 if two periods have one length and the first is later, -1 if the second is; 0 if their lengths differ."""
    a, b = _days(one), _days(other)
    if a is None or b is None or abs(_length(a) - _length(b)) > _SLACK or abs((a[1] - b[1]).days) <= _SLACK:
        return 0
    return 1 if a[1] > b[1] else -1


def differ_in_one(one: Period | None, other: Period | None) -> bool:
    """Whether two periods have one length or end on one day, but not both, as the columns of one table do."""
    a, b = _days(one), _days(other)
    if a is None or b is None:
        return False
    return (abs(_length(a) - _length(b)) <= _SLACK) != (abs((a[1] - b[1]).days) <= _SLACK)


def _is_day(days: tuple[date, date]) -> bool:
    return _length(days) <= _SHORT


def _length(days: tuple[date, date]) -> int:
    return (days[1] - days[0]).days


def _days(period: Period | None) -> tuple[date, date] | None:
    if period is None or period.end is None:
        return None
    return period.start or period.end, period.end
