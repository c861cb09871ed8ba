"""Fiscal years and quarters: unknown, except an article that says when its own fiscal year or quarter ends."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final

from tui.figures.dates.date_context import DateContext
from tui.figures.dates.parts import Build
from tui.figures.dates.periods import Stretch, months, shifted

_NAMED_BY_ITS_END: Final = 6
"""A fiscal year that ends in June or later bears the number of that year; one that ends sooner may bear either."""
_SEVERAL: Final = -1
"""The article gives different ends of fiscal years: which one it means is not known."""
_YEAR_MONTHS: Final = 12
_QUARTERS: Final = 4


def learn(context: DateContext, end: date, quarter: int = 0) -> None:
    """Take from `the fiscal year ended June 30` or `the fourth quarter ended June 30` when the fiscal year ends.

    `quarter` is the number of the quarter that ended, 0 for a year. A last day within a month does not count.
    """
    if end.day != monthrange(end.year, end.month)[1]:
        return
    later = 3 * (_QUARTERS - quarter) if quarter else 0
    month = (end.month + later - 1) % _YEAR_MONTHS + 1
    context.fiscal_end = month if context.fiscal_end in (0, month) else _SEVERAL
    context.own_quarters = context.own_quarters or bool(quarter)


def fiscal_year(context: DateContext, number: int) -> Stretch | None:
    """The fiscal year of a number, if the article gives its end and the number can only mean one."""
    end = context.fiscal_end
    if end < _NAMED_BY_ITS_END:
        return None
    return months(number, end - _YEAR_MONTHS + 1, _YEAR_MONTHS, "year")


def fiscal_year_around(context: DateContext, step: int) -> Stretch | None:
    """The fiscal year `step` after the one that holds the article's day."""
    if context.fiscal_end < 1 or context.published is None:
        return None
    number = context.published.year + (context.published.month > context.fiscal_end) + step
    return months(number, context.fiscal_end - _YEAR_MONTHS + 1, _YEAR_MONTHS, "year")


def fiscal_part(context: DateContext, build: Build) -> Build:
    """How a quarter or half is built of the fiscal year that ends in a year, given how it is of a calendar year."""
    back = context.fiscal_end - _YEAR_MONTHS

    def built(year: int) -> Stretch | None:
        whole = build(year)
        return shifted(whole, "month", back) if whole else None

    return built
