"""Marks in the articles at figures whose arithmetic fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.app import background
from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.widgets.article import ArticlePane
    from tui.comparison import Comparison
    from tui.reading.documents import Span

_SUMS = "sums"


class ArithmeticMarks(Feature):
    """Computes the sums in the background, once the engine is loaded."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._failing: Mapping[str, Sequence[Span]] = MappingProxyType({})
        """The figures that contradict their sentences, by the ids of their articles."""

    def engine_loaded(self) -> None:
        """Start computing."""
        if self._desk.comparison is not None:
            background.begin(self._desk.screen, _SUMS, partial(_failing, self._desk.comparison))

    def work_done(self, message: background.Done) -> None:
        """Mark the results."""
        if message.name == _SUMS:
            self._failing = message.result
            for index, pane in self._desk.columns.made():
                self.pane_made(index, pane)

    def pane_made(self, index: int, pane: ArticlePane) -> None:
        """Mark the figures of an article."""
        comparison = self._desk.comparison
        if comparison is not None and self._failing:
            pane.show_failing(self._failing.get(comparison.documents[index].id, ()))


def _failing(comparison: Comparison) -> dict[str, list[Span]]:
    # Imported in the thread because it loads the engine.
    from tui.reports import sums  # noqa: PLC0415

    found: dict[str, list[Span]] = {}
    for line in sums.failing(comparison):
        for cell in line.row.cells:
            for figure in cell.figures:
                found.setdefault(figure.document, []).append(figure.span)
    return found
