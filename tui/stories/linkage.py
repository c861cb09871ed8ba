"""Clusters of articles by average linkage: two become one if all their articles are similar on average."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tui.stories.candidates import candidates
from tui.stories.vectors import Vector, dot, total, unit

ALIKE = 0.27
"""The average cosine from which two clusters are about one event."""
_SAME_DAYS, _OTHER_DAYS = 3, 60
_OTHER_EVENT = 0.5
"""What is left of the similarity of articles published `_OTHER_DAYS` or more apart; up to `_SAME_DAYS` all of it is."""

_NEIGHBOURS = 30
"""Most similar neighbours tracked per cluster, so a large story costs no more for each article."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Positions of articles, the sum of their vectors, and the first and last day they were published."""

    members: tuple[int, ...]
    total: Vector
    first: date | None
    last: date | None


def likeness(a: Cluster, b: Cluster) -> float:
    """The average cosine over all pairs of an article of each, reduced with the time between them.

    Vectors have length 1, so the average is the inner product of the sums over the number of pairs, and no pair is
    looked at.
    """
    return dot(a.total, b.total) / (len(a.members) * len(b.members)) * _nearness(a, b)


def _nearness(a: Cluster, b: Cluster) -> float:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return 1.0
    days = max((b.first - a.last).days, (a.first - b.last).days, 0)
    share = min(1.0, max(0.0, (days - _SAME_DAYS) / (_OTHER_DAYS - _SAME_DAYS)))
    return 1.0 - (1.0 - _OTHER_EVENT) * share


def clusters(
    vectors: Sequence[Vector],
    days: Sequence[date | None],
    on_progress: Callable[[int, int], None],
    pairs: Iterable[tuple[int, int]] | None = None,
) -> list[Cluster]:
    """Merge the two most similar until none are similar enough; the result does not depend on the order.

    Only neighbours are compared, and they are looked up again among the clusters until nothing merges. `on_progress` is
    called with how many articles have been placed, of how many. `pairs` are the neighbours among the articles, if
    already known.
    """
    found = [Cluster((i,), vector, day, day) for i, (vector, day) in enumerate(zip(vectors, days, strict=True))]
    while True:
        met = candidates([unit(cluster.total) for cluster in found]) if pairs is None else pairs
        merged = _round(found, met, lambda left: on_progress(len(vectors) - left, len(vectors)))
        if len(merged) == len(found):
            return merged
        found, pairs = merged, None


def _round(
    found: Sequence[Cluster], pairs: Iterable[tuple[int, int]], on_progress: Callable[[int], None]
) -> list[Cluster]:
    alive = dict(enumerate(found))
    near: dict[int, set[int]] = {i: set() for i in alive}
    heap: list[tuple[float, int, int]] = []
    for i, j in _close(found, pairs, on_progress):
        score = likeness(alive[i], alive[j])
        if score >= ALIKE:
            near[i].add(j)
            near[j].add(i)
            heap.append((-score, i, j))
    heapq.heapify(heap)
    number = len(alive)
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in alive or j not in alive:
            continue
        on_progress(len(alive))
        alive[number] = merged = _merge(alive.pop(i), alive.pop(j))
        scored = sorted(
            (-likeness(merged, alive[other]), other) for other in near.pop(i) | near.pop(j) if other in alive
        )
        near[number] = set()
        for score, other in scored[:_NEIGHBOURS]:
            near[number].add(other)
            near[other].add(number)
            if -score >= ALIKE:
                heapq.heappush(heap, (score, other, number))
        number += 1
    return list(alive.values())


def _close(
    found: Sequence[Cluster], pairs: Iterable[tuple[int, int]], on_progress: Callable[[int], None]
) -> Iterator[tuple[int, int]]:
    """The pairs that may be similar enough; only for these is the exact likeness worth its time."""
    import numpy as np  # noqa: PLC0415 - slow to load, and only a grouping needs it

    number: dict[str, int] = {}
    terms = [np.array([number.setdefault(term, len(number)) for term in each.total], np.int64) for each in found]
    weights = [np.array([*each.total.values()]) / len(each.members) for each in found]
    near: dict[int, list[int]] = {}
    for i, j in pairs:
        on_progress(len(found))
        near.setdefault(i, []).append(j)
    row = np.zeros(len(number))
    for i, others in near.items():
        on_progress(len(found))
        row[terms[i]] = weights[i]
        of = np.repeat(np.arange(len(others)), [len(terms[j]) for j in others])
        shared = row[np.concatenate([terms[j] for j in others])] * np.concatenate([weights[j] for j in others])
        row[terms[i]] = 0.0
        for place in np.flatnonzero(np.bincount(of, shared, len(others)) >= ALIKE - _MARGIN).tolist():
            yield i, others[place]


_MARGIN = 1e-6
"""Far more than what rounding can change."""


def _merge(a: Cluster, b: Cluster) -> Cluster:
    days = [day for day in (a.first, a.last, b.first, b.last) if day is not None]
    return Cluster(
        tuple(sorted(a.members + b.members)),
        total((a.total, b.total)),
        min(days, default=None),
        max(days, default=None),
    )
