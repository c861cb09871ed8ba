"""Coherent groups of passages, from scored pairs; the same whatever order the pairs come in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import product

from tui.records import dataclass

LEAST_SCORE = 0.3
"""In a group of more than two, a pair with a lower score does not fit together."""
LEAST_SHARE = 0.75
"""The share of the pairs between two groups that must say the same for the groups to become one."""
ALIKE = 0.35
"""An unused link with a score from here on is shown even if both sides have other counterparts."""
ROUNDS = 4
"""Rounds in which what remains is grouped by itself; of what then remains only the first counterparts are used, pair by
pair."""
SAMPLE = 5
"""The first passages of a group represent it when it is compared with another."""
NEAREST = 8
"""Passages that are related to one, at most."""
REPEATS = 3
"""Passages of one article that may repeat a statement in one group."""

Group = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """How two passages relate: their score, and whether they say the same thing or dispute it (`bound`).

    `loose` ones are about one subject and no more; a link neither bound nor loose separates its two passages.
    """

    score: float
    bound: bool = False
    loose: bool = False


LinkOf = Callable[[int, int], Link]


def groups(
    links: Mapping[tuple[int, int], float],
    link_of: LinkOf,
    documents: Sequence[Hashable],
    wordings: Sequence[Hashable] = (),
) -> tuple[Group, ...]:
    """Sorted groups of positions.

    `links` are the pairs `i < j` that are aligned, with their scores; `link_of` gives the link of any pair;
    `documents[i]` is the article of position i, `wordings[i]` what it says: two wordings that are in one group are not
    brought together again for others who say the same and are in groups too.

    First come the groups that say one thing, or dispute it: links are taken best first, and two groups become one where
    most pairs between them are bound and none is against it (complete linkage with some tolerance), so nothing chains
    unlike things together. What remains, and what is only related, is then grouped by itself: a passage may be in one
    group for what it says and in another for what it is related to.
    """
    ranked = sorted((-value, i, j) for (i, j), value in links.items())
    made: set[Group] = set()
    for loosely in (False, True):
        left = [link for link in ranked if link_of(link[1], link[2]).bound != loosely]
        left = _nearest(_once(left, _Membership(made, documents, wordings))) if loosely else left
        for _ in range(ROUNDS):
            made |= _together(left, link_of, documents, loosely)
            left = _left(left, _Membership(made, documents, wordings))
        made |= set(_firsts(left, _Membership(made, documents, wordings)))
    return tuple(sorted(made))


def _once(ranked: Sequence[tuple[float, int, int]], membership: _Membership) -> list[tuple[float, int, int]]:
    """The links best first, without those between passages of groups whose wordings are linked already."""
    seen: set[frozenset[Hashable]] = set()
    chosen = []
    for rank, i, j in ranked:
        said = membership.said(i, j)
        if not said or said not in seen:
            chosen.append((rank, i, j))
            seen.add(said)
    return chosen


def _nearest(ranked: Sequence[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """The links best first, at most a few for each passage."""
    count: Counter[int] = Counter()
    chosen = []
    for link in ranked:
        _, i, j = link
        if max(count[i], count[j]) < NEAREST:
            count.update((i, j))
            chosen.append(link)
    return chosen


class _Growing:
    """A group while it grows: its members, the first of them, and how many there are of each article."""

    __slots__ = ("articles", "first", "members")

    def __init__(self, position: int, article: Hashable) -> None:
        self.members = [position]
        self.first = [position]
        self.articles = Counter((article,))

    def take(self, other: _Growing) -> None:
        """Take in all of another group."""
        self.members += other.members
        self.first = sorted(self.first + other.first)[:SAMPLE]
        self.articles.update(other.articles)


def _together(
    ranked: Sequence[tuple[float, int, int]], link_of: LinkOf, documents: Sequence[Hashable], loosely: bool
) -> set[Group]:
    group_of: dict[int, _Growing] = {}
    for _, i, j in ranked:
        one, other = (group_of.get(n) or _Growing(n, documents[n]) for n in (i, j))
        if one is not other and (
            len(one.members) == len(other.members) == 1 or _may_merge(one, other, link_of, documents, loosely)
        ):
            small, large = sorted((one, other), key=lambda group: len(group.members))
            large.take(small)
            group_of.update(dict.fromkeys((i, j, *small.members), large))
    return {tuple(sorted(group.members)) for group in group_of.values()}


def _may_merge(one: _Growing, other: _Growing, link_of: LinkOf, documents: Sequence[Hashable], loosely: bool) -> bool:
    if any(one.articles[article] + count > REPEATS for article, count in other.articles.items()):
        return False
    bound = held = 0
    for i, j in product(one.first, other.first):
        if documents[i] != documents[j]:
            link = link_of(i, j)
            if link.score < LEAST_SCORE or not (link.bound or link.loose):
                return False
            held += 1
            bound += link.bound
    return held > 0 and (loosely or bound >= LEAST_SHARE * held)


class _Membership:
    """Which groups each passage and each wording is in, and of which articles those groups are."""

    def __init__(self, made: Iterable[Group], documents: Sequence[Hashable], wordings: Sequence[Hashable]) -> None:
        self._documents = documents
        self._wordings = wordings or range(len(documents))
        self._groups: dict[int, list[int]] = defaultdict(list)
        self._said: dict[Hashable, set[int]] = defaultdict(set)
        self._articles: list[frozenset[Hashable]] = []
        for number, group in enumerate(sorted(made)):
            self._articles.append(frozenset(documents[position] for position in group))
            for position in group:
                self._groups[position].append(number)
                self._said[self._wordings[position]].add(number)

    def together(self, i: int, j: int) -> bool:
        """Whether two passages are in one group, or each in one and what they say in one."""
        mine, theirs = self._groups.get(i), self._groups.get(j)
        if not mine or not theirs:
            return False
        if any(number in mine for number in theirs):
            return True
        one, other = self._wordings[i], self._wordings[j]
        return one != other and not self._said[one].isdisjoint(self._said[other])

    def said(self, i: int, j: int) -> frozenset[Hashable]:
        """What two passages say that are both in groups; empty if one of them is in none."""
        both = self._groups.get(i) and self._groups.get(j)
        return frozenset((self._wordings[i], self._wordings[j])) if both else frozenset()

    def counterpart(self, i: int, j: int) -> bool:
        """Whether the first is in a group with a passage of the other's article."""
        article = self._documents[j]
        return any(article in self._articles[number] for number in self._groups.get(i, ()))

    def side(self, i: int, j: int) -> tuple[int, Hashable]:
        """A passage, and the article of another."""
        return i, self._documents[j]


def _left(ranked: Sequence[tuple[float, int, int]], membership: _Membership) -> list[tuple[float, int, int]]:
    """The links within no group that say something new: a first counterpart, or two that are much alike."""
    return [
        (rank, i, j)
        for rank, i, j in ranked
        if not membership.together(i, j)
        and (-rank >= ALIKE or not membership.counterpart(i, j) or not membership.counterpart(j, i))
    ]


def _firsts(ranked: Sequence[tuple[float, int, int]], membership: _Membership) -> Iterable[Group]:
    """Of the links that remain, the pairs that give one side its first counterpart in the other's article."""
    first: set[tuple[int, Hashable]] = set()
    for _, i, j in ranked:
        if not all(membership.side(x, y) in first or membership.counterpart(x, y) for x, y in ((i, j), (j, i))):
            first.update((membership.side(i, j), membership.side(j, i)))
            yield (i, j)
