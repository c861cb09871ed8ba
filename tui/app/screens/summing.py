"""The part of the main screen that marks in the articles the figures whose sums do not hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import on

from tui.app import background
from tui.app.messages import EngineLoaded
from tui.app.screens.looking import LookingScreen
from tui.app.widgets.article import ArticlePane

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reading.documents import Span

_SUMS = "sums"


class SummingScreen(LookingScreen):
    """The sums are reckoned beside the screen, once the engine is there."""

    _failing: Mapping[str, Sequence[Span]] = MappingProxyType({})
    """The figures that their sentences belie, by the id of their article."""

    @on(EngineLoaded)
    def _reckon(self) -> None:
        if self.comparison is not None:
            background.begin(self, _SUMS, partial(_failing, self.comparison))

    @on(background.Done)
    def _take_sums(self, message: background.Done) -> None:
        if message.name == _SUMS:
            self._failing = message.result
            for index, pane in self.columns.made():
                self._show_failing(index, pane)

    def prepare_pane(self, index: int, pane: ArticlePane) -> None:
        """Give a pane what is known of the sums in its article, too."""
        super().prepare_pane(index, pane)
        self._show_failing(index, pane)

    def _show_failing(self, index: int, pane: ArticlePane) -> None:
        if self.comparison is not None and self._failing:
            pane.show_failing(self._failing.get(self.comparison.documents[index].id, ()))


def _failing(comparison: Comparison) -> dict[str, list[Span]]:
    # Imported in the thread because it loads the engine.
    from tui.reports import sums  # noqa: PLC0415

    found: dict[str, list[Span]] = {}
    for line in sums.failing(comparison):
        for cell in line.row.cells:
            for figure in cell.figures:
                found.setdefault(figure.document, []).append(figure.span)
    return found
