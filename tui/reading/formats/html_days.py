"""Days as pages write them: ISO 8601, RFC 2822, seconds since 1970, and with the name of the month."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from tui.english.calendar import MONTHS
from tui.english.word_lists import either

_ISO = re.compile(r"\s*(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_TIGHT = re.compile(r"\s*(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d{3,})")
_EPOCH = re.compile(r"\s*(\d{10}|\d{13})(?:\.0)?\s*")
_MONTH = either(MONTHS)
_NAMED = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?P<month2>{_MONTH})\b\.?,?[\s-]+(?P<year2>(?:19|20)\d\d)\b"
    rf"|(?P<month3>{_MONTH})\s+(?P<day3>\d{{1,2}})\s+\d\d:\d\d:\d\d\s+(?:\w{{2,5}}\s+)?(?P<year3>(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?<!\d)(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?!\d)")


def first(*written: str) -> date | None:
    """The day of the first of these that is one and does not lie ahead of all times."""
    return next((found for one in written if one and (found := day(one))), None)


def day(written: str) -> date | None:
    """The day that is written, in its own zone; None where it is none, and for 03/04/2025, which may be two."""
    written = written[:120]
    if match := _ISO.match(written) or _TIGHT.match(written):
        return _day(match["year"], match["month"], match["day"])
    if match := _EPOCH.fullmatch(written):
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(match[1][:10]))).date()
    if match := _NAMED.search(written):
        month = match["month"] or match["month2"] or match["month3"]
        number = match["day"] or match["day2"] or match["day3"]
        return _day(match["year"] or match["year2"] or match["year3"], str(MONTHS[month.casefold()]), number)
    if match := _NUMBERS.search(written):
        one, two = int(match["one"]), int(match["two"])
        if one > 12 or one == two or "." in match[0]:
            return _day(match["year"], match["two"], match["one"])
        if two > 12:
            return _day(match["year"], match["one"], match["two"])
    return None


def _day(year: str, month: str, number: str) -> date | None:
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        return None
