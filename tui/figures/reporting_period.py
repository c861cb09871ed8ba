"""What a filing or a release of results reports on: the last day of its period, its fiscal year, the days it names."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from tui.english.calendar import MONTH_NAMES, MONTHS
from tui.english.reporting import ORDINAL_QUARTERS, REPORTED_LENGTHS
from tui.english.word_lists import either
from tui.figures.figure import Period
from tui.reading.documents import Span
from tui.records import dataclass

_MONTH: Final = either(MONTH_NAMES)
_DAY: Final = (
    rf"(?:(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}})|(?P<e>\d{{1,2}})\s+(?P<n>{_MONTH}))(?:\s*,\s*|\s+)(?P<y>\d{{4}})\b"
)
_LENGTH: Final = either(REPORTED_LENGTHS).replace(r"\ ", r"\s+")
_ORDINAL: Final = either(ORDINAL_QUARTERS)
_COVER: Final = re.compile(
    rf"\bfor\s+the\s+(?:fiscal\s+|financial\s+)?(?P<length>{_LENGTH})\s+(?:period\s+|report\s+)?ended:?\s+{_DAY}"
    r"(?=[^\w\n.]*(?:$|or\b|transition\b|commission\b))",
    re.IGNORECASE | re.MULTILINE,
)
"""On a line that ends with it, as no sentence does, or goes on as the cover of a filing does."""
_RESULTS: Final = re.compile(
    rf"\b(?:(?P<ordinal>{_ORDINAL})[- ](?:(?:fiscal|financial)[- ])?)?(?P<length>quarter|half[- ]year|year)\b"
    rf"[^\n.]{{0,60}}?\bended\s+{_DAY}",
    re.IGNORECASE,
)
_QUARTER_OF: Final = re.compile(
    rf"\b(?P<ordinal>{_ORDINAL})[- ]quarter(?: of)?(?: (?:fiscal|financial))?(?: year)? (?P<y>\d{{4}})\b", re.IGNORECASE
)
_OF_RESULTS: Final = re.compile(r"\b(?:results|earnings|report(?:s|ed)|announce[sd])\b", re.IGNORECASE)
_HEAD: Final = re.compile(
    rf"(?:^|\t)[ ]*(?:(?:for )?(?:the )?(?:fiscal )?{_LENGTH}\s+ended[,:]?(?:\s+{_DAY})?[ \t]*)+(?:\t|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""The heads of the columns of a table."""
_DATE: Final = re.compile(
    rf"(?:\b(?:(?P<year>year)\s+ended|(?P<closed>ended|as\s+of|at|balances?,?))\s+)?\b{_DAY}", re.IGNORECASE
)
_WEEKLY: Final = re.compile(r"\b5[23][- ](?:weeks?|or|to)\b|\b(?:thirteen|13)[- ]weeks?\b", re.IGNORECASE)
_NUMBERED: Final = re.compile(
    rf"\b(?P<ordinal>{_ORDINAL})\s+quarter\s+of\s+(?:fiscal|financial)\s+(?:year\s+)?(?P<y>\d{{4}})\b", re.IGNORECASE
)
_NAMED_BY: Final = re.compile(
    rf"\b(?:fiscal|financial)\s+(?:year\s+)?(?P<number>\d{{4}})\b[^\n.]{{0,60}}?\bend(?:s|ed|ing)\s+(?:on\s+)?{_DAY}",
    re.IGNORECASE,
)
_FRONT: Final = 8_000
"""Characters in which the cover of a filing or the opening of a release is."""
_NEAR: Final = 8
"""Days between the end of a fiscal period and that of the calendar's, at most."""
_OFTEN: Final = 3
"""How often a day is named that closed a period, if nothing else says so."""
_CENTURIES: Final = range(1900, 2200)
_EITHER: Final = 2
"""A fiscal year that ends by this month may bear the number of the year before."""
_QUARTER, _YEAR, _WEEKS = 3, 12, 13


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """The period that a document reports on; `months` is its length, `span` where it says so.

    `year_end` is the last day of the fiscal year before and `quarter` says which quarter of the year ended, None and 0
    if that is not known; so is `fiscal_year`, the number of the year reported on. `weekly`: periods end on a weekday
    and not with a month. `closings` are the days on which periods ended according to the document.
    """

    end: date
    months: int
    span: Span
    year_end: date | None = None
    quarter: int = 0
    fiscal_year: int = 0
    weekly: bool = False
    closings: tuple[date, ...] = ()

    def lasting(self, months: int, end: date | None = None) -> Period:
        """The period of so many months up to a day, or to the end of what is reported on."""
        last = end or self.end
        return Period("", self.closed_before(last, months) + timedelta(1), last)

    def year_to_date(self) -> Period | None:
        """The fiscal year up to the end of what is reported on."""
        return Period("", self.year_end + timedelta(1), self.end) if self.year_end else None

    def of_year(self, number: int, to: int = _YEAR, months: int = _YEAR) -> Period | None:
        """So many months of a fiscal year, the last of them its month `to`; None if its days are not known."""
        if self.year_end is None or not self.fiscal_year:
            return None
        before = months_before(self.year_end, _YEAR * (self.fiscal_year - number))
        return self.lasting(months, self._closing(months_before(before, -to)))

    def closed_before(self, end: date, months: int) -> date:
        """The day before the first of a period of so many months that ends on a day."""
        near = months_before(end, months)
        by_months = _is_last(end) and not (self.weekly and self._fits(end))
        return near if by_months else self._closing(near)

    def year_before(self, end: date | None = None) -> date:
        """The day that closed the same period a year before."""
        return self._closing(months_before(end or self.end, _YEAR))

    def _closing(self, near: date) -> date:
        """The day that closed a fiscal period near a day: one that is named, otherwise by the weekday or the month."""
        years = () if self.year_end is None else _anniversaries(self.year_end, weekly=self.weekly)
        known = {*years, *(one for one in self.closings if not self.weekly or self._fits(one))}
        weeks = (near + timedelta(step) for step in range(-3, 4))
        usual = next(one for one in weeks if self._fits(one)) if self.weekly else near
        said = [one for one in known if abs((one - near).days) <= _NEAR]
        return min(said, key=lambda one: (abs((one - near).days), one), default=usual)

    def _fits(self, day: date) -> bool:
        return (self.end - day).days % 7 == 0


@lru_cache(maxsize=4)
def find_reporting_period(text: str) -> ReportingPeriod | None:
    """What `text` reports on, if it has the cover of a filing or opens as a release of results with its tables."""
    front = text[:_FRONT]
    said = _COVER.search(front) or _opening(front)
    if said is None or (said.re is not _COVER and _HEAD.search(text) is None):
        return None
    named, closed, years = _named(text)
    end = _day(said) if said.re is not _QUARTER_OF else _latest(closed, int(said["y"]))
    if end is None:
        return None
    words = said.groupdict()
    months = REPORTED_LENGTHS.get(" ".join((words.get("length") or "").lower().split()), _QUARTER)
    ordinal = ORDINAL_QUARTERS.get((words.get("ordinal") or "").lower(), 0)
    year_end = _year_end(end, months, ordinal, years, named)
    whole = _is_last(end) and (year_end is None or _is_last(year_end))
    weekly = not (whole or (_is_last(end) and _WEEKLY.search(text) is None))
    quarter = 0 if year_end is None else round((end - year_end).days / 91.3)
    closings = tuple(sorted(closed | {one for one, times in named.items() if times >= _OFTEN}))
    number = _fiscal_year(text, end, year_end, quarter)
    return ReportingPeriod(end, months, Span(*said.span()), year_end, quarter, number, weekly, closings)


def _opening(front: str) -> re.Match[str] | None:
    """Where the opening of a release of results says of which period they are."""
    for match in _RESULTS.finditer(front):
        line = front.rfind("\n", 0, match.start()) + 1
        if _OF_RESULTS.search(front, line, match.start()):
            return match
    title = front[: front.find("\n\n")] if "\n\n" in front else ""
    return _QUARTER_OF.search(title) if _OF_RESULTS.search(title) else None


def _latest(closed: set[date], number: int) -> date | None:
    """The last day that closed a period, in the year of a number or the one before or after it."""
    return max((one for one in closed if abs(one.year - number) <= 1), default=None)


def _named(text: str) -> tuple[Counter[date], set[date], Counter[date]]:
    """How often a text names each day, which of them closed a period, and which a year."""
    named, years = Counter[date](), Counter[date]()
    closed: set[date] = set()
    for match in _DATE.finditer(text):
        day = _day(match)
        if day is None:
            continue
        named[day] += 1
        if match["year"]:
            years[day] += 1
        if match["year"] or match["closed"]:
            closed.add(day)
    return named, closed, years


def _year_end(end: date, months: int, ordinal: int, years: Counter[date], named: Counter[date]) -> date | None:
    """When the fiscal year before ended: as the text says of a year, otherwise the day it names most that fits."""
    steps = [ordinal] if ordinal else [4] if months == _YEAR else [1, 2, 3]
    may_be = [months_before(end, _QUARTER * step) for step in steps]
    for counted in (years, named):
        fits = [one for one in counted if any(abs((one - near).days) <= _NEAR for near in may_be)]
        if fits:
            return max(fits, key=lambda one: (counted[one], one))
    return may_be[0] if len(may_be) == 1 else None


def _fiscal_year(text: str, end: date, year_end: date | None, quarter: int) -> int:
    """The number of the fiscal year reported on: as the text counts its quarter or year, otherwise by when it ends."""
    said = [int(one["y"]) for one in _NUMBERED.finditer(text) if ORDINAL_QUARTERS[one["ordinal"].lower()] == quarter]
    near = [number for number in said if abs(number - end.year) <= 1]
    if near:
        return max(near)
    if year_end is None:
        return 0
    for match in _NAMED_BY.finditer(text):
        closed = _day(match)
        days = (closed - year_end).days if closed else _NEAR
        years = round(days / 365.25)
        if closed and abs(days - years * 365.25) < _NEAR:
            return int(match["number"]) - years + 1
    usual = year_end + timedelta(365 - _NEAR)
    return 0 if usual.month <= _EITHER else usual.year


def _anniversaries(year_end: date, *, weekly: bool) -> Iterator[date]:
    """The ends of the fiscal years around one, which are known unless years are counted in weeks."""
    yield year_end
    for step in () if weekly else (-2, -1, 1):
        year = year_end.year + step
        yield date(year, year_end.month, min(year_end.day, monthrange(year, year_end.month)[1]))


def _day(match: re.Match[str]) -> date | None:
    """The day that is written, None if the calendar has none or it is of no century that accounts are of."""
    month, year = MONTHS[(match["m"] or match["n"]).lower()], int(match["y"])
    try:
        return date(year, month, int(match["d"] or match["e"])) if year in _CENTURIES else None
    except ValueError:
        return None


def _is_last(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def months_before(end: date, months: int) -> date:
    """The day so many months before; a month's last day stays one."""
    last = _is_last(end)
    year, month = divmod(12 * end.year + end.month - 1 - months, 12)
    if year < 1:
        return date.min
    days = monthrange(year, month + 1)[1]
    return date(year, month + 1, days if last else min(end.day, days))
