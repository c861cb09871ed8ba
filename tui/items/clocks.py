"""Times of day as they are written: `3 p.m.`, `15:00`, `half past six in the evening`, `before dawn`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.reading.documents import Span

_DAY = 24 * 60
_HALF = 12 * 60
_OVERLAP = 200
"""Parts of a day with so many minutes in common may be one: a night begins in the evening."""


class Clock(NamedTuple):
    """A time of day where it stands: minutes after midnight from `low` to `high`, which are equal for a clock time.

    `open` is true where the words do not say which half of the day is meant. A night may end after 24:00.
    """

    span: Span
    low: int
    high: int
    open: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is a clock time and no part of a day."""
        return self.low == self.high

    @property
    def key(self) -> str:
        """The same for two ways to write one time."""
        return f"clock {self.low} {self.high} {self.open:d}"


_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_HALVES = r"(?P<half>[ap]\.?\s?m\b\.?|in the (?:small hours|early hours|morning|afternoon|evening)|at night)"
_PAST = r"(?:(?P<how>half|quarter|a quarter|five|ten|twenty|twenty-five)\s+(?P<side>past|to)\s+)?"
_PATTERN = re.compile(
    rf"(?<![\d.,$£€:-])\b{_PAST}{_HOUR}(?:\s?[:.]\s?(?P<minute>[0-5]\d))?(?:\s?o['’]clock)?[\s-]*{_HALVES}(?![\w-])"
    r"|(?<![\d.,$£€:-])\b(?P<full>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)\b(?![:\d]|\.\d)"
    r"|(?<=\bat )(?P<military>[012]\d[0-5]\d)\b(?!\s(?:[a-z]+s|[A-Z])\b)"
    r"|\b(?P<to>half|a quarter|quarter|five|ten|twenty|twenty-five)\s+(?P<way>past|(?<=quarter )to)\s+"
    rf"(?P<named>{'|'.join(_NUMBERS)})\b"
    rf"|\b(?P<clock>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+o['’]clock\b"
    r"|\b(?P<part>noon|midday|midnight|before dawn|after dusk|(?:the )?(?:small|early) hours|dawn|daybreak|sunrise|dusk"
    r"|sunset|nightfall|lunchtime|morning|afternoon|evening|night|overnight)\b",
    re.IGNORECASE,
)
_PARTS = {
    "noon": (720, 720), "midday": (720, 720), "midnight": (0, 0), "before dawn": (0, 390), "small hours": (0, 330),
    "early hours": (0, 420), "dawn": (240, 450), "daybreak": (240, 450), "sunrise": (240, 450), "dusk": (990, 1320),
    "sunset": (990, 1320), "nightfall": (990, 1320), "lunchtime": (690, 870), "morning": (0, 750),
    "afternoon": (700, 1110), "evening": (960, 1440), "night": (1080, 1800), "overnight": (1080, 1860),
    "after dusk": (990, 1800),
}  # fmt: skip
_MINUTES = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


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
    r"\d[\s-]?[ap]\.?\s?m\b|\d:\d\d|\bat \d{4}\b|noon|night|clock|dawn|dusk|morning|afternoon|evening|hours|past|midday"
    r"|sun(?:rise|set)|lunchtime|daybreak|quarter to"
    r"|to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)


def _read(match: re.Match[str]) -> tuple[int, int, bool] | None:
    """Minutes from, minutes to, and whether the half of the day is open; None where it is no time."""
    part = match["part"]
    if part:
        low, high = _PARTS[part.lower().removeprefix("the ")]
        return low, high, False
    if match["full"]:
        hour = int(match["full"])
        minutes = hour * 60 + int(match["minutes"])
        return minutes, minutes, 1 <= hour <= 12 and len(match["full"]) == 1
    if match["military"]:
        hour, minute = int(match["military"][:2]), int(match["military"][2:])
        # `at 1945` may be a year and `at 2013` too; an hour from 0 to 17 is none.
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
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower()) + 1


def _moved(minutes: int, how: str | None, side: str | None) -> int:
    """Past or before the hour: `ten past six`, `quarter to six`."""
    if not how or not side:
        return minutes
    by = _MINUTES[how.lower()]
    return minutes + by if side.lower() == "past" else minutes - by


def meet(a: Clock, b: Clock) -> bool:
    """Whether two times may be one: equal, one within the other, or parts of a day that overlap."""
    if not a.exact and not b.exact:
        return min(a.high, b.high) - max(a.low, b.low) >= _OVERLAP
    shifts = [0, _DAY, -_DAY]
    if a.open or b.open:
        shifts += [_HALF, -_HALF]
    return any(a.low <= b.high + shift and b.low + shift <= a.high for shift in shifts)
