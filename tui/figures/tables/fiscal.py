"""Where periods begin and end: the fiscal quarters and years of a document, and the days that its tables name."""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from tui.figures.reporting_period import ReportingPeriod, find_reporting_period
from tui.figures.tables.said import Said
from tui.records import dataclass

_NEAR: Final = 10
"""Days by which the end of a period counted in weeks varies."""
_QUARTER, _YEAR = 3, 12


@dataclass(frozen=True, slots=True)
class Fiscal:
    """What a document reports on, None if it does not say; `days` are those that heads of its tables name, in order.

    `last` is the last day of them on which a period ended; `words` are those in which the document says its period.
    """

    reporting: ReportingPeriod | None = None
    days: tuple[date, ...] = ()
    last: date | None = None
    words: str = ""

    @property
    def end(self) -> date | None:
        """The last day of the period that the document reports on."""
        return self.reporting.end if self.reporting else None

    def begins(self, end: date, months: int, weeks: int = 0) -> date:
        """The first day of a period, by its last day and its length in months or weeks."""
        if weeks:
            return end - timedelta(7 * weeks - 1)
        if self.reporting is not None:
            closed = self.reporting.closed_before(end, months)
        elif end.day == monthrange(end.year, end.month)[1] or months % _QUARTER:
            closed = months_before(end, months)
        else:
            closed = self._near(end - timedelta(91 * months // _QUARTER))
        return closed + timedelta(1)

    def year_ends(self, number: int) -> date | None:
        """The last day of a fiscal year by its number; None if it is not known."""
        reporting = self.reporting
        if reporting is None or not reporting.year_end or not reporting.fiscal_year:
            return None
        return self._near(months_before(reporting.year_end, _YEAR * (reporting.fiscal_year - 1 - number)))

    def quarter_ends(self, quarter: int, number: int) -> date | None:
        """The last day of a quarter of a fiscal year by its number; None if it is not known."""
        end = self.year_ends(number)
        return self._near(months_before(end, _QUARTER * (4 - quarter))) if end else None

    def _near(self, day: date) -> date:
        """A day, or the day a few days from it that the tables name."""
        place = bisect_left(self.days, day - timedelta(_NEAR))
        near = [one for one in self.days[place : place + 8] if abs((one - day).days) <= _NEAR]
        return min(near, key=lambda one: abs((one - day).days), default=day)


def find(text: str, heads: Iterable[Said]) -> Fiscal:
    """The fiscal calendar of a document, from its text and what the heads of its tables say."""
    said = list(heads)
    days = {day for one in said for day in full_days(one)}
    ends = [day for one in said if one.long for day in full_days(one)]
    reporting = find_reporting_period(text)
    words = " ".join(reporting.span.of(text).split()) if reporting else ""
    return Fiscal(reporting, tuple(sorted(days)), max(ends, default=None), words)


def full_days(said: Said) -> list[date]:
    """The days that a text gives with their years."""
    return [day for one in said.days if one.year and one.day for day in [one.on(one.year)] if day is not None]


def months_before(day: date, months: int) -> date:
    """The same day a number of months before; the last day of the month for the last day of a month."""
    index = 12 * day.year + day.month - 1 - months
    year, month = divmod(index, 12)
    length = monthrange(year, month + 1)[1]
    last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, length if last else min(day.day, length))
