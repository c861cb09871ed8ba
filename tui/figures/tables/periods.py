"""The period of each cell of a table, from its column, row or section, the title, or the text above."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from tui.english.table_words import (
    BALANCES,
    CHANGES,
    CLOSING,
    MATURITIES,
    NOT_OF_THE_DAY,
    OPENING,
)
from tui.figures.figure import Period
from tui.figures.tables import said
from tui.figures.tables.fiscal import Fiscal
from tui.figures.tables.grid import GridCell
from tui.figures.tables.layout import Row, heads_over
from tui.figures.tables.resolving import resolve
from tui.figures.tables.said import Day, Said
from tui.records import dataclass

_BALANCES: Final = re.compile(BALANCES, re.IGNORECASE)
_OTHER_DAY: Final = re.compile(NOT_OF_THE_DAY, re.IGNORECASE)
_OPENING: Final = re.compile(OPENING, re.IGNORECASE)
_CLOSING: Final = re.compile(CLOSING, re.IGNORECASE)
_MATURITIES: Final = re.compile(MATURITIES, re.IGNORECASE)
_CHANGES: Final = re.compile(CHANGES, re.IGNORECASE)
_DAY_NEXT: Final = re.compile(r"(?:^|[,;:(–—-]|\b(?:at|as of|as at|on))\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A period and how it is known; `assumed` says what was taken for granted, empty if it is stated."""

    period: Period
    assumed: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """The text above a table: its `caption`, the `heads` right above it, the sentence that introduces it."""

    caption: str = ""
    heads: tuple[str, ...] = ()
    introduction: str = ""


class Periods:
    """The periods of one table, whose `rows` are laid out."""

    def __init__(self, rows: Sequence[Row], fiscal: Fiscal, around: Around) -> None:
        self._rows = rows
        self._fiscal = fiscal
        self._titles = [one for text in _titles(rows, around) if (one := said.read(text))]
        introduction = said.read(around.introduction)
        self._before = [introduction] if introduction else []
        self._columns: dict[tuple[tuple[int, ...], int, int], Said] = {}
        self._comparing: dict[tuple[tuple[int, ...], int, int], bool] = {}
        self._matures = _matures(rows, fiscal)
        self._days = {place: day for place, row in enumerate(rows) if (day := _day_of(row)) is not None}
        self._dated = sorted(self._days)

    def of(self, place: int, cell: GridCell) -> Dated | None:
        """The period of a cell in the row at a place; None if nothing says it."""
        row = self._rows[place]
        if place in self._days:
            return Dated(_instant(self._closed(self._days[place]), row.name))
        column = self._column(row, cell)
        sections = list(self._sections(row))
        named = _named_day(row.name)
        if named is not None and len(column.years) == 1:
            day = self._in_year(named, column.years[0])
            return Dated(_instant(self._closed(day), f"{row.name} {column.text}")) if day else None
        if not column:
            alone = self._row_alone(row, cell)
            if alone is not None:
                return alone
            if not any(one.long and (one.dated or one.years) for one in sections):
                between = self._between(place)
                if between is not None:
                    return between
            if self._compares(row, cell):
                return None
        period = self._stated([one for one in (column, *sections) if one])
        if period is not None and period.start == period.end and _OPENING.search(row.name):
            return self._opened(row, period)
        if period is not None:
            return Dated(_at_an_end(row.name, period))
        if column.many:
            return None
        return self._assumed(row, column)

    def _in_year(self, named: Day, year: int) -> date | None:
        """A day of a row in the column of a year: the one before, where the document's period ends sooner in a year."""
        end = self._fiscal.end
        later = end is not None and named[1:] > (end.month, end.day)
        return named.on(year - 1 if later else year)

    def _closed(self, day: date) -> date:
        """The day of a balance; that of the day before for the first day of a fiscal year."""
        reporting, before = self._fiscal.reporting, day - timedelta(1)
        year_end = reporting.year_end if reporting else None
        opens = year_end is not None and day.day == 1 and before.month == year_end.month
        return before if opens else day

    def _column(self, row: Row, cell: GridCell) -> Said:
        """The time that the heads above a cell give together."""
        key = (row.heads, cell.column, cell.end)
        if key not in self._columns:
            texts = dict.fromkeys(head.text for head in heads_over(self._rows, row, cell) if said.read(head.text))
            words = said.read(" ".join(texts))
            if not words.long and not words.dated and not words.instant:
                words = said.read(" ".join([*self._left_of(row, cell), *texts]))
            self._columns[key] = words
        return self._columns[key]

    def _compares(self, row: Row, cell: GridCell) -> bool:
        """Whether a column compares others."""
        key = (row.heads, cell.column, cell.end)
        if key not in self._comparing:
            heads = " ".join(head.text for head in heads_over(self._rows, row, cell))
            self._comparing[key] = _CHANGES.search(heads) is not None
        return self._comparing[key]

    def _left_of(self, row: Row, cell: GridCell) -> Iterator[str]:
        """The heads of lengths of time that end before a column over which their row has nothing.

        On many pages a head spans fewer columns than it applies to.
        """
        for place in row.heads:
            last = self._rows[place].cells[-1]
            if last.column > 0 and last.end <= cell.column and said.read(last.text).long:
                yield last.text

    def _sections(self, row: Row) -> Iterator[Said]:
        """The times that the heads of a row's sections give, innermost first."""
        for place in reversed(row.sections):
            name = self._rows[place].name
            if said.is_only_time(name) or said.opens_with_time(name):
                yield said.read(name)

    def _row_alone(self, row: Row, cell: GridCell) -> Dated | None:
        """The period of a row whose name is that period and nothing else."""
        if not said.is_only_time(row.name):
            return None
        words = said.read(row.name)
        if self._matures and not words.dated:
            return None
        period = resolve(words, self._titles, self._fiscal)
        heads = " ".join(head.text for head in heads_over(self._rows, row, cell))
        return Dated(_at_an_end(heads, period)) if period else None

    def _between(self, place: int) -> Dated | None:
        """The days between the balance above a row and the one below it."""
        at = bisect_left(self._dated, place)
        if at in (0, len(self._dated)):
            return None
        above, below = self._dated[at - 1], self._dated[at]
        first, last = self._closed(self._days[above]) + timedelta(1), self._days[below]
        names = f"{self._rows[above].name} – {self._rows[below].name}"
        return Dated(Period(names, first, last)) if first <= last else None

    def _stated(self, words: Sequence[Said]) -> Period | None:
        """The period that the first of these gives with the help of those after it and of what is above the table."""
        every = [*words, *self._titles, *self._before]
        for place, one in enumerate(every):
            if words and place >= len(words) and words[0]:
                break
            period = resolve(one, every[place + 1 :], self._fiscal)
            if period is not None:
                return period
        return None

    def _opened(self, row: Row, period: Period) -> Dated | None:
        """The balance at the beginning of a period of which only the last day is given: that of the year so far."""
        reporting = self._fiscal.reporting
        if reporting is None or not reporting.quarter or period.end is None:
            return None
        day = reporting.closed_before(period.end, 3 * reporting.quarter)
        return Dated(_instant(day, f"{row.name}, {period.text}"), "the fiscal year so far")

    def _assumed(self, row: Row, column: Said) -> Dated | None:
        """The end of the reporting period, if neither the table nor the text above it gives a day."""
        reporting = self._fiscal.reporting
        if reporting is None:
            return None
        end = reporting.end
        if len(column.years) == 1 and not column.days:
            end = Day(0, end.month, end.day).on(column.years[0]) or end
            end = reporting.year_before() if end.year == reporting.end.year - 1 else end
        assumed = "the period that the document reports on"
        if column.months or column.weeks:
            months, weeks = (column.months or (0,))[0], (column.weeks or (0,))[0]
            return Dated(
                _at_an_end(row.name, Period(column.text, self._fiscal.begins(end, months, weeks), end)), assumed
            )
        return Dated(Period(column.text or self._fiscal.words, None, end), assumed)


def _titles(rows: Sequence[Row], around: Around) -> Iterator[str]:
    """The texts that may give a time for a whole table, nearest first."""
    for row in reversed(rows):
        if row.kind == "title" or (row.kind == "head" and row.cells[0].column == 0):
            yield row.cells[0].text
    if around.caption:
        yield around.caption
    yield from reversed(around.heads)


def _matures(rows: Sequence[Row], fiscal: Fiscal) -> bool:
    """Whether rows named by years give the years in which something falls due."""
    names = [row.name for row in rows if row.kind == "data"]
    years = [year for name in names if said.is_only_time(name) for year in said.read(name).years]
    if not years:
        return False
    latest = fiscal.end or fiscal.last
    return bool(latest and max(years) > latest.year + 1) or any(_MATURITIES.search(name) for name in names)


def _day_of(row: Row) -> date | None:
    """The day of a row of balances: `Balance at March 31, 2023`."""
    if row.kind != "data":
        return None
    day = _named_day(row.name)
    return day.on(day.year) if day is not None and day.year else None


def _named_day(name: str) -> Day | None:
    """The day at the end of the name of a row, or the day of its balance."""
    words = said.read(name)
    if len(words.days) != 1 or words.long or _OTHER_DAY.search(name):
        return None
    before = said.before_the_day(name)
    if said.is_only_time(name) or _BALANCES.search(name) or _DAY_NEXT.search(before):
        return words.days[0] if words.days[0].day else None
    return None


def _at_an_end(name: str, period: Period) -> Period:
    """The day before a period or its last, where a row is what there was at its beginning or its end."""
    if period.start is None or period.end is None or period.start == period.end:
        return period
    if _OPENING.search(name):
        return _instant(period.start - timedelta(1), f"{name}, {period.text}")
    if _CLOSING.search(name):
        return _instant(period.end, f"{name}, {period.text}")
    return period


def _instant(day: date, text: str) -> Period:
    return Period(text, day, day)
