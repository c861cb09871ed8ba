"""Products of sentences over shared terms, some rows at a time, through an inverted index."""

from __future__ import annotations

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
"""How many rows of products are made at once: enough to keep numpy busy, few enough to keep memory small."""


class Postings:
    """By sentence the terms it holds with their weights, and by term the sentences that hold it.

    One row of products costs as much as the sentences that share a term with it; memory is linear in the text.
    """

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        self.numbers = {term: number for number, term in enumerate(dict.fromkeys(chain.from_iterable(rows)))}
        self.size = len(rows)
        sizes = np.fromiter(map(len, rows), np.intp, len(rows))
        held = int(sizes.sum())
        self.terms: Positions = np.fromiter(map(self.numbers.__getitem__, chain.from_iterable(rows)), np.intp, held)
        weights = chain.from_iterable(row.values() for row in rows)
        self.weights: Vector = np.fromiter(weights, np.float64, held)
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
        """For each of some sentences the sum of what `values` has, a row a term, for its terms, by their weights.

        Exact where the values and weights are whole numbers.
        """
        starts = self.starts[rows.start : rows.stop + 1]
        held = slice(starts[0], starts[-1])
        running = np.zeros((held.stop - held.start + 1, values.shape[1]))
        np.cumsum(values[self.terms[held]] * self.weights[held, np.newaxis], axis=0, out=running[1:])
        sums: Matrix = running[starts[1:] - held.start] - running[starts[:-1] - held.start]
        return sums

    def spread(self, terms: Positions) -> tuple[Positions, Vector, Positions]:
        """The sentences that hold each of `terms`, the weights there, and how many of them belong to each term."""
        sizes = self._sizes[terms]
        ends = np.cumsum(sizes)
        at = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(self._begins[terms] - (ends - sizes), sizes)
        return self._holders[at], self._carried[at], sizes

    def products(self) -> Iterator[tuple[slice, Matrix]]:
        """The inner products of some sentences, told by a slice, with every sentence; then those of the next."""
        for start in range(0, self.size, BLOCK):
            rows = slice(start, min(start + BLOCK, self.size))
            yield rows, self._block(rows.start, rows.stop)

    def _block(self, start: int, stop: int) -> Matrix:
        held = slice(self.starts[start], self.starts[stop])
        holders, carried, sizes = self.spread(self.terms[held])
        values = carried * np.repeat(self.weights[held], sizes)
        cells = np.repeat((self.places[held] - start) * self.size, sizes) + holders
        flat = np.bincount(cells, values, minlength=(stop - start) * self.size)
        return flat.reshape(stop - start, self.size).astype(np.float64, copy=False)


def logarithms(sentences: Sequence[Sequence[Any]]) -> Vector:
    """The natural logarithm of each sentence's length, 0 for an empty one, from the same function that sumy calls."""
    return np.array([log(len(words)) if words else 0.0 for words in sentences], np.float64)


class Prepared:
    """Mixed into sumy's classes: the words are in small letters already, and their stems are cached by the stemmer."""

    _stemmer: Any
    _stop_words: frozenset[str]

    @staticmethod
    def normalize_word(word: str) -> str:
        """The word as it is."""
        return word

    def stem_word(self, word: str) -> str:
        """The stem of a word."""
        stem: str = self._stemmer(word)
        return stem

    def _to_words_set(self, sentence: Any) -> list[str]:
        """The stems of a sentence's telling words, in order and with repeats: sumy's name says less than it does."""
        stem, common = self._stemmer, self._stop_words
        return [stem(word) for word in sentence.words if word not in common]
