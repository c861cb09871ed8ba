"""The similarity of two units of text, and the pairs for which it is worth computing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from tui.english.common_words import COMMON_WORDS
from tui.versioning.unit import Unit

_RUN = 3
"""The number of consecutive words that are looked up."""
_OFTEN = 8
"""A run that occurs in more units than this is not looked up."""
_HELD = 0.7
"""The least share of its runs at which a part is from the whole that has them."""
_SMALLER = 0.9
"""The most words of a part, as a share of those of its whole."""
_GONE_ON = 0.5
"""The least share of its words at which a unit belongs to the one that has them."""
_SHARED = 2.0
"""The least weight of such words."""
_COMMON = 0.2
"""The weight of a function word; that of any other word is 1."""
_LABELLED = 0.5
"""The least similarity of two rows with the same label."""


class Likeness:
    """The similarity of the unmatched units of two sides, by their words and by the runs of words that they share."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit], mine: Iterable[int], theirs: Iterable[int]) -> None:
        self._sides = (old, new)
        self._runs: tuple[dict[int, frozenset[tuple[str, ...]]], ...] = tuple(
            {n: _runs(side[n].words) for n in sorted(still)}
            for side, still in zip(self._sides, (mine, theirs), strict=True)
        )
        self._places = tuple(map(_places, self._runs))
        self._bags: tuple[dict[int, Counter[str]], ...] = ({}, {})

    def of(self, i: int, j: int) -> float:
        """The share of their weighted words that an old and a new unit have in common, from 0 to 1 (Dice)."""
        one, other = self._sides[0][i], self._sides[1][j]
        if "table" in (one.kind, other.kind) and one.kind != other.kind:
            return 0.0
        mine, theirs = self._bag(0, i), self._bag(1, j)
        weights = sum(_weight(word) * count for bag in (mine, theirs) for word, count in bag.items())
        shared = sum(_weight(word) * min(count, theirs[word]) for word, count in mine.items() if word in theirs)
        score = 2 * shared / weights if weights else 0.0
        return max(score, _LABELLED) if one.label and one.label == other.label else score

    def candidates(self, i: int) -> list[int]:
        """The new units that share a rare run of words, or the label, with an old one."""
        found: Counter[int] = Counter()
        for run in self._runs[0].get(i, ()):
            found.update(self._places[1].get(run, ()))
        return sorted(found)

    def holder(self, part: int, wholes: Collection[int], *, swapped: bool) -> int | None:
        """The unit of the other side, one of `wholes`, that has most of a part and more."""
        mine, theirs = (0, 1) if swapped else (1, 0)
        runs = self._runs[mine][part]
        counts: Counter[int] = Counter()
        for run in runs:
            counts.update(self._places[theirs].get(run, ()))
        size = len(self._sides[mine][part].words)
        held = [
            (count, -n)
            for n, count in counts.items()
            if n in wholes
            and count >= _HELD * len(runs)
            and size <= _SMALLER * len(self._sides[theirs][n].words)
            and self._sides[theirs][n].kind == self._sides[mine][part].kind != "table"
        ]
        return -max(held)[1] if held else None

    def belongs(self, side: int, part: int, run: tuple[int, int], whole: int) -> bool:
        """Whether a unit has words of a unit of the other side that the units of `run` beside it have not."""
        units = self._sides[side]
        if units[part].kind != self._sides[1 - side][whole].kind or units[part].kind == "table":
            return False
        left = self._bag(1 - side, whole).copy()
        for n in range(*run):
            left -= self._bag(side, n)
        mine = self._bag(side, part)
        shared = sum(_weight(word) * min(count, left[word]) for word, count in mine.items())
        return shared >= _GONE_ON * sum(_weight(word) * count for word, count in mine.items()) and shared >= _SHARED

    def _bag(self, side: int, n: int) -> Counter[str]:
        bags = self._bags[side]
        if n not in bags:
            bags[n] = Counter(self._sides[side][n].words)
        return bags[n]


def _weight(word: str) -> float:
    return _COMMON if word in COMMON_WORDS else 1.0


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    size = min(_RUN, len(words))
    return frozenset(tuple(words[n : n + size]) for n in range(len(words) - size + 1)) if size else frozenset()


def _places(runs: dict[int, frozenset[tuple[str, ...]]]) -> dict[tuple[str, ...], list[int]]:
    """The units that have each run; runs that occur in many units are left out."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, found in runs.items():
        for run in found:
            places[run].append(n)
    return {run: found for run, found in places.items() if len(found) <= _OFTEN}
