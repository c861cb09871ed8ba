"""Groups of passages that hold together, from scored pairs; the same whatever order the pairs come in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

HOLD = 0.3
"""In a group of more than two, a pair with a score below this does not hold together."""
HOLDING = 0.75
"""The share of the pairs between two groups that must say the same for the groups to become one."""
ALIKE = 0.35
"""A link left apart with a score from here on is shown though both sides have other counterparts."""
ROUNDS = 4
"""So often what was left apart is brought together by itself; of what is left then
only first counterparts are told, pair by pair."""
SAMPLE = 5
"""So many passages of a group, the first ones, stand for it when it is held against another."""
NEAREST = 8
"""So many passages at the most are told to be related to one."""
CROWD = 3
"""So many passages of one article may say a thing again in one group."""

Group = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """How two passages stand to each other: their score, and whether they say the same thing or dispute it (`bound`).

    `loose` ones speak of one matter and no more; a tie neither bound nor loose keeps its two passages apart.
    """

    score: float
    bound: bool = False
    loose: bool = False


Ties = Callable[[int, int], Tie]


def groups(links: Mapping[tuple[int, int], float], ties: Ties, documents: Sequence[Hashable]) -> tuple[Group, ...]:
    """Sorted groups of positions. `links` are the pairs `i < j` that are lined up, with their scores; `ties` tells
    how any pair stands; `documents[i]` is the article of position i.

    First come the groups of what says one thing, or disputes it: links are taken best first, and two groups become
    one where most pairs between them are bound and none speaks against it (complete linkage with a little give), so
    nothing chains unlike things together. What is left, and what is only related, is then told by itself: a passage
    may stand in one group for what it says and in another for what it is related to.
    """
    ranked = sorted((-value, i, j) for (i, j), value in links.items())
    made: set[Group] = set()
    for loosely in (False, True):
        left = [link for link in ranked if ties(link[1], link[2]).bound != loosely]
        left = _nearest(left) if loosely else left
        for _ in range(ROUNDS):
            made |= _together(left, ties, documents, loosely)
            left = _left(left, made, documents)
        made |= set(_firsts(left, made, documents))
    return tuple(sorted(made))


def _nearest(ranked: Sequence[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """The links best first, at most a few for each passage."""
    count: Counter[int] = Counter()
    kept = []
    for link in ranked:
        _, i, j = link
        if max(count[i], count[j]) < NEAREST:
            count.update((i, j))
            kept.append(link)
    return kept


def _together(
    ranked: Sequence[tuple[float, int, int]], ties: Ties, documents: Sequence[Hashable], loosely: bool
) -> set[Group]:
    group_of: dict[int, set[int]] = {}
    for _, i, j in ranked:
        one, other = group_of.get(i, {i}), group_of.get(j, {j})
        if one is not other and (len(one) == len(other) == 1 or _hold(one, other, ties, documents, loosely)):
            merged = one | other
            for position in merged:
                group_of[position] = merged
    return {tuple(sorted(group)) for group in group_of.values()}


def _hold(one: set[int], other: set[int], ties: Ties, documents: Sequence[Hashable], loosely: bool) -> bool:
    counts: dict[Hashable, int] = defaultdict(int)
    for position in (*one, *other):
        counts[documents[position]] += 1
    if max(counts.values()) > CROWD:
        return False
    bound = held = 0
    for i, j in product(sorted(one)[:SAMPLE], sorted(other)[:SAMPLE]):
        if documents[i] != documents[j]:
            tie = ties(i, j)
            if tie.score < HOLD or not (tie.bound or tie.loose):
                return False
            held += 1
            bound += tie.bound
    return held > 0 and (loosely or bound >= HOLDING * held)


def _left(
    ranked: Sequence[tuple[float, int, int]], made: Iterable[Group], documents: Sequence[Hashable]
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


def _firsts(
    ranked: Sequence[tuple[float, int, int]], made: Iterable[Group], documents: Sequence[Hashable]
) -> Iterable[Group]:
    """Of the links still left, the pairs that give one side its first counterpart in the other's article."""
    first: set[tuple[int, Hashable]] = {(n, documents[other]) for group in made for n in group for other in group}
    for _, i, j in ranked:
        if (i, documents[j]) not in first or (j, documents[i]) not in first:
            first |= {(i, documents[j]), (j, documents[i])}
            yield (i, j)
