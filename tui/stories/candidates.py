"""Which articles are worth comparing, found through the rare terms they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.stories.vectors import Vector

KEYS = 24
"""The heaviest terms of an article that are looked up."""
CHAMPIONS = 40
"""The articles with a term that rely on it most, as candidates: common terms cost no more than rare ones."""
NEIGHBOURS = 30
"""The nearest articles of each that are used."""


def keys(vector: Vector) -> list[str]:
    """The terms under which an article is filed and looked up, heaviest first."""
    return sorted(vector, key=lambda term: (-vector[term], term))[:KEYS]


def champions(holders: Iterable[tuple[float, int]]) -> list[tuple[float, int]]:
    """Of the articles filed under one term (weight and position), those that rely on it most."""
    return sorted(holders, key=lambda holder: (-holder[0], holder[1]))[:CHAMPIONS]


def nearest(position: int, shared: Mapping[int, float]) -> list[tuple[int, int]]:
    """The pairs `i < j` of an article with the others it shares most with."""
    others = sorted((other for other in shared if other != position), key=lambda o: (-round(shared[o], 9), o))
    return [(position, other) if position < other else (other, position) for other in others[:NEIGHBOURS]]


def candidates(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Pairs of positions `i < j`: each article with its nearest ones. Linear in the number of articles."""
    filed: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for position, vector in enumerate(vectors):
        for term in keys(vector):
            filed[term].append((vector[term], position))
    met = {term: champions(holders) for term, holders in filed.items()}
    seen: set[tuple[int, int]] = set()
    for position, vector in enumerate(vectors):
        shared: dict[int, float] = defaultdict(float)
        for term in keys(vector):
            for weight, other in met[term]:
                shared[other] += vector[term] * weight
        for pair in nearest(position, shared):
            if pair not in seen:
                seen.add(pair)
                yield pair
