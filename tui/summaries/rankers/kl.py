"""KL: sentences added one by one, choosing the one that brings the summary's words closest to the article's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from sumy.summarizers.kl import KLSummarizer

from tui.summaries.rankers.overlap import Positions, Postings, Prepared, Vector

_NEAR = 1e-10
"""Divergences closer than this are computed again in sumy's own arithmetic, whose rounding then decides."""
_EXACT = 1_000_000
"""The words that are counted again for that in one article; after them, equal sentences are in reading order."""


class _Divergences:
    """The divergence of every sentence, updated as sentences join the summary.

    With d a term's share of the article, c its count in the sentence, m in the summary, and n the words of both, the
    sum over the terms of both, d log(d n / (c + m)), splits into one part for the summary (`base`, `mass`), one for the
    terms of each sentence (`own`, `fresh`), and log n.
    """

    def __init__(self, sentences: Sequence[Sequence[str]], shares: dict[str, float]) -> None:
        self.lengths, self._length = np.unique([len(words) for words in sentences], return_inverse=True)
        self.postings = Postings([Counter(w for w in words if shares.get(w)) for words in sentences])
        self.shares = np.array([shares[term] for term in self.postings.numbers], np.float64)
        self.counts = np.zeros(len(self.shares))
        self.total = 0
        self.base = self.mass = 0.0
        self.gone = np.zeros(len(sentences))
        terms, places = self.postings.terms, self.postings.places
        self.own = self._by_sentence(places, self._worth(terms, self.postings.weights))
        self.fresh = self._by_sentence(places, self.shares[terms])

    def _worth(self, terms: Positions, counts: Vector) -> Vector:
        shares, before = self.shares[terms], self.counts[terms]
        worth: Vector = shares * (np.log(np.where(before > 0, before, shares)) - np.log(before + counts))
        return worth

    def _by_sentence(self, places: Positions, values: Vector) -> Vector:
        return np.bincount(places, values, minlength=self.postings.size).astype(np.float64, copy=False)

    def values(self) -> Vector:
        """The divergence of the summary with each sentence added; infinite for one that is already in it."""
        logs = np.log(np.maximum(self.lengths + self.total, 1.0))[self._length]
        values: Vector = self.base + self.own + logs * (self.mass + self.fresh) + self.gone
        return values

    def add(self, place: int, words: Sequence[str]) -> None:
        """Add the sentence at `place` to the summary with all its `words`, common ones too, as sumy does."""
        self.gone[place] = np.inf
        self.total += len(words)
        numbers = self.postings.numbers
        joined = Counter(numbers[w] for w in words if w in numbers)
        if not joined:
            return
        terms = np.fromiter(joined, np.intp, len(joined))
        holders, carried, sizes = self.postings.spread(terms)
        spread = np.repeat(terms, sizes)
        before = self._worth(spread, carried)
        fresh = terms[self.counts[terms] == 0]
        news = np.repeat(np.where(self.counts[terms] == 0, self.shares[terms], 0.0), sizes)
        added = np.fromiter(joined.values(), np.float64, len(joined))
        self.mass += float(np.sum(self.shares[fresh]))
        self.base += float(np.sum(self._worth(terms, added)))
        self.counts[terms] += added
        self.own += self._by_sentence(holders, self._worth(spread, carried) - before)
        self.fresh -= self._by_sentence(holders, news)


class Kl(Prepared, KLSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's KLSum (Haghighi and Vanderwende 2009) with the divergences updated instead of computed again."""

    def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
        shares: dict[str, float] = self.compute_tf(sentences)
        contents = [self._get_content_words_in_sentence(s) for s in sentences]
        divergences = _Divergences(contents, shares)
        summary: list[str] = []
        ratings: dict[Any, int] = {}
        left = _EXACT
        for turn in range(len(sentences)):
            values = divergences.values()
            near = np.flatnonzero(values <= values.min() + _NEAR)
            place = int(near[0])
            if len(near) > 1 and left > 0:
                left -= len(near) * (len(summary) + len(contents[place]))
                place = self._closest(near, contents, summary, shares) if left > 0 else place
            ratings[sentences[place]] = -turn
            summary.extend(sentences[place].words)
            divergences.add(place, sentences[place].words)
        return ratings

    def _closest(
        self, near: Positions, contents: Sequence[Sequence[str]], summary: list[str], shares: dict[str, float]
    ) -> int:
        exact = [self._kl_divergence(self._joint_freq(contents[p], summary), shares) for p in near]
        return int(near[exact.index(min(exact))])
