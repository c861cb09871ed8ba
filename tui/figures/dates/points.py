"""One date as it is said whole: the portion that is meant, the part of the year, its year."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.english.calendar import ERAS, FISCAL, WEEKDAY_NAMES, WEEKDAYS
from tui.english.clock import DAY_PARTS, HALVES_OF_DAY, TIME_ZONES
from tui.english.counted_nouns import COUNTED_PLURALS
from tui.english.prepositions_of_time import PREPOSITIONS_OF_LIMIT
from tui.english.relative_time import ADJECTIVES_OF_PORTION, PORTIONS
from tui.english.time_units import CALENDAR_UNITS
from tui.english.word_lists import words
from tui.figures.dates import amounts, years
from tui.figures.dates.date_context import DateContext, matched
from tui.figures.dates.digits import in_figures
from tui.figures.dates.eras import BEFORE_CHRIST, of_an_era
from tui.figures.dates.fiscal import fiscal_part
from tui.figures.dates.fractions import part, week_of_year
from tui.figures.dates.parts import Build, Part
from tui.figures.dates.periods import Stretch, year
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.relative import relative
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.dates.weekdays import day_alone, named_day, of_month, within_week
from tui.figures.dates.years import (
    bare_year,
    century_of,
    decade_of,
    fiscal_year,
    year_number,
    year_span,
)
from tui.figures.figure import Step
from tui.records import dataclass

_GLUED_PORTIONS: Final = ADJECTIVES_OF_PORTION | {"later", "earlier"}
_OF_LATE: Final = 60
"""Days within which a date without a year is the one just past, whatever year was mentioned."""
_ATTACKS: Final = words("attacks attack terrorist terror hijackers hijackings")  # local: one day in history
_BEFORE_YEAR_END: Final = PREPOSITIONS_OF_LIMIT | words("at near through")
_FISCAL: Final = FISCAL | {"fy"}
_CALENDAR: Final = Step("assumed", "calendar quarters")
_MOST_LISTED: Final = 12
_ZONES: Final = frozenset(zone.upper() for zone in TIME_ZONES) | {"Eastern", "Pacific"}
_AFTER_HOUR: Final = HALVES_OF_DAY | {"noon"}


@dataclass(frozen=True, slots=True)
class Point:
    """A date, and how it is built in any year where its own was not said."""

    reading: Reading
    build: Build | None = None


def clock(tokens: Tokens, at: int) -> int:
    """The token after `11 a.m. ET` or `18:00 UTC` at a token, 0 if none is."""
    if tokens[at].whole is None:
        return 0
    last = at + 1
    minutes = tokens.low(last) == ":" and tokens[last].glued and tokens[last + 1].whole is not None
    last += 2 if minutes else 0
    half = tokens.low(last) in _AFTER_HOUR
    last += half
    if not (minutes or half):
        return 0
    last += tokens[last].text in _ZONES
    return last + (tokens.low(last) == "time")


def point(context: DateContext, at: int) -> Point | None:
    """The date that begins at a token.

    A portion of it (`early`, `the end of`) is a step of its reading and narrows no days: which it means is not said.
    """
    tokens = context.tokens
    portion = _portion(tokens, at)
    if not portion:
        return _whole(context, at)
    inner = _whole(context, portion) or _the_unit_of(context, portion)
    if inner is None or tokens[portion].paragraph or inner.reading.kind != "date":
        return None
    step = Step("portion", tokens.slice(at, portion), inner.reading.grain)
    return replace(inner, reading=inner.reading.spanning(at, inner.reading.last, step))


def _the_unit_of(context: DateContext, at: int) -> Point | None:
    """`the end of the year`: the article's own."""
    unit = context.tokens.low(at + 1)
    if context.tokens.low(at) != "the" or unit not in CALENDAR_UNITS:
        return None
    return Point(named(at, at + 2, context.unit(unit), unit, matched(context, at, at + 2), *context.anchored()))


def _portion(tokens: Tokens, at: int) -> int:
    """The token after `early`, `mid-`, `the end of`, 0 if none of these is at a token."""
    start = at + (tokens.low(at) == "the")
    start += tokens.low(start) == "very"
    word = tokens.low(start)
    if word not in PORTIONS or tokens[start + 1].paragraph:
        return 0
    after = start + 1
    if word in _GLUED_PORTIONS:
        after += tokens.low(after) in HYPHENS and tokens[after].glued
        after += tokens.low(after) == "on"
        return after + (tokens.low(after) == "in")
    if tokens.low(after) in ("of", "-"):
        return after + 1
    return after if word in ("end", "beginning", "start") and tokens.low(after) in ("next", "last", "this") else 0


def _whole(context: DateContext, at: int) -> Point | None:
    """The date at a token by the first grammar that knows it."""
    tokens = context.tokens
    if tokens.low(at) in amounts.OPENERS:
        return _leaning(context, at)
    start = at + (tokens.low(at) == "the")
    found = in_figures(context, at)
    if found:
        return Point(found)
    inner = part(tokens, at)
    completed = _completed(context, inner) if inner else None
    if completed:
        return completed
    of_years = tokens[start].kind == "number" or tokens.low(start) in years.OPENERS
    for grammar in (fiscal_year, year_span, century_of, decade_of) if of_years else ():
        found = grammar(context, start)
        if found:
            return Point(_its_quarter(context, found.begun(at)))
    counted = of_month(context, at)
    if counted:
        return Point(counted)
    leaning = _leaning(context, at)
    if leaning:
        return leaning
    if tokens.low(start) in WEEKDAYS or tokens.low(at) == "the":
        day = named_day(context, at) or day_alone(context, at)
        if day:
            return Point(day)
    other = _week_number(context, at) or _year_end(context, at)
    if other or not (of_years or tokens.low(start) == "year"):
        return other
    return _year(context, at, start)


def _leaning(context: DateContext, at: int) -> Point | None:
    """A date relative to the article's own day or to one mentioned before."""
    found = relative(context, at)
    return Point(_its_quarter(context, within_week(context, found))) if found else None


def _its_quarter(context: DateContext, found: Reading) -> Reading:
    """`fiscal 1989's second quarter`, `last year's first half`; of a fiscal year its days may not be known."""
    if found.grain not in ("fiscal year", "year") or context.tokens.low(found.last) != "'s":
        return found
    inner = part(context.tokens, found.last + 1)
    if inner is None or not inner.numbered or context.tokens[found.last].paragraph:
        return found
    fiscal = found.grain == "fiscal year" or _is_fiscal(context, inner, inner.last)
    build = fiscal_part(context, inner.build) if fiscal else inner.build
    stretch = build(found.stretch.end.year) if found.stretch else None
    return named(found.first, inner.last, stretch, inner.grain, *found.steps, matched(context, found.first, inner.last))


def _year_end(context: DateContext, at: int) -> Point | None:
    """`year-end 2025`, `month-end`, `by year's end`: the year or month said or the article's own."""
    tokens = context.tokens
    unit = tokens.low(at)
    last = at + 2 + (tokens.low(at + 1) in HYPHENS or tokens.low(at + 1) == "'s")
    separated = last == at + 2 and tokens.low(at - 1) not in _BEFORE_YEAR_END
    if unit not in ("year", "month", "quarter") or tokens.low(last - 1) != "end" or separated:
        return None
    if tokens.low(last) in HYPHENS and tokens[last].glued:
        return None
    number = year_number(tokens, last) if unit == "year" else None
    portion = Step("portion", tokens.slice(at, last), unit)
    if number:
        return Point(named(at, number[1], year(number[0]), unit, matched(context, at, number[1]), portion))
    return Point(named(at, last, context.unit(unit), unit, matched(context, at, last), portion, *context.anchored()))


def _year(context: DateContext, at: int, start: int) -> Point | None:
    first = _year_first(context, start)
    if first:
        return first
    if context.tokens.low(start) == "year" and start > at:
        year = bare_year(context, start + 1)
        return Point(year.spanning(at, year.last)) if year else None
    found = bare_year(context, start)
    if found is None:
        return None
    alone = start == at or context.tokens[found.last].kind != "word"
    return Point(found.spanning(at, found.last) if alone else found)


def _week_number(context: DateContext, at: int) -> Point | None:
    """`week 31` of the article's year."""
    tokens = context.tokens
    number = tokens[at + 1].whole
    if tokens.low(at) != "week" or not number or number > 53 or tokens[at + 1].glued:
        return None
    stretch = week_of_year(number, context.published.year) if context.published else None
    reading = named(at, at + 2, stretch, "week", matched(context, at, at + 2), *context.anchored())
    return Point(reading, lambda year: week_of_year(number, year))


def _year_first(context: DateContext, at: int) -> Point | None:
    """`2016 Q3`, `2016 third quarter`, `2016 November`, on one line."""
    tokens = context.tokens
    found = year_number(tokens, at) or _glued_year(tokens, at)
    if found is None or tokens[found[1]].line or not tokens.clean_start(at):
        return None
    number, after = found
    fiscal = tokens.low(after) == "fiscal"
    inner = part(tokens, after + (fiscal or tokens.low(after) in (",", "'s")))
    if (
        inner is None
        or inner.grain not in ("quarter", "half", "month")
        or tokens.low(inner.last - 1) in ("last", "first")
    ):
        return None
    if inner.grain == "month" and (tokens.low(at - 1) in ("in", "since") or tokens.low(after) == ","):
        return None
    if year_number(tokens, inner.last + (tokens.low(inner.last) == ",")):
        return None
    stretch = None if inner.movable or fiscal else inner.build(number)
    return Point(named(at, inner.last, stretch, inner.grain, matched(context, at, inner.last)))


def _glued_year(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The year of `2016H2`."""
    number = tokens[at].whole
    glued = tokens[at + 1].text in ("Q", "H") and tokens[at + 1].glued
    return (number, at + 1) if glued and number and 1900 <= number < 2100 else None


def _completed(context: DateContext, inner: Part) -> Point | None:
    """A part of a year with its year, said or assumed."""
    said = _year_of_list(context, inner) if inner.within else _year_after(context, inner)
    inner = _of_the_fiscal_year(context, inner, said[0] if said else inner.last)
    if said:
        last, number, known = said
        stretch = inner.build(number) if number and not inner.movable else None
    else:
        if inner.needs_year:
            return None
        last = inner.last
        stretch, known = None, (Step("unknown", "days"),)
        if not inner.movable:
            ahead = context.direction(*(inner.within or (inner.first, inner.last)))
            weekday = _in_brackets(context, inner) if inner.weekday is None else inner.weekday
            stretch, known = context.nearest(inner.build, inner.grain, ahead, weekday)
            then = _then(context, inner, stretch) if ahead != "future" else None
            stretch, known = (then, (Step("assumed", "year", "that of the sentence"),)) if then else (stretch, known)
    if context.tokens.low(last) in _ATTACKS and not said and inner.grain == "day":
        stretch = _attacks(inner) or stretch
    steps = [matched(context, inner.first, last), *known]
    if inner.numbered and stretch:
        steps.append(
            Step("assumed", "quarters", "of the fiscal year") if _is_fiscal(context, inner, last) else _CALENDAR
        )
    if inner.weekday is not None and stretch and stretch.start.weekday() != inner.weekday:
        if inner.within is None and context.tokens[inner.first + 1].line:
            return None
        steps.append(
            Step(
                "disagrees",
                WEEKDAY_NAMES[inner.weekday].capitalize(),
                WEEKDAY_NAMES[stretch.start.weekday()].capitalize(),
            )
        )
    return Point(named(inner.first, last, stretch, inner.grain, *steps), inner.build)


def _in_brackets(context: DateContext, inner: Part) -> int | None:
    """The weekday before `(9 June)`: `on Tuesday night (9 June)`."""
    tokens, at = context.tokens, inner.first - 1
    if tokens.low(at) != "(":
        return None
    return WEEKDAYS.get(tokens.low(at - 1 - (tokens.low(at - 1) in DAY_PARTS)))


def _year_of_list(context: DateContext, inner: Part) -> tuple[int, int | None, tuple[Step, ...]] | None:
    """The year after a list of days, for each of them; the last one's own text holds it."""
    end = inner.within[1] if inner.within else inner.last
    said = _year_after(context, replace(inner, last=end))
    if said is None or end == inner.last:
        return said
    return inner.last, said[1], (*said[2], Step("assumed", "year", "that of the list"))


def _is_fiscal(context: DateContext, inner: Part, last: int) -> bool:
    """Whether a quarter or half, its year included, is of a fiscal year whose end the article gives."""
    if context.fiscal_end < 1 or not inner.numbered:
        return False
    return context.own_quarters or any(context.tokens.low(at) in _FISCAL for at in range(inner.first, last))


def _of_the_fiscal_year(context: DateContext, inner: Part, last: int) -> Part:
    """The part with its days, if they are those of a fiscal year that the article defines."""
    if not _is_fiscal(context, inner, last):
        return inner
    return replace(inner, build=fiscal_part(context, inner.build), movable=False)


def _then(context: DateContext, inner: Part, nearest: Stretch | None) -> Stretch | None:
    """`cut ties in 2010 after a raid on May 31`: the day in the year its sentence began with, unless it is of late."""
    said = context.latest()
    if inner.grain != "day" or said is None or said.stretch is None or said.grain != "year":
        return None
    if context.tokens.low(said.first - 1) != "in" or not context.in_sentence(said, inner.first):
        return None
    late = context.published and nearest and (context.published - nearest.start).days <= _OF_LATE
    then = None if late or inner.weekday is not None else inner.build(said.stretch.start.year)
    return then if then and (context.published is None or then.end < context.published) else None


def _attacks(inner: Part) -> Stretch | None:
    """`the Sept. 11 attacks` are those of 2001, whenever they are mentioned."""
    then = inner.build(2001)
    return then if then and (then.start.month, then.start.day) == (9, 11) else None


def _year_after(context: DateContext, inner: Part) -> tuple[int, int | None, tuple[Step, ...]] | None:
    """The token after the year that follows a part, its number where known, and how it was known."""
    tokens, at = context.tokens, inner.last
    if tokens[at].paragraph:
        return None
    mark = tokens.low(at)
    step = at + (mark in (",", "of", "in") or (mark in HYPHENS and tokens[at].glued))
    if (mark == "in" and inner.grain in ("day", "span")) or (mark in HYPHENS and inner.grain == "span"):
        return None
    fiscal = fiscal_year(context, step + (tokens.low(step) == "the"))
    if fiscal and inner.grain in ("quarter", "half", "span"):
        number = fiscal.stretch.end.year if fiscal.stretch else None
        return fiscal.last, number, () if number else (Step("unknown", "fiscal year"),)
    if tokens[at].glued and inner.grain in ("quarter", "half") and len(tokens[at].text) == 2 and tokens[at].whole:
        return at + 1, 2000 + (tokens[at].whole or 0), ()
    old = of_an_era(tokens, step) if tokens.low(step + 1) in ERAS or tokens.low(step) in ERAS else None
    if old and old.grain == "year":
        return old.last, old.stretch.start.year if old.stretch else None, () if old.stretch else (BEFORE_CHRIST,)
    found = year_number(tokens, step)
    if found and not (mark == "," and tokens.low(found[1]) in COUNTED_PLURALS and not tokens[found[1]].capital):
        return found[1], found[0], ()
    if mark == "," and inner.grain == "day":
        return _shared_year(context, inner)
    if mark == "of" and tokens.lows(step, "the", "year"):
        return step + 2, context.published.year if context.published else None, context.anchored()
    leaning = relative(context, step)
    if leaning and leaning.grain in ("year", "fiscal year") and leaning.kind == "date":
        number = leaning.stretch.start.year if leaning.stretch else None
        return leaning.last, number, context.anchored()
    return _shared_year(context, inner)


def _shared_year(context: DateContext, inner: Part) -> tuple[int, int | None, tuple[Step, ...]] | None:
    """The year said with the last of several, for all: `in January, February and March 2020`, `3 and 9 May 2020`."""
    tokens, at = context.tokens, inner.last
    alone = inner.grain == "day" and inner.last <= inner.first + 2
    if not alone and inner.grain not in ("month", "quarter", "half"):
        return None
    for _ in range(_MOST_LISTED):
        comma = tokens.low(at) == ","
        joined = tokens.low(at + comma) in ("and", "or", "&")
        other = part(tokens, at + comma + joined) if comma or joined else None
        if other is None or other.grain != inner.grain:
            return None
        found = year_number(tokens, other.last + (tokens.low(other.last) in ("of", ",")))
        if found:
            known = (Step("assumed", "year", "that of the next"),)
            return (inner.last, found[0], known) if joined else None
        at = other.last
    return None


def assumed_year(reading: Reading) -> bool:
    """Whether the year of a date was not said with it."""
    return any(step.what in ("assumed", "unknown") and step.text == "year" for step in reading.steps)
