"""The reader's corrections: which passages go together, which do not, and who is meant by a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from tui.claims.claim import Passage, Reason, ReasonKind
from tui.claims.grouping import Link, LinkOf
from tui.reading.documents import Span

Place = tuple[str, Span]
"""The id of a document and a stretch of its text."""

PINNED: ReasonKind = "pin"
"""The kind of reason that a pair linked by hand carries."""


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

    def pinned(self, a: Passage, b: Passage) -> tuple[Reason, ...]:
        """The reason for two passages that the reader linked; it adds nothing to the score."""
        for one, other in self.together:
            if (_overlaps(one, a) and _overlaps(other, b)) or (_overlaps(one, b) and _overlaps(other, a)):
                return (Reason(PINNED, "you linked these"),)
        return ()


NONE = Corrections()
"""The corrections of a reader who made none."""


class Corrected:
    """The corrections as positions of passages to be grouped, each pair with the smaller one first."""

    def __init__(self, corrections: Corrections, passages: Sequence[Passage]) -> None:
        self.separated = frozenset(_positions(corrections.separated, passages))
        self.together = frozenset(_positions(corrections.together, passages)) - self.separated

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


def _positions(pairs: Iterable[tuple[Place, Place]], passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """The positions that overlap either place; a passage cut differently than before is found by its words."""
    for one, other in pairs:
        for x in _over(one, passages):
            for y in _over(other, passages):
                if passages[x].document != passages[y].document:
                    yield min(x, y), max(x, y)


def _over(place: Place, passages: Sequence[Passage]) -> list[int]:
    return [at for at, passage in enumerate(passages) if _overlaps(place, passage)]


def _overlaps(place: Place, passage: Passage) -> bool:
    document, span = place
    return passage.document == document and passage.span.overlaps(span)
