"""Dates as they are written, converted to one form: `9 August`, `the Aug. 9`, `August 9th`."""

from __future__ import annotations

import re
from functools import lru_cache

from tui.english.calendar import MONTH_NAMES, MONTHS, SHORT_AND_WORDS, WEEKDAY_NAMES, WEEKDAYS
from tui.english.numbers import ONES, TENS
from tui.english.relative_time import PORTIONS
from tui.english.word_lists import either, words
from tui.figures.figure import Figure
from tui.magnitude import whole

_LEFT_OUT = words("the of on")  # local: what one source writes in a date and another does not
_LAST_DAY = 31
_WORD = re.compile(r"\d+(?=(?:st|nd|rd|th)\b)|\w+(?:['’]\w+)?")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?!\w)")
_ENDING = re.compile(r"st|nd|rd|th")
_NUMBERS = {word: str(value) for word, value in (ONES | TENS).items() if value}
_NAMES = {
    **{word: MONTH_NAMES[number - 1] for word, number in MONTHS.items()},
    **{word: WEEKDAY_NAMES[number] for word, number in WEEKDAYS.items() if word not in SHORT_AND_WORDS},
}
"""Each name and abbreviation of a month or weekday with the name in full."""
_DIGITS = re.compile(r"\d+")
_WEEKDAY = re.compile(rf"\b{either(WEEKDAY_NAMES)}\b")
_MONTH = re.compile(rf"\b{either(MONTH_NAMES)}\b")


@lru_cache(maxsize=50_000)
def plain(written: str) -> str:
    """A date in lower case with its names in full, its numbers in digits and the month before its day."""
    found = [word for word in _WORD.findall(_POSSESSIVE.sub("", written.casefold())) if word not in _LEFT_OUT]
    said = [_NAMES.get(word) or _NUMBERS.get(word, word) for word in found if not _ENDING.fullmatch(word)]
    for n in range(len(said) - 1):
        if said[n].isdecimal() and whole(said[n], _LAST_DAY + 1) <= _LAST_DAY and said[n + 1] in MONTH_NAMES:
            said[n], said[n + 1] = said[n + 1], said[n]
    return " ".join(said)


def key(figure: Figure, written: str) -> str:
    """Equal for two ways to write one stretch of the calendar; by its words if its days are not known."""
    period = figure.period
    if period and period.start and period.end:
        return f"date {period.start} {period.end} {edge(written)}".rstrip()
    return f"date {plain(written)}"


def edge(written: str) -> str:
    """Which end of a stretch is meant: `early`, `late`, `mid`; empty for all of it."""
    first = re.split(r"[\s-]", written.casefold().removeprefix("the "), maxsplit=1)[0]
    return PORTIONS.get(first, "")


def are_different(a: str, b: str) -> bool:
    """Whether both name a day of the week, or a number in a month, and not the same, whatever year it may be."""
    a, b = plain(a), plain(b)
    for pattern in (_WEEKDAY, _MONTH):
        found = [frozenset(pattern.findall(text)) for text in (a, b)]
        if all(found) and found[0].isdisjoint(found[1]):
            return True
    numbers = [frozenset(_DIGITS.findall(text)) for text in (a, b)]
    return all(numbers) and numbers[0].isdisjoint(numbers[1]) and bool(_MONTH.search(a) and _MONTH.search(b))


def shape(written: str) -> str:
    """A date with each of its numbers masked: two of one shape with other numbers are two dates."""
    return _DIGITS.sub("#", written.casefold()) if _DIGITS.search(written) else written
