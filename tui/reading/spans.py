"""Many spans of one text at once: which overlap another, without looking at each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from tui.reading.documents import Span


class Placed(Protocol):
    """Anything that has a place in the text."""

    @property
    def span(self) -> Span: ...  # noqa: D102 - as the class says


Each = TypeVar("Each", bound=Placed)


def before(placed: Sequence[Placed], offset: int) -> int:
    """How many of some things in order, no two overlapping, end at an offset or before it."""
    return bisect_right(placed, offset, key=lambda one: one.span.end)


def until(placed: Sequence[Placed], offset: int) -> int:
    """How many of some things in order begin before an offset."""
    return bisect_left(placed, offset, key=lambda one: one.span.start)


def overlapping(placed: Sequence[Each], span: Span) -> Sequence[Each]:
    """Those of some things in order, no two overlapping, that overlap a span."""
    return placed[before(placed, span.start) : until(placed, span.end)]


def contained(placed: Sequence[Each], span: Span) -> Sequence[Each]:
    """Those of some things in order, no two overlapping and none empty, that lie within a span."""
    return placed[until(placed, span.start) : before(placed, span.end)]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


class Cover:
    """Spans joined where they overlap, which know whether another one overlaps any of them."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans, key=_ends):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def overlaps(self, span: Span) -> bool:
        """Whether any of them shares a character with a span."""
        last = bisect_left(self._starts, span.end) - 1
        return last >= 0 and self._ends[last] > span.start

    def add(self, span: Span) -> None:
        """Take in another span."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        if first < last:
            span = Span(min(span.start, self._starts[first]), max(span.end, self._ends[last - 1]))
        else:
            first = last = bisect_left(self._starts, span.start)
        self._starts[first:last], self._ends[first:last] = [span.start], [span.end]


Thing = TypeVar("Thing")


class ByPlace(Generic[Thing]):
    """Things by their places in a text, in any order and overlapping or not."""

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        given = [(span, number, thing) for number, (span, thing) in enumerate(things)]
        self._things = sorted(given, key=lambda one: (one[0].start, one[1]))
        self._starts = [span.start for span, _, _ in self._things]
        self._reach = [*accumulate([span.end for span, _, _ in self._things], max)]

    def overlapping(self, span: Span) -> list[Thing]:
        """Those that overlap a span, in the order they were given in."""
        near = self._things[bisect_right(self._reach, span.start) : bisect_left(self._starts, span.end)]
        found = [(number, thing) for place, number, thing in near if place.overlaps(span)]
        return [thing for _, thing in sorted(found, key=lambda one: one[0])]
