"""What one article contributes to the grouping: its terms, each with how much the article relies on it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tui.language import terms
from tui.language.words import Word, words
from tui.reading.documents import Document

LEAD = 80
"""Words at the start of an article that say what it is about."""
_TITLE, _LEAD, _BODY = 3.0, 2.0, 1.0
_NAME = 1.5
"""A term that is mostly written with a capital is a name, and names distinguish one event from another of its kind."""
_STRONGEST = 300
"""The strongest terms of a long article that are used, so a book costs no more than a report."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An article's id, day, and terms; a term's strength grows with its count and its nearness to the head."""

    document: str
    published: date | None
    strengths: Mapping[str, float]


def profile(document: Document) -> Profile:
    """The profile of one article; it depends on this article only."""
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    place: dict[str, float] = {}
    for worth, word in _words(document):
        for term in _terms(word):
            counts[term] += 1
            capitals[term] += word.text[0].isupper()
            place[term] = max(place.get(term, 0.0), worth)
    strengths = {
        term: (1.0 + math.log(count)) * place[term] * (_NAME if capitals[term] > 0.7 * count else 1.0)
        for term, count in counts.items()
    }
    strongest = sorted(strengths.items(), key=lambda item: (-item[1] * rarity(item[0]), item[0]))[:_STRONGEST]
    return Profile(document.id, document.published, dict(strongest))


def rarity(term: str) -> float:
    """How rare a term is in English at large, as `language.terms.weight`; a figure is as rare as a term can be."""
    return terms.RAREST if term[0] == _FIGURE else terms.weight(term)


_FIGURE = "#"


def _words(document: Document) -> Iterator[tuple[float, Word]]:
    """Every word of the title and the text with the weight of its place; page furniture is left out."""
    for word in words(document.title):
        yield _TITLE, word
    read = 0
    for block in document.blocks:
        if block.kind == "furniture":
            continue
        for word in words(block.span.of(document.text)):
            yield (_LEAD if read < LEAD else _BODY), word
            read += 1


def _terms(word: Word) -> Iterator[str]:
    """The terms of a word; a figure of two digits or more is a term as it is."""
    if word.text[0].isdigit():
        if len(word.text) > 1:
            yield _FIGURE + word.text.replace(",", "")
        return
    for term, _ in terms.terms((word,))[:1]:
        yield term
