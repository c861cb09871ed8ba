"""Whether two periods of the calendar are the same reporting period."""

from __future__ import annotations

from datetime import timedelta

from tui.figures.figure import Period

_SLACK = timedelta(days=10)
"""The most days between two beginnings of one period: firms begin a quarter on the day that suits them."""
_LONG = timedelta(days=25)
"""The fewest days of a month."""


def is_one_period(a: Period | None, b: Period | None) -> bool:
    """Whether two are the same reporting period: they end on the same day and begin within a few days."""
    if a is None or b is None or not (a.start and a.end and b.start and b.end):
        return False
    long = a.end - a.start >= _LONG and b.end - b.start >= _LONG
    return long and a.end == b.end and abs(a.start - b.start) <= _SLACK
