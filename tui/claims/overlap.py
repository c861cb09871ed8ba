"""How much of each article is in each other article, and whose words were copied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from tui.claims.claim import Claim, Passage
from tui.reading.documents import Document
from tui.records import dataclass

_SAID = frozenset({"prose", "list"})
_LINED_UP = frozenset({"agree", "differ"})


@dataclass(frozen=True, slots=True)
class Overlap:
    """One article: its sentences, how many of them are in each other article by id, and how many in any.

    `copied` counts those that are there word for word, `runs` the passages of this article that are.
    """

    document: str
    sentences: int
    shared: Mapping[str, int] = field(default_factory=dict)
    copied: Mapping[str, int] = field(default_factory=dict)
    runs: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)
    anywhere: int = 0

    def share(self, other: str = "") -> float:
        """How much of it is in another article, from 0 to 1; in any if none is named."""
        found = self.shared.get(other, 0) if other else self.anywhere
        return found / self.sentences if self.sentences else 0.0


def overlap(documents: Sequence[Document], claims: Iterable[Claim]) -> tuple[Overlap, ...]:
    """Article by article in document order, from the claims in which passages agree or differ."""
    shared: dict[str, defaultdict[str, set[str]]] = {document.id: defaultdict(set) for document in documents}
    copies: dict[str, defaultdict[str, dict[str, Passage]]] = {document.id: defaultdict(dict) for document in documents}
    for claim in claims:
        if claim.relation in _LINED_UP:
            _count(claim, shared)
        for group in claim.copies:
            _count_copies([claim.passages[position] for position in group], copies)
    return tuple(_overlap(document, shared[document.id], copies[document.id]) for document in documents)


def _count(claim: Claim, shared: Mapping[str, defaultdict[str, set[str]]]) -> None:
    articles = {passage.document for passage in claim.passages}
    for passage in claim.passages:
        for other in articles - {passage.document}:
            shared[passage.document][other].add(passage.sentence)


def _count_copies(
    passages: Sequence[Passage], copies: Mapping[str, defaultdict[str, dict[str, Passage]]]
) -> None:  # fmt: skip
    articles = {passage.document for passage in passages}
    for passage in passages:
        for other in articles - {passage.document}:
            copies[passage.document][other].setdefault(passage.sentence, passage)


def _overlap(
    document: Document, shared: Mapping[str, set[str]], copies: Mapping[str, Mapping[str, Passage]]
) -> Overlap:  # fmt: skip
    said = {sentence.id for sentence in document.sentences if sentence.kind in _SAID}
    return Overlap(
        document=document.id,
        sentences=len(said),
        shared={other: len(found & said) for other, found in shared.items()},
        copied={other: len(found.keys() & said) for other, found in copies.items()},
        runs={
            other: tuple(sorted(found.values(), key=lambda passage: passage.span)) for other, found in copies.items()
        },
        anywhere=len(said.intersection(*[set().union(*shared.values())])) if shared else 0,
    )
