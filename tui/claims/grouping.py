"""Groups of passages that hold together, from scored pairs; the same whatever order the pairs come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

HOLD = 0.25
"""In a group of more than two, a pair with a score below this does not hold together."""
HOLDING = 0.6
"""The share of the pairs between two groups that must hold for the groups to become one."""
CROWD = 3
"""So many passages of one article may say a thing again in one group."""

Score = Callable[[int, int], float]


def groups(
    links: Mapping[tuple[int, int], float], score: Score, documents: Sequence[Hashable]
) -> tuple[tuple[int, ...], ...]:
    """Sorted groups of positions. `links` are the pairs `i < j` that are lined up, with their scores; `score` gives
    that of any pair; `documents[i]` is the article of position i.

    Links are taken best first. Two groups become one where most pairs between them hold (complete linkage with a
    little give), so nothing chains unlike things together. A link that was left apart, though one side has no
    counterpart yet in the other's article, makes a group of its own: a position may stand in more than one.
    """
    ranked = sorted((-value, i, j) for (i, j), value in links.items())
    group_of: dict[int, set[int]] = {}
    for _, i, j in ranked:
        one, other = group_of.get(i, {i}), group_of.get(j, {j})
        if one is not other and _hold(one, other, score, documents):
            merged = one | other
            for position in merged:
                group_of[position] = merged
    made = {tuple(sorted(group)) for group in group_of.values()}
    return tuple(sorted(made | set(_left(ranked, group_of, documents))))


def _hold(one: set[int], other: set[int], score: Score, documents: Sequence[Hashable]) -> bool:
    counts: dict[Hashable, int] = defaultdict(int)
    for position in (*one, *other):
        counts[documents[position]] += 1
    if max(counts.values()) > CROWD:
        return False
    cross = [score(i, j) for i in one for j in other if documents[i] != documents[j]]
    holding = sum(value >= HOLD for value in cross)
    return bool(cross) and holding >= HOLDING * len(cross) and sum(cross) / len(cross) >= HOLD


def _left(
    ranked: Sequence[tuple[float, int, int]], group_of: Mapping[int, set[int]], documents: Sequence[Hashable]
) -> list[tuple[int, ...]]:
    served: dict[int, set[Hashable]] = defaultdict(set)
    for position, group in group_of.items():
        served[position] = {documents[other] for other in group if other != position}
    found: list[tuple[int, ...]] = []
    for _, i, j in ranked:
        if j in group_of.get(i, ()):
            continue
        if documents[j] not in served[i] or documents[i] not in served[j]:
            served[i].add(documents[j])
            served[j].add(documents[i])
            found.append((i, j))
    return found
