"""Two rows of tokens aligned: which correspond in order, which moved, and what is between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.items.blocks import Block, blocks
from tui.items.tokens import Token
from tui.records import dataclass

Run = tuple[int, int]
"""Positions from, up to."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The aligned tokens: `pairs` in order, `moved` out of order, both of equal keys; `gaps` are between the pairs."""

    left: tuple[Token, ...]
    right: tuple[Token, ...]
    pairs: tuple[tuple[int, int], ...]
    moved: tuple[tuple[int, int], ...]
    gaps: tuple[tuple[Run, Run], ...]

    @property
    def ordered(self) -> float:
        """The share of all tokens that correspond in order, from 0 to 1."""
        size = max(len(self.left), len(self.right))
        return len(self.pairs) / size if size else 1.0


def align(left: Sequence[Token], right: Sequence[Token]) -> Alignment:
    """The longest runs of equal keys in order, and the informative tokens that are elsewhere."""
    found = blocks([token.key for token in left], [token.key for token in right])
    pairs = tuple([(i + n, j + n) for i, j, size in _solid(found, left) for n in range(size)])
    moved = tuple(_moved(left, right, pairs))
    edges = [(-1, -1), *pairs, (len(left), len(right))]
    gaps = tuple(
        [
            ((i + 1, next_i), (j + 1, next_j))
            for (i, j), (next_i, next_j) in pairwise(edges)
            if next_i - i > 1 or next_j - j > 1
        ]
    )
    return Alignment(tuple(left), tuple(right), pairs, moved, gaps)


def _solid(found: Sequence[Block], left: Sequence[Token]) -> Iterator[Block]:
    """The runs without those of function words only that are far from each other: they match by chance."""
    for i, j, size in found:
        far = size < _RUN and abs(i - j) > _FAR
        if not (far and all(token.common for token in left[i : i + size])):
            yield i, j, size


_FAR, _RUN = 4, 3


def _moved(left: Sequence[Token], right: Sequence[Token], pairs: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """Informative tokens of equal keys that are in no pair, each once, the first with the first."""
    used = ({i for i, _ in pairs}, {j for _, j in pairs})
    places: dict[str, list[int]] = defaultdict(list)
    for j in range(len(right) - 1, -1, -1):
        if j not in used[1] and not right[j].common:
            places[right[j].key].append(j)
    for i, token in enumerate(left):
        if i not in used[0] and places.get(token.key):
            yield i, places[token.key].pop()
