"""Profiles made comparable: each article a direction in the space of terms, with more weight for rare terms."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tui.stories.profiles import Profile, rarity

Vector = Mapping[str, float]
"""Terms with their weights."""

_PRIOR = 1000
"""English at large counts for as much as the articles at hand, and for no less than this many."""
_DOCUMENT = 10.0
"""How many times likelier an article has a term than a sentence of the news does."""
_STRONGEST = 150


def vectors(profiles: Sequence[Profile]) -> tuple[dict[str, float], ...]:
    """One vector of length 1 for each profile, by tf-idf; empty if an article says nothing.

    The document frequency of a term is that in the collection, smoothed by its frequency in English at large: a dozen
    articles cannot show which words are rare, and in a folder of one story the words of the story are not filler.
    """
    frequency = Counter(term for profile in profiles for term in profile.strengths)
    idf = {term: _idf(term, count, len(profiles)) for term, count in frequency.items()}
    return tuple(unit({term: s * idf[term] for term, s in profile.strengths.items()}) for profile in profiles)


def _idf(term: str, count: int, total: int) -> float:
    share = min(0.9, _DOCUMENT * math.exp(-rarity(term)))
    prior = max(_PRIOR, total)
    return math.log((total + prior) / (count + prior * share))


def unit(weights: Vector) -> dict[str, float]:
    """The heaviest of some weights, as a vector of length 1; of equal ones those that come first in the alphabet."""
    strongest = sorted([(-weight, term) for term, weight in weights.items()])[:_STRONGEST]
    length = math.sqrt(math.fsum([weight * weight for weight, _ in strongest]))
    return {term: -weight / length for weight, term in strongest} if length else {}


def dot(a: Vector, b: Vector) -> float:
    """The inner product: the cosine of two vectors of length 1; symmetric."""
    if len(a) > len(b):
        a, b = b, a
    return math.fsum([a[term] * b[term] for term in a.keys() & b.keys()])


def total(parts: Iterable[Vector]) -> dict[str, float]:
    """The sum of some vectors."""
    first, *others = parts
    summed = dict(first)
    for part in others:
        for term, weight in part.items():
            summed[term] = summed.get(term, 0.0) + weight
    return summed
