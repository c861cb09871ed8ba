"""Stretches given by their ends: from one date to another, or a length up to a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from tui.english.calendar import FISCAL, QUARTERS
from tui.english.numbers import ONES
from tui.english.prepositions_of_time import RANGE_JOINTS
from tui.english.time_units import LONG_UNITS, unit_of
from tui.english.verbs_of_time import MOVED_IN_TIME, VERBS_OF_BEGINNING
from tui.english.word_lists import words
from tui.figures.dates.counts import counts_on
from tui.figures.dates.date_context import DateContext, matched
from tui.figures.dates.fiscal import learn
from tui.figures.dates.periods import Stretch, around, ending, joined, moved_day, year
from tui.figures.dates.points import Point, assumed_year, point
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.dates.years import year_number
from tui.figures.figure import Step

_UNITS: Final = (LONG_UNITS - words("decade century")) | {"quarter"}
_LONGEST: Final = 60
_BEFORE_UNIT: Final = FISCAL | {"full"}
_BEGAN: Final = VERBS_OF_BEGINNING - {"begin", "start"}


def between(context: DateContext, at: int) -> Reading | None:
    """`from January to March 2024`, `between 2014 and 2016`, with the word that opens it."""
    tokens = context.tokens
    if tokens.low(at) not in ("from", "between") or tokens[at + 1].paragraph:
        return None
    first = _end(context, at + 1)
    if first is None or first.reading.kind != "date":
        return None
    if first.reading.grain == "span" and first.build:
        return first.reading.spanning(at, first.reading.last)
    return None if _is_a_change(tokens, at) else onward(context, at, first)


def _is_a_change(tokens: Tokens, at: int) -> bool:
    """Whether a date was moved `from` one day to another."""
    for step in range(at - 1, at - 7, -1):
        if tokens.low(step) in MOVED_IN_TIME:
            return True
        if tokens[step].kind == "mark":
            return False
    return False


def onward(context: DateContext, at: int, first: Point) -> Reading | None:
    """The stretch from a date on to another that follows it, starting at a token; None if none follows."""
    tokens, joint = context.tokens, first.reading.last
    opener, word = tokens.low(at), tokens.low(first.reading.last)
    dash = word in HYPHENS and word != "—" and (tokens[joint].glued == tokens[joint + 1].glued)
    fits = word == "and" if opener == "between" else (word in RANGE_JOINTS or dash)
    if not fits or tokens[joint].paragraph or tokens[joint + 1].paragraph or first.reading.kind != "date":
        return None
    if opener != "from" and tokens.low(at - 1) == "from" and _is_a_change(tokens, at - 1):
        return None
    joint += 2 * (dash and tokens.low(joint + 1) in RANGE_JOINTS and tokens.low(joint + 2) in HYPHENS)
    second = _end(context, joint + 1) or _year_at(tokens, joint + 1, first)
    if second is None or second.reading.kind != "date":
        return None
    same = first.reading.grain == second.reading.grain
    if not same and not dash and opener not in ("from", "between"):
        return None
    return _span_of(context, at, first, second)


def _end(context: DateContext, at: int) -> Point | None:
    """One end of a stretch: a date, or `now`."""
    if context.tokens.low(at) == "now" and context.published:
        return Point(named(at, at + 1, context.unit("day"), "day", *context.anchored()))
    return point(context, at)


def _year_at(tokens: Tokens, at: int, first: Point) -> Point | None:
    """A year after another, whatever comes after it."""
    if first.reading.grain != "year":
        return None
    old = tokens[at].whole if tokens[first.reading.first].text in ("AD", "A.D.") and tokens.cut_off(at + 1) else None
    found = year_number(tokens, at) or (old and (old, at + 1))
    if not found or counts_on(tokens, first.reading.first, at - 1):
        return None
    return Point(named(at, found[1], year(found[0]), "year"))


def _span_of(context: DateContext, at: int, first: Point, second: Point) -> Reading | None:
    last = second.reading.last
    start, end = first.reading.stretch, second.reading.stretch
    if start is None and end is None:
        same = first.reading.grain == second.reading.grain
        if not same:
            return None
        readings = [step for end in (first, second) for step in end.reading.steps if step.what == "ambiguous"]
        found = named(at, last, None, "span", matched(context, at, last), *readings)
        return replace(found, sure=first.reading.sure and second.reading.sure)
    stretch = _from_to(first, second)
    return named(at, last, stretch, "span", matched(context, at, last), *context.anchored()) if stretch else None


def _from_to(first: Point, second: Point) -> Stretch | None:
    """The days from one date to another; a year said with one end counts for the other too."""
    start, end = first.reading.stretch, second.reading.stretch
    if start and end and second.build and assumed_year(second.reading) and start.start > end.end:
        end = second.build(start.start.year) or end
    if end and first.build and (start is None or assumed_year(first.reading)):
        start = first.build(end.start.year)
        if start and start.start > end.end:
            start = first.build(end.start.year - 1)
    elif start and second.build and (end is None or assumed_year(second.reading)):
        end = second.build(start.start.year)
        if end and end.end < start.start:
            end = second.build(start.start.year + 1)
    elif start and end and start.grain == end.grain == "day" and start.start > end.end:
        week_before = moved_day(start.start, "day", -7)
        start = Stretch(week_before, week_before, "day") if week_before else None
    return joined(start, end) if start and end else None


def beginning(context: DateContext, at: int) -> Reading | None:
    """`the week of March 10`, `the week beginning Monday`, `the fiscal year beginning Oct. 1`."""
    tokens = context.tokens
    step = at + (tokens.low(at) in ("the", "its"))
    word = tokens.low(step)
    if word in FISCAL:
        return _fiscal_year_from(context, at, step + 1)
    if word != "week" or tokens.low(step + 1) not in ("of", "beginning", "starting", "commencing"):
        return None
    day = point(context, step + 2 + (tokens.low(step + 2) == "on"))
    if day is None or day.reading.grain != "day":
        return None
    days = day.reading.stretch
    stretch = around(days.start, "week") if days else None
    if days and tokens.low(step + 1) != "of":
        stretch = Stretch(days.start, days.start + timedelta(6), "week")
    return named(at, day.reading.last, stretch, "week", matched(context, at, day.reading.last), *context.anchored())


def _fiscal_year_from(context: DateContext, at: int, step: int) -> Reading | None:
    """`the financial year that began on 1 April`, starting at `at`, its `year` at `step`."""
    tokens = context.tokens
    if tokens.low(step) != "year":
        return None
    step += 1 + (tokens.low(step + 1) in ("that", "which"))
    if tokens.low(step) not in _BEGAN:
        return None
    day = _end_point(context, step + 1, ("day",))
    if day is None:
        return None
    start, last = day.reading.stretch.start if day.reading.stretch else None, day.reading.last
    after = moved_day(start, "year", 1) if start else None
    stretch = Stretch(start, after - timedelta(1), "year") if start and after else None
    if stretch:
        learn(context, stretch.end)
    return named(at, last, stretch, "year", matched(context, at, last), *context.anchored())


def up_to(context: DateContext, at: int) -> Reading | None:
    """`the three months to June`, `the quarter that ended in December`, `fourth quarter ended Sept. 30`."""
    tokens = context.tokens
    length = _length(tokens, at)
    if length is None:
        return None
    unit, count, which, step = length
    step += which > 0 and tokens.low(step) == "," and tokens.low(step + 1) in ("ended", "which", "that")
    step += tokens.low(step) in ("that", "which") and tokens.low(step + 1) in ("ended", "ends", "closed")
    word = tokens.low(step)
    if word == "ends" and tokens.low(step - 1) not in ("that", "which"):
        return None
    if word not in ("ended", "ending", "ends", "closed") and (
        word not in RANGE_JOINTS or not (count or tokens.low(at) == "the")
    ):
        return None
    end = _end_point(context, step + 1, ("day", "month", "year") if unit == "year" else ("day", "month"))
    found = _ending(context, at, end, unit, count or 1) if end else None
    if found and found.stretch and (which or (unit == "year" and not count)):
        learn(context, found.stretch.end, which)
    return found


def _length(tokens: Tokens, at: int) -> tuple[str, int, int, int] | None:
    """What ends with a day: its unit, how many of it (0 if unsaid), which of a year's quarters, the token after."""
    step = at + (tokens.low(at) in ("the", "its", "a"))
    word = tokens.low(step)
    count, which = ONES.get(word) or (tokens[step].whole or 0 if word[:1].isdigit() else 0), 0
    if count:
        step += 1 + (tokens.low(step + 1) in HYPHENS)
    for _ in range(2):
        word = tokens.low(step)
        if word in _BEFORE_UNIT:
            step += 1
        elif word in QUARTERS and not count and not which:
            which, step = QUARTERS[word], step + 1 + (tokens.low(step + 1) in HYPHENS)
    word = tokens.low(step)
    unit = unit_of(word)
    if word == "half" and tokens.low(step + 1) in HYPHENS and tokens.low(step + 2) == "year":
        unit, count, step = "month", 6, step + 2
    if unit not in _UNITS or count > _LONGEST or (which and unit != "quarter") or not tokens.whole_run(at, step + 1):
        return None
    return unit, count, which, step + 1 + (tokens.low(step + 1) == "period")


def _end_point(context: DateContext, at: int, grains: tuple[str, ...]) -> Point | None:
    """The day, month or year that a length runs up to, after `on`, `in`, `the`, `end-`."""
    tokens = context.tokens
    at += tokens.low(at) in ("in", "on")
    at += tokens.low(at) == "the"
    at += 2 if tokens.low(at) == "end" and (tokens.low(at + 1) in HYPHENS or tokens.low(at + 1) == "of") else 0
    end = point(context, at)
    fits = end is not None and end.reading.kind == "date" and end.reading.grain in grains
    return end if fits and not tokens[at].paragraph else None


def _ending(context: DateContext, at: int, end: Point, unit: str, count: int) -> Reading:
    tokens, days, last = context.tokens, end.reading.stretch, end.reading.last
    if days and context.published and end.build and assumed_year(end.reading):
        over = [s for s in map(end.build, range(days.start.year - 1, days.start.year + 2)) if s]
        written = {tokens.low(step) for step in range(at, last)}
        ahead = "ends" in written or ("ending" in written and context.direction(at, last) == "future")
        closed = [s for s in over if (s.end >= context.published if ahead else s.end <= context.published)]
        days = (closed[0] if ahead else closed[-1]) if closed else days
    stretch = ending(days, unit, count) if days else None
    grain = stretch.grain if stretch else unit
    ended = Step("ended", tokens.slice(end.reading.first, last), str(days.end) if days else "")
    return named(at, last, stretch, grain, matched(context, at, last), *context.anchored(), ended)
