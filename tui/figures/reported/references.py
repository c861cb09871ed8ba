"""Periods given relative to others: `the same period in 2022`, `the prior-year quarter`, `year to date`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from tui.english.calendar import FISCAL
from tui.english.relative_time import ADJECTIVES_OF_SAMENESS
from tui.english.reporting import (
    ADJECTIVES_BEFORE,
    ADJECTIVES_OF_NOW,
    COMPARABLE_LENGTHS,
    WORDS_OF_COUNTERPARTS,
)
from tui.english.word_lists import words
from tui.figures.figure import Period
from tui.figures.grammar.tokens import Line
from tui.figures.reported.fiscal_years import year_list
from tui.figures.reported.lengths import COUNTED, LONGEST, count, in_months
from tui.figures.reported.stated import Stated
from tui.figures.reported.written import first_day
from tui.figures.reporting_period import ReportingPeriod, months_before

_IN: Final = words("of in for during")
SAME: Final = ADJECTIVES_OF_SAMENESS | ADJECTIVES_BEFORE
_LONGEST_NAME: Final = 9
"""The most tokens in the name of a period of a year before."""


def of_a_year_before(line: Line, at: int, reporting: ReportingPeriod | None, said: Sequence[Stated]) -> Stated | None:
    """`the same period in 2022`, `the prior-year quarter`, `the corresponding periods of the prior year`."""
    first = line.word(at)
    if first not in SAME and not (first == "year" and line.hyphen(at + 1) and line.word(at + 2) in ("ago", "earlier")):
        return None
    step = at
    noun = ""
    prior = first not in ADJECTIVES_OF_SAMENESS
    while step - at < _LONGEST_NAME and (
        line.word(step) in SAME or line.word(step) in WORDS_OF_COUNTERPARTS or line.hyphen(step) or count(line, step)
    ):
        noun = (
            line.word(step) if line.word(step) in COMPARABLE_LENGTHS or line.word(step) in ("year", "years") else noun
        )
        prior = prior or line.word(step) in ADJECTIVES_BEFORE
        step += 1
    if noun not in COMPARABLE_LENGTHS and not (prior and noun == "year" and said):
        return None
    year, last = 0, step
    if line.word(step) in _IN:
        then = step + 1 + (line.word(step + 1) == "the")
        years, after, _ = year_list(line, step)
        if years:
            year, last = years[0][0], after
        elif line.word(then) in ADJECTIVES_BEFORE and line.word(then + 1 + (line.word(then + 1) in FISCAL)) == "year":
            prior, last = True, then + 2 + (line.word(then + 1) in FISCAL)
    if not year and not prior:
        return None
    text = line.surface(at, last - 1)
    base = _base(reporting, said)
    if not base:
        return Stated(at, last - 1, (Period(text),))
    moved = [_moved(text, one, year, reporting) for one in base.periods]
    return Stated(at, last - 1, tuple(moved), base.lengths)


def _base(reporting: ReportingPeriod | None, said: Sequence[Stated]) -> Stated | None:
    """What `the same period` refers to: the last period that the sentence stated, or the reporting period."""
    for one in reversed(said):
        if all(each.start != each.end for each in one.periods):
            return one
    return Stated(0, 0, (reporting.lasting(reporting.months),)) if reporting else None


def _moved(text: str, period: Period, year: int, reporting: ReportingPeriod | None) -> Period:
    """The same period a year before, or in the year that was named."""
    end = period.end
    if end is None or period.start is None:
        return Period(text)
    months = round((end - period.start).days / 30.4)
    steps = end.year - year if year else 1
    whole = (end + timedelta(1)).day == 1
    if not 0 < steps <= LONGEST or (reporting is None and not whole):
        return Period(text)
    for _ in range(steps):
        end = reporting.year_before(end) if reporting else months_before(end, LONGEST)
    return Period(text, first_day(end, months, reporting), end)


def now(line: Line, at: int, reporting: ReportingPeriod) -> Stated | None:
    """The reporting period, a part of it or its end: `the current quarter`, `the nine months`, `year to date`."""
    word, noun = line.word(at), line.word(at + 1)
    if word in ("year", "fiscal") and _year_to_date(line, at):
        known = reporting.year_to_date()
        last = _year_to_date(line, at)
        return Stated(at, last, (_named(line, at, last, known),)) if known else None
    if word in ("quarter", "period") and line.hyphen(at + 1) and line.word(at + 2) == "end":
        return Stated(at, at + 2, (Period(line.surface(at, at + 2), reporting.end, reporting.end),))
    before = line.word(at - 1)
    step = at + 1 + (noun in FISCAL)
    if word in ADJECTIVES_OF_NOW and line.word(step) in ("quarter", "period"):
        return Stated(at, step, (_named(line, at, step, reporting.lasting(reporting.months)),))
    if word != "the":
        return None
    if before in ("during", "in", "for", "of") and noun in ("quarter", "period") and line.word(at + 2) != "of":
        end = before == "of" and line.word(at - 2) == "end"
        whole = reporting.lasting(reporting.months)
        day = Period("", reporting.end, reporting.end)
        return Stated(at, at + 1, (_named(line, at, at + 1, day if end else whole),)) if before != "of" or end else None
    number = count(line, at + 1)
    unit = at + 2 + line.hyphen(at + 2)
    if before in ("during", "in", "for") and number and line.word(unit) in COUNTED:
        months = in_months(number, line.word(unit))
        if months in (3, 6, 9, 12) and months <= max(reporting.months, 3 * reporting.quarter):
            return Stated(at, unit, (_named(line, at, unit, reporting.lasting(months)),))
    return None


def _year_to_date(line: Line, at: int) -> int:
    """The last token of `year to date`, `year-to-date`, `fiscal year-to-date`; 0 if there is none."""
    step = at + (line.word(at) in FISCAL)
    joint = step + 1
    if line.word(step) != "year" or not (line.word(joint) == "to" or line.hyphen(joint)):
        return 0
    joint += line.hyphen(joint)
    date_at = joint + 1 + line.hyphen(joint + 1)
    return date_at if line.word(joint) == "to" and line.word(date_at) == "date" else 0


def _named(line: Line, first: int, last: int, known: Period) -> Period:
    return Period(line.surface(first, last), known.start, known.end)
