"""Expressions relative to the article's own day: `yesterday`, `last week`, `two years ago`, `the past three years`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tui.english.calendar import FISCAL, FULL_WEEKDAYS, MONTHS_ALSO_WORDS, SEASONS, WEEKDAYS
from tui.english.clock import DAY_PARTS
from tui.english.finance import REPORTED
from tui.english.function_words import SUBJECT_PRONOUNS
from tui.english.nouns import STOPS
from tui.english.prepositions_of_time import PREPOSITIONS_OF_COURSE, PREPOSITIONS_OF_LENGTH, PREPOSITIONS_OF_LIMIT
from tui.english.quantities import ADVERBS_OF_DEGREE
from tui.english.relative_time import (
    ADJECTIVES_OF_DISTANCE,
    ADJECTIVES_OF_ORDER,
    DAYS_FROM_TODAY,
    DETERMINERS_OF_TIME,
    ORDER_WITHIN_TEXT,
    VAGUE_ADVERBS_OF_TIME,
)
from tui.english.tense import WORDS_BEFORE_A_VERB
from tui.english.time_units import CALENDAR_UNITS, WHOLE, unit_of
from tui.english.word_lists import words
from tui.figures.dates import amounts
from tui.figures.dates.counted import counted, whole_count
from tui.figures.dates.date_context import DateContext, choose, matched, weekend
from tui.figures.dates.durations import duration
from tui.figures.dates.fiscal import fiscal_year_around
from tui.figures.dates.fractions import part
from tui.figures.dates.parts import Part, month
from tui.figures.dates.periods import Stretch, around, ending, moved_day
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.said import ends, same_period, the_unit, within, year_before
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.figure import Step

_BESIDE: Final = words("next following previous preceding")
_OWNERS: Final = REPORTED | {"'s"}
_IN_A_TIME: Final = words("in of for over at")  # local: before `the past`, `the moment`
_ADDRESSEES: Final = words("i you let look listen if of what do don please this that")  # local: after one word alone
"""After `Now,` these address the reader, and `now` gives no time."""
_BY_A_TIME: Final = (PREPOSITIONS_OF_LIMIT - {"from"}) | {"at"}
_OF_ANOTHER: Final = words("of when next last tomorrow yesterday around")  # local: after `this time` alone
_QUOTES: Final = frozenset("\"“'‘")
_WHICH_MOMENT: Final = SUBJECT_PRONOUNS | words("of when that in")
_DURING: Final = PREPOSITIONS_OF_COURSE | PREPOSITIONS_OF_LENGTH
_FISCAL: Final = FISCAL | {"business", "reporting"}
_BEFORE_UNIT: Final = WHOLE | words("calendar past latest")
_AS_SOON: Final = ADVERBS_OF_DEGREE | {"sooner"}
_ENDS: Final = frozenset(".,;:!?)")
_SUNDAY: Final = 6


def relative(context: DateContext, at: int) -> Reading | None:
    """The relative expression that begins at a token, its article included."""
    tokens = context.tokens
    start = at + (tokens.low(at) in DETERMINERS_OF_TIME)
    if tokens[at].kind == "number" or tokens.low(at) in amounts.OPENERS:
        found = same_period(context, at) or counted(context, at)
        return found and found.begun(at)
    found = (
        _day_word(context, at)
        or same_period(context, at)
        or counted(context, at)
        or (_months_reported(context, at) if start > at else None)
        or _after_next(context, start)
        or _leaning(context, start)
        or _vague(context, at)
        or year_before(context, at)
        or the_unit(context, at)
    )
    return found and found.begun(at)


def _day_word(context: DateContext, at: int) -> Reading | None:
    """`today`, `last night`, `the day before yesterday`."""
    tokens = context.tokens
    word = tokens.low(at)
    last, step = at + 1, DAYS_FROM_TODAY.get(word)
    if step is not None:
        last += tokens.low(at + 1) in DAY_PARTS
        if step >= 0 and week_follows(tokens, last):
            last, step = last + 1, step + 7
    elif word in ("this", "last") and tokens.low(at + 1) in DAY_PARTS:
        last, step = at + 2, -1 if word == "last" else 0
    else:
        start = at + (word == "the")
        if tokens.lows(start, "day", "before", "yesterday"):
            last, step = start + 3, -2
        elif (
            tokens.low(start) == "day"
            and tokens.lows(start + 1, "after")
            and tokens.low(start + 2) in ("tomorrow", "tmrw")
        ):
            last, step = start + 3, 2
    if step is None or (tokens[at].text == "TODAY" and tokens.low(at - 1) == "usa"):
        return None
    return named(at, last, context.unit("day", step), "day", matched(context, at, last), *context.anchored())


def week_follows(tokens: Tokens, at: int) -> bool:
    """Whether the `week` of `Tuesday week` is at a token, before no word that it goes with: not in `week 3`."""
    if tokens.low(at) != "week" or tokens[at].line:
        return False
    after = tokens[at + 1]
    separated = after.kind in ("", "mark") or after.low in STOPS
    return after.low in _ENDS or (separated and not after.glued)


def _vague(context: DateContext, at: int) -> Reading | None:
    """`recently`, `in recent years`, `years ago`, `in the near future`: a time without days."""
    tokens = context.tokens
    word, after = tokens.low(at), tokens.low(at + 1)
    unit = unit_of(word)
    last = at
    if word in VAGUE_ADVERBS_OF_TIME:
        last += not _is_no_time(tokens, at)
    elif after == "time" and word in ("this", "that") and tokens.low(at - 1) in _BY_A_TIME:
        last += 2 * (tokens.low(at + 2) not in _OF_ANOTHER)
    elif _is_vague_pair(tokens, at):
        last += 2 + (after == "from")
    elif word == "the" and tokens.lows(at + 1, "other", "day"):
        last += 3
    elif word == "the" and after.endswith("s") and unit_of(after) in CALENDAR_UNITS:
        last += 2 + _ahead(tokens, at + 2) if _ahead(tokens, at + 2) else 0
    elif word == "the" and tokens.low(at - 1) in _IN_A_TIME:
        last = _future_or_past(tokens, at)
    if last == at:
        return None
    said = context.latest() if word == "that" else None
    if said and context.in_paragraph(said):
        how = Step("anchored", "said before")
        return named(at, last, said.stretch, said.grain, matched(context, at, last), how)
    return named(at, last, None, unit or unit_of(after) or "span", matched(context, at, last), Step("unknown", "days"))


def _ahead(tokens: Tokens, at: int) -> int:
    """How many tokens `ahead` or `to come` are after `the months`; 0 if neither is at a token."""
    return 1 if tokens.low(at) == "ahead" else 2 * tokens.lows(at, "to", "come")


def _is_vague_pair(tokens: Tokens, at: int) -> bool:
    """`recent years`, `years ago`, `these days`."""
    word, after = tokens.low(at), tokens.low(at + 1)
    if word == "recent":
        return after.endswith("s") and unit_of(after) in CALENDAR_UNITS
    if after in ("ago", "earlier", "later") or (after == "from" and tokens.low(at + 2) == "now"):
        return bool(unit_of(word)) and word.endswith("s") and tokens.cut_off(at + 1)
    return word == "these" and after == "days"


def _is_no_time(tokens: Tokens, at: int) -> bool:
    """`now that`, `will now`, `Now, …`, `as soon as`: words of time that only join or stress."""
    word, before, after = tokens.low(at), tokens.low(at - 1), tokens.low(at + 1)
    if word == "soon":
        return before in _AS_SOON or after in ("as", "after", "before", *HYPHENS)
    aside = tokens[at].capital and after == "," and tokens.low(at + 2) in _ADDRESSEES
    separated = after == "that" or after in HYPHENS or aside
    return word == "now" and separated


def _future_or_past(tokens: Tokens, at: int) -> int:
    """The token after `the near future`, `the past`, `the long term`, `the moment`; `at` if there is none."""
    near = tokens.low(at + 1) in ADJECTIVES_OF_DISTANCE
    end, last = tokens.low(at + 1 + near), at + 2 + near
    if end == "time" and tokens.low(last) == "being":
        return last + 1
    if end in ("moment", "time") and tokens.low(at - 1) == "at":
        return at if tokens.low(last) in _WHICH_MOMENT else last
    whole = near and end in ("future", "term") and tokens.low(at - 1) in PREPOSITIONS_OF_COURSE
    if not (whole or ends(tokens, last) or tokens.low(last) in ("and", "but", "or")):
        return at
    return last if end in ("future", "past") or (end == "term" and near) else at


def _months_reported(context: DateContext, at: int) -> Reading | None:
    """`For the nine months, profit rose`: those that end with the quarter reported on."""
    tokens = context.tokens
    if tokens.low(at) != "the" or tokens.low(at - 1) not in ("in", "for"):
        return None
    found = duration(tokens, at + 1)
    quarter = context.reported() or context.latest("quarter")
    if found is None or found.unit != "month" or found.value not in (6.0, 9.0) or not ends(tokens, found.last):
        return None
    if quarter is None or quarter.stretch is None:
        return None
    how = Step("ended", "the quarter", str(quarter.stretch.end))
    stretch = ending(quarter.stretch, "month", int(found.value))
    return replace(found.spanning(at, found.last, how), stretch=stretch, grain="span", placed=True)


def _after_next(context: DateContext, at: int) -> Reading | None:
    """`the week after next`, `the year before last`, `the Monday after next`, `the Tuesday before last`."""
    tokens = context.tokens
    unit, weekday = tokens.low(at), tokens.low(at) in FULL_WEEKDAYS
    if not (weekday or unit in CALENDAR_UNITS):
        return None
    last = at + 3 + (tokens.low(at + 2) == "the")
    pair = (tokens.low(at + 1), tokens.low(last - 1))
    if pair not in (("after", "next"), ("before", "last")):
        return None
    step = 1 if pair[1] == "next" else -1
    if weekday:
        day = _unmistakable(context, WEEKDAYS[unit], step)
        stretch = around(day, "day", 7 * step) if day else None
        known = () if stretch else (Step("unknown", "days"),)
        return named(at, last, stretch, "day", matched(context, at, last), *context.anchored(), *known)
    return named(at, last, context.unit(unit, 2 * step), unit, matched(context, at, last), *context.anchored())


def _unmistakable(context: DateContext, number: int, step: int) -> date | None:
    """The next or last such weekday, unless it lies in the article's own week: then `next` and `last` may skip it."""
    today = context.published
    ahead = (number - today.weekday()) % 7 if today else 0
    if today is None or not ahead:
        return None
    own_week = (number > today.weekday()) == (step > 0)
    return None if own_week else today + timedelta(ahead if step > 0 else ahead - 7)


def _leaning(context: DateContext, at: int) -> Reading | None:
    """`last week`, `next Friday`, `this fiscal year`, `the past three years`, `the coming decade`, `last October`."""
    tokens = context.tokens
    word = tokens.low(at)
    step = ADJECTIVES_OF_ORDER.get(word)
    if step is None or (word == "last" and tokens.low(at - 1) in WORDS_BEFORE_A_VERB):
        return None
    after = at + 1 + (tokens.low(at + 1) in _BEFORE_UNIT)
    if tokens[after].paragraph or (tokens[after].glued and tokens.low(after - 1) not in HYPHENS):
        return None
    if tokens.low(after) in _FISCAL and tokens.low(after + 1) in ("year", "quarter", "period"):
        known = fiscal_year_around(context, step) if tokens.low(after + 1) == "year" else None
        how = context.anchored() if known else (Step("unknown", "fiscal year"),)
        return named(at, after + 2, known, "fiscal year", matched(context, at, after + 2), *how)
    unit = unit_of(tokens.low(after))
    if tokens.low(after) in DAY_PARTS and word in _BESIDE:
        return _unit_after(context, at, after, "day", step)
    if unit in CALENDAR_UNITS and tokens.cut_off(after + 1) and tokens.low(after) == unit:
        return _unit_after(context, at, after, unit, step)
    if (
        tokens.low(after) == "half"
        and word in ("last", "this", "next", "previous")
        and tokens.low(after + 1) not in ("a", "an", "of")
    ):
        return named(
            at, after + 1, context.unit("half", step), "half", matched(context, at, after + 1), *context.anchored()
        )
    if tokens.low(after) in FULL_WEEKDAYS:
        return _weekday(context, at, after, step)
    inner = _part_after(tokens, after)
    if inner is not None:
        return _named_part(context, at, inner, step)
    if not step:
        return None
    if unit in CALENDAR_UNITS and tokens.low(after).endswith("s"):
        return named(at, after + 1, None, unit, matched(context, at, after + 1), Step("unknown", unit))
    return _long(context, at, after, step)


def _part_after(tokens: Tokens, at: int) -> Part | None:
    """The month, season or holiday that `last` or `next` may come before."""
    if not tokens[at].capital and tokens.low(at) in MONTHS_ALSO_WORDS:
        return None
    inner = month(tokens, at) or (part(tokens, at) if tokens[at].capital or tokens.low(at) in SEASONS else None)
    return inner if inner and inner.grain in ("month", "season", "day") else None


def _unit_after(context: DateContext, at: int, after: int, unit: str, step: int) -> Reading | None:
    """`last week`, `the coming decade`, `the previous year`, `this quarter`."""
    tokens = context.tokens
    word, last = tokens.low(at), after + 1
    following = tokens.low(last)
    if following in HYPHENS and tokens[last].glued and tokens[last + 1].glued:
        return None
    if tokens[after].capital and tokens[at].capital and tokens.low(at - 1) in _QUOTES:
        return None
    during = tokens.low(at - 2) if tokens.low(at - 1) == "the" else ""
    lasting = during in _DURING and word in ("next", "coming") and unit != "day"
    lasting = lasting or (during in PREPOSITIONS_OF_COURSE and word == "last" and unit in ("week", "month", "year"))
    if word == "past" or lasting or (unit in ("decade", "century") and word in ("last", "coming", "next")):
        one = (Step("matched", tokens.slice(after, last), 1.0), Step("unit", unit, unit))
        length = Reading(after, last, unit, kind="duration", value=1.0, unit=unit, precision=1.0, steps=one)
        return _length(context, at, length, step)
    if word in ("last", "next") and tokens.low(after) == "day" and not ends(tokens, last):
        return None
    words_read = matched(context, at, last)
    narrated = word == "next" and tokens.low(at - 1) == "the" and context.direction(at, last) == "past"
    said = context.latest(*within(unit)) if word in ORDER_WITHIN_TEXT or narrated else None
    if unit == "quarter" and (word == "latest" or (step == 0 and following in _OWNERS)):
        said = context.reported()
    if said and said.stretch:
        anchor = Step("anchored", "said before", f"{said.stretch.start}/{said.stretch.end}")
        return named(at, last, around(said.stretch.start, unit, step), unit, words_read, anchor)
    stretch = weekend(context, at, last, step) if unit == "weekend" else context.unit(unit, step)
    if unit == "week" and not step and _week_begins(context, at, last):
        stretch = context.unit(unit, 1)
    return named(at, last, stretch, unit, words_read, *context.anchored())


def _week_begins(context: DateContext, at: int, last: int) -> bool:
    """Whether `this week`, said on a Sunday, is the one to come: unless the clause, or `earlier`, looks back."""
    if (
        context.published is None
        or context.published.weekday() != _SUNDAY
        or context.tokens.low(at - 1) in ("earlier", "so")
    ):
        return False
    return context.direction(at, last) != "past" or context.tokens.low(at - 1) == "later"


def _weekday(context: DateContext, at: int, after: int, step: int) -> Reading:
    """`last Friday` is the last before the article's day, `next Friday` that of the week to come."""
    number = WEEKDAYS[context.tokens.low(after)]
    week = week_follows(context.tokens, after + 1)
    last = after + 1 + week
    words_read = matched(context, at, last)
    if context.published is None:
        return named(at, last, None, "day", words_read, Step("unknown", "week"))
    ahead = number - context.published.weekday() + 7 * max(step, 0)
    if step < 0:
        ahead = (ahead % 7 or 7) - 7 if ahead % 7 else -7
    ahead += (-7 if step < 0 else 7) * week
    return named(at, last, context.unit("day", ahead), "day", words_read, *context.anchored())


def _named_part(context: DateContext, at: int, inner: Part, step: int) -> Reading:
    """`last October`, `next summer`, `this September`, `last Christmas`."""
    words_read = matched(context, at, inner.last)
    if context.published is None or inner.movable:
        return named(at, inner.last, None, inner.grain, words_read, Step("unknown", "year"))
    today = context.published
    years = [stretch for stretch in map(inner.build, range(today.year - 2, today.year + 6)) if stretch]
    if step == 0:
        stretch = next((s for s in years if s.start.year == today.year), None)
    elif step < 0:
        stretch = choose([s for s in years if s.end < today], today, "month", "past")
    else:
        stretch = choose([s for s in years if s.start > today], today, inner.grain, "future")
    return named(at, inner.last, stretch, inner.grain, words_read, *context.anchored())


def _long(context: DateContext, at: int, after: int, step: int) -> Reading | None:
    """`the past three years`, `the next two quarters`."""
    found = duration(context.tokens, after)
    if found is None or context.tokens.low(found.last) in ("ago", "earlier", "later"):
        return None
    if context.tokens.low(at) in ORDER_WITHIN_TEXT:
        return found.spanning(at, found.last, Step("unknown", "from when"))
    return _length(context, at, found, step)


def _length(context: DateContext, at: int, found: Reading, step: int) -> Reading:
    """A duration that also has its place: up to the day before the article, or from the day after."""
    reading = found.spanning(at, found.last, *context.anchored())
    count = whole_count(found)
    if context.published is None or not count:
        return replace(reading, placed=True)
    far = moved_day(context.published, found.unit, step * count)
    near = moved_day(context.published, "day", step)
    if far is None or near is None:
        return reading
    stretch = Stretch(min(near, far), max(near, far), "span")
    resolved = Step("resolved", found.unit, f"{stretch.start}/{stretch.end}")
    return replace(reading, stretch=stretch, placed=True, steps=(*reading.steps, resolved))
