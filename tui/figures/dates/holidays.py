"""Days of the year that have a name and a rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

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


def _nth(month: int, weekday: int, count: int, days_after: int = 0) -> Rule:
    return lambda year: nth_weekday(year, month, weekday, count) + timedelta(days_after)


def _after_easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days)


HOLIDAYS: Final[dict[str, Rule | None]] = {
    "new year's day": _on(1, 1),
    "new year's eve": _on(12, 31),
    "new year day": _on(1, 1),
    "martin luther king day": _nth(1, 0, 3),
    "martin luther king jr day": _nth(1, 0, 3),
    "mlk day": _nth(1, 0, 3),
    "groundhog day": _on(2, 2),
    "valentine's day": _on(2, 14),
    "valentines day": _on(2, 14),
    "presidents' day": _nth(2, 0, 3),
    "presidents day": _nth(2, 0, 3),
    "st patrick's day": _on(3, 17),
    "april fools' day": _on(4, 1),
    "april fool's day": _on(4, 1),
    "ash wednesday": _after_easter(-46),
    "palm sunday": _after_easter(-7),
    "good friday": _after_easter(-2),
    "easter sunday": _after_easter(0),
    "easter monday": _after_easter(1),
    "easter": _after_easter(0),
    "earth day": _on(4, 22),
    "may day": _on(5, 1),
    "mother's day": _nth(5, 6, 2),
    "memorial day": _nth(5, 0, -1),
    "father's day": _nth(6, 6, 3),
    "juneteenth": _on(6, 19),
    "canada day": _on(7, 1),
    "independence day": _on(7, 4),
    "bastille day": _on(7, 14),
    "labor day": _nth(9, 0, 1),
    "labour day": None,
    "columbus day": _nth(10, 0, 2),
    "indigenous peoples' day": _nth(10, 0, 2),
    "halloween": _on(10, 31),
    "election day": _nth(11, 0, 1, 1),
    "guy fawkes night": _on(11, 5),
    "veterans day": _on(11, 11),
    "armistice day": _on(11, 11),
    "remembrance day": _on(11, 11),
    "singles' day": _on(11, 11),
    "singles day": _on(11, 11),
    "double 11": _on(11, 11),
    "double eleven": _on(11, 11),
    "thanksgiving day": _nth(11, 3, 4),
    "thanksgiving": _nth(11, 3, 4),
    "black friday": _nth(11, 3, 4, 1),
    "cyber monday": _nth(11, 3, 4, 4),
    "christmas eve": _on(12, 24),
    "christmas day": _on(12, 25),
    "christmas": _on(12, 25),
    "boxing day": _on(12, 26),
    "lunar new year": None,
    "chinese new year": None,
    "ramadan": None,
    "yom kippur": None,
    "rosh hashanah": None,
    "hanukkah": None,
    "diwali": None,
}
"""Each name, lower case with straight apostrophes and without full stops, and its day; None where it moves by another
calendar or from land to land."""

LONGEST: Final = 6
"""Tokens of the longest name, its apostrophes and full stops counted."""

FIRST_WORDS: Final = frozenset(name.split()[0].split("'")[0] for name in HOLIDAYS)
