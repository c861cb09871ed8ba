"""The days of a period given in words: what one text leaves out is taken from others around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from tui.figures.figure import Period
from tui.figures.tables.fiscal import Fiscal
from tui.figures.tables.said import Day, Said

_YEAR: Final = 12


def resolve(main: Said, others: Sequence[Said], fiscal: Fiscal) -> Period | None:
    """The period that a text gives, completed from the others."""
    text = main.text
    if main.ranged:
        first, last = main.days
        end = last.on(last.year)
        start = first.on(first.year or last.year)
        return Period(text, start, end) if start and end and start <= end else None
    if main.many:
        return None
    if main.quarter or main.half:
        return _part(main, others, fiscal)
    day, year = _day_and_year(main, others)
    if day and year and not day.year and any(one.fiscal for one in (main, *others) if one.years == (year,)):
        year = _calendar_year(day, year, fiscal)
    months, weeks = _length(main, others, day)
    end = day.on(year) if day and year else None
    if end is None and year and not day and (months in (0, _YEAR) or main.fiscal):
        return _year(main, year, others, fiscal)
    if end is None:
        return None
    if main.to_date and not months and not weeks and fiscal.reporting:
        months = 3 * fiscal.reporting.quarter
    if not months and not weeks:
        return Period(text, end, end)
    return Period(text, fiscal.begins(end, months, weeks), end)


def _part(main: Said, others: Sequence[Said], fiscal: Fiscal) -> Period | None:
    """A quarter or a half: by its last day if that is given, otherwise by the fiscal year of the document."""
    months = 3 if main.quarter else 6
    day, year = _day_and_year(main, others)
    end = day.on(year) if day and year else None
    if end is None and year:
        quarter = main.quarter or 2 * main.half
        end = fiscal.quarter_ends(quarter, year)
        if end is None:
            return Period(main.text)
    return Period(main.text, fiscal.begins(end, months), end) if end else None


def _year(main: Said, year: int, others: Sequence[Said], fiscal: Fiscal) -> Period | None:
    """A year by its number: a fiscal year of the document, or a calendar year if it has none."""
    reporting = fiscal.reporting
    if reporting is None:
        if main.fiscal:
            return Period(main.text)
        return Period(main.text, date(year, 1, 1), date(year, 12, 31))
    if reporting.months != _YEAR and not main.fiscal and not _year_long(main, others):
        return None
    end = fiscal.year_ends(year)
    return Period(main.text, fiscal.begins(end, _YEAR), end) if end else None


def _day_and_year(main: Said, others: Sequence[Said]) -> tuple[Day | None, int]:
    """The day and the year of a text; a missing one is taken from the first other text that has exactly one."""
    day = main.days[0] if main.days else None
    year = day.year if day and day.year else main.years[0] if main.years else 0
    for other in others:
        if (day and year) or other.ranged:
            break
        if len(other.days) > 1:
            continue
        if day is None and other.days and not main.instant:
            day = other.days[0]
            year = year or day.year or (other.years[0] if len(other.years) == 1 else 0)
        elif day is not None and not year and other.days and (other.days[0].month, other.days[0].day) == day[1:]:
            year = other.days[0].year if not other.years else 0
        elif not year and not other.days and len(other.years) == 1:
            year = other.years[0]
    return day, year


def _calendar_year(day: Day, number: int, fiscal: Fiscal) -> int:
    """The year of a day in the fiscal year of a number: the one before, where the fiscal year ends sooner in a year."""
    end = fiscal.year_ends(number)
    if end is None:
        return number
    return end.year - 1 if (day.month, day.day) > (end.month, end.day) else end.year


def _length(main: Said, others: Sequence[Said], day: Day | None) -> tuple[int, int]:
    """The length of a period in months or weeks, 0 for a day."""
    for one in (main, *others):
        if len(one.months) > 1 or len(one.weeks) > 1:
            return 0, 0
        if one.months or one.weeks:
            fits = one is main or not one.days or (day is not None and one.days[0][1:] == day[1:])
            if fits and (one is main or one.ended):
                return (one.months or (0,))[0], (one.weeks or (0,))[0]
        if one is main and main.instant:
            return 0, 0
    return 0, 0


def _year_long(main: Said, others: Sequence[Said]) -> bool:
    return _YEAR in main.months or any(_YEAR in one.months and not one.days for one in others)
