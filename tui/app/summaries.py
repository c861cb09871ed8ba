"""The summaries by the chosen method and length, taken from rankings that are made once."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.documents import Document
from tui.summaries import methods
from tui.summaries.summary import Ranking, Summary

_STEP = 5
"""The step in percentage points by which a relative length grows or shrinks."""


class Summaries:
    """One summary per article. Choosing is fast; `rank` is slow and runs in a thread."""

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
        """Whether the sentences are ranked by the chosen method."""
        return self.method in self._rankings

    @property
    def chosen(self) -> tuple[Summary, ...]:
        """The summaries, in document order; the previous ones while waiting for a ranking."""
        return self._chosen

    @property
    def description(self) -> str:
        """The length and the method in words: `3-sentence summaries (lexrank)`, `20% summaries (auto)`."""
        length = f"{self.length}-sentence" if isinstance(self.length, int) else self.length
        return f"{length} summaries ({self.method})"

    def rank(self, method: str) -> tuple[str, tuple[Ranking, ...]]:
        """Rank every article's sentences by a method, without changing `self`."""
        return method, tuple(methods.rank(document, method) for document in self.documents)

    def take(self, method: str, rankings: tuple[Ranking, ...]) -> None:
        """Store the result of `rank`, and take the summaries from it if its method is still chosen."""
        self._rankings[method] = rankings
        self._cut()

    def next_method(self) -> None:
        """Choose the next method."""
        at = methods.METHODS.index(self.method)
        self.method = methods.METHODS[(at + 1) % len(methods.METHODS)]
        self._cut()

    def lengthen(self, by: int) -> bool:
        """Make them longer or shorter by one sentence or some percentage points; returns whether that was possible."""
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
