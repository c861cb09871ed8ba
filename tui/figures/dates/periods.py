"""Stretches of the calendar, and steps from one to the next.

All functions give None if Python's calendar (years 1 to 9999) ends.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from tui.english.time_units import DAYS_IN, MONTHS_IN
from tui.records import dataclass

Grain = Literal["day", "weekend", "week", "month", "quarter", "half", "span", "season", "year", "decade", "century"]
"""How wide a stretch is meant, from narrow to wide; `span` is any other."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `start` to `end`, both included, and the grain they were named by."""

    start: date
    end: date
    grain: str


def day(year: int, month: int, number: int) -> Stretch | None:
    """One day, where the calendar has it."""
    try:
        only = date(year, month, number)
    except ValueError:
        return None
    return Stretch(only, only, "day")


def months(year: int, month: int, count: int, grain: str) -> Stretch | None:
    """`count` whole months from a month on; `month` may lie outside 1 to 12 and then moves the year."""
    first = 12 * year + month - 1
    last = first + count - 1
    if not (first >= 12 and last < 120000):
        return None
    end_year, end_month = divmod(last, 12)
    return Stretch(
        date(first // 12, first % 12 + 1, 1),
        date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1]),
        grain,
    )


def year(number: int) -> Stretch | None:
    """A calendar year."""
    return months(number, 1, 12, "year")


def decade(first: int) -> Stretch | None:
    """Ten years from the year `first`."""
    return months(first, 1, 120, "decade")


def around(anchor: date, unit: str, step: int = 0) -> Stretch | None:
    """The calendar unit `step` units after the one that holds `anchor` (before it where negative)."""
    try:
        if unit == "day":
            moved = anchor + timedelta(step)
            return Stretch(moved, moved, "day")
        if unit in ("week", "weekend", "fortnight"):
            monday = anchor - timedelta(anchor.weekday()) + timedelta(DAYS_IN[unit] * step)
            first = monday + timedelta(5 if unit == "weekend" else 0)
            return Stretch(first, monday + timedelta(DAYS_IN["week"] - 1), unit)
    except OverflowError:
        return None
    size = MONTHS_IN.get(unit)
    if size is None:
        return None
    ordinal = 12 * anchor.year + anchor.month - 1
    first_month = ordinal // size * size + size * step
    return months(first_month // 12, first_month % 12 + 1, size, unit)


def shifted(stretch: Stretch, unit: str, step: int) -> Stretch | None:
    """The same stretch of days, `step` units later; a month's last day stays a last day."""
    moved = [moved_day(edge, unit, step) for edge in (stretch.start, stretch.end)]
    start, end = moved
    if start is None or end is None:
        return None
    last = monthrange(stretch.end.year, stretch.end.month)[1]
    if unit in MONTHS_IN and stretch.end.day == last and stretch.grain != "day":
        end = end.replace(day=monthrange(end.year, end.month)[1])
    return Stretch(start, end, stretch.grain)


def moved_day(anchor: date, unit: str, step: int) -> date | None:
    """The day `step` units after `anchor`, in the shorter month its last day at most."""
    if unit in DAYS_IN:
        try:
            return anchor + timedelta(DAYS_IN[unit] * step)
        except OverflowError:
            return None
    size = MONTHS_IN.get(unit)
    if size is None:
        return None
    year_number, month = divmod(12 * anchor.year + anchor.month - 1 + size * step, 12)
    if not 1 <= year_number <= 9999:
        return None
    return date(year_number, month + 1, min(anchor.day, monthrange(year_number, month + 1)[1]))


def ending(end: Stretch, unit: str, count: int) -> Stretch | None:
    """`count` units that end with the last day of `end`: three months to 30 June begin on 1 April."""
    last = end.end
    if unit in DAYS_IN:
        try:
            return Stretch(last - timedelta(DAYS_IN[unit] * count - 1), last, unit if count == 1 else "span")
        except OverflowError:
            return None
    size = MONTHS_IN.get(unit, 0) * count
    grain = {3: "quarter", 6: "half", 12: "year"}.get(size, unit if count == 1 else "span")
    if not size:
        return None
    if last.day == monthrange(last.year, last.month)[1]:
        whole = months(last.year, last.month - size + 1, size, grain)
        return Stretch(whole.start, last, grain) if whole else None
    before = moved_day(last, "month", -size)
    return Stretch(before + timedelta(1), last, grain) if before else None


def joined(first: Stretch, last: Stretch) -> Stretch | None:
    """From the beginning of one to the end of the other, where that is forward."""
    return Stretch(first.start, last.end, "span") if first.start <= last.end else None
