"""Runs of tokens that are in both passages, in order or moved."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from tui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.diff.tokens import Token

_OFTEN = 64
"""A word whose places on both sides make more pairs than this starts no run: it joins those of its neighbours."""


@dataclass(frozen=True, slots=True)
class Tile:
    """`size` tokens from `left` on that match as many from `right` on."""

    left: int
    right: int
    size: int

    @property
    def pairs(self) -> Iterable[tuple[int, int]]:
        """The positions of the tokens that match."""
        return zip(range(self.left, self.left + self.size), range(self.right, self.right + self.size), strict=True)


def tile(left: Sequence[Token], right: Sequence[Token]) -> list[Tile]:
    """Runs of equal tokens, no two sharing one, in left order; the heaviest are placed first, wherever they are.

    Greedy string tiling (Wise 1993), started from informative tokens only.
    """
    runs = [_entry(left, right, run) for run in _runs(left, right)]
    heapify(runs)
    free_left, free_right = [True] * len(left), [True] * len(right)
    laid: list[Tile] = []
    while runs:
        run = heappop(runs)[-1]
        parts = _free(run, free_left, free_right)
        if parts == [run]:
            laid.append(run)
            for i, j in run.pairs:
                free_left[i] = free_right[j] = False
        else:
            for part in parts:
                if any(left[i].informative for i, _ in part.pairs):
                    heappush(runs, _entry(left, right, part))
    return sorted(laid, key=lambda each: each.left)


def in_order(tiles: Sequence[Tile], weights: Sequence[float]) -> list[bool]:
    """Which of the tiles, given in left order, belong to the heaviest row that is in right order too."""
    places = {start: n for n, start in enumerate(sorted(each.right for each in tiles), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(tiles) + 1)
    before = [-1] * len(tiles)
    end = (0.0, -1)
    for n, each in enumerate(tiles):
        top, place = (0.0, -1), places[each.right] - 1
        while place > 0:
            top = max(top, best[place], key=lambda entry: entry[0])
            place -= place & -place
        before[n] = top[1]
        entry = (top[0] + weights[n], n)
        end = max(end, entry, key=lambda entry: entry[0])
        place = places[each.right]
        while place <= len(tiles):
            best[place] = max(best[place], entry, key=lambda entry: entry[0])
            place += place & -place
    chosen = [False] * len(tiles)
    at = end[1]
    while at >= 0:
        chosen[at] = True
        at = before[at]
    return chosen


def _runs(left: Sequence[Token], right: Sequence[Token]) -> Iterable[Tile]:
    """Every longest run of equal keys that holds an informative token."""
    places: dict[str, list[int]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    for j, token in enumerate(right):
        places[token.key].append(j)
    for token in left:
        counts[token.key] += 1
    reached: dict[int, int] = defaultdict(int)
    for i, token in enumerate(left):
        if not token.informative or counts[token.key] * len(places.get(token.key, ())) > _OFTEN:
            continue
        for j in places.get(token.key, ()):
            if reached[i - j] > i:
                continue
            start = 0
            while i - start > 0 and j - start > 0 and left[i - start - 1].key == right[j - start - 1].key:
                start += 1
            size = 1
            while i + size < len(left) and j + size < len(right) and left[i + size].key == right[j + size].key:
                size += 1
            reached[i - j] = i + size
            yield Tile(i - start, j - start, start + size)


def weight(left: Sequence[Token], right: Sequence[Token], run: Tile) -> float:
    """The weight of a run: that of its tokens, slightly less if the sides do not write the words alike."""
    return sum(
        left[i].weight * (1.0 if left[i].figure or left[i].text == right[j].text else 0.95) for i, j in run.pairs
    )


def _entry(left: Sequence[Token], right: Sequence[Token], run: Tile) -> tuple[float, float, int, int, Tile]:
    shift = abs(run.left / max(len(left), 1) - run.right / max(len(right), 1))
    return (-round(weight(left, right, run), 6), round(shift, 6), run.left, run.right, run)


def _free(run: Tile, free_left: Sequence[bool], free_right: Sequence[bool]) -> list[Tile]:
    """The parts of a run that no other has taken."""
    parts: list[Tile] = []
    size = 0
    for i, j in run.pairs:
        if free_left[i] and free_right[j]:
            size += 1
        elif size:
            parts.append(Tile(i - size, j - size, size))
            size = 0
    if size:
        parts.append(Tile(run.left + run.size - size, run.right + run.size - size, size))
    return parts
