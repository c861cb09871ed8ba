"""What a grammar of dates knows: the tokens, the day the article is of, the dates said before."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice
from typing import Final

from tui.figures.dates.periods import Stretch, around
from tui.figures.dates.readings import Reading
from tui.figures.dates.tense import Direction, direction
from tui.figures.dates.tokens import Tokens
from tui.figures.figure import Step

_MEMORY: Final = 24
"""Dates remembered: a bound on what one expression costs."""
_AHEAD_DAYS: Final = 120
"""A day without a year lies at most this far ahead of the article if nothing says that it lies ahead."""

_SEASON_OF_RESULTS: Final = 150
"""A quarter that ended longer ago than this would be written with its year."""
_SOON_DAYS: Final = 31
_FEW_DAYS: Final = 60
_MANY_DAYS: Final = 330
"""A day almost a year back would be written with its year: even after a past verb the one soon to come is meant."""


class DateContext:
    """One text on its way through the grammar, a sentence at a time; `said` holds the dates read last.

    `fiscal_end` is the month in which the fiscal year ends according to the text, 0 or less if it names none, or
    several; `own_quarters`: it numbered a quarter and gave its end, so its quarters are those of that year.
    """

    __slots__ = ("_before", "_here", "fiscal_end", "own_quarters", "published", "said", "tokens")

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.said: deque[Reading] = deque(maxlen=_MEMORY)
        self._before = self._here = 0
        self.fiscal_end = 0
        self.own_quarters = False

    def enter(self, tokens: Tokens, *, next_to_last: bool) -> None:
        """Go on to a sentence; `next_to_last` says whether it follows the one entered before it."""
        self.tokens = tokens
        self._before = self._here if next_to_last and not tokens.begins_paragraph else 0
        self._here = 0

    def say(self, reading: Reading) -> None:
        """Remember a date of this sentence."""
        self.said.append(reading)
        self._here += 1

    def latest(self, *grains: str) -> Reading | None:
        """The last date with known days, of one of these grains if any is given.

        What a figure is only compared with (`a year earlier`) is not what the article continues with.
        """
        for reading in reversed(self.said):
            if reading.stretch and (not grains or reading.grain in grains) and not _is_compared(reading):
                return reading
        return None

    def in_sentence(self, reading: Reading, at: int) -> bool:
        """Whether a date was given in the sentence that continues at a token, judging by marks and paragraphs."""
        near = range(reading.last, at)
        return self._is_among(reading, self._here) and not any(
            self.tokens[position].paragraph or self.tokens.low(position) in (".", "!", "?", ";") for position in near
        )

    def in_paragraph(self, reading: Reading) -> bool:
        """Whether a date was said in this sentence or in the one before it, in their paragraph."""
        return self._is_among(reading, self._here + self._before)

    def _is_among(self, reading: Reading, count: int) -> bool:
        return any(one is reading for one in islice(reversed(self.said), count))

    def reported(self) -> Reading | None:
        """The quarter the article reports on: the one it named by its end."""
        for reading in reversed(self.said):
            if reading.grain == "quarter" and reading.stretch and any(step.what == "ended" for step in reading.steps):
                return reading
        return None

    def direction(self, first: int, last: int) -> Direction:
        """Whether the clause around these tokens looks back or ahead."""
        return direction(self.tokens, first, last)

    def anchored(self) -> tuple[Step, ...]:
        """The step that says which day an expression was resolved against."""
        return (Step("anchored", "published", str(self.published)),) if self.published else ()

    def unit(self, unit: str, step: int = 0) -> Stretch | None:
        """The calendar unit `step` units from the article's own."""
        return around(self.published, unit, step) if self.published else None

    def nearest(
        self, build: Callable[[int], Stretch | None], grain: str, ahead: Direction, weekday: int | None = None
    ) -> tuple[Stretch | None, tuple[Step, ...]]:
        """The year's part that is meant if no year is given, and the steps that found it."""
        if self.published is None:
            return self._as_before(build, grain)
        base = self.published.year
        years = [stretch for stretch in map(build, range(base - 2, base + 6)) if stretch]
        fitting = [s for s in years if s.start.weekday() == weekday and abs(s.start.year - base) <= 1]
        chosen = choose(fitting or years, self.published, grain, ahead)
        assumed = "after it" if chosen and chosen.start > self.published else "up to it"
        return chosen, (*self.anchored(), Step("assumed", "year", f"the nearest {assumed}"))

    def _as_before(self, build: Callable[[int], Stretch | None], grain: str) -> tuple[Stretch | None, tuple[Step, ...]]:
        """Without the article's own day: the same part of the year where it was said with its year before."""
        for reading in reversed(self.said):
            said = None if _is_compared(reading) or reading.grain != grain else reading.stretch
            if said and said == build(said.start.year):
                return said, (Step("anchored", "said before", str(said.start)),)
        return None, (Step("unknown", "year"),)


def _is_compared(reading: Reading) -> bool:
    return any(step.what == "compared" for step in reading.steps)


def matched(context: DateContext, first: int, last: int) -> Step:
    """The step that says which words were read."""
    return Step("matched", context.tokens.slice(first, last))


def weekend(context: DateContext, first: int, last: int, step: int) -> Stretch | None:
    """This weekend is the one ahead from Thursday on or where the clause looks ahead, otherwise the one just over."""
    if context.published is None:
        return None
    if step == 0:
        ahead = context.direction(first, last) == "future" or context.published.weekday() >= 3
        return context.unit("weekend", 0 if ahead else -1)
    if step < 0:
        return context.unit("weekend", -1)
    return context.unit("weekend", 1 if context.published.weekday() >= 5 else 0)


def choose(stretches: Iterable[Stretch], anchor: date, grain: str, ahead: Direction) -> Stretch | None:
    """The one of yearly `stretches` meant by an article of the day `anchor`.

    Looking back, a quarter or half that has ended, any other that has begun; looking ahead, the first not over.
    """
    known = sorted(stretches, key=lambda stretch: stretch.start)
    ended = grain in ("quarter", "half", "span")
    past = [s for s in known if (s.end if ended else s.start) <= anchor]
    future = [s for s in known if s.end >= anchor]
    if not past or (ahead == "future" and future):
        gone = grain in ("day", "month") and past and (anchor - past[-1].start).days <= _FEW_DAYS
        far = bool(future) and (future[0].start - anchor).days >= _MANY_DAYS - _FEW_DAYS
        return past[-1] if gone and far else (future[0] if future else None)
    if not future:
        return past[-1]
    edge = past[-1].end if ended else past[-1].start
    back, on = (anchor - edge).days, (future[0].start - anchor).days
    if ended:
        to_come = ahead != "past" and back > _SEASON_OF_RESULTS and on <= _AHEAD_DAYS
        return future[0] if to_come else past[-1]
    if ahead == "" and grain == "day":
        return future[0] if on <= _AHEAD_DAYS and on < back else past[-1]
    soon = _SOON_DAYS if ahead else _FEW_DAYS
    return future[0] if 0 < on <= soon and back >= _MANY_DAYS - soon else past[-1]
