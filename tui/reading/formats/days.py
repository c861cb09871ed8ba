"""The day that a stamp of a message, a feed or an agency names, as it is written there."""

from __future__ import annotations

import re
from datetime import date

from tui.english.calendar import MONTHS

_NUMBERS = re.compile(r"\s*(\d{4})(?:-(\d{1,2})-(\d{1,2})(?!\d)|(\d{2})(\d{2})(?:(?!\d)|\d{4}(?:\d{2})?(?!\d)))")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{2,4})(?![\d:])")
_MONTH_FIRST = re.compile(r"(?<![A-Za-z])([A-Za-z]{3,9})\.?\s+(\d{1,2})\b(?:,?\s+|\s[^,]{0,30}?\s)(\d{4})(?!\d)")
_LONGEST = 80
"""Characters of a stamp; what is longer is none."""


def day(text: str | None) -> date | None:
    """The day of a stamp of ISO 8601, RFC 5322 or `asctime`; None where it names none.

    It is the day where the stamp was made: the zone says of which place, and is not reckoned with.
    """
    text = (text or "")[:_LONGEST]
    if match := _NUMBERS.match(text):
        year, month, number = filter(None, match.groups())
        return _date(int(year), int(month), int(number))
    if match := _DAY_FIRST.search(text):
        return _date(_year(match[3]), MONTHS.get(match[2].casefold(), 0), int(match[1]))
    if match := _MONTH_FIRST.search(text):
        return _date(int(match[3]), MONTHS.get(match[1].casefold(), 0), int(match[2]))
    return None


def _year(digits: str) -> int:
    """Years of two and three digits are read as RFC 5322 says."""
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) < 50 else 1900)
    return int(digits) + (1900 if len(digits) == 3 else 0)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def of_numbers(year: str, month: str, number: str) -> date | None:
    """The day of a year, a month in digits or by name, and a day; None where one of them is missing."""
    months = int(month) if month.isdecimal() else MONTHS.get(month.casefold().rstrip("."), 0)
    return _date(int(year), months, int(number)) if year.isdecimal() and number.isdecimal() and len(year) == 4 else None
