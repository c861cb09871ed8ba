"""Groups of passages that hold together, from scored pairs; the same whatever order the pairs come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

HOLD = 0.2
"""In a group of more than two, a pair with a score below this does not hold together."""
HOLDING = 0.6
"""The share of the pairs between two groups that must hold for the groups to become one."""
ALIKE = 0.35
"""A link left apart with a score from here on is shown though both sides have other counterparts."""
ROUNDS = 4
"""So often what was left apart is brought together by itself; of what is left then
only first counterparts are told, pair by pair."""
CROWD = 3
"""So many passages of one article may say a thing again in one group."""

Score = Callable[[int, int], float]


def groups(
    links: Mapping[tuple[int, int], float], score: Score, documents: Sequence[Hashable]
) -> tuple[tuple[int, ...], ...]:
    """Sorted groups of positions. `links` are the pairs `i < j` that are lined up, with their scores; `score` gives
    that of any pair; `documents[i]` is the article of position i.

    Links are taken best first. Two groups become one where most pairs between them hold (complete linkage with a
    little give), so nothing chains unlike things together. Links left apart, where one side has no counterpart yet in
    the other's article or the two are much alike, are brought together by themselves: a passage that
    says more than one thing may stand in more than one group.
    """
    ranked = sorted((-value, i, j) for (i, j), value in links.items())
    made: set[tuple[int, ...]] = set()
    for _ in range(ROUNDS):
        made |= _together(ranked, score, documents)
        ranked = _left(ranked, made, documents)
    first: set[tuple[int, Hashable]] = {(n, documents[other]) for group in made for n in group for other in group}
    for _, i, j in ranked:
        if (i, documents[j]) not in first or (j, documents[i]) not in first:
            made.add((i, j))
            first |= {(i, documents[j]), (j, documents[i])}
    return tuple(sorted(made))


def _together(
    ranked: Sequence[tuple[float, int, int]], score: Score, documents: Sequence[Hashable]
) -> set[tuple[int, ...]]:
    group_of: dict[int, set[int]] = {}
    for _, i, j in ranked:
        one, other = group_of.get(i, {i}), group_of.get(j, {j})
        if one is not other and (len(one) == len(other) == 1 or _hold(one, other, score, documents)):
            merged = one | other
            for position in merged:
                group_of[position] = merged
    return {tuple(sorted(group)) for group in group_of.values()}


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
    ranked: Sequence[tuple[float, int, int]], made: Iterable[tuple[int, ...]], documents: Sequence[Hashable]
) -> list[tuple[float, int, int]]:
    """The links within no group that say something new: a first counterpart, or two much alike."""
    served: dict[int, set[Hashable]] = defaultdict(set)
    together: dict[int, set[int]] = defaultdict(set)
    for group in made:
        for position in group:
            together[position].update(group)
            served[position].update(documents[other] for other in group)
    return [
        (rank, i, j)
        for rank, i, j in ranked
        if j not in together[i] and (-rank >= ALIKE or documents[j] not in served[i] or documents[i] not in served[j])
    ]
