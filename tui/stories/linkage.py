"""Clusters of articles by average linkage: two become one if all their articles are similar on average."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from tui.records import dataclass
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


@dataclass(frozen=True, slots=True)
class Component:
    """Clusters that are connected by pairs similar enough to merge, each pair by its positions and its likeness."""

    clusters: tuple[Cluster, ...]
    pairs: tuple[tuple[int, int, float], ...]


def clusters(
    vectors: Sequence[Vector],
    days: Sequence[date | None],
    on_progress: Callable[[int, int], None],
    link: Callable[[Sequence[Component]], Iterable[Sequence[Cluster]]] | None = None,
) -> list[Cluster]:
    """Merge the two most similar until none are similar enough; the result does not depend on the order.

    Only neighbours are compared, and they are looked up again among the clusters until nothing merges. `on_progress` is
    called with how many articles have been placed, of how many. `link` does what `merged` does for many components, in
    whatever order, for example in other processes.
    """
    found = [Cluster((i,), vector, day, day) for i, (vector, day) in enumerate(zip(vectors, days, strict=True))]
    placed = 0

    def report() -> None:
        on_progress(placed, len(vectors))

    while True:
        connected, apart = _components(found, candidates([unit(cluster.total) for cluster in found]), report)
        settled = sum(len(cluster.members) for cluster in apart)
        for part in (merged(each, report) for each in connected) if link is None else link(connected):
            apart.extend(part)
            settled += sum(len(cluster.members) for cluster in part)
            placed = max(placed, settled)
            report()
        apart.sort(key=lambda cluster: cluster.members[0])
        if len(apart) == len(found):
            return apart
        found = apart


def _components(
    found: Sequence[Cluster], pairs: Iterable[tuple[int, int]], on_progress: Callable[[], None]
) -> tuple[list[Component], list[Cluster]]:
    """The clusters that may merge, in components, and those that have no neighbour similar enough."""
    scored = [
        (i, j, score) for i, j in _close(found, pairs, on_progress) if (score := likeness(found[i], found[j])) >= ALIKE
    ]
    root = list(range(len(found)))

    def top(i: int) -> int:
        while root[i] != i:
            root[i] = i = root[root[i]]
        return i

    for i, j, _ in scored:
        one, other = top(i), top(j)
        root[max(one, other)] = min(one, other)
    members: dict[int, list[int]] = {}
    for i in range(len(found)):
        members.setdefault(top(i), []).append(i)
    place = {i: at for each in members.values() for at, i in enumerate(each)}
    within: dict[int, list[tuple[int, int, float]]] = {}
    for i, j, score in scored:
        within.setdefault(top(i), []).append((place[i], place[j], score))
    connected = [
        Component(tuple(found[i] for i in each), tuple(within[first]))
        for first, each in members.items()
        if len(each) > 1
    ]
    return connected, [found[first] for first, each in members.items() if len(each) == 1]


def merged(component: Component, on_progress: Callable[[], None] = lambda: None) -> list[Cluster]:
    """The clusters of a component with the two most similar merged until none are similar enough.

    `on_progress` is called before each merger; what it raises ends the work.
    """
    alive = dict(enumerate(component.clusters))
    near: dict[int, set[int]] = {i: set() for i in alive}
    heap: list[tuple[float, int, int]] = []
    for i, j, score in component.pairs:
        near[i].add(j)
        near[j].add(i)
        heap.append((-score, i, j))
    heapq.heapify(heap)
    number = len(alive)
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in alive or j not in alive:
            continue
        on_progress()
        alive[number] = both = _merge(alive.pop(i), alive.pop(j))
        scored = sorted((-likeness(both, alive[other]), other) for other in near.pop(i) | near.pop(j) if other in alive)
        near[number] = set()
        for negative, other in scored[:_NEIGHBOURS]:
            near[number].add(other)
            near[other].add(number)
            if -negative >= ALIKE:
                heapq.heappush(heap, (negative, other, number))
        number += 1
    return list(alive.values())


def _close(
    found: Sequence[Cluster], pairs: Iterable[tuple[int, int]], on_progress: Callable[[], None]
) -> Iterator[tuple[int, int]]:
    """The pairs that may be similar enough; only for these is the exact likeness worth its time."""
    import numpy as np  # noqa: PLC0415 - slow to load, and only a grouping needs it

    number: dict[str, int] = {}
    terms = [np.array([number.setdefault(term, len(number)) for term in each.total], np.int64) for each in found]
    weights = [np.array([*each.total.values()]) / len(each.members) for each in found]
    near: dict[int, list[int]] = {}
    for i, j in pairs:
        on_progress()
        near.setdefault(i, []).append(j)
    row = np.zeros(len(number))
    for i, others in near.items():
        on_progress()
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
