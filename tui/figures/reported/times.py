"""The times that a sentence of accounts states, with what is said once for several of them spelled out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from tui.english.calendar import FISCAL
from tui.english.numbers import ONES, TENS
from tui.english.relative_time import ADJECTIVES_OF_SAMENESS
from tui.english.reporting import (
    ADJECTIVES_BEFORE,
    ADJECTIVES_OF_NOW,
    LENGTH_NOUNS,
    NOUNS_OF_PERIOD,
    ORDINAL_QUARTERS,
    WEEKS_IN_MONTHS,
)
from tui.english.word_lists import words
from tui.figures.figure import Period
from tui.figures.grammar.tokens import Line
from tui.figures.reported.days import Day, days, joined, year_at
from tui.figures.reporting_period import ReportingPeriod, months_before

_ENDED: Final = words("ended ending")
_ARTICLES: Final = words("the its our their a an each of both")
_MONTHS: Final = words("month months")
_WEEKS: Final = words("week weeks")
_COUNTED: Final = _MONTHS | _WEEKS
_LONGEST: Final = 12
_WEEKS_IN_QUARTER: Final = 13
_IN: Final = words("of in for during")
_SAME: Final = ADJECTIVES_OF_SAMENESS | ADJECTIVES_BEFORE
_OF_A_BASE: Final = words("period periods quarter quarters months month")


class Stated(NamedTuple):
    """Times in the tokens from `first` to `last`, both included: one, or several that are coordinated.

    `lengths` is how many lengths each day was given with: two in `the three and six months ended June 30, 2023`.
    `event`: the day or month of an event, as any text may have it, and not a period or closing of accounts.
    """

    first: int
    last: int
    periods: tuple[Period, ...]
    lengths: int = 1
    event: bool = False


class _Length(NamedTuple):
    """A length in months as it was written; 0 months where it is not known."""

    months: int
    words: str


class _Part(NamedTuple):
    """A part of a fiscal year: its last `months`, up to month `to`."""

    to: int
    months: int
    words: str


def stated(line: Line, reporting: ReportingPeriod | None) -> list[Stated]:
    """The times of accounts in a sentence, in order; dates that any text may have are left to their own grammar."""
    found: list[Stated] = []
    at = 0
    while at < len(line.lows):
        one = (
            _ended(line, at, reporting)
            or _parts_of_years(line, at, reporting)
            or _years(line, at, reporting)
            or _range(line, at)
            or _instants(line, at)
            or _of_a_year_before(line, at, reporting, found)
            or (_now(line, at, reporting) if reporting else None)
        )
        if one:
            found.append(one)
        at = one.last + 1 if one else at + 1
    return found


def _ended(line: Line, at: int, reporting: ReportingPeriod | None) -> Stated | None:
    """`three and six months ended June 30, 2023 and 2022`, `quarter ended July 1, 2023`."""
    lengths, step = _lengths(line, at)
    step += line.word(step) == "that"
    if not lengths or line.word(step) not in _ENDED:
        return None
    ends = days(line, step + 1 + (line.word(step + 1) == "on"))
    if not ends:
        return None
    periods = tuple(_lasting(one, day, reporting) for day in ends for one in lengths)
    return Stated(at, ends[-1].last, periods, len(lengths))


def _lasting(length: _Length, day: Day, reporting: ReportingPeriod | None) -> Period:
    text = f"{length.words} ended {day.words}"
    return Period(text, first_day(day.day, length.months, reporting), day.day)


def first_day(end: date, months: int, reporting: ReportingPeriod | None) -> date | None:
    """The first day of a period of so many months: by the document's calendar, or by weeks if it ended no month."""
    if not months:
        return None
    if reporting:
        return reporting.closed_before(end, months) + timedelta(1)
    whole = (end + timedelta(1)).day == 1
    if whole or months % 3:
        return months_before(end, months) + timedelta(1)
    return end - timedelta(7 * _WEEKS_IN_QUARTER * months // 3 - 1)


def _lengths(line: Line, at: int) -> tuple[list[_Length], int]:
    """The lengths in a row from a token on, and the token after them: `three- and six-month periods`."""
    found: list[_Length] = []
    counts: list[tuple[int, str]] = []
    step: int | None = at
    after = at
    while step is not None:
        while line.word(step) in _ARTICLES or line.word(step) in FISCAL:
            step += 1
        number = _count(line, step)
        if number:
            end = step + 2 * (line.word(step) in TENS and number % 10 > 0)
            counts.append((number, line.surface(step, end)))
            step = end + 1
            hyphen = line.hyphen(step)
            step += hyphen
            unit = line.word(step)
            if unit in _COUNTED:
                found += [_Length(_in_months(n, unit), f"{word} {unit}") for n, word in counts]
                counts = []
                step += 1
            elif not hyphen and joined(line, step) is None:
                break
        else:
            noun = step + 2 * (line.word(step) in ORDINAL_QUARTERS and line.hyphen(step + 1))
            noun += line.word(step) in ORDINAL_QUARTERS and noun == step
            noun += line.word(noun) in FISCAL
            months = LENGTH_NOUNS.get(line.word(noun), 0)
            if not months:
                break
            found.append(_Length(months, line.surface(step, noun)))
            step = noun + 1
        step += line.word(step) in NOUNS_OF_PERIOD
        after = after if counts else step
        step = joined(line, step)
    return ([], at) if counts else (found, after)


def _count(line: Line, at: int) -> int:
    """The number at a token, in words or digits; 0 if there is none that lengths have."""
    word = line.word(at)
    if word in TENS:
        return TENS[word] + (ONES.get(line.word(at + 2), 0) if line.hyphen(at + 1) else 0)
    return ONES.get(word) or (int(word) if word.isdecimal() and len(word) <= 2 else 0)


def _in_months(number: int, unit: str) -> int:
    if unit in _WEEKS:
        return WEEKS_IN_MONTHS.get(number, 0)
    return number if number <= _LONGEST else 0


def _parts_of_years(line: Line, at: int, reporting: ReportingPeriod | None) -> Stated | None:
    """`the second quarter and first half of fiscal 2024 and 2023`, `first nine months of 2023`."""
    parts: list[_Part] = []
    step: int | None = at
    after = at
    while step is not None:
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
    years, last, fiscal = _year_list(line, after)
    if not years and reporting and reporting.fiscal_year and line.word(after) != "of":
        years, last = [(reporting.fiscal_year, "")], after
    if not years or (reporting is None and fiscal):
        return None
    periods = tuple(_of_part(one, year, word, reporting) for year, word in years for one in parts)
    return Stated(at, last - 1, periods, len(parts))


def _of_part(part: _Part, year: int, word: str, reporting: ReportingPeriod | None) -> Period:
    text = f"{part.words} of {word}" if word else part.words
    known = reporting.of_year(year, part.to, part.months) if reporting else None
    if known:
        return Period(text, known.start, known.end)
    if reporting:
        return Period(text)
    end = months_before(date(year, 12, 31), _LONGEST - part.to)
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
    number = _count(line, step)
    unit = step + 1 + line.hyphen(step + 1)
    if which == 1 and number and line.word(unit) in _COUNTED | {"quarters"}:
        months = 3 * number if line.word(unit) == "quarters" else _in_months(number, line.word(unit))
        return (_Part(months, months, line.surface(at, unit)), unit + 1) if 0 < months < _LONGEST else (None, at)
    return None, at


def _year_list(line: Line, at: int) -> tuple[list[tuple[int, str]], int, bool]:
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


def _years(line: Line, at: int, reporting: ReportingPeriod | None) -> Stated | None:
    """`fiscal 2023 and 2022`, `fiscal year 2023`."""
    if not reporting or (line.word(at) not in FISCAL and line.word(at) != "fy"):
        return None
    years, after, _ = _year_list(line, at)
    if not years:
        return None
    periods: list[Period] = []
    for year, word in years:
        known = reporting.of_year(year)
        text = f"fiscal {word}"
        periods.append(Period(text, known.start, known.end) if known else Period(text))
    return Stated(at, after - 1, tuple(periods))


def _range(line: Line, at: int) -> Stated | None:
    """`from July 1, 2023 through July 26, 2023`."""
    first = days(line, at + 1) if line.word(at) == "from" else []
    if len(first) != 1 or line.word(first[0].last + 1) not in ("to", "through", "until"):
        return None
    last = days(line, first[0].last + 2)
    if not last or last[0].day < first[0].day:
        return None
    text = line.surface(at, last[0].last)
    return Stated(at, last[0].last, (Period(text, first[0].day, last[0].day),))


def _instants(line: Line, at: int) -> Stated | None:
    """`June 30, 2023 and December 31, 2022`."""
    found = days(line, at)
    if not found:
        return None
    closing = line.word(at - 1) == "at" or line.words(at - 2, 2) == "as of"
    return Stated(at, found[-1].last, tuple(Period(one.words, one.day, one.day) for one in found), event=not closing)


def _of_a_year_before(line: Line, at: int, reporting: ReportingPeriod | None, said: Sequence[Stated]) -> Stated | None:
    """`the same period in 2022`, `the prior-year quarter`, `the corresponding periods of the prior year`."""
    first = line.word(at)
    if first not in _SAME and not (first == "year" and line.hyphen(at + 1) and line.word(at + 2) in ("ago", "earlier")):
        return None
    step = at
    noun = ""
    prior = first not in ADJECTIVES_OF_SAMENESS
    while line.word(step) in _SAME or line.word(step) in _STEPS or line.hyphen(step) or _count(line, step):
        noun = line.word(step) if line.word(step) in _OF_A_BASE or line.word(step) in ("year", "years") else noun
        prior = prior or line.word(step) in ADJECTIVES_BEFORE
        step += 1
    if noun not in _OF_A_BASE and not (prior and noun == "year" and said):
        return None
    year, last = 0, step
    if line.word(step) in _IN:
        then = step + 1 + (line.word(step + 1) == "the")
        years, after, _ = _year_list(line, step)
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


_STEPS: Final = words("year years fiscal ago earlier 's") | _OF_A_BASE


def _base(reporting: ReportingPeriod | None, said: Sequence[Stated]) -> Stated | None:
    """What the same period is the same as: the stretch that the sentence stated last, or what is reported on."""
    for one in reversed(said):
        if all(each.start != each.end for each in one.periods):
            return one
    return Stated(0, 0, (reporting.lasting(reporting.months),)) if reporting else None


def _moved(text: str, period: Period, year: int, reporting: ReportingPeriod | None) -> Period:
    """The same stretch a year before, or in the year that was named."""
    end = period.end
    if end is None or period.start is None:
        return Period(text)
    months = round((end - period.start).days / 30.4)
    steps = end.year - year if year else 1
    whole = (end + timedelta(1)).day == 1
    if not 0 < steps <= _LONGEST or (reporting is None and not whole):
        return Period(text)
    for _ in range(steps):
        end = reporting.year_before(end) if reporting else months_before(end, _LONGEST)
    return Period(text, first_day(end, months, reporting), end)


def _now(line: Line, at: int, reporting: ReportingPeriod) -> Stated | None:
    """`the current quarter`, `the period`, `the nine months`, `quarter-end`, `year to date`: of what is reported on."""
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
    number = _count(line, at + 1)
    unit = at + 2 + line.hyphen(at + 2)
    if before in ("during", "in", "for") and number and line.word(unit) in _COUNTED:
        months = _in_months(number, line.word(unit))
        if months in (3, 6, 9, 12) and months <= max(reporting.months, 3 * reporting.quarter):
            return Stated(at, unit, (_named(line, at, unit, reporting.lasting(months)),))
    return None


def _year_to_date(line: Line, at: int) -> int:
    """The last token of `year to date`, `year-to-date`, `fiscal year-to-date`; 0 if it is none."""
    step = at + (line.word(at) in FISCAL)
    joint = step + 1
    if line.word(step) != "year" or not (line.word(joint) == "to" or line.hyphen(joint)):
        return 0
    joint += line.hyphen(joint)
    date_at = joint + 1 + line.hyphen(joint + 1)
    return date_at if line.word(joint) == "to" and line.word(date_at) == "date" else 0


def _named(line: Line, first: int, last: int, known: Period) -> Period:
    return Period(line.surface(first, last), known.start, known.end)
