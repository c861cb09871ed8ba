"""Times counted in units from the article's own day or from a date said before: `two years ago`, `a day earlier`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.english.calendar import FULL_WEEKDAYS, WEEKDAYS
from tui.english.numbers import ONES
from tui.english.relative_time import ADVERBS_OF_DISTANCE, DAYS_FROM_TODAY, WORDS_OF_COMPARISON
from tui.english.time_units import MONTHS_IN
from tui.english.verbs_of_time import VERBS_OF_LASTING
from tui.english.word_lists import words
from tui.figures.dates.date_context import DateContext, matched
from tui.figures.dates.durations import duration
from tui.figures.dates.periods import around, moved_day, shifted
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.said import ends, is_wider
from tui.figures.figure import Step, StepKind

_NEAR: Final = 12
"""Tokens before `a year ago` among which words of comparison say that figures are compared."""
_FARTHEST: Final = 10000
_WEEKS: Final = 20
"""How many weekdays back one counts."""
_LASTS: Final = VERBS_OF_LASTING | words("for over within another")
"""Before a length of time they make it one that runs on from a day: `for a week from Friday`."""
_SIDES: Final = ADVERBS_OF_DISTANCE | words("before after from")


def counted(context: DateContext, at: int) -> Reading | None:
    """`two years ago`, `three days later`, `a year earlier`, `two weeks from now`."""
    tokens = context.tokens
    found = duration(tokens, at)
    if found is None:
        return _weekdays_away(context, at) if tokens.low(at + 2) in ("ago", "from") else None
    if found.unit in MONTHS_IN and tokens.low(found.last) not in _SIDES:
        return _months_and_days_ago(context, found)
    word, last = tokens.low(found.last), found.last + 1
    if word == "ago" and found.unit == "week" and tokens.low(last) in FULL_WEEKDAYS and not tokens[last].line:
        return _weekday_weeks_ago(context, at, last, WEEKDAYS[tokens.low(last)], whole_count(found))
    if word == "ago":
        return (
            _from_said(context, found, last, -1)
            if _is_compared(context, found)
            else _from_published(context, found, last, -1)
        )
    if (word == "from" and tokens.low(last) in ("now", "today")) or word == "hence":
        return _from_published(context, found, last + (word == "from"), 1)
    if word in ("from", "after", "before") and tokens.low(last) in DAYS_FROM_TODAY:
        return _from_published(
            context, found, last + 1, -1 if word == "before" else 1, DAYS_FROM_TODAY[tokens.low(last)]
        )
    if word == "from" and tokens.low(last) in FULL_WEEKDAYS and tokens.low(at - 1) not in _LASTS:
        return _from_weekday(context, found, last)
    moved = word in ("earlier", "later", "previously") and tokens.low(last) not in ("than", "this", "next", "last")
    if moved or (word == "before" and ends(tokens, last)):
        return _from_said(context, found, last, 1 if word == "later" else -1)
    return None


def _weekdays_away(context: DateContext, at: int) -> Reading | None:
    """`two Fridays ago`, `two Fridays from now`."""
    tokens = context.tokens
    number = WEEKDAYS.get(tokens.low(at + 1)[:-1])
    count = ONES.get(tokens.low(at)) or tokens[at].whole
    ahead = tokens.lows(at + 2, "from", "now")
    if number is None or not count or count > _WEEKS or not (ahead or tokens.low(at + 2) == "ago"):
        return None
    if not ahead:
        return _weekday_weeks_ago(context, at, at + 2, number, count - 1)
    days = (number - context.published.weekday()) % 7 or 7 if context.published else 0
    stretch = context.unit("day", days + 7 * count - 7)
    return named(at, at + 4, stretch, "day", matched(context, at, at + 4), *context.anchored())


def _weekday_weeks_ago(context: DateContext, first: int, last: int, number: int, weeks: int | None) -> Reading:
    """A weekday as many weeks before the last one: `a week ago Friday`."""
    words_read = matched(context, first, last + 1)
    if context.published is None or weeks is None:
        return named(first, last + 1, None, "day", words_read, Step("unknown", "week"))
    back = (context.published.weekday() - number) % 7 or 7
    return named(first, last + 1, context.unit("day", -back - 7 * weeks), "day", words_read, *context.anchored())


def _from_weekday(context: DateContext, found: Reading, at: int) -> Reading | None:
    """`a week from Friday`: so long after the next such day."""
    number, count = WEEKDAYS[context.tokens.low(at)], whole_count(found)
    if context.tokens.low(at + 1) == "'s" or found.unit not in ("day", "week", "month"):
        return None
    words_read = matched(context, found.first, at + 1)
    if context.published is None or count is None:
        return named(found.first, at + 1, None, "day", words_read, Step("unknown", "week"))
    ahead = moved_day(context.published, "day", (number - context.published.weekday()) % 7 or 7)
    day = moved_day(ahead, found.unit, count) if ahead else None
    known = around(day, "day") if day else None
    return named(found.first, at + 1, known, "day", words_read, *context.anchored())


def _months_and_days_ago(context: DateContext, found: Reading) -> Reading | None:
    """`1 month 21 days ago`, `a year, two months and three days ago`: a day."""
    tokens = context.tokens
    step = found.last + (tokens.low(found.last) == ",")
    more = duration(tokens, step + (tokens.low(step) == "and"))
    if more is None or more.unit not in ("day", "week") or tokens.low(more.last) != "ago":
        return None
    months, days = whole_count(found), whole_count(more)
    back = moved_day(context.published, found.unit, -months) if context.published and months else None
    day = moved_day(back, more.unit, -days) if back and days else None
    known = around(day, "day") if day else None
    last = more.last + 1
    return named(found.first, last, known, "day", matched(context, found.first, last), *context.anchored())


def _is_compared(context: DateContext, found: Reading) -> bool:
    """`third-quarter net rose to $14 million from $13 million a year ago`: a year before that quarter."""
    if found.unit != "year" or found.value != 1.0:
        return False
    said = context.latest()
    near = said is not None and (
        (said.grain in ("quarter", "half", "month") and context.in_sentence(said, found.first))
        or (said.grain in ("quarter", "half") and context.in_paragraph(said))
    )
    return near and any(context.tokens.low(at) in WORDS_OF_COMPARISON for at in range(found.first - _NEAR, found.first))


def whole_count(found: Reading) -> int | None:
    """The whole number of units of a duration, None if it is vague, broken or beyond the calendar."""
    value = found.value
    return int(value) if value is not None and value == int(value) and value < _FARTHEST else None


def _in_whole(found: Reading) -> tuple[str, int | None]:
    """The unit a duration is counted in, and how many: `a decade ago` is a year, `a year and a half ago` a month."""
    size = MONTHS_IN.get(found.unit, 0)
    count = whole_count(found)
    if not size or found.value is None or (count is not None and size <= MONTHS_IN["year"]):
        return found.unit, count
    in_months = found.value * size
    if in_months != int(in_months) or in_months >= _FARTHEST:
        return found.unit, None
    return ("year", int(in_months) // 12) if in_months % 12 == 0 else ("month", int(in_months))


def _from_published(context: DateContext, found: Reading, last: int, step: int, days: int = 0) -> Reading:
    """As many units from the article's day: the day, the week, the month or the year that this leads into."""
    words_read = matched(context, found.first, last)
    unit, count = _in_whole(found)
    anchor = context.published and moved_day(context.published, "day", days)
    if anchor is None or count is None or unit not in (*MONTHS_IN, "day", "week"):
        unknown = named(found.first, last, None, found.unit, words_read, Step("unknown", found.unit))
        return replace(unknown, bound=found.bound)
    moved = moved_day(anchor, unit, step * count)
    grain = "day" if unit == "week" and (count == 1 or step > 0) else unit
    stretch = around(moved, grain) if moved else None
    return replace(named(found.first, last, stretch, grain, words_read, *context.anchored()), bound=found.bound)


def _from_said(context: DateContext, found: Reading, last: int, step: int) -> Reading:
    """Counted from the last date mentioned; `a year earlier` has the width of that date."""
    words_read = matched(context, found.first, last)
    said, count = context.latest(), whole_count(found)
    if said is None or said.stretch is None or count is None:
        if count and found.unit == "year" and step < 0 and context.published:
            return named(found.first, last, context.unit("year", -count), "year", words_read, *context.anchored())
        return named(found.first, last, None, found.unit, words_read, Step("unknown", "from when"))
    wide = is_wider(said.stretch.grain, found.unit)
    stretch = None if wide else shifted(said.stretch, found.unit, step * count)
    if stretch and stretch.grain in ("day", "week", "weekend") and found.unit in ("month", "year"):
        stretch = around(stretch.start, found.unit)
    what: StepKind = "compared" if found.unit == "year" and step < 0 else "anchored"
    anchor = Step(what, "said before", f"{said.stretch.start}/{said.stretch.end}")
    return named(found.first, last, stretch, stretch.grain if stretch else found.unit, words_read, anchor)
