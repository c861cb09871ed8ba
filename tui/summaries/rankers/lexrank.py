"""LexRank: a sentence is central if many similar sentences point to it."""

from __future__ import annotations

from collections import Counter
from math import inf, log, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np
from sumy.summarizers.lex_rank import LexRankSummarizer

from tui.summaries.rankers.overlap import WHOLE, Matrix, Postings, Prepared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class LexRank(Prepared, LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's LexRank (Erkan and Radev 2004) with its similarity matrix from an inverted index.

    If no sentence is similar to any, not even to itself (two sentences without a common word: every idf is 0), sumy
    divides by zero and scores them all NaN; here they all score the same. Of a long text the matrix is not written out,
    but made again, some rows at a time, for each step of the power method, of which there are few.
    """

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        count = Counter(term for sentence in sentences for term in dict.fromkeys(sentence))
        return {term: log(len(sentences) / (1 + holders)) for term, holders in count.items()}

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best `sentences_count` sentences of a sumy document in reading order."""
        if len(document.sentences) <= WHOLE:
            found: tuple[Any, ...] = super().__call__(document, sentences_count)
            return found
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        graph = Postings(self._normalised(self._compute_tf(words), self._compute_idf(words)))
        size, ranks, moved = len(words), np.full(len(words), 1.0 / len(words)), 1.0
        while moved > self.epsilon:
            after = np.zeros(size)
            for rows, similarities in graph.products():
                similar = similarities > self.threshold
                after += (ranks[rows] / np.maximum(similar.sum(axis=1), 1)) @ similar
            after = after if after.any() else ranks
            after /= np.linalg.norm(after)
            ranks, moved = after, float(np.linalg.norm(after - ranks))
        ratings = dict(zip(document.sentences, ranks.tolist(), strict=True))
        best: tuple[Any, ...] = self._get_best_sentences(document.sentences, sentences_count, ratings)
        return best

    @staticmethod
    def _normalised(
        tf_metrics: Sequence[Mapping[str, float]], idf_metrics: Mapping[str, float]
    ) -> list[dict[str, float]]:
        """The weights of the terms of each sentence, as vectors of length 1."""
        weighted = [{term: tf * idf_metrics[term] for term, tf in metrics.items()} for metrics in tf_metrics]
        lengths = [sqrt(sum(weight**2 for weight in row.values())) or inf for row in weighted]
        return [{t: w / length for t, w in row.items()} for row, length in zip(weighted, lengths, strict=True)]

    def _create_matrix(
        self,
        sentences: Sequence[Sequence[str]],
        threshold: float,
        tf_metrics: Sequence[Mapping[str, float]],
        idf_metrics: Mapping[str, float],
    ) -> Matrix:
        normalised = self._normalised(tf_metrics, idf_metrics)
        size = len(sentences)
        matrix = np.zeros((size, size))
        for rows, similarities in Postings(normalised).products():
            # Few are similar: writing only those is faster than dividing every cell.
            cells = np.flatnonzero(similarities > threshold)
            degrees = np.bincount(cells // size, minlength=len(similarities))
            matrix[rows].reshape(-1)[cells] = 1.0 / degrees[cells // size]
        return matrix if matrix.any() else np.eye(size)
