"""Days as files write them: stamps of messages, feeds and pages, and lines for readers in several languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from tui.english.word_lists import either
from tui.reading.formats.foreign_calendar import MONTH_NAMES

_LONGEST = 400
"""Characters in which a day is looked for."""
_MONTH = rf"\b(?P<month>{either(MONTH_NAMES)})\b\.?"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d{2})(?!\d)"
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DAY}(?:[\s-]+(?:de\s+|of\s+|d['’])?){_MONTH},?(?:[\s-]+(?:de\s+|del\s+)?){_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        # `asctime`, and the same with a zone after the hour.
        rf"{_MONTH}\s+{_DAY}\s+\d\d:\d\d:\d\d\s+(?:[\w+-]{{2,5}}\s+)?{_YEAR}",
        # RFC 5322 allows years of two digits, before an hour.
        rf"{_DAY}[\s-]+{_MONTH}[\s-]+(?P<year>\d{{2}})(?=\s+\d{{1,2}}:\d{{2}})",
        r"(?<!\d)(?P<year>(?:1[5-9]|20)\d{2})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?=(?:\d{4}(?:\d{2})?)?(?!\d))",
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|\d{2})(?!\d)",
    )
)
_SLASHED = re.compile(r"(?<![\d/])(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?P<year>\d{4}|\d{2})(?![\d/])")
_EPOCH = re.compile(r"\s*(\d{10}|\d{13})(?:\.0)?\s*")
"""Seconds or milliseconds since 1970."""
_LINE = re.compile(
    rf"(?:[^\W\d_]+,?\s+)?(?:{either(MONTH_NAMES)}\b\.?,?\s+(?:\d{{1,2}}\b.{{0,40}})?\d{{4}}\b"
    rf"|\d{{1,2}}(?!\d)\S{{0,2}}\s+(?:de\s+)?{either(MONTH_NAMES)}\b.{{0,20}}\d{{4}}\b"
    r"|\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d))",
    re.IGNORECASE,
)


def day(text: str | None, *, day_first: bool | None = None) -> date | None:
    """The first whole day that a text names; None if it names none.

    It is the day where it was written: time zones are ignored. Of 03/04/2026 `day_first` says what comes first; if that
    is not known, it is not a day.
    """
    text = (text or "")[:_LONGEST]
    if match := _EPOCH.fullmatch(text):
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(match[1][:10]))).date()
    found = (match for pattern in _WRITTEN if (match := pattern.search(text)))
    if (first := min(found, key=lambda one: one.start(), default=None)) is not None:
        return of_fields(first["year"], first["month"], first["day"])
    if (match := _SLASHED.search(text)) is None:
        return None
    one, two = match["one"], match["two"]
    if day_first is None:
        if int(one) <= 12 and int(two) <= 12 and one != two:
            return None
        day_first = int(one) > 12
    return of_fields(match["year"], *((two, one) if day_first else (one, two)))


def first_day(texts: Iterable[str | None]) -> date | None:
    """The day of the first of the texts that names one."""
    return next((found for text in texts if (found := day(text))), None)


def of_fields(year: str, month: str, number: str) -> date | None:
    """The day of a year, a month in digits or by name, and a day; None if one of them is missing.

    A year of two digits is read as RFC 5322 says.
    """
    months = int(month) if month.isdecimal() else MONTH_NAMES.get(month.casefold().rstrip("."), 0)
    if not (year.isdecimal() and number.isdecimal() and len(year) in {2, 4}):
        return None
    century = 0 if len(year) == 4 else 2000 if int(year) < 50 else 1900
    try:
        return date(century + int(year), months, int(number))
    except ValueError:
        return None


def is_day_line(line: str) -> bool:
    """Whether a line is a day of issue, or at least its month and year, with at most an hour and an edition after."""
    return len(line) <= 80 and _LINE.match(line) is not None and re.search(r"[.!?:]\s*$", line) is None


def is_day_first(texts: Iterable[str]) -> bool | None:
    """Whether the dates of a column that are written 03/04/2026 begin with the day; None if that is not clear."""
    for text in texts:
        match = _SLASHED.search(text)
        if match and (int(match["one"]) > 12) != (int(match["two"]) > 12):
            return int(match["one"]) > 12
    return None
