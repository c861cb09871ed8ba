"""LexRank: a sentence is central if many similar sentences point to it."""

from __future__ import annotations

from collections import Counter
from math import inf, log, sqrt
from typing import TYPE_CHECKING

import numpy as np
from sumy.summarizers.lex_rank import LexRankSummarizer

from tui.summaries.rankers.overlap import Matrix, Postings, Prepared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class LexRank(Prepared, LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's LexRank (Erkan and Radev 2004) with its similarity matrix from an inverted index.

    If no sentence is similar to any, not even to itself (two sentences without a common word: every idf is 0), sumy
    divides by zero and scores them all NaN; here they all score the same.
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
        lengths = [sqrt(sum(weight**2 for weight in row.values())) or inf for row in weighted]
        normalised = [{t: w / length for t, w in row.items()} for row, length in zip(weighted, lengths, strict=True)]
        size = len(weighted)
        matrix = np.zeros((size, size))
        for rows, similarities in Postings(normalised).products():
            # Few are similar: writing only those is faster than dividing every cell.
            cells = np.flatnonzero(similarities > threshold)
            degrees = np.bincount(cells // size, minlength=len(similarities))
            matrix[rows].reshape(-1)[cells] = 1.0 / degrees[cells // size]
        return matrix if matrix.any() else np.eye(size)
