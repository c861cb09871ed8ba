"""Products of sentences over shared terms, some rows at a time, through an inverted index."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from math import log
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]
Positions = NDArray[np.intp]

BLOCK = 64
"""The number of rows of products computed at once: enough for numpy to be efficient, few enough to save memory."""
WHOLE = 500
"""Up to this many sentences sumy's own arithmetic is followed to the last bit; beyond it, sums may round otherwise."""


class Postings:
    """An inverted index: the terms of each sentence with their weights, and the sentences of each term.

    One row of products costs as much as the sentences that share a term with it; memory is linear in the text.
    """

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        self.numbers = {term: number for number, term in enumerate(dict.fromkeys(chain.from_iterable(rows)))}
        self.size = len(rows)
        sizes = np.fromiter(map(len, rows), np.intp, len(rows))
        entries = int(sizes.sum())
        self.terms: Positions = np.fromiter(map(self.numbers.__getitem__, chain.from_iterable(rows)), np.intp, entries)
        weights = chain.from_iterable(row.values() for row in rows)
        self.weights: Vector = np.fromiter(weights, np.float64, entries)
        self.starts: Positions = np.concatenate([[0], np.cumsum(sizes)]).astype(np.intp)
        self.places: Positions = np.repeat(np.arange(len(rows)), sizes)
        by_term = np.argsort(self.terms, kind="stable")
        self._holders = self.places[by_term]
        self._carried = self.weights[by_term]
        self._sizes = np.bincount(self.terms, minlength=len(self.numbers))
        self._begins = np.cumsum(self._sizes) - self._sizes

    def row(self, place: int) -> tuple[Positions, Vector]:
        """The terms of one sentence by number, and their weights."""
        start, end = self.starts[place : place + 2]
        return self.terms[start:end], self.weights[start:end]

    def totals(self, rows: slice, values: Matrix) -> Matrix:
        """For each of some sentences, the weighted sum of the rows of `values` for its terms (one row per term).

        Exact if the values and weights are whole numbers.
        """
        starts = self.starts[rows.start : rows.stop + 1]
        entries = slice(starts[0], starts[-1])
        running = np.zeros((entries.stop - entries.start + 1, values.shape[1]))
        np.cumsum(values[self.terms[entries]] * self.weights[entries, np.newaxis], axis=0, out=running[1:])
        sums: Matrix = running[starts[1:] - entries.start] - running[starts[:-1] - entries.start]
        return sums

    def spread(self, terms: Positions) -> tuple[Positions, Vector, Positions]:
        """The sentences that contain each of `terms`, their weights, and the number of sentences per term."""
        sizes = self._sizes[terms]
        ends = np.cumsum(sizes)
        at = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(self._begins[terms] - (ends - sizes), sizes)
        return self._holders[at], self._carried[at], sizes

    def products(self) -> Iterator[tuple[slice, Matrix]]:
        """Slices of sentences, in order, each with their inner products with every sentence."""
        for start in range(0, self.size, BLOCK):
            rows = slice(start, min(start + BLOCK, self.size))
            yield rows, self._block(rows.start, rows.stop)

    def _block(self, start: int, stop: int) -> Matrix:
        entries = slice(self.starts[start], self.starts[stop])
        holders, carried, sizes = self.spread(self.terms[entries])
        values = carried * np.repeat(self.weights[entries], sizes)
        cells = np.repeat((self.places[entries] - start) * self.size, sizes) + holders
        flat = np.bincount(cells, values, minlength=(stop - start) * self.size)
        return flat.reshape(stop - start, self.size).astype(np.float64, copy=False)


class Shared:
    """The words that two sentences share, divided by the sum of the logarithms of their lengths: a matrix not written.

    Sentences of equal length are added up by term, so a product costs as much as the text times its different lengths.
    `alone` is taken for a sum of 0, of two sentences of one word each.
    """

    def __init__(self, sentences: Sequence[Sequence[Any]], alone: float) -> None:
        self._postings = Postings([Counter(words) for words in sentences])
        logs = logarithms(sentences)
        kinds, kind = np.unique(logs, return_inverse=True)
        norms = kinds[:, np.newaxis] + kinds
        self._norms = np.where(norms == 0.0, alone, norms)
        self._kind = kind
        self._cells = self._postings.terms * len(kinds) + kind[self._postings.places]
        self.itself: Vector = (
            np.bincount(self._postings.places, self._postings.weights**2, minlength=len(sentences))
            / np.diagonal(self._norms)[kind]
        )
        """What each shares with itself."""

    @property
    def cost(self) -> int:
        """The cells that a product goes through."""
        return len(self._cells) * len(self._norms)

    def times(self, values: Vector) -> Vector:
        """The product with a vector."""
        postings, kinds = self._postings, len(self._norms)
        carried = postings.weights * values[postings.places]
        by_kind = np.bincount(self._cells, carried, minlength=len(postings.numbers) * kinds).astype(np.float64)
        by_kind = by_kind.reshape(-1, kinds)
        product = np.empty(postings.size)
        for start in range(0, postings.size, BLOCK):
            rows = slice(start, min(start + BLOCK, postings.size))
            product[rows] = np.vecdot(postings.totals(rows, by_kind), 1.0 / self._norms[self._kind[rows]])
        return product


def level(values: Vector) -> list[float]:
    """The values with the noise of rounding removed, so that what is equal is in reading order."""
    most = float(values.max(initial=0.0))
    found: list[float] = (np.round(values / most, 12) * most).tolist() if most > 0 else values.tolist()
    return found


def logarithms(sentences: Sequence[Sequence[Any]]) -> Vector:
    """The natural logarithm of each sentence's length, 0 for an empty one, from the same function that sumy calls."""
    return np.array([log(len(words)) if words else 0.0 for words in sentences], np.float64)


class Prepared:
    """A mixin for sumy's classes: the words are already lower-case, and the stemmer caches their stems."""

    _stemmer: Any
    _stop_words: frozenset[str]

    @staticmethod
    def normalize_word(word: str) -> str:
        """The word unchanged."""
        return word

    def stem_word(self, word: str) -> str:
        """The stem of a word."""
        stem: str = self._stemmer(word)
        return stem

    def _to_words_set(self, sentence: Any) -> list[str]:
        """The stems of a sentence's content words, in order and with repeats, despite sumy's name for it."""
        stem, common = self._stemmer, self._stop_words
        return [stem(word) for word in sentence.words if word not in common]
