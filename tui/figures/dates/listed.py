"""Days of one month in a list that names the month once: `20, 21 and 22 April`, `Monday 20 and Tuesday 21 April`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tui.english.calendar import MONTHS, ORDINAL_SUFFIXES, SHORT_MONTHS, WEEKDAYS
from tui.english.counted_nouns import COUNTED_PLURALS
from tui.english.nouns import STOPS
from tui.english.prepositions_of_time import RANGE_JOINTS
from tui.figures.dates.readings import Day
from tui.figures.dates.tokens import HYPHENS, Tokens

_CLOSING: Final = frozenset({"and", "or", "&"})
"""What comes before the last day of a list."""
_MOST: Final = 10
_LAST_DAY: Final = 31
_REACH: Final = 40
"""Tokens before a month's name among which its list begins."""
_INNER: Final = _CLOSING | RANGE_JOINTS | HYPHENS | ORDINAL_SUFFIXES | WEEKDAYS.keys() | {",", ".", "the", "of"}
"""What such a list is made of besides its numbers."""
_JOINTS: Final = _CLOSING | RANGE_JOINTS | HYPHENS | {","}
_ENDS: Final = 2
"""The fewest weekdays that a list of days, or a range of them, goes with."""
_OPEN: Final = frozenset({",", "("})


def shared(tokens: Tokens, at: int) -> Day | None:
    """The day of a list that begins at a token; None if that token is in no list."""
    if tokens.listed is None:
        tokens.listed = {day.first: day for day in _lists(tokens)}
    return tokens.listed.get(at)


def _lists(tokens: Tokens) -> Iterator[Day]:
    line = tokens.line
    if MONTHS.keys().isdisjoint(line.lows):
        return
    days = [text for text, kind in zip(line.texts, line.kinds, strict=True) if kind == "number" and len(text) < 3]
    if len(days) < 2:
        return
    for at, word in enumerate(line.lows):
        if word in MONTHS and tokens[at].capital:
            yield from _before(tokens, at) or _after(tokens, at)


def _before(tokens: Tokens, month: int) -> list[Day]:
    """The days that come before their month, the last of them with its name."""
    edge = month - (tokens.low(month - 1) == "of")
    first = edge
    while first > max(edge - _REACH, 0) and (_number(tokens, first - 1) or tokens.low(first - 1) in _INNER):
        first -= 1
    for begin in range(first, edge):
        days, end, closed = _run(tokens, begin)
        joined = closed or any(day.weekday is not None for day in days[:-1])
        several = (len(days) > 1 and joined) or (bool(days) and days[0].until > days[0].number)
        if end == edge and several and tokens.whole_run(begin, month):
            if days[0].weekday is not None and _ends_weekdays(tokens, begin):
                continue
            if tokens.low(begin - 1) == "between" or not tokens.clean_start(begin):
                return []
            tail = replace(days[-1], last=_after_month(tokens, month))
            return _of(tokens, days, [*days[:-1], tail], month, begin)
    return []


def _ends_weekdays(tokens: Tokens, at: int) -> bool:
    """Whether the weekday at a token is the last of several that come before a list: `Sunday and Monday, 3 and 4`."""
    comma = tokens.low(at + 1) == ","
    return comma and tokens.low(at - 1) in _JOINTS and tokens.low(at - 2) in WEEKDAYS


def _after(tokens: Tokens, month: int) -> list[Day]:
    """The days that come after their month, the first of them with its name; nothing may be counted by the last."""
    after = _after_month(tokens, month)
    days, end, closed = _run(tokens, after)
    joined = closed or _goes_on(tokens, end, len(days))
    if len(days) < 2 or not joined or days[0].first != after or days[0].weekday is not None:
        days = days[:1] if days and days[0].until > days[0].number else []
        end = days[0].last if days else end
    if not days or not is_end_of_day(tokens, end) or not tokens.whole_run(month, end):
        return []
    head = Day(month, days[0].last, days[0].number, days[0].until)
    return _of(tokens, days, [head, *days[1:]], month, month)


def _goes_on(tokens: Tokens, at: int, count: int) -> bool:
    """Whether a list without `and` may end before a token: `April 20, 21, 22.`, `Dec. 26, 28 and Jan. 2`."""
    step = at + (tokens.low(at) == ",")
    other = tokens.low(step) in _CLOSING and tokens.low(step + 1) in MONTHS
    return other or (count > _ENDS and tokens.low(at) in ("", ".", ";", ")"))


def _of(tokens: Tokens, days: list[Day], own: list[Day], month: int, begin: int) -> list[Day]:
    """The days of a list as they are written in `own`, with their month and the weekdays that come before them all.

    A range is a list only with those weekdays.
    """
    number, end = MONTHS[tokens.low(month)], own[-1].last
    alone = _weekdays_before(tokens, begin, [one for day in days for one in range(day.number, day.until + 1)])
    if len(days) == 1 and not alone:
        return []
    said = {day.number: day.weekday for day in alone}
    own = [replace(day, weekday=said.get(day.number, day.weekday)) for day in own]
    return [replace(day, month=number, begin=begin, end=end) for day in (*alone, *own)]


def _weekdays_before(tokens: Tokens, at: int, numbers: list[int]) -> list[Day]:
    """`Saturday and Sunday, May 2 and 3`, `Friday-Sunday, May 1-3`: each weekday with its number."""
    step, found, through = at - 1 - (tokens.low(at - 1) in _OPEN), list[int](), False
    while tokens.low(step) in WEEKDAYS and tokens[step].capital and len(found) <= len(numbers):
        found.insert(0, step)
        word = tokens.low(step - 1)
        through = through or word in RANGE_JOINTS or word in HYPHENS
        joint = step - 1 if word in _JOINTS else step
        joint -= joint < step and tokens.low(joint - 1) == ","
        step = joint - 1
    if through and len(found) == _ENDS:
        numbers = [numbers[0], numbers[-1]]
    if len(found) != len(numbers) or len(found) < _ENDS:
        return []
    return [
        Day(place, place + 1, number, number, WEEKDAYS[tokens.low(place)])
        for place, number in zip(found, numbers, strict=True)
    ]


def _run(tokens: Tokens, at: int) -> tuple[list[Day], int, bool]:
    """The days in rising order from a token on, the token after them, and whether `and` or the like joins the last."""
    found: list[Day] = []
    step, closing, end = at, False, at
    while len(found) < _MOST:
        day = _day(tokens, step)
        if day is None or (found and day.number <= found[-1].until):
            break
        found.append(day)
        end, closed = day.last, closing
        comma = tokens.low(end) == ","
        word = tokens.low(end + comma)
        closing = word in _CLOSING or (not comma and (word in RANGE_JOINTS or word in HYPHENS))
        ranged = word in RANGE_JOINTS and word not in _CLOSING and tokens[end + 1].kind == "number"
        if not (comma or closing) or ranged:
            return found, end, closed
        step = end + comma + closing
    return found, end, closed if found else False


def _day(tokens: Tokens, at: int) -> Day | None:
    """`20`, `the 20th`, `Monday 20`, `Sat. the 20th`, `20-22`."""
    weekday, step = None, at
    if tokens.low(step) in WEEKDAYS and tokens[step].capital:
        weekday = WEEKDAYS[tokens.low(step)]
        step += 1 + (tokens.low(step + 1) in (".", ","))
    step += tokens.low(step) == "the"
    number = _number(tokens, step)
    if not number:
        return None
    first, last = step if weekday is None else at, _after_number(tokens, step)
    until = _number(tokens, last + 1) if tokens.low(last) in HYPHENS or tokens.low(last) in RANGE_JOINTS else 0
    if until > number:
        return Day(first, _after_number(tokens, last + 1), number, until, weekday)
    return Day(first, last, number, number, weekday)


def _number(tokens: Tokens, at: int) -> int:
    """The day of a month at a token, 0 if none is."""
    if at < 0:
        return 0
    token = tokens[at]
    number = token.whole or 0
    return number if number <= _LAST_DAY and len(token.text) < 3 and not token.paragraph else 0


def _after_number(tokens: Tokens, at: int) -> int:
    return at + 1 + (tokens.low(at + 1) in ORDINAL_SUFFIXES and tokens[at + 1].glued)


def _after_month(tokens: Tokens, at: int) -> int:
    """The token after a month's name and its full stop."""
    stop = tokens.low(at) in SHORT_MONTHS and tokens.low(at + 1) == "." and tokens[at + 1].glued
    return at + 1 + stop


def is_end_of_day(tokens: Tokens, at: int) -> bool:
    """Whether a day or a list of days ends before a token, nothing being counted: not in `April 3, 5 and 9 boats`."""
    after = tokens[at]
    plain = after.kind != "word" or after.low in STOPS or after.capital
    return plain and after.low not in COUNTED_PLURALS and after.low not in ("%", ":", "-", "–", "/")
