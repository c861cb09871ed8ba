"""What a grammar of dates knows when it reads an expression: the tokens, the article's own date, what was said before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from tui.figures.date_tense import Direction, direction
from tui.figures.date_tokens import Tokens
from tui.figures.figure import Step
from tui.figures.periods import Stretch, around
from tui.figures.readings import Reading

_MEMORY: Final = 24
_AHEAD_DAYS: Final = 120
"""A day without a year lies at most this far ahead of the article where nothing says that it lies ahead."""


class Scene:
    """One text on its way through the grammar; `said` holds the dates already read, in reading order."""

    __slots__ = ("published", "said", "tokens")

    def __init__(self, tokens: Tokens, published: date | None) -> None:
        self.tokens = tokens
        self.published = published
        self.said: list[Reading] = []

    def latest(self, *grains: str) -> Reading | None:
        """The date with known days last said, of one of these grains where any is given."""
        for reading in reversed(self.said[-_MEMORY:]):
            if reading.stretch and (not grains or reading.grain in grains):
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
        self, build: Callable[[int], Stretch | None], grain: str, ahead: Direction
    ) -> tuple[Stretch | None, tuple[Step, ...]]:
        """The year's part that is meant where no year is given, and the steps that found it."""
        if self.published is None:
            return None, (Step("unknown", "year"),)
        base = self.published.year
        years = [stretch for stretch in map(build, range(base - 2, base + 6)) if stretch]
        chosen = choose(years, self.published, grain, ahead)
        assumed = "after it" if chosen and chosen.start > self.published else "up to it"
        return chosen, (*self.anchored(), Step("assumed", "year", f"the nearest {assumed}"))


def choose(stretches: Iterable[Stretch], anchor: date, grain: str, ahead: Direction) -> Stretch | None:
    """The one of yearly `stretches` meant by an article of the day `anchor`.

    Looking back, a quarter or half that has ended, any other that has begun; looking ahead, the first not over.
    """
    known = sorted(stretches, key=lambda stretch: stretch.start)
    ended = grain in ("quarter", "half", "span")
    past = [s for s in known if (s.end if ended else s.start) <= anchor]
    future = [s for s in known if s.end >= anchor]
    if ahead == "future" and future:
        return future[0]
    if not past:
        return future[0] if future else None
    if ahead == "" and grain == "day" and future:
        days = (future[0].start - anchor).days
        if days <= _AHEAD_DAYS and days < (anchor - past[-1].start).days:
            return future[0]
    if (
        ahead == "past"
        and grain == "day"
        and future
        and (future[0].start - anchor).days <= 14 < (anchor - past[-1].start).days
    ):
        return future[0] if (anchor - past[-1].start).days > 200 else past[-1]
    return past[-1]
