"""What a grammar of dates or durations has read from a run of tokens."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from tui.figures.dates.periods import Stretch
from tui.figures.figure import Bound, Step
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A date or duration in the tokens from `first` up to but without `last`.

    `stretch` is None if the days cannot be known; `grain` is the width that was named even then. `placed`: a
    duration that is said to lie before or after the article's own day. `sure` is false where it may be read as two.
    """

    first: int
    last: int
    grain: str
    stretch: Stretch | None = None
    steps: tuple[Step, ...] = ()
    kind: Literal["date", "duration"] = "date"
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    bound: Bound | None = None
    precision: float = 0.0
    placed: bool = False
    sure: bool = True

    def begun(self, first: int) -> Reading:
        """The same reading of words that begin at a token."""
        return self if self.first == first else replace(self, first=first)

    def spanning(self, first: int, last: int, *steps: Step) -> Reading:
        """The same reading of more words, with the steps that these gave."""
        return replace(self, first=first, last=last, steps=(*self.steps, *steps))


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a list that names its month once, in the tokens from `first` up to but without `last`.

    `until` is the last of several, as in `20-22`; `weekday` is the one said with it, Monday 0. `begin` and `end` are
    the tokens of the whole list, its month included.
    """

    first: int
    last: int
    number: int
    until: int
    weekday: int | None = None
    month: int = 0
    begin: int = 0
    end: int = 0


def named(first: int, last: int, stretch: Stretch | None, grain: str, *steps: Step) -> Reading:
    """A date of a grain; a stretch that is known ends its steps with its days."""
    known = (Step("resolved", grain, f"{stretch.start}/{stretch.end}"),) if stretch else ()
    return Reading(first, last, grain, stretch, (*steps, *known))
