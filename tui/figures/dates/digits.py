"""Dates in figures alone."""

from __future__ import annotations

from datetime import date
from typing import Final

from tui.english.calendar import MONTHS
from tui.english.counted_plurals import COUNTED_PLURALS
from tui.english.prepositions_of_time import PREPOSITIONS_OF_LIMIT
from tui.english.word_lists import words
from tui.figures.dates.order import day_first
from tui.figures.dates.periods import day, months
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.scene import Scene
from tui.figures.dates.tokens import HYPHENS
from tui.figures.figure import Step

_BEFORE_DAY: Final = PREPOSITIONS_OF_LIMIT | words("on between to and")
"""Behind these two numbers with a stroke between them are a day and a month."""


def in_figures(scene: Scene, at: int) -> Reading | None:
    """`2024-03-05`, `3/5/2024`, `13.5.2015`, `9/11`: the month first where both could be and the
    article shows nothing else, as American news writes."""
    tokens = scene.tokens
    token = tokens[at]
    if token.kind != "number" or not tokens.clean_start(at):
        return None
    if token.text.count(".") == 2 and "," not in token.text and tokens.cut_off(at + 1):
        return _three(scene, at, at + 1, token.text.split("."))
    mark = tokens.low(at + 1)
    if not (mark == "/" or mark in HYPHENS) or not (tokens[at + 1].glued and tokens[at + 2].glued):
        return None
    if tokens.low(at + 3) == mark and tokens[at + 3].glued and tokens[at + 4].glued:
        middle = MONTHS.get(tokens.low(at + 2))
        texts = [token.text, str(middle) if middle else tokens[at + 2].text, tokens[at + 4].text]
        clear = tokens.cut_off(at + 5) or tokens.low(at + 5).startswith("t")
        return _three(scene, at, at + 5, texts) if clear and tokens.low(at + 5) != mark else None
    if mark == "/" and token.text == "9" and tokens[at + 2].text == "11" and tokens.cut_off(at + 3):
        return named(at, at + 3, day(2001, 9, 11), "day", Step("matched", "9/11"))
    return _two(scene, at, mark)


def _two(scene: Scene, at: int, mark: str) -> Reading | None:
    """`on 4/22`, `2016/11`."""
    tokens = scene.tokens
    first, second = tokens[at].whole, tokens[at + 2].whole
    if first is None or second is None or not tokens.cut_off(at + 3):
        return None
    matched = Step("matched", tokens.slice(at, at + 3))
    if len(tokens[at].text) == 4 and len(tokens[at + 2].text) <= 2 and 1 <= second <= 12 and 1900 <= first < 2100:
        return named(at, at + 3, months(first, second, 1, "month"), "month", matched)
    if mark == "/" and len(tokens[at + 2].text) == 4 and 1 <= first <= 12 and 1900 <= second < 2100:
        return named(at, at + 3, months(second, first, 1, "month"), "month", matched)
    if mark != "/" or tokens.low(at - 1) not in _BEFORE_DAY:
        return None
    if len(tokens[at + 2].text) > 2 or tokens[at + 3].low in COUNTED_PLURALS:
        return None
    month_of, number = (first, second) if first <= 12 and (_month_first(scene, at) or second > 12) else (second, first)
    if not (1 <= month_of <= 12 and 1 <= number <= 31):
        return None
    stretch, steps = scene.nearest(lambda y: day(y, month_of, number), "day", scene.direction(at, at + 3))
    return named(at, at + 3, stretch, "day", matched, *steps)


def _three(scene: Scene, at: int, last: int, texts: list[str]) -> Reading | None:
    if not all(text.isdecimal() and len(text) <= 4 for text in texts):
        return None
    a, b, c = (int(text) for text in texts)
    if len(texts[0]) == 4:
        found = day(a, b, c)
    elif len(texts[2]) == 4 or (len(texts[2]) == 2 and len(texts[0]) <= 2 and len(texts[1]) <= 2):
        whole = c if len(texts[2]) == 4 else _century_of(c, scene.published)
        american = _month_first(scene, at)
        found = (day(whole, a, b) or day(whole, b, a)) if american else (day(whole, b, a) or day(whole, a, b))
    else:
        return None
    if found is None or not 1000 <= found.start.year < 2200:
        return None
    clear = len(texts[0]) == 4 or max(a, b) > 12 or a == b
    order = () if clear else (Step("assumed", "month first" if _month_first(scene, at) else "day first"),)
    return named(at, last, found, "day", Step("matched", scene.tokens.slice(at, last)), *order)


def _month_first(scene: Scene, at: int) -> bool:
    """Whether a date in figures puts the month first: unless full stops or the article's other dates tell otherwise."""
    return "." not in scene.tokens[at].text and not day_first(scene.tokens.line.text)


def _century_of(short: int, published: date | None) -> int:
    """The year nearest to the article's own, and rather behind it: at most twenty years ahead."""
    latest = (published.year if published else 2030) + 20
    return latest - (latest - short) % 100
