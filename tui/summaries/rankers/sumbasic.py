"""SumBasic: sentences of frequent words, each word worth less once it has been used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sumy.summarizers.sum_basic import SumBasicSummarizer

from tui.summaries.rankers.overlap import Postings, Vector

_NEAR = 1e-9
"""Averages relatively closer than this are computed again in sumy's own arithmetic, whose rounding then decides."""


class SumBasic(SumBasicSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's SumBasic (Vanderwende and others 2007); only sentences that hold a used word are rated anew."""

    def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
        shares: dict[str, float] = self._compute_tf(sentences)
        contents: list[list[str]] = [self._get_content_words_in_sentence(s) for s in sentences]
        postings = Postings([dict.fromkeys(words, 1.0) for words in contents])
        averages: Vector = np.array([self._average(shares, words) for words in contents], np.float64)
        left = np.ones(len(sentences), bool)
        ratings: dict[Any, int] = {}
        for turn in range(len(sentences)):
            place = int(averages.argmax())
            ratings[sentences[place]] = -turn
            left[place] = False
            averages[place] = -1.0
            self._update_tf(shares, contents[place])
            if len(terms := postings.rows[place]):
                touched = np.unique(np.concatenate([postings.holders[t] for t in terms]))
                for each in touched[left[touched]].tolist():
                    averages[each] = self._average(shares, contents[each])
        return ratings

    def _average(self, shares: dict[str, float], words: list[str]) -> float:
        return float(self._compute_average_probability_of_words(shares, words))
