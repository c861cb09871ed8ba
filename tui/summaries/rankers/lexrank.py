"""LexRank: a sentence is central where many similar sentences point to it."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

import numpy as np
from sumy.summarizers.lex_rank import LexRankSummarizer

from tui.summaries.rankers.overlap import Matrix, Postings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class LexRank(LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's LexRank (Erkan and Radev 2004) with its similarity matrix from an inverted index.

    Where no sentence is like any, not even itself (two sentences without a common word: every idf is 0), sumy divides
    by zero and scores them all NaN; here they all score the same.
    """

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        count = Counter(term for sentence in sentences for term in dict.fromkeys(sentence))
        return {term: log(len(sentences) / (1 + holders)) for term, holders in count.items()}

    def _create_matrix(
        self,
        sentences: Sequence[Sequence[str]],
        threshold: float,
        tf_metrics: Sequence[Mapping[str, float]],
        idf_metrics: Mapping[str, float],
    ) -> Matrix:
        del sentences
        weighted = [{term: tf * idf_metrics[term] for term, tf in metrics.items()} for metrics in tf_metrics]
        postings = Postings(weighted)
        lengths = np.array([np.sqrt(np.sum(weights**2)) for weights in postings.weights])
        # an infinite length makes the similarity of an empty sentence 0 without a division by zero
        lengths[lengths == 0.0] = np.inf
        matrix = np.zeros((len(weighted), len(weighted)))
        for row, products in enumerate(postings.products()):
            alike = products / (lengths[row] * lengths) > threshold
            matrix[row, alike] = 1.0 / max(int(np.count_nonzero(alike)), 1)
        return matrix if matrix.any() else np.eye(len(weighted))
