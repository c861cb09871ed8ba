"""The digest of all articles, from their claims: what they share, where they differ, what only one of them says."""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import exp, fsum, log, sqrt
from typing import TYPE_CHECKING

from tui.language.words import words
from tui.summaries.shared import shared_wording
from tui.summaries.summary import Digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.claims.claim import Claim, Passage
    from tui.reading.documents import Document, Span

SHARED = 12
"""How many shared claims a digest holds at most. Of those that differ it holds all."""

SINGLE = 3
"""How many claims that only one article makes it holds at most for each article."""
SINGLES = 24
"""How many it holds of all articles together, but for the weightiest of each article, which is always there."""

SAME = 0.6
"""A claim repeats a weightier one where so much of its words is in that one's."""
_EARLY, _FADES = 0.5, 8.0
"""How much more the first sentence weighs; it falls by two thirds every `_FADES` sentences: news puts news first."""
_FIGURED = 1.1
"""What a claim with a figure weighs more."""
_EDGE = 2
"""A passage may lack so many characters of its sentence, a bracket or a full stop, and still be all of it."""


def digest(documents: Sequence[Document], claims: Sequence[Claim]) -> Digest:
    """The claims worth reading first, weightiest first; `single` goes article by article, in document order.

    A shared claim counts by its independent sources: copies of one text are one. No passage is shared twice, and
    repetitions in other words are left out. Of the claims that differ the sure ones come first, then those of most
    sources and with the widest gap of their figures. What only one article says weighs by how much the whole set of
    articles speaks of its words, by its place and its figures; parts of a sentence come behind whole ones, and
    headings are left out.
    """
    texts = {document.id: document for document in documents}
    known = [claim for claim in claims if all(passage.document in texts for passage in claim.passages)]
    stems = _stems(known, texts)
    weights = _weights(documents, known, stems)
    shared = [claim for claim in known if claim.relation == "agree"]
    shared.sort(
        key=lambda claim: (-independent_sources(claim, texts), -len(_articles(claim)), -weights[claim.id], -claim.score)
    )
    disputed = [claim for claim in known if claim.relation == "differ"]
    disputed.sort(key=lambda claim: (not _sure(claim), -independent_sources(claim, texts), -claim.gap_percent))
    chosen = _shared(shared, disputed, stems)
    return Digest(
        shared=tuple(claim.id for claim in chosen),
        disputed=tuple(claim.id for claim in disputed),
        single=tuple(claim.id for claim in _singles(documents, known, stems, weights)),
        wordings=tuple(shared_wording(claim, texts) for claim in chosen),
    )


def independent_sources(claim: Claim, documents: Mapping[str, Document]) -> int:
    """How many independent articles say it: those whose passages are copies of one another count as one."""
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


def _stems(claims: Iterable[Claim], documents: Mapping[str, Document]) -> dict[Passage, frozenset[str]]:
    """The telling words of each passage."""
    passages = dict.fromkeys(passage for claim in claims for passage in claim.passages)
    return {
        passage: frozenset(word.stem for word in words(_text(passage, documents)) if not word.common)
        for passage in passages
    }


def _shared(
    claims: Iterable[Claim], disputed: Iterable[Claim], stems: Mapping[Passage, frozenset[str]]
) -> list[Claim]:  # fmt: skip
    """The first of the claims, without those that repeat an earlier or a disputed one.

    Other parts of sentences that were used already come last.
    """
    differing = _by_sentence(passage for claim in disputed for passage in claim.passages)
    used: dict[str, list[Passage]] = {}
    said: list[frozenset[str]] = []
    kept: list[Claim] = []
    later: list[Claim] = []
    for claim in claims:
        fullest = stems[max(claim.passages, key=lambda passage: passage.span.end - passage.span.start)]
        repeated = any(_overlaps(passage, used) for passage in claim.passages) or _repeats(fullest, said)
        if repeated or all(_overlaps(passage, differing) for passage in claim.passages):
            continue
        (later if all(passage.sentence in used for passage in claim.passages) else kept).append(claim)
        if len(kept) == SHARED:
            break
        said.append(fullest)
        for passage in claim.passages:
            used.setdefault(passage.sentence, []).append(passage)
    return (kept + later)[:SHARED]


def _by_sentence(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.sentence, []).append(passage)
    return found


def _overlaps(passage: Passage, used: Mapping[str, Sequence[Passage]]) -> bool:
    return any(passage.span.overlaps(other.span) for other in used.get(passage.sentence, ()))


def _repeats(said: frozenset[str], before: Iterable[frozenset[str]]) -> bool:
    """Whether an earlier claim has most of the words, and every figure among them."""
    figures = {word for word in said if word[:1].isdigit()}
    return any(figures <= other and len(said & other) >= SAME * len(said) for other in before)


def _weights(
    documents: Iterable[Document], claims: Sequence[Claim], stems: Mapping[Passage, frozenset[str]]
) -> dict[str, float]:  # fmt: skip
    """How much shared and single claims weigh: by how much all articles speak of their words, by place and figures."""
    places = {sentence.id: place for document in documents for place, sentence in enumerate(document.sentences)}
    said = {claim.id: frozenset().union(*(stems[passage] for passage in claim.passages)) for claim in claims}
    spoken = {stem: log(count) for stem, count in Counter(stem for each in said.values() for stem in each).items()}

    @cache
    def weight(passage: Passage) -> float:
        own = stems[passage]
        figured = _FIGURED if any(stem[:1].isdigit() for stem in own) else 1.0
        early = 1.0 + _EARLY * exp(-places.get(passage.sentence, 0) / _FADES)
        return figured * early * fsum([spoken[stem] for stem in own]) / sqrt(max(len(own), 1))

    weighed = (claim for claim in claims if claim.relation in {"agree", "single"})
    return {claim.id: max(map(weight, claim.passages), default=0.0) for claim in weighed}


def _singles(
    documents: Sequence[Document],
    claims: Iterable[Claim],
    stems: Mapping[Passage, frozenset[str]],
    weights: Mapping[str, float],
) -> list[Claim]:
    """The weightiest claims that only one article makes, article by article; none if there is only one article."""
    if len(documents) < 2:
        return []
    by_article: dict[str, list[Claim]] = {document.id: [] for document in documents}
    for claim in claims:
        if claim.relation == "single":
            by_article[claim.passages[0].document].append(claim)
    most = max(1, min(SINGLE, SINGLES // len(by_article)))
    found: list[Claim] = []
    for document in documents:
        used: list[frozenset[str]] = []
        for claim in _weightiest(document, by_article[document.id], weights):
            said = frozenset().union(*(stems[passage] for passage in claim.passages))
            if len(used) < most and not _repeats(said, used):
                used.append(said)
                found.append(claim)
    return found


def _weightiest(document: Document, claims: Iterable[Claim], weights: Mapping[str, float]) -> list[Claim]:
    """The claims of an article, weightiest first; parts of a sentence last, and without what only announces."""
    sentences = {sentence.id: sentence for sentence in document.sentences}
    found: list[tuple[bool, float, int, Claim]] = []
    for claim in claims:
        passage = claim.passages[0]
        sentence = sentences.get(passage.sentence)
        if (sentence and sentence.kind == "heading") or document.slice(passage.span).rstrip().endswith(":"):
            continue
        part = sentence is not None and _part(passage.span, sentence.span)
        found.append((part, -weights[claim.id], len(found), claim))
    return [claim for *_, claim in sorted(found, key=lambda each: each[:3])]


def _part(span: Span, sentence: Span) -> bool:
    return span.start > sentence.start + _EDGE or span.end < sentence.end - _EDGE
