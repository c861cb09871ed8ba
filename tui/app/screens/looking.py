"""The part of the main screen that opens the lists, and holds the summaries that they share with the columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import on

from tui.app import background
from tui.app.screens.walking import WalkingScreen

if TYPE_CHECKING:
    from tui.app.entries.entry import Target
    from tui.app.screens.listing import Closed, ListScreen
    from tui.app.summaries import Summaries
    from tui.comparison import Comparison

_RANKING = "ranking"


class LookingScreen(WalkingScreen):
    """Each list has the screen until it is left, for where the reader was or for a place in an article."""

    _cursors: Mapping[str, int] = MappingProxyType({})
    """The row that the cursor of each list was left on."""

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
        lists: dict[str, Callable[[Comparison, int], ListScreen]] = {
            "figures": FiguresScreen,
            "quotations": QuotationsScreen,
            "overview": OverviewScreen,
        }
        return lists[name](comparison, cursor)

    def _left(self, name: str, closed: Closed | None) -> None:
        if closed is None:
            return
        self._cursors = {**self._cursors, name: closed.cursor}
        if name == "digest":
            self.prepare_panes()
            self._rank()
        if closed.then:
            self.action_open(closed.then)
        elif closed.target is not None:
            self.go_to(closed.target, closed.claim)

    def go_to(self, target: Target, claim: str = "") -> None:
        """Go to a place in an article, and mark it; a claim that it tells of is the row in hand from then on."""
        self.keep_place()
        if claim:
            self.choose_claim(claim)
        self.reach(target)
        self.mark()

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
            self.note(f"The summaries cannot be {'longer' if by > 0 else 'shorter'}")

    def _tell_summaries(self, summaries: Summaries) -> None:
        self.prepare_panes()
        self._rank()
        self.note(f"Summaries of {summaries.told}{'.' if summaries.ranked else ' …'}")

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
            self.prepare_panes()
