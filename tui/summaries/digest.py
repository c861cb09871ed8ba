"""The digest of all articles, from their claims: what they share, where they differ, what only one of them says."""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import exp, fsum, log, sqrt
from typing import TYPE_CHECKING

from tui.language.words import spellings
from tui.summaries.shared import shared_wording
from tui.summaries.summary import Digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.claims.claim import Claim, Passage
    from tui.reading.documents import Document, Span

SHARED = 12
"""The maximum number of shared claims in a digest; claims that differ are all included."""

SINGLE = 3
"""The maximum number of claims, for each article, that only this article makes."""
SINGLES = 24
"""The maximum number of these for all articles together; the most important one of each article is always included."""

SAME = 0.6
"""A claim repeats a more important one if this share of its words is in that one."""
_EARLY, _FADES = 0.5, 8.0
"""The extra weight of the first sentence; it falls by two thirds every `_FADES` sentences: news puts news first."""
_FIGURED = 1.1
"""The factor by which a claim with a figure weighs more."""
_EDGE = 2
"""A passage may lack this many characters of its sentence, a bracket or a full stop, and still count as all of it."""


def digest(documents: Sequence[Document], claims: Sequence[Claim]) -> Digest:
    """The claims worth reading first, most important first; `single` goes article by article, in document order.

    A shared claim is ranked by its independent sources: copies of one text count as one. No passage is used twice, and
    repetitions in other words are left out. Among the claims that differ, sure ones come first, then those with most
    sources and with the widest gap between their figures. What only one article says is weighted by how often all
    articles use its words, by its place and by its figures; parts of a sentence come after whole ones, and headings
    are left out.
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
    """The number of independent articles that say it: those whose passages are copies of one another count as one."""
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
    """The stems of the content words of each passage."""
    passages = dict.fromkeys(passage for claim in claims for passage in claim.passages)
    return {
        passage: frozenset(word.stem for word in spellings(_text(passage, documents)) if not word.common)
        for passage in passages
    }


def _shared(
    claims: Iterable[Claim], disputed: Iterable[Claim], stems: Mapping[Passage, frozenset[str]]
) -> list[Claim]:  # fmt: skip
    """The first of the claims, without those that repeat an earlier or a disputed one.

    Other parts of sentences that were already used come last.
    """
    differing = _by_sentence(passage for claim in disputed for passage in claim.passages)
    used: dict[str, list[Passage]] = {}
    earlier: list[frozenset[str]] = []
    chosen: list[Claim] = []
    later: list[Claim] = []
    for claim in claims:
        fullest = stems[max(claim.passages, key=lambda passage: passage.span.end - passage.span.start)]
        repeated = any(_overlaps(passage, used) for passage in claim.passages) or _repeats(fullest, earlier)
        if repeated or all(_overlaps(passage, differing) for passage in claim.passages):
            continue
        (later if all(passage.sentence in used for passage in claim.passages) else chosen).append(claim)
        if len(chosen) == SHARED:
            break
        earlier.append(fullest)
        for passage in claim.passages:
            used.setdefault(passage.sentence, []).append(passage)
    return (chosen + later)[:SHARED]


def _by_sentence(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.sentence, []).append(passage)
    return found


def _overlaps(passage: Passage, used: Mapping[str, Sequence[Passage]]) -> bool:
    return any(passage.span.overlaps(other.span) for other in used.get(passage.sentence, ()))


def _repeats(words: frozenset[str], earlier: Iterable[frozenset[str]]) -> bool:
    """Whether an earlier claim has most of the words, and every figure among them."""
    figures = {word for word in words if word[:1].isdigit()}
    return any(figures <= other and len(words & other) >= SAME * len(words) for other in earlier)


def _weights(
    documents: Iterable[Document], claims: Sequence[Claim], stems: Mapping[Passage, frozenset[str]]
) -> dict[str, float]:  # fmt: skip
    """The weights of shared and single claims: by how often all claims use their words, by place and figures."""
    places = {sentence.id: place for document in documents for place, sentence in enumerate(document.sentences)}
    of_claims = [frozenset().union(*(stems[passage] for passage in claim.passages)) for claim in claims]
    common = {stem: log(count) for stem, count in Counter(stem for each in of_claims for stem in each).items()}

    @cache
    def weight(passage: Passage) -> float:
        own = stems[passage]
        figured = _FIGURED if any(stem[:1].isdigit() for stem in own) else 1.0
        early = 1.0 + _EARLY * exp(-places.get(passage.sentence, 0) / _FADES)
        return figured * early * fsum([common[stem] for stem in own]) / sqrt(max(len(own), 1))

    weighed = (claim for claim in claims if claim.relation in {"agree", "single"})
    return {claim.id: max(map(weight, claim.passages), default=0.0) for claim in weighed}


def _singles(
    documents: Sequence[Document],
    claims: Iterable[Claim],
    stems: Mapping[Passage, frozenset[str]],
    weights: Mapping[str, float],
) -> list[Claim]:
    """The most important claims that only one article makes, article by article; none if there is only one article."""
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
            words = frozenset().union(*(stems[passage] for passage in claim.passages))
            if len(used) < most and not _repeats(words, used):
                used.append(words)
                found.append(claim)
    return found


def _weightiest(document: Document, claims: Iterable[Claim], weights: Mapping[str, float]) -> list[Claim]:
    """The claims of an article, most important first; parts of a sentence last; headings and lead-ins are left out."""
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
