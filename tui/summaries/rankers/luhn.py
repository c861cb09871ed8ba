"""Luhn: a sentence counts for its densest run of words that the article repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sumy.summarizers.luhn import LuhnSummarizer

from tui.summaries.rankers.overlap import Prepared

if TYPE_CHECKING:
    from collections.abc import Sequence


class Luhn(Prepared, LuhnSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's Luhn (1958); its significant words are a set, where sumy walks a tuple for every word."""

    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))
