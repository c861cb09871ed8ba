"""Which articles are worth holding against each other, found through the rare terms they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.stories.vectors import Vector

KEYS = 24
"""So many of an article's heaviest terms are looked up."""
CHAMPIONS = 40
"""Of the articles that hold a term, so many that rest on it most are met: common terms cost no more than rare ones."""
NEIGHBOURS = 30
"""So many of the nearest articles of each are kept."""


def keys(vector: Vector) -> list[str]:
    """The terms under which an article is filed and looked up, heaviest first."""
    return sorted(vector, key=lambda term: (-vector[term], term))[:KEYS]


def candidates(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Pairs of positions `i < j`: each article with its nearest ones. Linear in the number of articles."""
    champions = _champions(vectors)
    seen: set[tuple[int, int]] = set()
    for i, vector in enumerate(vectors):
        shared: dict[int, float] = defaultdict(float)
        for term in keys(vector):
            for weight, j in champions[term]:
                shared[j] += vector[term] * weight
        shared.pop(i, None)
        for j in sorted(shared, key=lambda other: (-shared[other], other))[:NEIGHBOURS]:
            pair = (i, j) if i < j else (j, i)
            if pair not in seen:
                seen.add(pair)
                yield pair


def _champions(vectors: Sequence[Vector]) -> dict[str, list[tuple[float, int]]]:
    """For each term the articles filed under it, by weight, the heaviest few."""
    filed: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for position, vector in enumerate(vectors):
        for term in keys(vector):
            filed[term].append((vector[term], position))
    return {term: sorted(holders, key=lambda h: (-h[0], h[1]))[:CHAMPIONS] for term, holders in filed.items()}
