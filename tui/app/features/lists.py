"""The full-screen lists, which lead back to where the reader was or to a place in an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.app.desk.desk import BUSY
from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.entries.entry import Destination
    from tui.app.features.draft_check import DraftCheck
    from tui.app.features.external_editor import ExternalEditor
    from tui.app.features.figure_cursor import FigureCursor
    from tui.app.features.history import History
    from tui.app.features.near_copies import NearCopies
    from tui.app.features.search import Search
    from tui.app.features.summary_choice import SummaryChoice
    from tui.app.screens.listing import Closed, ListScreen
    from tui.comparison import Comparison
    from tui.rows.sources import Source


class Lists(Feature):
    """The lists that a key opens, from figures and their ties to tables to the check of a draft."""

    def __init__(
        self,
        desk: Desk,
        history: History,
        search: Search,
        summaries: SummaryChoice,
        figure_cursor: FigureCursor,
        draft_check: DraftCheck,
        editor: ExternalEditor,
        near_copies: NearCopies,
    ) -> None:
        self._desk = desk
        self._history = history
        self._search = search
        self._summaries = summaries
        self._figure_cursor = figure_cursor
        self._draft_check = draft_check
        self._editor = editor
        self._near_copies = near_copies
        self._cursors: Mapping[str, int] = MappingProxyType({})
        """The last cursor row of each list."""
        history.on_back_to_list(self.open)
        search.on_list_results(self.open)

    def open(self, name: str) -> None:
        """Open a list; with a figure cursor, the first press explains the figure instead of the reasons."""
        desk = self._desk
        if name == "why" and self._figure_cursor.explain():
            return
        if name == "check":
            self._open_check()
        elif name == "versions":
            self._near_copies.open(partial(self._closed, name))
        elif desk.comparison is None:
            desk.note(BUSY)
        elif name == "why" and desk.rows.chosen is None:
            desk.note("No claim to explain")
        elif name == "timeline" and desk.rows.chosen is None:
            desk.note("No figure to follow")
        else:
            desk.screen.app.push_screen(self._screen(name, desk.comparison), partial(self._closed, name))

    def _open_check(self) -> None:
        """Open the check of a draft, which begins before there is a comparison."""
        desk = self._desk
        refusal = self._draft_check.choose_draft()
        if refusal:
            desk.note(refusal)
            return
        from tui.app.screens.check import CheckScreen  # noqa: PLC0415 - the first frame does not need it

        screen = CheckScreen(self._draft_check, self._editor, desk, self._cursors.get("check", 0))
        desk.screen.app.push_screen(screen, partial(self._closed, "check"))

    def _screen(self, name: str, comparison: Comparison) -> ListScreen:
        # Imported here because the first frame does not need them.
        from tui.app.screens.digest import DigestScreen  # noqa: PLC0415
        from tui.app.screens.figures import FiguresScreen  # noqa: PLC0415
        from tui.app.screens.overview import OverviewScreen  # noqa: PLC0415
        from tui.app.screens.quotations import QuotationsScreen  # noqa: PLC0415
        from tui.app.screens.results import ResultsScreen  # noqa: PLC0415
        from tui.app.screens.ties import TiesScreen  # noqa: PLC0415
        from tui.app.screens.timeline import TimelineScreen  # noqa: PLC0415
        from tui.app.screens.why import WhyScreen  # noqa: PLC0415

        cursor, row, named = self._cursors.get(name, 0), self._desk.rows.chosen, self._desk.sources
        if name == "why" and row is not None:
            return WhyScreen(comparison, row.claim, self._desk.rows.title_of(row.claim), named)
        if name == "results" and self._search.hits is not None:
            return ResultsScreen(comparison.documents, self._search.sources, self._search.hits, cursor)
        if name == "timeline" and row is not None:
            from tui.reports.timeline import figures_of  # noqa: PLC0415 - loads the engine

            return TimelineScreen(comparison, figures_of(comparison, row.claim), named=named)
        if name == "digest":
            return DigestScreen(comparison, self._summaries.begin(comparison), cursor)
        lists: dict[str, Callable[[Comparison, int, Sequence[Source]], ListScreen]] = {
            "figures": FiguresScreen,
            "ties": TiesScreen,
            "quotations": QuotationsScreen,
            "overview": OverviewScreen,
        }
        return lists[name](comparison, cursor, named)

    def _closed(self, name: str, closed: Closed | None) -> None:
        if closed is None:
            return
        self._cursors = {**self._cursors, name: closed.cursor}
        if name == "check":
            self._draft_check.left()
        if name == "digest":
            self._summaries.refresh()
        if closed.then:
            self.open(closed.then)
        elif closed.target is not None:
            self._go(name, closed.target, closed.claim, closed.beside)

    def _go(self, name: str, target: Destination, claim: str, beside: Destination | None) -> None:
        """Go to a place in an article, and mark it; if it is part of a claim, the cursor moves to its row."""
        self._history.push(from_list=name)
        if claim:
            self._desk.choose_claim(claim)
        self._desk.go(target, beside)
        self._desk.mark()
