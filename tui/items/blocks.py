"""The longest runs of equal keys that two rows have in one order: as `difflib.SequenceMatcher`, but faster."""

from __future__ import annotations

from collections.abc import Sequence

Block = tuple[int, int, int]
"""Where a run begins in either row, and how long it is."""
_Ranked = tuple[int, int, int]
"""The negative length and the two places: of two runs the longer comes first, then the earlier."""


def blocks(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """The longest run, the first of equals, then the longest before and after it, and so on; in order.

    Runs that follow each other on both sides are one.
    """
    joined: list[Block] = []
    for i, j, size in sorted([(i, j, -less) for less, i, j in _chosen(_runs(left, right))]):
        if joined and (last := joined[-1])[0] + last[2] == i and last[1] + last[2] == j:
            joined[-1] = (last[0], last[1], last[2] + size)
        else:
            joined.append((i, j, size))
    return joined


def _runs(left: Sequence[str], right: Sequence[str]) -> list[_Ranked]:
    """Every run of equal keys that cannot be made longer."""
    places: dict[str, list[int]] = {}
    for j, key in enumerate(right):
        places.setdefault(key, []).append(j)
    found: list[_Ranked] = []
    starts: dict[int, int] = {}
    for i, key in enumerate(left):
        here = places.get(key)
        last, starts = starts, {j: starts.pop(j - 1, i) for j in here} if here else {}
        if last:
            found += [(start - i, start, j - i + start + 1) for j, start in last.items()]
    end = len(left)
    return found + [(start - end, start, j - end + start + 1) for j, start in starts.items()]


def _chosen(runs: list[_Ranked]) -> list[_Ranked]:
    """The longest of some runs, and what is chosen of those before and after it."""
    if len(runs) < 2:
        return runs
    best = less, i, j = min(runs)
    before = [(max(size, m - i, n - j), m, n) for size, m, n in runs if m < i and n < j]
    behind = [
        (size + skipped, m + skipped, n + skipped)
        for size, m, n in runs
        if (skipped := max(0, i - less - m, j - less - n)) < -size
    ]
    return [best, *_chosen(before), *_chosen(behind)]
