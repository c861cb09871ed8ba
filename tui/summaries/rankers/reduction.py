"""Reduction: a sentence is scored by what it shares with all others."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from sumy.summarizers.reduction import ReductionSummarizer

from tui.summaries.rankers.overlap import WHOLE, Postings, Prepared, Shared, level, logarithms


class Reduction(Prepared, ReductionSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's Reduction (Jagadeesh, Pingali and Varma 2005), summed row by row; its scores are equal to the last bit.

    Of a long text the sums are made by term.
    """

    def rate_sentences(self, document: Any) -> dict[Any, float]:
        """The score of each sentence of a sumy document."""
        sentences = [self._to_words_set(sentence) for sentence in document.sentences]
        if len(sentences) > WHOLE:
            by_term = Shared(sentences, np.inf)
            if by_term.cost <= len(sentences) ** 2:
                sums = by_term.times(np.ones(len(sentences))) - by_term.itself
                return dict(zip(document.sentences, level(sums), strict=True))
        logs = logarithms(sentences)
        ratings: list[float] = []
        for rows, shared in Postings([Counter(words) for words in sentences]).products():
            shared[np.arange(len(shared)), np.arange(rows.start, rows.stop)] = 0.0
            norms = logs[rows, np.newaxis] + logs
            norms[norms == 0.0] = np.inf
            # the running sum adds from left to right, as sumy does; a plain sum would add in pairs
            ratings += np.add.accumulate(shared / norms, axis=1)[:, -1].tolist()
        return dict(zip(document.sentences, ratings, strict=True))
