"""The days of the week beside dates, and the ends of months that are given for a day."""

from __future__ import annotations

import re

from tui.english.calendar import MONTHS, WEEKDAY_NAMES
from tui.english.word_lists import either
from tui.figures.figure import Figure
from tui.figures.wording import format_day

_NAMED = re.compile(rf"\b{either(WEEKDAY_NAMES)}\b", re.IGNORECASE)
_END = re.compile(rf"\b(?:end|close) of (?P<month>{either(MONTHS)})\b(?:,? (?P<year>\d{{4}}))?", re.IGNORECASE)
_LAST = 24
"""The first day that is near the end of its month."""


def conflict(mine: Figure, other: Figure) -> str:
    """How the day of the week of one date contradicts that of the other; empty if it does not."""
    one, two = _weekday(mine), _weekday(other)
    return f"{_plain(other)}, not a {one.capitalize()}" if one and two and one != two else ""


def misfit(mine: Figure, other: Figure) -> str:
    """What day of the week a date of the draft is, if the draft names another and its source names none."""
    period, named = mine.period, _weekday(mine)
    if not named or _weekday(other) or period is None or period.start is None or period.start != period.end:
        return ""
    real = WEEKDAY_NAMES[period.start.weekday()]
    return f"{format_day(period.start)} is a {real.capitalize()}" if real != named else ""


def near_end(mine: Figure, other: Figure) -> str:
    """How a day is near the end of the month that the draft gives: `the end of June`; empty if it is not."""
    match = _END.search(mine.text)
    day = other.period.start if other.period and other.period.start == other.period.end else None
    if match is None or day is None or MONTHS[match["month"].casefold()] != day.month or day.day < _LAST:
        return ""
    if match["year"] and int(match["year"]) != day.year:
        return ""
    return f"{_plain(other)} is near {_plain(mine)}"


def _weekday(figure: Figure) -> str:
    found = {match[0].casefold() for match in _NAMED.finditer(figure.text)}
    return found.pop() if len(found) == 1 else ""


def _plain(figure: Figure) -> str:
    return " ".join(figure.text.split())
