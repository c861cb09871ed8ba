"""Products of sentences over shared terms, row by row, through an inverted index."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]
Positions = NDArray[np.intp]


class Postings:
    """By sentence the terms it holds with their weights, and by term the sentences that hold it.

    One product of a row costs as much as the sentences that share a term with it, and memory is linear in the text.
    """

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        numbers: dict[str, int] = {}
        for row in rows:
            for term in row:
                numbers.setdefault(term, len(numbers))
        self.numbers = numbers
        self.rows: list[Positions] = [np.fromiter((numbers[t] for t in row), np.intp, len(row)) for row in rows]
        self.weights: list[Vector] = [np.fromiter(row.values(), np.float64, len(row)) for row in rows]
        holders: list[list[int]] = [[] for _ in numbers]
        carried: list[list[float]] = [[] for _ in numbers]
        for place, row in enumerate(rows):
            for term, weight in row.items():
                holders[numbers[term]].append(place)
                carried[numbers[term]].append(weight)
        self.holders: list[Positions] = [np.array(places, np.intp) for places in holders]
        self.carried: list[Vector] = [np.array(weights, np.float64) for weights in carried]

    def product(self, row: int) -> Vector:
        """The inner product of the sentence at `row` with every sentence."""
        terms, weights = self.rows[row], self.weights[row]
        if not len(terms):
            return np.zeros(len(self.rows))
        places = np.concatenate([self.holders[t] for t in terms])
        values = np.concatenate([self.carried[t] * w for t, w in zip(terms, weights, strict=True)])
        return np.bincount(places, values, minlength=len(self.rows)).astype(np.float64, copy=False)

    def products(self) -> Iterator[Vector]:
        """For each sentence its inner product with every sentence."""
        return map(self.product, range(len(self.rows)))


def logarithms(sentences: Sequence[Sequence[Any]]) -> Vector:
    """The natural logarithm of each sentence's length, 0 for an empty one, from the same function that sumy calls."""
    return np.array([log(len(words)) if words else 0.0 for words in sentences])
