"""Layers of spans with values, queried by ranges of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.reading.documents import Span

T = TypeVar("T")


class Layer(Generic[T]):
    """Spans with their values, sorted once; they may overlap and be nested."""

    __slots__ = ("_ends", "_reach", "_starts", "_values")

    def __init__(self, spans: Iterable[tuple[Span, T]] = ()) -> None:
        entries = sorted((entry for entry in spans if len(entry[0])), key=lambda entry: entry[0])
        self._starts = [span.start for span, _ in entries]
        self._ends = [span.end for span, _ in entries]
        self._values = [value for _, value in entries]
        self._reach = list(accumulate(self._ends, max))

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[tuple[int, int, T]]:
        return zip(self._starts, self._ends, self._values, strict=True)

    def changes(self, other: Layer[T]) -> set[tuple[int, int, T]]:
        """What is in one of two layers and not in the other."""
        return set(self) ^ set(other)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """The spans that share a character with `start` to `end`, in order of their beginnings."""
        last = bisect_left(self._starts, end)
        for index in range(bisect_right(self._reach, start, 0, last), last):
            if self._ends[index] > start:
                yield self._starts[index], self._ends[index], self._values[index]

    def touches(self, start: int, end: int) -> bool:
        """Whether any span shares a character with `start` to `end`."""
        return any(True for _ in self.within(start, end))

    def beginning(self, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """The spans whose first character lies within `start` to `end`."""
        for index in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            yield self._starts[index], self._ends[index], self._values[index]
