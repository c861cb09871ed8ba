"""Whether an article puts the day or the month first in dates in figures, by its other dates and its money."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tui.english.calendar import MONTH_NAMES, ORDINAL_SUFFIXES
from tui.english.word_lists import either

_FIGURES: Final = re.compile(r"(?<![\w/.-])([0-9]{1,2})/([0-9]{1,2})/(?:[0-9]{4}|[0-9]{2})(?![\w/])")
_MONTH: Final = either(name.capitalize() for name in MONTH_NAMES)
_SUFFIX: Final = either(ORDINAL_SUFFIXES)
_DAY_FIRST: Final = re.compile(rf"(?<![\w,.$£€-])[0-9]{{1,2}}{_SUFFIX}? {_MONTH}\b")
_MONTH_FIRST: Final = re.compile(rf"\b{_MONTH} [0-9]{{1,2}}{_SUFFIX}?(?![\w:])")
_LAST_MONTH: Final = 12


@lru_cache(maxsize=4)
def day_first(text: str) -> bool | None:
    """True or False where `text` shows it; None where it shows neither, or both.

    A number above twelve tells it, then the order of days and names of months, then pounds and euros beside no dollar.
    """
    if "/" not in text:
        return None
    pairs = [(int(one[1]), int(one[2])) for one in _FIGURES.finditer(text)]
    told = {day > _LAST_MONTH for day, month in pairs if (day > _LAST_MONTH) != (month > _LAST_MONTH)}
    if not told:
        days, months = (bool(pattern.search(text)) for pattern in (_DAY_FIRST, _MONTH_FIRST))
        told = {days} if days != months else set()
    if told:
        return told.pop() if len(told) == 1 else None
    money = ("£" in text or "€" in text) and "$" not in text
    return True if money else None
