"""TextRank: PageRank over sentences joined by the words they share."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from sumy.summarizers.text_rank import TextRankSummarizer

from tui.summaries.rankers.overlap import WHOLE, Matrix, Postings, Prepared, Shared, level, logarithms


class TextRank(Prepared, TextRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's TextRank (Mihalcea and Tarau 2004) with its matrix, equal to the last bit, from an inverted index.

    Of a long text the matrix is not written out: each step of the power method is a product over terms.
    """

    def rate_sentences(self, document: Any) -> dict[Any, float]:
        """The score of each sentence of a sumy document."""
        size = len(document.sentences)
        shared = (
            Shared([self._to_words_set(sentence) for sentence in document.sentences], 1.0) if size > WHOLE else None
        )
        if shared is None or shared.cost > size**2:
            rated: dict[Any, float] = super().rate_sentences(document)
            return rated
        sums = shared.times(np.ones(size)) + self._ZERO_DIVISION_PREVENTION
        ranks, moved = np.full(size, 1.0 / size), 1.0
        while moved > self.epsilon:
            jumps = (1.0 - self.damping) / size * ranks.sum()
            after = self.damping * shared.times(ranks / sums) + jumps
            ranks, moved = after, float(np.linalg.norm(after - ranks))
        return dict(zip(document.sentences, level(ranks), strict=True))

    def _create_matrix(self, document: Any) -> Matrix:
        sentences = [self._to_words_set(sentence) for sentence in document.sentences]
        logs = logarithms(sentences)
        matrix = np.empty((len(sentences), len(sentences)))
        for rows, shared in Postings([Counter(words) for words in sentences]).products():
            norms = logs[rows, np.newaxis] + logs
            # two sentences of one word each have no logarithm to divide by: sumy takes the count itself
            norms[norms == 0.0] = 1.0
            np.divide(shared, norms, out=matrix[rows])
        matrix /= matrix.sum(axis=1)[:, np.newaxis] + self._ZERO_DIVISION_PREVENTION
        matrix *= self.damping
        matrix += (1.0 - self.damping) / max(len(sentences), 1)
        return matrix
