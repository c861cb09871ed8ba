"""What sentences of the sources have in common with a sentence of the draft around each of its items."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from tui.claims.profiles import Profile
from tui.reading.documents import Span

_FRAME = 4
"""Informative words on each side of an item that describe it."""
_DIGITS = 9
"""To how many digits a strength is computed, so that it does not depend on the order of a sum."""


class Context(NamedTuple):
    """How much two sentences have in common besides an item, from 0 to 1, and how many informative words that is."""

    strength: float
    words: int


class Surroundings:
    """The informative words of a sentence of the draft, without those of one item or another.

    What is common to the whole sentences is found once, so that an item costs the same however many there are.
    """

    def __init__(self, sentence: Profile) -> None:
        self._sentence = sentence
        placed = sorted((sentence.words[term].span.start, term) for term in sentence.weights)
        self._terms = [term for _, term in placed]
        self._starts = [start for start, _ in placed]
        self._places = {term: place for place, term in enumerate(self._terms)}
        # No word reaches further than the longest before it, even where words overlap.
        self._ends = list(accumulate([sentence.words[term].span.end for term in self._terms], max))
        self._weight = _sums([sentence.weights[term] for term in self._terms])
        self._clocks = _clocks(sentence)
        self._shared: dict[int, _Shared] = {}
        self._times: dict[int, bool] = {}

    def context(self, span: Span, source: Profile) -> Context:
        """What a sentence of a source has in common with the words around an item of the draft."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        shared = self._common(source)
        left_out = bisect_left(shared.places, first), bisect_left(shared.places, last)
        words = len(shared.places) - (left_out[1] - left_out[0])
        own = len(self._terms) - (last - first)
        if not words:
            return Context(0.0, 0)
        together = _without(shared.weight, *left_out)
        whole = together / _without(self._weight, first, last)
        frame = [*self._terms[max(0, first - _FRAME) : first], *self._terms[last : last + _FRAME]]
        weights = self._sentence.weights
        local = sum([weights[term] for term in frame if term in source.weights]) / sum(map(weights.__getitem__, frame))
        held = _without(shared.held, *left_out) / (source.total or 1.0)
        strength = max(whole, local, held if words > 1 else 0.0)
        return Context(round(strength if words > 1 or own == 1 else strength / 2, _DIGITS), words)

    def is_at_another_time(self, source: Profile) -> bool:
        """Whether the sentence and one of a source name times of day and share none of them."""
        found = self._times.get(id(source)) if self._clocks else False
        if found is None:
            clocks = _clocks(source)
            found = self._times[id(source)] = bool(clocks) and self._clocks.isdisjoint(clocks)
        return found

    def _common(self, source: Profile) -> _Shared:
        found = self._shared.get(id(source))
        if found is None:
            places = sorted([self._places[term] for term in self._places.keys() & source.weights.keys()])
            terms = [self._terms[place] for place in places]
            own = self._sentence.weights
            found = _Shared(
                places, _sums([own[term] for term in terms]), _sums([source.weights[term] for term in terms])
            )
            self._shared[id(source)] = found
        return found


class _Shared(NamedTuple):
    """The terms that two sentences share: their places among those of the draft, and the sums of their weights."""

    places: Sequence[int]
    weight: Sequence[float]
    held: Sequence[float]


def _sums(weights: Sequence[float]) -> list[float]:
    return [0.0, *accumulate(weights)]


def _without(sums: Sequence[float], first: int, last: int) -> float:
    """The sum of all but a few in a row."""
    return sums[first] + (sums[-1] - sums[last])


def _clocks(sentence: Profile) -> frozenset[str]:
    return frozenset([token.key for token in sentence.line if token.clock])
