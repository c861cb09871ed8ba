"""Days by their weekday or their number: `Thursday`, `Friday of next week`, `Friday the 11th`, `on the 21st`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from tui.english.calendar import FULL_WEEKDAYS, WEEKDAYS, WORDS_AFTER_NAMED_WEEKDAYS, WORDS_BEFORE_NAMED_WEEKDAYS
from tui.english.clock import DAY_PARTS
from tui.english.function_words import SUBJECT_PRONOUNS
from tui.english.prepositions_of_time import PREPOSITIONS_OF_LIMIT
from tui.english.relative_time import ADJECTIVES_OF_ORDER
from tui.english.word_lists import words
from tui.figures.dates.date_context import DateContext, matched
from tui.figures.dates.fractions import ordinal
from tui.figures.dates.holidays import nth_weekday
from tui.figures.dates.parts import day_number, weekday
from tui.figures.dates.periods import Stretch, around, day, moved_day
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.relative import relative, week_follows
from tui.figures.dates.said import ends
from tui.figures.dates.tokens import Tokens
from tui.figures.figure import Step

_AFTER_NUMBER: Final = (
    SUBJECT_PRONOUNS
    | words("and but when as at after before by with to until that which")  # local: after `the 21st` alone
)
_BEFORE_NUMBER: Final = PREPOSITIONS_OF_LIMIT | {"on", "of", "for"}


def named_day(context: DateContext, at: int) -> Reading | None:
    """A weekday, in the week that is said with it or in the one that the clause points to."""
    tokens = context.tokens
    found = weekday(tokens, at)
    if found is None or _is_a_name(tokens, at, found[1]) or _is_each(tokens, at):
        return None
    number, last = found
    exact = (
        _with_number(context, at, number, last)
        or _of_week(context, at, number, last)
        or _beside(context, at, number, last)
    )
    if exact:
        return exact
    last += tokens.low(last) in DAY_PARTS
    if week_follows(tokens, last):
        return _week_on(context, at, number, last + 1)
    if context.published is None:
        return named(at, last, None, "day", matched(context, at, last), Step("unknown", "week"))
    ahead = context.direction(at, last) == "future"
    days = (number - context.published.weekday()) % 7
    days -= 7 if days and not ahead else 0
    assumed = Step("assumed", "week", "the next one" if ahead else "the last one")
    return named(at, last, context.unit("day", days), "day", matched(context, at, last), *context.anchored(), assumed)


def _beside(context: DateContext, at: int, number: int, last: int) -> Reading | None:
    """`the Friday before`, `the Monday after`: the one next to the last day mentioned.

    In `the Friday before the vote` another event specifies it, and its day is not known.
    """
    tokens = context.tokens
    word = tokens.low(last)
    if tokens.low(at - 1) != "the" or word not in ("before", "after"):
        return None
    if not ends(tokens, last + 1):
        return named(at, last, None, "day", matched(context, at, last), Step("unknown", "days"))
    said = context.latest("day")
    day = said.stretch.start if said and said.stretch and context.in_paragraph(said) else None
    side = 1 if word == "after" else -1
    gap = (number - day.weekday()) * side % 7 or 7 if day else 0
    stretch = around(day, "day", side * gap) if day else None
    how = Step("anchored", "said before", str(day)) if day else Step("unknown", "days")
    return named(at, last + 1, stretch, "day", matched(context, at, last + 1), how)


def _week_on(context: DateContext, at: int, number: int, last: int) -> Reading:
    """`Tuesday week`: seven days after the next; unknown on a Tuesday and where the clause looks back."""
    today = context.published
    ahead = (number - today.weekday()) % 7 if today and context.direction(at, last) != "past" else 0
    stretch = context.unit("day", ahead + 7) if ahead else None
    known = () if stretch else (Step("unknown", "days"),)
    return named(at, last, stretch, "day", matched(context, at, last), *context.anchored(), *known)


def _is_each(tokens: Tokens, at: int) -> bool:
    """`every Tuesday and Friday`: each of them, and none of them known."""
    while tokens.low(at - 1) in ("and", "or", ",") and tokens.low(at - 2) in WEEKDAYS:
        at -= 2
    return tokens.low(at - 1) in ("every", "each")


def _is_a_name(tokens: Tokens, at: int, last: int) -> bool:
    """`Black Monday`, `the Sunday Times`."""
    paper = tokens.low(last) in WORDS_AFTER_NAMED_WEEKDAYS and tokens[last].capital
    return paper or (
        tokens[at - 1].capital and tokens.low(at - 1) in WORDS_BEFORE_NAMED_WEEKDAYS and not tokens[at].line
    )


def _with_number(context: DateContext, at: int, number: int, last: int) -> Reading | None:
    """`Friday the 11th`: the nearest month where the two agree."""
    tokens = context.tokens
    last += tokens.low(last) == "," and tokens.low(last + 1) == "the"
    day = day_number(tokens, last + 1) if tokens.low(last) == "the" else None
    if day is None or day[1] != last + 3:
        return None
    fits = [one for one in _days_numbered(context.published, day[0]) if one.weekday() == number]
    best = min(fits, key=lambda one: abs((one - (context.published or one)).days), default=None)
    stretch = Stretch(best, best, "day") if best else None
    return named(at, day[1], stretch, "day", matched(context, at, day[1]), *context.anchored())


def _days_numbered(published: date | None, number: int) -> Iterator[date]:
    """The days of this number in the six months to either side of the article's own."""
    if published is None:
        return
    for step in range(-6, 7):
        first = moved_day(published.replace(day=1), "month", step)
        if first and (first + timedelta(number - 1)).month == first.month:
            yield first + timedelta(number - 1)


def day_alone(context: DateContext, at: int) -> Reading | None:
    """`on the 21st`: the last such day, or the next where the clause looks ahead."""
    tokens = context.tokens
    if tokens.low(at) != "the" or tokens.low(at - 1) not in _BEFORE_NUMBER:
        return None
    found = day_number(tokens, at + 1)
    if found is None or found[1] != at + 3:
        return None
    if tokens[found[1]].kind in ("word", "number") and tokens.low(found[1]) not in _AFTER_NUMBER:
        return None
    number, last = found
    days = sorted(_days_numbered(context.published, number))
    today = context.published
    if today and context.direction(at, last) == "future":
        days = [one for one in days if one >= today][:1]
    elif today:
        days = [one for one in days if one <= today]
    stretch = Stretch(days[-1], days[-1], "day") if days else None
    return named(at, last, stretch, "day", matched(context, at, last), *context.anchored(), Step("assumed", "month"))


def of_month(context: DateContext, at: int) -> Reading | None:
    """`the first Friday of next month`, `the third week of this month`, `the 20th of last month`."""
    tokens = context.tokens
    which = ordinal(tokens, at + (tokens.low(at) == "the"))
    if which is None:
        return None
    count, after = which
    unit = tokens.low(after)
    single = unit in ("of", "in")
    step = after + (0 if single else 1)
    if tokens.low(step) not in ("of", "in") or not (single or unit == "week" or unit in FULL_WEEKDAYS):
        return None
    month = (
        relative(context, step + 1)
        if tokens.low(step + 1) in ADJECTIVES_OF_ORDER or tokens.low(step + 1) == "the"
        else None
    )
    if month is None or month.grain != "month" or month.kind != "date":
        return None
    stretch, grain = None, "week" if unit == "week" else "day"
    if month.stretch and single:
        stretch = day(month.stretch.start.year, month.stretch.start.month, count)
    elif month.stretch:
        found = nth_weekday(month.stretch.start.year, month.stretch.start.month, WEEKDAYS.get(unit, 3), count)
        stretch = around(found, grain) if found.month == month.stretch.start.month else None
    return named(at, month.last, stretch, grain, matched(context, at, month.last), *context.anchored())


def _of_week(context: DateContext, at: int, number: int, last: int) -> Reading | None:
    """`Friday of next week`."""
    step = last + (context.tokens.low(last) in ("of", "in"))
    if context.tokens[last].line or context.tokens.low(step) not in ("this", "next", "last", "the"):
        return None
    week = relative(context, step)
    if week is None or week.grain != "week" or week.stretch is None:
        return None
    return _day_of(context, at, week.last, week.stretch, number)


def within_week(context: DateContext, found: Reading) -> Reading:
    """`next week on Friday`, `next week Friday`: the day where one follows, else the week."""
    if found.grain != "week" or found.stretch is None or context.tokens[found.last].line:
        return found
    day = weekday(context.tokens, found.last + (context.tokens.low(found.last) == "on"))
    return _day_of(context, found.first, day[1], found.stretch, day[0]) if day else found


def _day_of(context: DateContext, first: int, last: int, week: Stretch, number: int) -> Reading:
    only = week.start + timedelta(number)
    return named(first, last, Stretch(only, only, "day"), "day", matched(context, first, last), *context.anchored())
