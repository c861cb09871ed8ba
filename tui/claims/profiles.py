"""What is known of a passage before it is held against another: its weighted terms, names, figures and place."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tui.claims import names
from tui.claims.claim import Passage
from tui.figures.figure import Figure
from tui.language.words import Word, words
from tui.quotes import Quote
from tui.reading.documents import Document, Span

RAREST = 7.5
"""Weight in English at large of a word that is not in the list of common words: natural log of 1 / its share."""
_OPENING = 2
"""So many passages at the head of an article count as its opening: headline and lead."""
_COUNTED = frozenset({"money", "percent", "percentage_points", "measure", "ratio", "multiple", "duration", "date"})


@dataclass(frozen=True, slots=True)
class Profile:
    """A passage and its evidence.

    `weights` gives each term (a stem) its weight: how rare it is in the article times how rare in English;
    `words` the term as written; `around` holds the terms of the rest of the sentence.
    """

    passage: Passage
    text: str
    weights: Mapping[str, float]
    words: Mapping[str, str]
    total: float
    joined: frozenset[tuple[str, str]]
    around: Mapping[str, float]
    names: frozenset[str]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    opening: bool


def profiles(
    document: Document, passages: Sequence[Passage], figures: Sequence[Figure], quotes: Sequence[Quote]
) -> tuple[Profile, ...]:
    """The profiles of one article's passages; nothing outside the article enters, so others cannot change them."""
    by_sentence: dict[str, list[Word]] = {}
    spans = {sentence.id: sentence.span for sentence in document.sentences}
    for passage in passages:
        if passage.sentence not in by_sentence:
            span = spans[passage.sentence]
            by_sentence[passage.sentence] = list(words(span.of(document.text), span.start))
    terms = {sentence: _terms(found, figures) for sentence, found in by_sentence.items()}
    frequency = Counter(term for found in terms.values() for term in {term for term, _ in found})
    weigh = _Weigher(frequency, len(terms))
    named = names.find(document)
    made = []
    for order, passage in enumerate(passages):
        made.append(_profile(document, passage, order, terms[passage.sentence], weigh, named, figures, quotes))
    return tuple(made)


@lru_cache(maxsize=1)
def _common() -> Mapping[str, float]:
    table: dict[str, float] = {}
    for line in (Path(__file__).parent / "commonness.txt").read_text(encoding="utf-8").splitlines():
        weight, *stems = line.split()
        table.update(dict.fromkeys(stems, float(weight)))
    return table


class _Weigher:
    """Gives a term its weight: the geometric mean of its rarity in the article and in English at large."""

    def __init__(self, frequency: Counter[str], sentences: int) -> None:
        self._frequency = frequency
        self._sentences = sentences
        self._known: dict[str, float] = {}

    def __call__(self, term: str) -> float:
        if term not in self._known:
            local = math.log((self._sentences + 1) / (self._frequency[term] + 0.5))
            self._known[term] = math.sqrt(max(local, 0.05) * _common().get(term, RAREST))
        return self._known[term]


def _terms(found: Sequence[Word], figures: Sequence[Figure]) -> list[tuple[str, Word]]:
    del figures
    return [
        (word.stem, word)
        for word in found
        if not word.common and not any(character.isdigit() for character in word.text)
    ]


def _profile(
    document: Document,
    passage: Passage,
    order: int,
    terms: Sequence[tuple[str, Word]],
    weigh: _Weigher,
    named: Sequence[names.Name],
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
) -> Profile:
    own = [(term, word) for term, word in terms if passage.span.contains(word.span)]
    weights = {term: weigh(term) for term, _ in own}
    stems = [term for term, _ in own]
    return Profile(
        passage=passage,
        text=document.slice(passage.span),
        weights=weights,
        words={term: word.text for term, word in reversed(own)},
        total=sum(weights.values()),
        joined=frozenset((a, b) if a < b else (b, a) for a, b in zip(stems, stems[1:], strict=False)),
        around={term: weigh(term) for term, _ in terms if term not in weights},
        names=frozenset(name.key for name in named if passage.span.contains(name.span)),
        figures=tuple(figure for figure in figures if _within(passage.span, figure.span)),
        quotes=tuple(quote for quote in quotes if passage.span.overlaps(quote.span)),
        opening=order < _OPENING,
    )


def _within(span: Span, inner: Span) -> bool:
    return span.start <= inner.start and inner.end <= span.end
