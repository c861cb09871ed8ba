"""Fiscal years and their parts: `the second quarter and first half of fiscal 2024 and 2023`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from tui.english.calendar import FISCAL
from tui.english.reporting import ORDINAL_QUARTERS
from tui.figures.figure import Period
from tui.figures.grammar.tokens import Line
from tui.figures.reported.days import joined, year_at
from tui.figures.reported.lengths import COUNTED, LONGEST, count, in_months
from tui.figures.reported.stated import Stated
from tui.figures.reporting_period import ReportingPeriod, months_before

_MOST: Final = 6
"""The most parts of a year in a list."""


class _Part(NamedTuple):
    """A part of a fiscal year: its last `months`, up to month `to`."""

    to: int
    months: int
    words: str


def parts_of_years(line: Line, at: int, reporting: ReportingPeriod | None) -> Stated | None:
    """`the second quarter and first half of fiscal 2024 and 2023`, `first nine months of 2023`."""
    parts: list[_Part] = []
    step: int | None = at
    after = at
    while step is not None and len(parts) < _MOST:
        while line.word(step) in ("the", "our", "its", "both"):
            step += 1
        part, end = _part(line, step)
        if part is None:
            break
        parts.append(part)
        after = end
        step = joined(line, end)
    if not parts:
        return None
    years, last, fiscal = year_list(line, after)
    if not years and reporting and reporting.fiscal_year and line.word(after) != "of":
        years, last = [(reporting.fiscal_year, "")], after
    if not years or (reporting is None and fiscal):
        return None
    own = "fiscal " if fiscal else ""
    periods = tuple(_of_part(one, year, own + word, reporting) for year, word in years for one in parts)
    return Stated(at, last - 1, periods, len(parts))


def _of_part(part: _Part, year: int, word: str, reporting: ReportingPeriod | None) -> Period:
    text = f"{part.words} of {word}" if word else part.words
    known = reporting.of_year(year, part.to, part.months) if reporting else None
    if known:
        return Period(text, known.start, known.end)
    if reporting:
        return Period(text)
    end = months_before(date(year, 12, 31), LONGEST - part.to)
    return Period(text, months_before(end, part.months) + timedelta(1), end)


def _part(line: Line, at: int) -> tuple[_Part | None, int]:
    """A part of a year at a token, and the token after it."""
    word = line.word(at)
    if word == "q" and line.glued(at + 1) and line.word(at + 1) in ("1", "2", "3", "4"):
        return _Part(3 * int(line.word(at + 1)), 3, line.surface(at, at + 1)), at + 2
    which = ORDINAL_QUARTERS.get(word, 0)
    step = at + 1 + line.hyphen(at + 1)
    step += line.word(step) in FISCAL
    noun = line.word(step)
    if which and noun in ("quarter", "quarters"):
        return _Part(3 * which, 3, line.surface(at, step)), step + 1
    if which in (1, 2) and noun in ("half", "halves"):
        return _Part(6 * which, 6, line.surface(at, step)), step + 1
    number = count(line, step)
    unit = step + 1 + line.hyphen(step + 1)
    if which == 1 and number and line.word(unit) in COUNTED | {"quarters"}:
        months = 3 * number if line.word(unit) == "quarters" else in_months(number, line.word(unit))
        return (_Part(months, months, line.surface(at, unit)), unit + 1) if 0 < months < LONGEST else (None, at)
    return None, at


def year_list(line: Line, at: int) -> tuple[list[tuple[int, str]], int, bool]:
    """The years in a row after a part of them, the token after them, and whether they are fiscal ones."""
    step = at + (line.word(at) in ("of", "in", ",", "for") or line.hyphen(at))
    step += line.word(step) == "the"
    fiscal = line.word(step) in FISCAL or line.word(step) == "fy"
    step += fiscal
    step += line.word(step) in ("year", "years")
    years: list[tuple[int, str]] = []
    following: int | None = step
    after = at
    while following is not None:
        following += line.word(following) in FISCAL or line.word(following) == "fy"
        following += line.word(following) == "year"
        year = year_at(line, following) or _short_year(line, following)
        if not year:
            break
        years.append((year, line.written(following)))
        after = following + 1
        following = joined(line, after)
    return years, after, fiscal


def _short_year(line: Line, at: int) -> int:
    text = line.written(at)
    short = len(text) == 2 and text.isdecimal() and line.word(at - 1) == "fy"
    return 2000 + int(text) if short else 0


def fiscal_years(line: Line, at: int, reporting: ReportingPeriod | None) -> Stated | None:
    """`fiscal 2023 and 2022`, `fiscal year 2023`."""
    if not reporting or (line.word(at) not in FISCAL and line.word(at) != "fy"):
        return None
    years, after, _ = year_list(line, at)
    if not years:
        return None
    periods: list[Period] = []
    for year, word in years:
        known = reporting.of_year(year)
        text = f"fiscal {word}"
        periods.append(Period(text, known.start, known.end) if known else Period(text))
    return Stated(at, after - 1, tuple(periods))
