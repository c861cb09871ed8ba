"""The alignment of two sequences of units of text: unchanged, edited, split, joined or moved.

Equal units are anchors (patience diff, Bram Cohen): those that are unique on both sides, the heaviest row of them that
is in one order. What is left between two anchors is compared by its words, what is left after that wherever it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from tui.diff.tiles import Tile, in_order
from tui.items.blocks import blocks
from tui.versioning.likeness import Likeness
from tui.versioning.unit import Unit

_EDITED = 0.4
"""The least similarity at which two units between the same neighbours are one that was edited."""
_ALONE = 0.2
"""The same if there is nothing else between those neighbours."""
_MOVED = 0.6
"""The least similarity at which two units anywhere are one that was moved and edited."""
_MANY = 1_600
"""More pairs than this are not all compared: then only those that share a run of rare words."""
_LENGTH = 4
"""A unit of fewer words counts as moved only if it is unique."""


class Match(NamedTuple):
    """Units that correspond; `old` and `new` are half-open ranges of positions, one of them of a single unit."""

    old: tuple[int, int]
    new: tuple[int, int]
    moved: bool = False


def align(old: Sequence[Unit], new: Sequence[Unit]) -> list[Match]:
    """The matches in the order of `new`; a unit is in at most one, and has no counterpart if it is in none."""
    return _Alignment(old, new).matches()


@dataclass(slots=True)
class _Gap:
    """The unmatched units between two neighbouring anchors."""

    old: list[int]
    new: list[int]


class _Alignment:
    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.sides = (old, new)
        self.found: list[Match] = []
        self.open: tuple[set[int], set[int]] = (set(range(len(old))), set(range(len(new))))

    def matches(self) -> list[Match]:
        old, new = self.sides
        anchors = _anchors(old, new)
        for i, j in anchors:
            self.settle(Match((i, i + 1), (j, j + 1)))
        self.elsewhere()
        if all(self.open):
            likeness = Likeness(old, new, *self.open)
            for gap in self.gaps(anchors):
                self.divided(gap, likeness)
                self.edited(gap, likeness)
            self.extended(likeness)
            self.moved(likeness)
        return sorted(self.ordered(), key=lambda match: match.new)

    def ordered(self) -> Iterator[Match]:
        """All matches; those outside the heaviest sequence in the same order are moved."""
        found = sorted(self.found)
        tiles = [Tile(match.old[0], match.new[0], 1) for match in found]
        weights = [1.0 + sum(len(unit.words) for unit in self.sides[0][slice(*match.old)]) for match in found]
        for match, stays in zip(found, in_order(tiles, weights), strict=True):
            yield match._replace(moved=not stays)

    def settle(self, match: Match) -> None:
        self.found.append(match)
        self.open[0].difference_update(range(*match.old))
        self.open[1].difference_update(range(*match.new))

    def elsewhere(self) -> None:
        """Equal units in another order."""
        places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        counts = tuple(Counter(unit.key for unit in side) for side in self.sides)
        for side, (units, still) in enumerate(zip(self.sides, self.open, strict=True)):
            for n in sorted(still):
                places[units[n].key][side].append(n)
        for key, (mine, theirs) in places.items():
            unique = counts[0][key] == counts[1][key] == 1
            for i, j in zip(mine, theirs, strict=False):
                if unique or len(self.sides[0][i].words) >= _LENGTH:
                    self.settle(Match((i, i + 1), (j, j + 1)))

    def gaps(self, anchors: Sequence[tuple[int, int]]) -> Iterator[_Gap]:
        """The unmatched units between each two anchors, if both sides have some."""
        edges = [(-1, -1), *anchors, (len(self.sides[0]), len(self.sides[1]))]
        still = [sorted(each) for each in self.open]
        at = [0, 0]
        for i, j in edges[1:]:
            inside: list[list[int]] = []
            for side, end in ((0, i), (1, j)):
                start = at[side]
                while at[side] < len(still[side]) and still[side][at[side]] < end:
                    at[side] += 1
                inside.append(still[side][start : at[side]])
            if all(inside):
                yield _Gap(*inside)

    def divided(self, gap: _Gap, likeness: Likeness) -> None:
        """Units that were split in several or joined."""
        for old, new, swapped in ((gap.old, gap.new, False), (gap.new, gap.old, True)):
            for whole, first, last in _divisions(old, new, likeness, swapped=swapped):
                one, other = (whole, whole + 1), (first, last)
                self.settle(Match(other, one) if swapped else Match(one, other))
            gap.old = [n for n in gap.old if n in self.open[0]]
            gap.new = [n for n in gap.new if n in self.open[1]]

    def edited(self, gap: _Gap, likeness: Likeness) -> None:
        """The most similar units in the same order, then single units between the same neighbours."""
        if len(gap.old) * len(gap.new) <= _MANY:
            pairs: Iterable[tuple[int, int]] = ((i, j) for i in gap.old for j in gap.new)
        else:
            here = set(gap.new)
            pairs = ((i, j) for i in gap.old for j in likeness.candidates(i) if j in here)
        scored = [(i, -j, likeness.of(i, j)) for i, j in pairs]
        likely = [(i, -behind, score) for i, behind, score in sorted(scored) if score >= _EDITED]
        tiles = [Tile(i, j, 1) for i, j, _ in likely]  # of one `i` the last first, so that only one can be chosen
        weights = [score * score * (1 + len(self.sides[0][i].words)) for i, _, score in likely]
        chosen = [(one.left, one.right) for one, right in zip(tiles, in_order(tiles, weights), strict=True) if right]
        for i, j in chosen:
            self.settle(Match((i, i + 1), (j, j + 1)))
        edges = [(-1, -1), *chosen, (len(self.sides[0]), len(self.sides[1]))]
        for before, behind in pairwise(edges):
            mine, theirs = (
                side[bisect_right(side, before[n]) : bisect_left(side, behind[n])]
                for n, side in enumerate((gap.old, gap.new))
            )
            if len(mine) == len(theirs) == 1 and likeness.of(mine[0], theirs[0]) >= _ALONE:
                self.settle(Match((mine[0], mine[0] + 1), (theirs[0], theirs[0] + 1)))

    def extended(self, likeness: Likeness) -> None:
        """Pairs of which one side continues in the neighbour of the other: split or joined, and edited as well."""
        self.found = [self.grown(match, likeness) for match in self.found]

    def grown(self, match: Match, likeness: Likeness) -> Match:
        """A pair extended by the neighbours that belong to it on one side."""
        old, new = match.old, match.new
        if new[1] - new[0] == 1:
            old = self.reach(0, old, new[0], likeness)
        if old[1] - old[0] == 1:
            new = self.reach(1, new, old[0], likeness)
        return match._replace(old=old, new=new)

    def reach(self, side: int, run: tuple[int, int], whole: int, likeness: Likeness) -> tuple[int, int]:
        """A range of units extended by unmatched neighbours that have words of the same unit of the other side."""
        first, last = run
        while True:
            near = (n for n in (last, first - 1) if n in self.open[side])
            beside = next((n for n in near if likeness.belongs(side, n, (first, last), whole)), None)
            if beside is None:
                return first, last
            self.open[side].discard(beside)
            first, last = min(first, beside), max(last, beside + 1)

    def moved(self, likeness: Likeness) -> None:
        """Similar units wherever they are, the most similar first."""
        found = [
            (-score, i, j)
            for i in sorted(self.open[0])
            for j in likeness.candidates(i)
            if j in self.open[1] and (score := likeness.of(i, j)) >= _MOVED
        ]
        for _, i, j in sorted(found):
            if i in self.open[0] and j in self.open[1]:
                self.settle(Match((i, i + 1), (j, j + 1)))


def _anchors(old: Sequence[Unit], new: Sequence[Unit]) -> list[tuple[int, int]]:
    """Equal units in the same order: at both ends, then unique ones, then recursively between each two of them."""
    mine, theirs = [unit.key for unit in old], [unit.key for unit in new]
    found: list[tuple[int, int]] = []
    left = [(0, len(old), 0, len(new))]
    while left:
        first, last, begin, end = left.pop()
        while first < last and begin < end and mine[first] == theirs[begin]:
            found.append((first, begin))
            first, begin = first + 1, begin + 1
        while first < last and begin < end and mine[last - 1] == theirs[end - 1]:
            last, end = last - 1, end - 1
            found.append((last, end))
        if first == last or begin == end:
            continue
        unique = _unique(old, new, (first, last), (begin, end))
        if not unique and (last - first) * (end - begin) <= _MANY * 10:
            for i, j, size in blocks(mine[first:last], theirs[begin:end]):
                found += [(first + i + n, begin + j + n) for n in range(size)]
        elif not unique:
            found += _repeated(mine, theirs, (first, last), (begin, end))
        else:
            edges = [(first - 1, begin - 1), *unique, (last, end)]
            found += unique
            left += [(i + 1, x, j + 1, y) for (i, j), (x, y) in pairwise(edges)]
    return sorted(found)


def _unique(
    old: Sequence[Unit], new: Sequence[Unit], one: tuple[int, int], other: tuple[int, int]
) -> list[tuple[int, int]]:
    """The units that are once in each of two stretches, those of the heaviest row that is in one order."""
    counts = (Counter(old[i].key for i in range(*one)), Counter(new[j].key for j in range(*other)))
    places = {new[j].key: j for j in range(*other)}
    tiles = [Tile(i, places[old[i].key], 1) for i in range(*one) if counts[0][old[i].key] == counts[1][old[i].key] == 1]
    chosen = in_order(tiles, [1.0 + len(old[tile.left].words) for tile in tiles])
    return [(tile.left, tile.right) for tile, right in zip(tiles, chosen, strict=True) if right]


def _repeated(
    mine: Sequence[str], theirs: Sequence[str], one: tuple[int, int], other: tuple[int, int]
) -> list[tuple[int, int]]:
    """Equal units of two long ranges without unique ones: matched from the front, in the same order."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for j in range(*other):
        places[theirs[j]].append(j)
    tiles = [Tile(i, places[mine[i]].popleft(), 1) for i in range(*one) if places.get(mine[i])]
    chosen = in_order(tiles, [1.0] * len(tiles))
    return [(tile.left, tile.right) for tile, right in zip(tiles, chosen, strict=True) if right]


def _divisions(
    wholes: Sequence[int], parts: Sequence[int], likeness: Likeness, *, swapped: bool
) -> list[tuple[int, int, int]]:
    """Each unit whose words are in several neighbouring units of the other side, with the range of those."""
    if len(parts) < 2:
        return []
    inside = set(wholes)
    holders = {part: likeness.holder(part, inside, swapped=swapped) for part in parts}
    runs: list[tuple[int, int, int]] = []
    for part in parts:
        whole = holders[part]
        if whole is None:
            continue
        if runs and runs[-1][0] == whole and runs[-1][2] == part:
            runs[-1] = (whole, runs[-1][1], part + 1)
        else:
            runs.append((whole, part, part + 1))
    seen = Counter(whole for whole, *_ in runs)
    return [run for run in runs if run[2] - run[1] > 1 and seen[run[0]] == 1]
