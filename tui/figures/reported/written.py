"""Periods and days that are written out: `three and six months ended June 30, 2023 and 2022`, `as of June 30, 2023`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from tui.english.word_lists import words
from tui.figures.figure import Period
from tui.figures.grammar.tokens import Line
from tui.figures.reported.days import Day, days
from tui.figures.reported.lengths import Length, lengths
from tui.figures.reported.stated import Stated
from tui.figures.reporting_period import ReportingPeriod, months_before

_ENDED: Final = words("ended ending")
_WEEKS_IN_QUARTER: Final = 13


def ended(line: Line, at: int, reporting: ReportingPeriod | None) -> Stated | None:
    """`three and six months ended June 30, 2023 and 2022`, `quarter ended July 1, 2023`."""
    every, step = lengths(line, at)
    step += line.word(step) == "that"
    if not every or line.word(step) not in _ENDED:
        return None
    ends = days(line, step + 1 + (line.word(step + 1) == "on"))
    if not ends:
        return None
    periods = tuple(_lasting(one, day, reporting) for day in ends for one in every)
    return Stated(at, ends[-1].last, periods, len(every))


def _lasting(length: Length, day: Day, reporting: ReportingPeriod | None) -> Period:
    text = f"{length.words} ended {day.words}"
    return Period(text, first_day(day.day, length.months, reporting), day.day)


def first_day(end: date, months: int, reporting: ReportingPeriod | None) -> date | None:
    """The first day of a period of some months: by the document's calendar, or in weeks if it does not end a month."""
    if not months:
        return None
    if reporting:
        return reporting.closed_before(end, months) + timedelta(1)
    whole = (end + timedelta(1)).day == 1
    if whole or months % 3:
        return months_before(end, months) + timedelta(1)
    return end - timedelta(7 * _WEEKS_IN_QUARTER * months // 3 - 1)


def stretch(line: Line, at: int) -> Stated | None:
    """`from July 1, 2023 through July 26, 2023`."""
    first = days(line, at + 1) if line.word(at) == "from" else []
    if len(first) != 1 or line.word(first[0].last + 1) not in ("to", "through", "until"):
        return None
    last = days(line, first[0].last + 2)
    if not last or last[0].day < first[0].day:
        return None
    text = line.surface(at, last[0].last)
    return Stated(at, last[0].last, (Period(text, first[0].day, last[0].day),))


def closings(line: Line, at: int) -> Stated | None:
    """`June 30, 2023 and December 31, 2022`."""
    found = days(line, at)
    if not found:
        return None
    closing = line.word(at - 1) == "at" or line.words(at - 2, 2) == "as of"
    return Stated(at, found[-1].last, tuple(Period(one.words, one.day, one.day) for one in found), event=not closing)
