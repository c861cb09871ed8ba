"""Dates only in digits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from tui.english.calendar import MONTH_NAMES, MONTHS
from tui.english.counted_nouns import COUNTED_PLURALS
from tui.english.prepositions_of_time import PREPOSITIONS_OF_LIMIT
from tui.english.word_lists import words
from tui.figures.dates.date_context import DateContext
from tui.figures.dates.order import day_first
from tui.figures.dates.periods import day, months
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.tokens import HYPHENS
from tui.figures.dates.years import closing_year
from tui.figures.figure import Step

_BEFORE_DAY: Final = PREPOSITIONS_OF_LIMIT | words("on between to and")
"""Words before two numbers with a slash between them that make these a day and a month."""
_LAST_MONTH: Final = 12
_LAST_DAY: Final = 31


def in_figures(context: DateContext, at: int) -> Reading | None:
    """`2024-03-05`, `25/5/2024`, `13.5.2015`, `9/11`; of unknown days where both orders could be and the article shows
    neither."""
    tokens = context.tokens
    token = tokens[at]
    if token.kind != "number" or not tokens.clean_start(at):
        return None
    if token.text.count(".") == 2 and "," not in token.text and tokens.cut_off(at + 1):
        return _three(context, at, at + 1, token.text.split("."))
    mark = tokens.low(at + 1)
    if not (mark == "/" or mark in HYPHENS) or not (tokens[at + 1].glued and tokens[at + 2].glued):
        return None
    if tokens.low(at + 3) == mark and tokens[at + 3].glued and tokens[at + 4].glued:
        middle = MONTHS.get(tokens.low(at + 2))
        texts = [token.text, str(middle) if middle else tokens[at + 2].text, tokens[at + 4].text]
        clear = tokens.cut_off(at + 5) or tokens.low(at + 5).startswith("t")
        return _three(context, at, at + 5, texts) if clear and tokens.low(at + 5) != mark else None
    if mark == "/" and token.text == "9" and tokens[at + 2].text == "11" and tokens.cut_off(at + 3):
        return named(at, at + 3, day(2001, 9, 11), "day", Step("matched", "9/11"))
    return _two(context, at, mark)


def _two(context: DateContext, at: int, mark: str) -> Reading | None:
    """`on 4/22`, `2016/11`, which are not years from 2016 on."""
    tokens = context.tokens
    first, second = tokens[at].whole, tokens[at + 2].whole
    if first is None or second is None or not tokens.cut_off(at + 3):
        return None
    matched = Step("matched", tokens.slice(at, at + 3))
    short = len(tokens[at].text) == 4 and len(tokens[at + 2].text) <= 2 and not closing_year(first, tokens[at + 2].text)
    if short and 1 <= second <= _LAST_MONTH and 1900 <= first < 2100:
        return named(at, at + 3, months(first, second, 1, "month"), "month", matched)
    if mark == "/" and len(tokens[at + 2].text) == 4 and 1 <= first <= 12 and 1900 <= second < 2100:
        return named(at, at + 3, months(second, first, 1, "month"), "month", matched)
    if mark != "/" or tokens.low(at - 1) not in _BEFORE_DAY:
        return None
    if len(tokens[at + 2].text) > 2 or tokens[at + 3].low in COUNTED_PLURALS:
        return None
    days = [(month, number) for month, number in ((first, second), (second, first)) if month <= _LAST_MONTH]
    days = [(month, number) for month, number in days if month > 0 and 1 <= number <= _LAST_DAY]
    order = _month_first(context, at)
    if not days:
        return None
    if len(days) > 1 and first != second and order is None:
        either = " or ".join(f"{number} {MONTH_NAMES[month - 1].capitalize()}" for month, number in days)
        return _open(at, at + 3, matched, either)
    month_of, number = days[-1] if order is False else days[0]
    stretch, steps = context.nearest(lambda y: day(y, month_of, number), "day", context.direction(at, at + 3))
    return named(at, at + 3, stretch, "day", matched, *steps)


def _three(context: DateContext, at: int, last: int, texts: list[str]) -> Reading | None:
    if not all(text.isdecimal() and len(text) <= 4 for text in texts):
        return None
    a, b, c = (int(text) for text in texts)
    order: bool | None = None
    if len(texts[0]) == 4:
        days = [day(a, b, c)]
    elif len(texts[2]) == 4 or (len(texts[2]) == 2 and len(texts[0]) <= 2 and len(texts[1]) <= 2):
        whole = c if len(texts[2]) == 4 else _century_of(c, context.published)
        days = [day(whole, a, b), day(whole, b, a)]
        order = _month_first(context, at)
    else:
        return None
    found = [one for one in days if one and 1000 <= one.start.year < 2200]
    if not found:
        return None
    matched = Step("matched", context.tokens.slice(at, last))
    if found[0] == found[-1]:
        return named(at, last, found[0], "day", matched)
    if order is None:
        return _open(at, last, matched, " or ".join(str(one.start) for one in found))
    known = Step("assumed", "month first" if order else "day first")
    return named(at, last, found[0] if order else found[-1], "day", matched, known)


def _open(at: int, last: int, matched: Step, either: str) -> Reading:
    """A day that may be two."""
    return replace(named(at, last, None, "day", matched, Step("ambiguous", matched.text, either)), sure=False)


def _month_first(context: DateContext, at: int) -> bool | None:
    """Whether a date in figures puts the month first: not with full stops, else as the article shows, or None."""
    if "." in context.tokens[at].text:
        return False
    order = day_first(context.tokens.line.text)
    return None if order is None else not order


def _century_of(short: int, published: date | None) -> int:
    """The year nearest to the article's own, preferably before it: at most twenty years ahead."""
    latest = (published.year if published else 2030) + 20
    return latest - (latest - short) % 100
