"""Days of the year that have a name and a rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from tui.english.holidays import EASTER_HOLIDAYS, FIXED_HOLIDAYS, MOVABLE_HOLIDAYS, WEEKDAY_HOLIDAYS

Rule = Callable[[int], date]


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher: Astronomical Algorithms, 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * r) // 451
    month, day = divmod(h + r - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The `count`th weekday (Monday 0) of a month; -1 is its last."""
    if count < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta((after.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))


def _on(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, count: int, days_after: int) -> Rule:
    return lambda year: nth_weekday(year, month, weekday, count) + timedelta(days_after)


def _after_easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days)


HOLIDAYS: Final[dict[str, Rule | None]] = {
    **{name: _on(*day) for name, day in FIXED_HOLIDAYS.items()},
    **{name: _nth(*which) for name, which in WEEKDAY_HOLIDAYS.items()},
    **{name: _after_easter(days) for name, days in EASTER_HOLIDAYS.items()},
    **dict.fromkeys(MOVABLE_HOLIDAYS),
}
"""Each name and its day in a year; None if it moves by another calendar or from land to land."""

LONGEST: Final = 6
"""Tokens of the longest name, its apostrophes and full stops counted."""

FIRST_WORDS: Final = frozenset(name.split()[0].split("'")[0] for name in HOLIDAYS)
