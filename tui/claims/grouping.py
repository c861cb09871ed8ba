"""Groups of passages that hold together, from scored pairs; the same whatever order the pairs come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence

LINE_UP = 0.5
"""From this score on two passages are lined up."""
HOLD = 0.3
"""In a group of more than two, a pair below this does not hold together."""
HOLDING = 0.6
"""The share of the pairs between two groups that must hold for the groups to become one."""


def groups(scores: Mapping[tuple[int, int], float], documents: Sequence[Hashable]) -> tuple[tuple[int, ...], ...]:
    """Sorted groups of positions; `scores` of pairs `i < j`, `documents[i]` the article of position i.

    Pairs are taken best first. Two groups become one where most pairs between them hold (complete linkage with a
    little give), so nothing chains unlike things together. A pair that was left apart, though one side has no better
    counterpart in the other's article, becomes a group of its own: a position may stand in more than one group.
    """
    ranked = sorted(((-score, i, j) for (i, j), score in scores.items() if score >= LINE_UP))
    group_of: dict[int, set[int]] = {}
    for _, i, j in ranked:
        one, other = group_of.get(i, {i}), group_of.get(j, {j})
        if one is not other and _hold(one, other, scores, documents):
            merged = one | other
            for position in merged:
                group_of[position] = merged
    made = {tuple(sorted(group)) for group in group_of.values()}
    return tuple(sorted(made | set(_left(ranked, group_of, documents))))


def _hold(
    one: set[int], other: set[int], scores: Mapping[tuple[int, int], float], documents: Sequence[Hashable]
) -> bool:
    cross = [scores.get((min(i, j), max(i, j)), 0.0) for i in one for j in other if documents[i] != documents[j]]
    holding = sum(score >= HOLD for score in cross)
    return bool(cross) and holding >= HOLDING * len(cross) and sum(cross) / len(cross) >= HOLD


def _left(
    ranked: Sequence[tuple[float, int, int]], group_of: Mapping[int, set[int]], documents: Sequence[Hashable]
) -> list[tuple[int, ...]]:
    served: dict[int, set[Hashable]] = defaultdict(set)
    for position, group in group_of.items():
        served[position] = {documents[other] for other in group if other != position}
    found: list[tuple[int, ...]] = []
    for _, i, j in ranked:
        if documents[j] not in served[i] or documents[i] not in served[j]:
            if j in group_of.get(i, ()):
                continue
            served[i].add(documents[j])
            served[j].add(documents[i])
            found.append((i, j))
    return found
