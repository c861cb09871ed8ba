"""The reader's corrections: which passages go together, which do not, and who is meant by a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import inf
from typing import Generic, TypeVar

from tui.claims.claim import Passage, Reason, ReasonKind
from tui.claims.grouping import Link, LinkOf
from tui.reading.documents import Span
from tui.records import dataclass

Thing = TypeVar("Thing")
Place = tuple[str, Span]
"""The id of a document and a stretch of its text."""

PINNED: ReasonKind = "pin"
"""The kind of reason that a pair linked by hand carries."""
_PINNED = (Reason(PINNED, "you linked these"),)
_STRETCH = 512
"""Characters of a stretch of a text in which passages are looked up together."""
_MOST = 32
"""Passages at one place, and places at one passage; what has more was never one."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Pairs of places that are always aligned (`together`), and pairs that never are (`separated`).

    A pair in both is separated. `aliases` are other names, each with the name it stands for.
    """

    together: tuple[tuple[Place, Place], ...] = ()
    separated: tuple[tuple[Place, Place], ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.together or self.separated or self.aliases)


NONE = Corrections()
"""The corrections of a reader who made none."""


class Corrected:
    """The corrections as positions of passages to be grouped, each pair with the smaller one first."""

    def __init__(self, corrections: Corrections, passages: Sequence[Passage]) -> None:
        found = _Found(passages)
        self.separated = frozenset(found.pairs(corrections.separated))
        self.together = frozenset(found.pairs(corrections.together)) - self.separated
        self._linked: defaultdict[Place, set[Place]] = defaultdict(set)
        for one, other in corrections.together:
            self._linked[one].add(other)
            self._linked[other].add(one)
        self._places = _Near((place, place) for place in self._linked)

    def pinned(self, a: Passage, b: Passage) -> tuple[Reason, ...]:
        """The reason for two passages that the reader linked; it adds nothing to the score."""
        if not self._linked:
            return ()
        there = set(self._places.at((b.document, b.span)))
        return _PINNED if any(there & self._linked[one] for one in self._places.at((a.document, a.span))) else ()

    def links(self, links: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
        """The links without those the reader removed, and with those the reader made before all others."""
        return {pair: value for pair, value in links.items() if pair not in self.separated} | dict.fromkeys(
            self.together, inf
        )

    def link_of(self, link_of: LinkOf) -> LinkOf:
        """How any two positions are linked: no group contains two that the reader separated."""
        if not self.separated and not self.together:
            return link_of

        def corrected(x: int, y: int) -> Link:
            pair = (min(x, y), max(x, y))
            if pair in self.separated:
                return Link(0.0)
            return Link(1.0, bound=True) if pair in self.together else link_of(x, y)

        return corrected


class _Found:
    """The passages at places: a passage that was cut differently than before is found by its words."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._documents = [passage.document for passage in passages]
        self._near = _Near((at, (passage.document, passage.span)) for at, passage in enumerate(passages))

    def pairs(self, pairs: Iterable[tuple[Place, Place]]) -> Iterator[tuple[int, int]]:
        """The positions of pairs of places, the smaller one first."""
        for one, other in pairs:
            for x in self._near.at(one):
                for y in self._near.at(other):
                    if self._documents[x] != self._documents[y]:
                        yield min(x, y), max(x, y)


class _Near(Generic[Thing]):
    """Things by their places; each place is looked up once."""

    def __init__(self, things: Iterable[tuple[Thing, Place]]) -> None:
        self._things = tuple(things)
        self._near: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, (_, (document, span)) in enumerate(self._things):
            for stretch in _stretches(span):
                self._near[document, stretch].append(number)
        self._at: dict[Place, tuple[Thing, ...]] = {}

    def at(self, place: Place) -> tuple[Thing, ...]:
        """The first things that overlap a place, in their order."""
        if place not in self._at:
            document, span = place
            near = {number for stretch in _stretches(span) for number in self._near.get((document, stretch), ())}
            found = (self._things[number] for number in sorted(near))
            self._at[place] = tuple(islice((thing for thing, there in found if there[1].overlaps(span)), _MOST))
        return self._at[place]


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, span.end // _STRETCH + 1)
