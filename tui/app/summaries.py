"""The summaries in hand: their method and length, cut anew from rankings that are made once."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.documents import Document
from tui.summaries import methods
from tui.summaries.summary import Ranking, Summary

_STEP = 5
"""Percentage points that a length given as a percentage grows or shrinks by."""


class Summaries:
    """One summary an article. Choosing is quick; `rank` is slow and belongs into a thread."""

    def __init__(
        self, documents: Sequence[Document], method: str, length: int | str, chosen: Sequence[Summary] = ()
    ) -> None:
        self.documents = tuple(documents)
        self.method = method
        self.length = length
        self._chosen = tuple(chosen)
        self._rankings: dict[str, tuple[Ranking, ...]] = {}

    @property
    def ranked(self) -> bool:
        """Whether the sentences are ranked by the method in hand."""
        return self.method in self._rankings

    @property
    def chosen(self) -> tuple[Summary, ...]:
        """The summaries, in document order; the last ones there were while a ranking is awaited."""
        return self._chosen

    @property
    def told(self) -> str:
        """The method and the length in words."""
        length = f"{self.length} sentence{'s' * (self.length != 1)}" if isinstance(self.length, int) else self.length
        return f"{length} by {self.method}"

    def rank(self, method: str) -> tuple[str, tuple[Ranking, ...]]:
        """Rank every article's sentences by a method; nothing of `self` is changed."""
        return method, tuple(methods.rank(document, method) for document in self.documents)

    def take(self, method: str, rankings: tuple[Ranking, ...]) -> None:
        """Keep what `rank` gave, and cut the summaries from it where its method is still wanted."""
        self._rankings[method] = rankings
        self._cut()

    def turn(self) -> None:
        """Go on to the next method."""
        at = methods.METHODS.index(self.method)
        self.method = methods.METHODS[(at + 1) % len(methods.METHODS)]
        self._cut()

    def lengthen(self, by: int) -> bool:
        """Make them longer or shorter by one sentence, or by some points of a percentage; whether that could be."""
        before = self.length
        if isinstance(self.length, int):
            self.length = max(1, min(self.length + by, self._longest))
        else:
            percent = int(self.length.removesuffix("%"))
            self.length = f"{max(_STEP, min(percent + by * _STEP, 100))}%"
        self._cut()
        return self.length != before

    @property
    def _longest(self) -> int:
        rankings = self._rankings.get(self.method, ())
        if rankings:
            return max(len(ranking.choices) for ranking in rankings) or 1
        return max((len(document.sentences) for document in self.documents), default=1) or 1

    def _cut(self) -> None:
        if self.ranked:
            self._chosen = tuple(methods.choose(ranking, self.length) for ranking in self._rankings[self.method])
