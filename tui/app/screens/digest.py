"""Conflicts, what the sources share, what only one says; then a summary of each article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on

from tui.app import background, keys
from tui.app.entries.entry import ListEntry
from tui.app.screens.listing import EntryScreen
from tui.app.summaries import Summaries

if TYPE_CHECKING:
    from tui.comparison import Comparison

_RANKING = "ranking"


class DigestScreen(EntryScreen):
    """The summaries are those of the main screen: their method and length change in both."""

    PANE: ClassVar[keys.Pane] = "digest"
    TITLE_OF = "Digest"

    def __init__(self, comparison: Comparison, summaries: Summaries, cursor: int = 0) -> None:
        super().__init__(cursor)
        self.comparison = comparison
        self.summaries = summaries
        self._digest: tuple[ListEntry, ...] = ()

    @property
    def state(self) -> str:
        """The length and the method of the summaries."""
        return self.summaries.description

    def work(self) -> tuple[ListEntry, ...]:
        """The digest; the summaries exist already."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.digest import digest  # noqa: PLC0415

        return digest(self.comparison)

    def take(self, result: Sequence[ListEntry]) -> None:
        """Show the digest with the summaries below."""
        self._digest = tuple(result)
        self._fill(self.start)
        self._rank()

    def _fill(self, cursor: int) -> None:
        from tui.app.entries.digest import summaries  # noqa: PLC0415 - loaded by the thread before

        short = summaries(self.comparison.documents, self.summaries.chosen)
        super().take((*self._digest, *short))
        self.entries.put(cursor)
        self.show_place()

    def _rank(self) -> None:
        """Rank by the chosen method in the background, unless that is done."""
        if not self.summaries.ranked:
            method = self.summaries.method
            self.note(f"Ranking the sentences by {method} …")
            background.begin(self, _RANKING, lambda: self.summaries.rank(method))

    @on(background.Done)
    def _take_ranking(self, message: background.Done) -> None:
        if message.name == _RANKING:
            self.summaries.take(*message.result)
            self.clear_note()
            self._fill(self.entries.cursor)

    def action_method(self) -> None:
        """Use the next summary method."""
        self.summaries.next_method()
        self._fill(self.entries.cursor)
        self.note(self.summaries.description)
        self._rank()

    def action_length(self, by: int) -> None:
        """Make the summaries longer or shorter."""
        if not self.summaries.lengthen(by):
            self.note(f"The summaries cannot be {'longer' if by > 0 else 'shorter'}")
            return
        self._fill(self.entries.cursor)
        self.note(self.summaries.description)
        self._rank()
