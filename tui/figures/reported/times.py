"""The times that a sentence of accounts states, with words shared by several of them spelled out for each."""

from __future__ import annotations

from typing import Final

from tui.english.calendar import FISCAL, MONTHS
from tui.english.numbers import ONES, TENS
from tui.english.reporting import (
    ADJECTIVES_OF_NOW,
    BEFORE_LENGTHS,
    JOINING_PERIODS,
    LENGTH_NOUNS,
    ORDINAL_QUARTERS,
)
from tui.english.word_lists import words
from tui.figures.grammar.tokens import Line
from tui.figures.reported.fiscal_years import fiscal_years, parts_of_years
from tui.figures.reported.references import SAME, now, of_a_year_before
from tui.figures.reported.stated import Stated
from tui.figures.reported.written import closings, ended, stretch
from tui.figures.reporting_period import ReportingPeriod

_STARTS: Final = (
    BEFORE_LENGTHS
    | SAME
    | FISCAL
    | ADJECTIVES_OF_NOW
    | frozenset({*ONES, *TENS, *LENGTH_NOUNS, *ORDINAL_QUARTERS, *MONTHS})
    | words("fy q from period")
)
"""Words that a time may begin with."""


def stated(line: Line, reporting: ReportingPeriod | None) -> list[Stated]:
    """The times of accounts in a sentence, in order; ordinary dates are left to their own grammar."""
    found: list[Stated] = []
    at = 0
    while at < len(line.lows):
        if line.kinds[at] != "number" and line.lows[at] not in _STARTS:
            at += 1
            continue
        one = (
            ended(line, at, reporting)
            or parts_of_years(line, at, reporting)
            or fiscal_years(line, at, reporting)
            or stretch(line, at)
            or closings(line, at)
            or of_a_year_before(line, at, reporting, found)
            or (now(line, at, reporting) if reporting else None)
        )
        if one:
            found.append(one)
        at = one.last + 1 if one else at + 1
    return _together(line, found) if "respectively" in line.lows else found


def _together(line: Line, found: list[Stated]) -> list[Stated]:
    """The times, those joined by `and` merged: `the year ended June 30, 2022 and for the quarter ended …`."""
    done: list[Stated] = []
    for one in found:
        between = line.lows[done[-1].last + 1 : one.first] if done else ()
        if done and between[:1] == ("and",) and JOINING_PERIODS.issuperset(between) and done[-1].event == one.event:
            periods = done[-1].periods + one.periods
            done[-1] = Stated(done[-1].first, one.last, periods, event=one.event)
        else:
            done.append(one)
    return done
