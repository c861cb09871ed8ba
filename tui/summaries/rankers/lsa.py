"""LSA: a sentence is scored by its length in the space of topics."""

from __future__ import annotations

from collections import Counter
from math import sqrt
from typing import Any

from sumy.summarizers.lsa import LsaSummarizer

from tui.summaries.rankers.overlap import Prepared

_SMOOTH = 0.4


class Lsa(Prepared, LsaSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's LSA (Steinberger and Ježek 2004) without the decomposition, which changes nothing.

    sumy uses every singular value, and the length of a column in the space of all singular vectors is the length of
    the column itself, so the scores are the column lengths of the smoothed term matrix. sumy orders equal scores by
    rounding errors that vary with the hash seed of the process; here they stay in reading order. sumy chooses nothing
    from a text that consists of common words; here its sentences all score 0.
    """

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best `sentences_count` sentences of a sumy document in reading order."""
        dictionary = self._create_dictionary(document)
        lengths = iter([self._length(sentence.words, dictionary) for sentence in document.sentences])
        best: tuple[Any, ...] = self._get_best_sentences(document.sentences, sentences_count, lambda _: next(lengths))
        return best

    def _length(self, words: tuple[str, ...], dictionary: dict[str, int]) -> float:
        counts = Counter(stem for stem in map(self.stem_word, words) if stem in dictionary)
        if not counts:
            return 0.0
        most = max(counts.values())
        inside = sum((_SMOOTH + (1.0 - _SMOOTH) * count / most) ** 2 for count in sorted(counts.values()))
        return sqrt(inside + (len(dictionary) - len(counts)) * _SMOOTH**2)
