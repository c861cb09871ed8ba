"""TextRank: PageRank over sentences joined by the words they share."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from sumy.summarizers.text_rank import TextRankSummarizer

from tui.summaries.rankers.overlap import Matrix, Postings, Prepared, logarithms


class TextRank(Prepared, TextRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's TextRank (Mihalcea and Tarau 2004) with its matrix, equal to the last bit, from an inverted index."""

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
