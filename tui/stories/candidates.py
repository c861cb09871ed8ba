"""Which articles are worth comparing, found through the rare terms they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.stories.vectors import Vector

KEYS = 24
"""The heaviest terms of an article that are looked up."""
CHAMPIONS = 40
"""The articles with a term that rely on it most, as candidates: common terms cost no more than rare ones."""
NEIGHBOURS = 30
"""The nearest articles of each that are used."""


def keys(vector: Vector) -> list[str]:
    """The terms under which an article is filed and looked up, heaviest first."""
    return [term for _, term in sorted([(-weight, term) for term, weight in vector.items()])[:KEYS]]


def nearest(position: int, shared: Mapping[int, float]) -> list[tuple[int, int]]:
    """The pairs `i < j` of an article with the others it shares most with."""
    others = sorted((other for other in shared if other != position), key=lambda o: (-round(shared[o], 9), o))
    return [(position, other) if position < other else (other, position) for other in others[:NEIGHBOURS]]


def candidates(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Pairs of positions `i < j`: each article with its nearest ones. Linear in the number of articles."""
    seen: set[tuple[int, int]] = set()
    for position, shared in _shared(vectors):
        for pair in nearest(position, shared):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _shared(vectors: Sequence[Vector]) -> Iterator[tuple[int, dict[int, float]]]:
    """Each article with what it shares with the others, at least with the nearest ones."""
    import numpy as np  # noqa: PLC0415 - slow to load, and only a grouping needs it

    number: dict[str, int] = {}
    rows = [keys(vector) for vector in vectors]
    sizes = np.array([len(row) for row in rows], np.int64)
    term = np.array([number.setdefault(each, len(number)) for row in rows for each in row], np.int64)
    weight = np.array([vector[each] for vector, row in zip(vectors, rows, strict=True) for each in row])
    article = np.repeat(np.arange(len(vectors)), sizes)
    order = np.lexsort((article, -weight, term))
    begins = np.searchsorted(term[order], np.arange(len(number) + 1))
    met = np.minimum(np.diff(begins), CHAMPIONS)
    ends = np.concatenate(([0], np.cumsum(sizes)))
    for first in range(0, len(vectors), _AT_ONCE):
        last = min(first + _AT_ONCE, len(vectors))
        looked_up = np.arange(ends[first], ends[last])
        counts = met[term[looked_up]]
        entry = np.repeat(looked_up, counts)
        rank = np.arange(len(entry)) - np.repeat(np.cumsum(counts) - counts, counts)
        holder = order[begins[term[entry]] + rank]
        pair, place = np.unique(article[entry] * len(vectors) + article[holder], return_inverse=True)
        sums = np.bincount(place, weight[entry] * weight[holder], len(pair))
        one, other = pair // len(vectors), pair % len(vectors)
        apart = one != other
        one, other, sums = one[apart], other[apart], sums[apart]
        limits = np.searchsorted(one, np.arange(first, last + 1))
        for position, begin, end in zip(range(first, last), limits[:-1].tolist(), limits[1:].tolist(), strict=True):
            others, its = other[begin:end], sums[begin:end]
            if end - begin > NEIGHBOURS:
                near = its >= np.partition(its, -NEIGHBOURS)[-NEIGHBOURS] - _MARGIN
                others, its = others[near], its[near]
            yield position, dict(zip(others.tolist(), its.tolist(), strict=True))


_AT_ONCE = 500
"""Articles looked up in one step: so many fit into the memory of the smallest machine."""
_MARGIN = 1e-6
"""Far more than what rounding can change in a ranking."""
