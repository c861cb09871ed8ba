"""SumBasic: sentences of frequent words, each word worth less once it has been used."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heapreplace
from typing import Any

from sumy.summarizers.sum_basic import SumBasicSummarizer

from tui.summaries.rankers.overlap import Prepared


class SumBasic(Prepared, SumBasicSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's SumBasic (Vanderwende and others 2007), computing a rating again only if it may be the best.

    Shares are squared as they are used, so ratings only fall: an old one is an upper bound, and the first sentence
    whose new rating exceeds all bounds is the best (lazy greedy selection, Minoux 1978).
    """

    def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
        shares: dict[str, float] = self._compute_tf(sentences)
        contents: list[list[str]] = [self._get_content_words_in_sentence(s) for s in sentences]
        rate = self._compute_average_probability_of_words
        bounds = [(-rate(shares, words), place, 0) for place, words in enumerate(contents)]
        heapify(bounds)
        ratings: dict[Any, int] = {}
        for turn in range(len(sentences)):
            while bounds[0][2] != turn:
                place = bounds[0][1]
                heapreplace(bounds, (-rate(shares, contents[place]), place, turn))
            place = bounds[0][1]
            ratings[sentences[place]] = -turn
            self._update_tf(shares, contents[place])
            heapreplace(bounds, (1.0, place, len(sentences)))
        return ratings
