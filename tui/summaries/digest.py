"""The digest of all articles, from their claims: what they share, where they differ, what only one of them says."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING

from tui.language.words import words
from tui.summaries.summary import Digest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.claims.claim import Claim, Passage
    from tui.reading.documents import Document

SHARED = 12
"""How many shared claims a digest holds at most. Of those that differ it holds all."""

SINGLE = 3
"""How many claims that only one article makes it holds at most for each article."""


def digest(documents: Sequence[Document], claims: Sequence[Claim]) -> Digest:
    """The claims worth reading first, weightiest first; `single` goes article by article, in document order.

    A shared claim weighs by its independent witnesses: copies of one text count once; no passage is shared twice.
    One that differs comes first where the line-up is sure, then by witnesses and by the distance of its figures. What
    only one article says weighs by how much the whole set of articles speaks of its words.
    """
    texts = {document.id: document for document in documents}
    known = [claim for claim in claims if all(passage.document in texts for passage in claim.passages)]
    shared = [claim for claim in known if claim.relation == "agree"]
    shared.sort(key=lambda claim: (-witnesses(claim, texts), -len(_articles(claim)), -claim.score))
    disputed = [claim for claim in known if claim.relation == "differ"]
    disputed.sort(key=lambda claim: (not _sure(claim), -witnesses(claim, texts), -claim.apart))
    return Digest(
        shared=tuple(claim.id for claim in _once(shared)[:SHARED]),
        disputed=tuple(claim.id for claim in disputed),
        single=tuple(_singles(documents, known)),
    )


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that tell again what a weightier one has told, with another partner."""
    told: dict[tuple[str, str], list[Passage]] = {}
    kept = []
    for claim in claims:
        places = [(told.setdefault((each.document, each.sentence), []), each) for each in claim.passages]
        if not any(each.span.overlaps(before.span) for sentence, each in places for before in sentence):
            kept.append(claim)
            for sentence, each in places:
                sentence.append(each)
    return kept


def witnesses(claim: Claim, documents: Mapping[str, Document]) -> int:
    """How many independent articles say it: those whose passages are copies of one another are one witness."""
    leader = {passage.document: passage.document for passage in claim.passages}

    def lead(article: str) -> str:
        while leader[article] != article:
            article = leader[article]
        return article

    texts: dict[str, int] = {}
    same = [(texts.setdefault(_text(passage, documents), place), place) for place, passage in enumerate(claim.passages)]
    for a, b in (*same, *((group[0], place) for group in claim.copies for place in group)):
        leader[lead(claim.passages[b].document)] = lead(claim.passages[a].document)
    return len({lead(article) for article in leader})


def _text(passage: Passage, documents: Mapping[str, Document]) -> str:
    return documents[passage.document].slice(passage.span)


def _articles(claim: Claim) -> set[str]:
    return {passage.document for passage in claim.passages}


def _sure(claim: Claim) -> bool:
    return any(pair.sure for pair in claim.pairs if pair.relation == "differ")


def _singles(documents: Sequence[Document], claims: Sequence[Claim]) -> list[str]:
    """The weightiest claims that only one article makes, article by article."""
    texts = {document.id: document for document in documents}
    said: dict[Passage, frozenset[str]] = {}
    for passage in (passage for claim in claims for passage in claim.passages):
        if passage not in said:
            said[passage] = frozenset(word.stem for word in words(_text(passage, texts)) if not word.common)
    stems = {claim.id: frozenset().union(*(said[passage] for passage in claim.passages)) for claim in claims}
    spoken = Counter(stem for each in stems.values() for stem in each)

    def weight(claim: Claim) -> float:
        return sum(log(spoken[stem]) for stem in sorted(stems[claim.id])) / sqrt(max(len(stems[claim.id]), 1))

    by_article: dict[str, list[Claim]] = {document.id: [] for document in documents}
    for claim in claims:
        if claim.relation == "single":
            by_article[claim.passages[0].document].append(claim)
    return [claim.id for single in by_article.values() for claim in sorted(single, key=weight, reverse=True)[:SINGLE]]
