"""Days counted from a day that is named next to them: `a week on Tuesday`, `two days before Christmas`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from tui.english.calendar import FULL_WEEKDAYS, WEEKDAYS
from tui.english.numbers import ONES
from tui.english.relative_time import ADJECTIVES_OF_ORDER, DAYS_FROM_TODAY
from tui.english.time_units import DAYS_IN, MONTHS_IN, unit_of
from tui.english.verbs_of_time import VERBS_OF_LASTING
from tui.english.word_lists import words
from tui.figures.dates.counted import whole_count
from tui.figures.dates.date_context import DateContext, matched
from tui.figures.dates.durations import duration, is_rate
from tui.figures.dates.fractions import ordinal
from tui.figures.dates.periods import Stretch, around, moved_day
from tui.figures.dates.points import point
from tui.figures.dates.readings import Reading, named
from tui.figures.figure import Step

_SIDES: Final = {"before": -1, "after": 1, "from": 1}
_LASTING: Final = VERBS_OF_LASTING | words("for over within another in by the every each to of")  # local: of lengths
"""Before a length of time they make it one that runs on to a day or recurs: `shut for two days before Christmas`."""
_STEPS: Final = words("day week fortnight month")
"""Units that lead from one day to another day; a `month` only on from today."""
_BESIDE: Final = words("before after of")  # local: after `the day`, `the last Sunday`, `the eve`
_COUNTED: Final = words("day week fortnight")
_ANNIVERSARIES: Final = words("day week month weekend")
_BACK: Final = words("last yesterday")
_EACH: Final = words("day eve morning night")
"""What a day before another is called: `the eve of the 3 May vote`."""


def offset(context: DateContext, at: int) -> Reading | None:
    """The day that begins at a token and is so far from another named after it; of unknown days where that is open."""
    tokens = context.tokens
    if tokens.low(at) == "the":
        joints = (tokens.low(at + 2), tokens.low(at + 3), tokens.low(at + 4))
        return None if _BESIDE.isdisjoint(joints) else _beside(context, at)
    if not tokens.unit_near(at) or tokens.low(at - 1) in _LASTING or (tokens.low(at) == "a" and _is_rate(context, at)):
        return None
    counted = _amount(context, at)
    if counted is None:
        return None
    unit, count, after = counted
    word = tokens.low(after)
    if word in _SIDES:
        return _from_a_day(context, at, after, unit, count) if unit in _COUNTED else None
    if word == "ago" and unit in MONTHS_IN and count:
        return _anniversary(context, at, after + 1, unit, count)
    if unit not in _STEPS or unit == "day" or not count:
        return None
    return _from_today(context, at, after, unit, count)


def _is_rate(context: DateContext, at: int) -> bool:
    """Whether `a week` says how often: `twice a week on Tuesday`, `an hour a week`."""
    return is_rate(context.tokens, at - 1) or bool(unit_of(context.tokens.low(at - 1)))


def _amount(context: DateContext, at: int) -> tuple[str, int | None, int] | None:
    """The unit and number of a length of time at a token, and the token after it."""
    tokens = context.tokens
    unit = unit_of(tokens.low(at + 1))
    count = 1 if tokens.low(at) == "a" else ONES.get(tokens.low(at)) or tokens[at].whole
    if (unit in _STEPS or unit == "year") and count and count < 1000:
        return unit, count, at + 2
    found = duration(tokens, at)
    if found is None or tokens.low(found.last) not in _SIDES:
        return None
    return found.unit, whole_count(found) if found.bound is None else None, found.last


def _from_a_day(context: DateContext, at: int, joint: int, unit: str, count: int | None) -> Reading | None:
    """`two days before Christmas`, `a week from this Friday`."""
    tokens = context.tokens
    start, word = joint + 1, tokens.low(joint)
    plain = tokens.low(start) in DAYS_FROM_TODAY or (word == "from" and tokens.low(start) in FULL_WEEKDAYS)
    day = None if plain or tokens[start].line else point(context, start)
    if day is None or day.reading.kind != "date" or day.reading.grain != "day":
        return None
    base = day.reading.stretch
    moved = moved_day(base.start, unit, _SIDES[word] * count) if base and count else None
    return _day(context, at, day.reading.last, moved)


def _from_today(context: DateContext, at: int, after: int, unit: str, count: int) -> Reading | None:
    """`a week today`, `a week on Tuesday`, `a fortnight next Tuesday`, `a week last Tuesday`."""
    tokens = context.tokens
    ago = tokens.low(after) == "ago"
    step = after + ago
    on = tokens.low(step) == "on"
    step += on
    word, back = tokens.low(step), ago or tokens.low(step) in _BACK
    beside = word in ADJECTIVES_OF_ORDER and tokens.low(step + 1) in FULL_WEEKDAYS
    bare = on and word in FULL_WEEKDAYS
    if tokens[step].line or not (beside or bare or (not on and word in ("today", "tomorrow", "yesterday"))):
        return None
    one = tokens.low(at) in ("a", "one")
    if bare and not (ago or one or context.direction(at, step + 1) == "future"):
        return None
    day = point(context, step)
    if day is None or day.reading.grain != "day":
        return None
    base = day.reading.stretch.start if day.reading.stretch else None
    if bare and base and context.published:
        base = _next(context.published, base, back=ago)
    open_side = word == "today" and not back and context.direction(at, step + 1) == "past"
    moved = moved_day(base, unit, -count if back else count) if base and not open_side else None
    return _day(context, at, day.reading.last, moved)


def _anniversary(context: DateContext, at: int, step: int, unit: str, count: int) -> Reading | None:
    """`a year ago today`, `ten years ago this week`, `50 years ago on 3 May`; which Tuesday was is not known."""
    tokens = context.tokens
    on = tokens.low(step) == "on"
    step += on
    day = None if tokens[step].line else point(context, step)
    if day is None or day.reading.kind != "date" or day.reading.grain not in _ANNIVERSARIES:
        return None
    word, last, grain = tokens.low(step), day.reading.last, day.reading.grain
    published, stretch = context.published, None
    if day.build and published and unit == "year":
        stretch = day.build(published.year - count)
    elif word in ("today", "this") and grain not in ("year", "quarter") and tokens.low(step + 1) not in FULL_WEEKDAYS:
        moved = moved_day(published, unit, -count) if published else None
        stretch = around(moved, grain) if moved else None
    known = () if stretch else (Step("unknown", "days"),)
    return named(at, last, stretch, grain, matched(context, at, last), *context.anchored(), *known)


def _next(published: date, day: date, *, back: bool) -> date | None:
    """The next day of the same name, or the last; None on such a day itself, which may or may not be meant."""
    ahead = (day.weekday() - published.weekday()) % 7
    return published + timedelta(ahead - 7 * back) if ahead else None


def _beside(context: DateContext, at: int) -> Reading | None:
    """`the day after Christmas`, `the last Sunday before 3 May`, `the weekend after Easter`, `the eve of Diwali`."""
    tokens = context.tokens
    which = ordinal(tokens, at + 1)
    start = which[1] if which else at + 1
    unit, word = tokens.low(start), tokens.low(start + 1)
    eve = unit == "eve" and word == "of"
    weekday = WEEKDAYS.get(unit) if unit in FULL_WEEKDAYS else None
    if not eve and (word not in ("before", "after") or not (weekday is not None or unit in _EACH or unit in DAYS_IN)):
        return None
    if (which and weekday is None) or tokens.low(start + 2) in DAYS_FROM_TODAY or tokens[start + 2].line:
        return None
    day = point(context, start + 2)
    if day is None or day.reading.kind != "date" or day.reading.grain != "day":
        return None
    last, base = day.reading.last, day.reading.stretch
    side = 1 if word == "after" else -1
    if weekday is not None:
        gap = (weekday - base.start.weekday()) * side % 7 or 7 if base else 0
        gap += 7 * (which[0] - 1) if which and which[0] > 0 else 0
        known = base and (which is None or (which[0] < 0) == (side < 0))
        return _day(context, at, last, moved_day(base.start, "day", side * gap) if base and known else None)
    if unit == "weekend":
        return named(at, last, _weekend(base, side), unit, matched(context, at, last), *context.anchored())
    if unit not in _EACH:  # `the week before Christmas` may be the seven days up to it, or a week of the calendar
        return named(at, last, None, unit, matched(context, at, last), Step("unknown", unit))
    return _day(context, at, last, moved_day(base.start, "day", side) if base else None)


def _weekend(day: Stretch | None, side: int) -> Stretch | None:
    """The whole weekend next to a day on one side."""
    if day is None:
        return None
    found = around(day.start, "weekend")
    if found and (found.start > day.start if side > 0 else found.end < day.start):
        return found
    return around(day.start, "weekend", side)


def _day(context: DateContext, first: int, last: int, day: date | None) -> Reading:
    known = () if day else (Step("unknown", "days"),)
    stretch = Stretch(day, day, "day") if day else None
    return named(first, last, stretch, "day", matched(context, first, last), *context.anchored(), *known)
