"""The lines of the rows of a list, estimated until they are measured."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate


class RowHeights:
    """Where each row begins; a row takes the lines estimated for it until it is measured."""

    def __init__(self, estimates: Sequence[int] = (), measure: Callable[[int], int] | None = None) -> None:
        self._lines = list(estimates)
        self._measure = measure
        self._is_known = bytearray(len(self._lines))
        self.tops: list[int] = [0, *accumulate(self._lines)]
        """The first line of each row, and the number of all lines."""

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def total(self) -> int:
        """The number of all lines, as far as it is known."""
        return self.tops[-1]

    def at(self, line: int) -> int:
        """The row of a line; the number of rows behind the last."""
        return bisect_right(self.tops, line) - 1

    def know(self, row: int, above: int, below: int) -> bool:
        """Measure a row, those of some lines above it and of some lines from it on; whether any height is another."""
        changed = False
        for rows, wanted in ((range(row, len(self)), below), (range(row - 1, -1, -1), above)):
            found = 0
            for each in rows:
                if found >= wanted:
                    break
                changed |= self._know(each)
                found += self._lines[each]
        if changed:
            self.tops = [0, *accumulate(self._lines)]
        return changed

    def _know(self, row: int) -> bool:
        if self._is_known[row] or self._measure is None:
            return False
        self._is_known[row] = True
        estimate, self._lines[row] = self._lines[row], self._measure(row)
        return estimate != self._lines[row]
