"""What one article contributes to the grouping: its terms, each with how much the article relies on it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from tui.language import terms
from tui.language.words import words, written
from tui.reading.documents import Document
from tui.records import dataclass

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
    for worth, found in _zones(document):
        for word, count in Counter(found).items():
            term = _counted(word)
            if term:
                counts[term] += count
                capitals[term] += count * word[0].isupper()
                place[term] = worth
    strengths = {
        term: (1.0 + math.log(count)) * place[term] * (_NAME if capitals[term] > 0.7 * count else 1.0)
        for term, count in counts.items()
    }
    strongest = sorted((-strength * rarity(term), term) for term, strength in strengths.items())[:_STRONGEST]
    return Profile(document.id, document.published, {term: strengths[term] for _, term in strongest})


def rarity(term: str) -> float:
    """How rare a term is in English at large, as `language.terms.weight`; a figure is as rare as a term can be."""
    return terms.RAREST if term[0] == _FIGURE else terms.weight(term)


_FIGURE = "#"


def _zones(document: Document) -> tuple[tuple[float, Sequence[str]], ...]:
    """The words of the body, the lead and the title, each with the weight of its place, the heaviest last.

    Page furniture is left out.
    """
    read = [
        word for block in document.blocks if block.kind != "furniture" for word in written(block.span.of(document.text))
    ]
    return (_BODY, read[LEAD:]), (_LEAD, read[:LEAD]), (_TITLE, written(document.title))


def _counted(word: str) -> str:
    """The term under which a word counts, empty if it has none; a figure of two digits or more is one as it is."""
    if word[0].isdigit():
        return _FIGURE + word.replace(",", "") if len(word) > 1 else ""
    return term_of(word)


@lru_cache(maxsize=100_000)
def term_of(word: str) -> str:
    """The first term of a word; empty if it has none."""
    found = terms.terms(words(word))
    return found[0][0] if found else ""
