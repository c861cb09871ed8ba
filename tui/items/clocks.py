"""Times of day as they are written: `3 p.m.`, `15:00`, `half past six in the evening`, `before dawn`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tui.english.clock import DAY_PARTS, MINUTES_BESIDE_HOUR, PARTS_OF_DAY, SMALL_HOURS
from tui.english.numbers import ONES
from tui.english.word_lists import either
from tui.reading.documents import Span

_DAY = 24 * 60
_HALF = 12 * 60
_OVERLAP = 200
"""Parts of a day with this many minutes in common may be one: a night begins in the evening."""


class Clock(NamedTuple):
    """A time of day at its place: minutes after midnight from `low` to `high`, which are equal for a clock time.

    `open` is true if the words do not say which half of the day is meant. A night may end after 24:00.
    """

    span: Span
    low: int
    high: int
    open: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is a clock time and not a part of a day."""
        return self.low == self.high

    @property
    def key(self) -> str:
        """Equal for two ways to write one time."""
        return f"clock {self.low} {self.high} {self.open:d}"


_HOURS = {word: number for word, number in ONES.items() if 1 <= number <= 12}
_NAMED_HOUR = either(_HOURS)
_HOUR = rf"(?P<hour>\d{{1,2}}|{_NAMED_HOUR})"
_IN_THE = either(SMALL_HOURS | (DAY_PARTS - {"night"}))
_HALVES = rf"(?P<half>[ap]\.?\s?m\b\.?|in the {_IN_THE}|at night)"
_MINUTES = either(MINUTES_BESIDE_HOUR)
_PAST = rf"(?:(?P<how>{_MINUTES})\s+(?P<side>past|to)\s+)?"
_PATTERN = re.compile(
    rf"(?<![\d.,$£€:-])\b{_PAST}{_HOUR}(?:\s?[:.]\s?(?P<minute>[0-5]\d))?(?:\s?o['’]clock)?[\s-]*{_HALVES}(?![\w-])"
    r"|(?<![\d.,$£€:-])\b(?P<full>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)\b(?!:?\d|\.\d)"
    r"|(?<=\bat )(?P<military>[012]\d[0-5]\d)\b(?!\s(?:[a-z]+s|[A-Z])\b)"
    rf"|\b(?P<to>{_MINUTES})\s+(?P<way>past|(?<=quarter )to)\s+"
    rf"(?P<named>{_NAMED_HOUR})\b"
    rf"|\b(?P<clock>\d{{1,2}}|{_NAMED_HOUR})\s+o['’]clock\b"
    rf"|\b(?P<part>(?:the (?=\w+ hours))?{either(PARTS_OF_DAY)})\b",
    re.IGNORECASE,
)


def find(text: str, offset: int = 0) -> Iterator[Clock]:
    """The times of day in a text, in order; spans are moved by `offset`."""
    if not _LIKELY.search(text):
        return
    for match in _PATTERN.finditer(text):
        read = _read(match)
        if read is not None:
            low, high, is_open = read
            yield Clock(Span(match.start() + offset, match.end() + offset), low, high, is_open)


_LIKELY = re.compile(
    rf"\d[\s-]?[ap]\.?\s?m\b|\d:\d\d|\bat \d{{4}}\b|clock|past|quarter to|{either(PARTS_OF_DAY)}|to {_NAMED_HOUR}\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=100_000)
def may_be_in(word: str) -> bool:
    """Whether a word may be of a time of day; a text without such a word gives none."""
    return _OF_TIMES.search(word) is not None


_OF_TIMES = re.compile(
    rf"\d|clock|past|quarter|hours|\b{_NAMED_HOUR}\b|{either(part for part in PARTS_OF_DAY if ' ' not in part)}",
    re.IGNORECASE,
)


def _read(match: re.Match[str]) -> tuple[int, int, bool] | None:
    """Minutes from, minutes to, and whether the half of the day is open; None if it is not a time."""
    part = match["part"]
    if part:
        low, high = PARTS_OF_DAY[part.lower().removeprefix("the ")]
        return low, high, False
    if match["full"]:
        hour = int(match["full"])
        minutes = hour * 60 + int(match["minutes"])
        return minutes, minutes, 1 <= hour <= 12 and len(match["full"]) == 1
    if match["military"]:
        hour, minute = int(match["military"][:2]), int(match["military"][2:])
        # `at 1945` may be a year and `at 2013` too; an hour from 0 to 17 cannot.
        return (hour * 60 + minute, hour * 60 + minute, False) if hour < 18 else None
    if match["clock"]:
        return _spoken(_number(match["clock"]) * 60, None)
    if match["to"]:
        return _spoken(_moved(_number(match["named"]) * 60, match["to"], match["way"]), None)
    hour = _number(match["hour"])
    if not 0 < hour <= 23:
        return None
    minutes = _moved(hour * 60 + int(match["minute"] or 0), match["how"], match["side"])
    return _spoken(minutes, match["half"])


def _spoken(minutes: int, half: str | None) -> tuple[int, int, bool]:
    """A time on the twelve hours of a dial, in the half of the day that the words name."""
    if minutes >= 13 * 60:
        return minutes % _DAY, minutes % _DAY, False
    minutes %= _HALF
    if half is None:
        return minutes, minutes, True
    small = half.lower()
    late = small.startswith("p") or small.endswith(("afternoon", "evening")) or (small == "at night" and minutes > 300)
    minutes += _HALF if late else 0
    return minutes, minutes, False


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS[word.lower()]


def _moved(minutes: int, how: str | None, side: str | None) -> int:
    """Past or before the hour: `ten past six`, `quarter to six`."""
    if not how or not side:
        return minutes
    by = MINUTES_BESIDE_HOUR[how.lower()]
    return minutes + by if side.lower() == "past" else minutes - by


def meet(a: Clock, b: Clock) -> bool:
    """Whether two times may be one: equal, one within the other, or parts of a day that overlap."""
    if not a.exact and not b.exact:
        return min(a.high, b.high) - max(a.low, b.low) >= _OVERLAP
    shifts = [0, _DAY, -_DAY]
    if a.open or b.open:
        shifts += [_HALF, -_HALF]
    return any(a.low <= b.high + shift and b.low + shift <= a.high for shift in shifts)
