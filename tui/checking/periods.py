"""Whether two stretches of the calendar are one reporting period."""

from __future__ import annotations

from datetime import timedelta

from tui.figures.figure import Period

_SLACK = timedelta(days=10)
"""Firms begin a quarter on the day that suits them."""
_LONG = timedelta(days=25)
"""A shorter period is no month."""


def is_one_period(a: Period | None, b: Period | None) -> bool:
    """Whether two are one reporting period: they end on one day and begin within some days."""
    if a is None or b is None or not (a.start and a.end and b.start and b.end):
        return False
    long = a.end - a.start >= _LONG and b.end - b.start >= _LONG
    return long and a.end == b.end and abs(a.start - b.start) <= _SLACK
