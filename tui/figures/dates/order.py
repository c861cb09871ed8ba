"""Whether an article puts the day or the month first in dates in figures: by its other dates, money and spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tui.english.calendar import MONTH_NAMES, ORDINAL_SUFFIXES, SHORT_MONTHS
from tui.english.spellings import AMERICAN_FORMS, BRITISH_FORMS
from tui.english.word_lists import either

_FIGURES: Final = re.compile(r"(?<![\w/.-])([0-9]{1,2})([/.-])([0-9]{1,2})\2(?:[0-9]{4}|[0-9]{2})(?![\w/])")
_MONTH: Final = either(name.capitalize() for name in (*MONTH_NAMES, *SHORT_MONTHS))
_SUFFIX: Final = either(ORDINAL_SUFFIXES)
_DAY_FIRST: Final = re.compile(rf"(?<![\w,.$£€-])[0-9]{{1,2}}{_SUFFIX}? (?:of )?{_MONTH}\b")
_MONTH_FIRST: Final = re.compile(rf"\b{_MONTH}\.? [0-9]{{1,2}}{_SUFFIX}?(?![\w:])")
_AMERICAN_HOUR: Final = re.compile(r"\b[ap]\.?m\.? (?:[ECMP][SD]?T|Eastern|Pacific)\b")
_WORD: Final = re.compile(r"[a-z]{3,}")
_LAST_MONTH: Final = 12


@lru_cache(maxsize=4)
def day_first(text: str) -> bool | None:
    """True or False if `text` shows it; None if it shows neither, or both.

    A number above twelve shows it, then the order of days and names of months, then what indicates the country: pounds
    and euros but no dollar, spelling, and hours in the time zones of America.
    """
    for orders in (_by_numbers(text), _by_names(text), _by_country(text)):
        if orders:
            return orders.pop() if len(orders) == 1 else None
    return None


def _by_numbers(text: str) -> set[bool]:
    pairs = [(int(one[1]), int(one[3])) for one in _FIGURES.finditer(text)]
    return {day > _LAST_MONTH for day, month in pairs if (day > _LAST_MONTH) != (month > _LAST_MONTH)}


def _by_names(text: str) -> set[bool]:
    days, months = (bool(pattern.search(text)) for pattern in (_DAY_FIRST, _MONTH_FIRST))
    return {days} if days != months else set()


def _by_country(text: str) -> set[bool]:
    words = frozenset(_WORD.findall(text))
    signs = {
        True: (("£" in text or "€" in text) and "$" not in text) or not words.isdisjoint(BRITISH_FORMS),
        False: not words.isdisjoint(AMERICAN_FORMS) or bool(_AMERICAN_HOUR.search(text)),
    }
    return {order for order, shown in signs.items() if shown}
