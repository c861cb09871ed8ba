"""The part of the main screen that opens the lists, and holds the summaries that they share with the columns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui.app import background
from tui.app.screens.reviewing import ReviewingScreen

if TYPE_CHECKING:
    from tui.app.listing import Target
    from tui.app.screens.listing import Closed, ListScreen
    from tui.app.summaries import Summaries
    from tui.comparison import Comparison

_RANKING = "ranking"


class LookingScreen(ReviewingScreen):
    """Each list has the screen until it is left, for where the reader was or for a place in an article."""

    summaries: Summaries | None = None

    def __init__(self) -> None:
        super().__init__()
        self._cursors: dict[str, int] = {}

    # What the subclass says

    @property
    def comparison(self) -> Comparison | None:
        """What was found, where it is there."""
        raise NotImplementedError

    def go_to(self, target: Target) -> None:
        """Go to a place in an article."""
        raise NotImplementedError

    def show_summaries(self) -> None:
        """Show the summaries in the columns."""
        raise NotImplementedError

    # Lists

    def action_open(self, name: str) -> None:
        """Open a list."""
        comparison = self.comparison
        if comparison is None:
            self.note("The articles are still being compared.")
        elif name == "why" and self.row is None:
            self.note("There is no row to give reasons for.")
        else:
            self.app.push_screen(self._list(name, comparison), partial(self._left, name))

    def _list(self, name: str, comparison: Comparison) -> ListScreen:
        # Imported here because the first frame does not need them.
        from tui.app.screens.digest import DigestScreen  # noqa: PLC0415
        from tui.app.screens.figures import FiguresScreen  # noqa: PLC0415
        from tui.app.screens.overview import OverviewScreen  # noqa: PLC0415
        from tui.app.screens.quotations import QuotationsScreen  # noqa: PLC0415
        from tui.app.screens.why import WhyScreen  # noqa: PLC0415

        cursor = self._cursors.get(name, 0)
        if name == "why" and self.row is not None:
            return WhyScreen(comparison, self.row.claim)
        if name == "digest":
            return DigestScreen(comparison, self._in_short(comparison), cursor)
        lists = {"figures": FiguresScreen, "quotations": QuotationsScreen, "overview": OverviewScreen}
        return lists[name](comparison, cursor)

    def _left(self, name: str, closed: Closed | None) -> None:
        if closed is None:
            return
        self._cursors[name] = closed.cursor
        if name == "digest":
            self.show_summaries()
            self._rank()
        if closed.then:
            self.action_open(closed.then)
        elif closed.target is not None:
            self.go_to(closed.target)

    # Summaries

    def action_method(self) -> None:
        """Summarise by the next method."""
        if self.comparison is None:
            self.note("The articles are still being compared.")
            return
        summaries = self._in_short(self.comparison)
        summaries.turn()
        self._tell_summaries(summaries)

    def action_length(self, by: int) -> None:
        """Make the summaries longer or shorter."""
        if self.comparison is None:
            self.note("The articles are still being compared.")
            return
        summaries = self._in_short(self.comparison)
        if summaries.lengthen(by):
            self._tell_summaries(summaries)
        else:
            self.note(f"The summaries can be no {'longer' if by > 0 else 'shorter'}.")

    def _tell_summaries(self, summaries: Summaries) -> None:
        self.show_summaries()
        self._rank()
        self.note(f"Summaries of {summaries.told}{'' if summaries.ranked else ' …'}")

    def _in_short(self, comparison: Comparison) -> Summaries:
        if self.summaries is None:
            from tui.app.summaries import Summaries  # noqa: PLC0415 - the first frame does not need it

            options = comparison.options
            self.summaries = Summaries(comparison.documents, options.summary, options.sentences, comparison.summaries)
        return self.summaries

    def _rank(self) -> None:
        """Rank by the method in hand, beside the screen, unless that is done."""
        summaries = self.summaries
        if summaries is not None and not summaries.ranked:
            background.begin(self, _RANKING, partial(summaries.rank, summaries.method))

    @on(background.Done)
    def _take_ranking(self, message: background.Done) -> None:
        if message.name == _RANKING and self.summaries is not None:
            self.summaries.take(*message.result)
            self.show_summaries()
