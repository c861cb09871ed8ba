"""Outlines of groups of figures, to find those to which another figure may belong.

Judging two figures is expensive, and an article may give thousands of one measure: a few comparisons rule out what the
judge would not accept either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tui.figures import sameness, verdicts
from tui.figures.figure import Figure
from tui.records import dataclass

ALIKE = 1.25
"""If holder or period is not known, values that can both hold are of one thing only up to this ratio."""
NEAR = 10.0
"""Percent by which figures may differ and still be taken for one thing if holder or period is not known."""
Fit = tuple[int, bool]
"""How well a figure fits a group, the best first: how much is not known of the two, and whether they differ."""
_BOTH = 2
"""Holder and period."""
_INFINITE = float("inf")
_LEEWAY = 1e-6
"""Added to every range, as a share, so no rounding separates what the judge accepts."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A group, with quick tests for figures that do not belong to it.

    Values from `low` to `high` may agree with its first figure, whose holder is known by `names` and whose period is
    `days`.
    """

    group: list[Figure]
    low: float
    high: float
    names: frozenset[str]
    days: tuple[date, date] | None
    said: dict[str, tuple[float, float]]
    """By article, the range of values that may agree with everything it says here."""

    def join(self, other: Outline) -> None:
        """Take in the figures of another group."""
        self.group.extend(other.group)
        for document, (low, high) in other.said.items():
            known = self.said.get(document, (low, high))
            self.said[document] = max(low, known[0]), min(high, known[1])

    def meets(self, other: Outline) -> bool:
        """Whether the values may agree."""
        return self.low <= other.high and other.low <= self.high

    def is_near(self, other: Outline) -> bool:
        """Whether the values may be within `NEAR` of each other."""
        share = NEAR / 100
        return self.low - share * abs(self.low) <= other.high and other.low <= self.high + share * abs(self.high)

    def denies(self, other: Outline) -> bool:
        """Whether both name a holder or days, and those have nothing in common."""
        if self.names and other.names and self.names.isdisjoint(other.names):
            return True
        if self.days is None or other.days is None:
            return False
        return self.days[0] > other.days[1] or other.days[0] > self.days[1]

    def shares(self, other: Outline) -> int:
        """How many of holder and period are known of both and may be the same."""
        return bool(self.days and self.days == other.days) + (not self.names.isdisjoint(other.names))


def outline(figure: Figure, *, mixed: bool) -> Outline:
    """The group that a figure begins; values of `mixed` units are not compared with each other here."""
    period = figure.period
    days = (period.start, period.end) if period and period.start and period.end else None
    names = sameness.shared_by(figure.holder)
    low, high = (-_INFINITE, _INFINITE) if mixed else _reach(figure, complete=bool(days and names))
    return Outline([figure], low, high, names, days, {figure.document: (low, high)})


def _reach(figure: Figure, *, complete: bool) -> tuple[float, float]:
    low, high = verdicts.reach(figure)
    values = [value for value in (figure.value, figure.low, figure.high) if value is not None]
    if values and not complete and high == _INFINITE:
        high = max(values) * ALIKE
    return low - _LEEWAY * abs(low), high + _LEEWAY * abs(high)


def nearest(outlines: Sequence[Outline], own: Outline, *, torn: bool) -> Iterator[tuple[Fit, Outline]]:
    """Groups that a figure, alone in `own`, may belong to, each with the best fit that it or a later one can have.

    First those it may agree with; then those of its holder and period; then those where one of the two is not known, or
    in which its own article is present, which may agree with it or, if it is `torn`, contradict itself.
    """
    missing = (not own.names) + (own.days is None)
    met: list[Outline] = []
    left: list[Outline] = []
    for one in outlines:
        if not own.denies(one):
            (met if one.meets(own) else left).append(one)
    yield from (((missing, False), one) for one in met)
    if not missing:
        yield from (((0, True), one) for one in left if one.shares(own) == _BOTH)
        left = [one for one in left if one.shares(own) < _BOTH]
    yield from (((max(missing, 1), True), one) for one in left if _may_differ(one, own, torn=torn))


def _may_differ(one: Outline, own: Outline, *, torn: bool) -> bool:
    """Whether they may be of one thing although they differ; `torn` if an article may contradict itself."""
    for document in own.said:
        if document in one.said:
            low, high = one.said[document]
            return torn or (low <= own.high and own.low <= high)
    return own.shares(one) > 0 and own.is_near(one)
