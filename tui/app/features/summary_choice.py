"""The method and length of the summaries, which the articles and the digest share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app import background
from tui.app.desk.desk import BUSY
from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.desk.desk import Desk
    from tui.app.summaries import Summaries
    from tui.comparison import Comparison
    from tui.summaries.summary import Summary

_RANKING = "ranking"


class SummaryChoice(Feature):
    """The sentences are ranked in the background when a method is first chosen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.summaries: Summaries | None = None
        """The summaries, if the reader has chosen others than those of the comparison."""

    def of(self, comparison: Comparison) -> Sequence[Summary]:
        """The chosen summaries, one per article."""
        return self.summaries.chosen if self.summaries else comparison.summaries

    def begin(self, comparison: Comparison) -> Summaries:
        """The summaries to choose from."""
        if self.summaries is None:
            from tui.app.summaries import Summaries  # noqa: PLC0415 - the first frame does not need it

            options = comparison.options
            self.summaries = Summaries(comparison.documents, options.summary, options.sentences, comparison.summaries)
        return self.summaries

    def next_method(self) -> None:
        """Summarise by the next method."""
        if self._desk.comparison is None:
            self._desk.note(BUSY)
            return
        summaries = self.begin(self._desk.comparison)
        summaries.next_method()
        self._report(summaries)

    def lengthen(self, by: int) -> None:
        """Make the summaries longer or shorter."""
        if self._desk.comparison is None:
            self._desk.note(BUSY)
            return
        summaries = self.begin(self._desk.comparison)
        if summaries.lengthen(by):
            self._report(summaries)
        else:
            self._desk.note(f"The summaries cannot be {'longer' if by > 0 else 'shorter'}")

    def _report(self, summaries: Summaries) -> None:
        self.refresh()
        self._desk.note(summaries.description if summaries.ranked else f"{summaries.description} …")

    def refresh(self) -> None:
        """Show the chosen summaries, and rank by their method if that is not done yet."""
        self._desk.refresh_panes()
        summaries = self.summaries
        if summaries is not None and not summaries.ranked:
            background.begin(self._desk.screen, _RANKING, partial(summaries.rank, summaries.method))

    def work_done(self, message: background.Done) -> None:
        """Take the summaries from the ranking."""
        if message.name == _RANKING and self.summaries is not None:
            self.summaries.take(*message.result)
            self._desk.refresh_panes()
            self._desk.note(self.summaries.description)
