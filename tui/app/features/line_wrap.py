"""Long lines: wrapped, or each paragraph on one line that scrolls horizontally."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.diff_pane import DiffPane

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk


class LineWrap(Feature):
    """The same in every article and in the diff."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.wrapped = True

    def toggle(self) -> None:
        """Toggle wrapping of long lines."""
        self.set_wrapped(on=not self.wrapped)
        unwrapped = "Each paragraph is one line; Shift+→ and Shift+← move them."
        self._desk.note("Long lines are wrapped." if self.wrapped else unwrapped)

    def set_wrapped(self, *, on: bool) -> None:
        """Set whether long lines are wrapped in the articles and in the diff."""
        self.wrapped = on
        for _, pane in self._desk.columns.made():
            pane.show_wrapped(on=on)
        self._desk.diff.show_wrapped(on=on)
        self._desk.mark()

    def move_sideways(self, step: int) -> None:
        """Scroll the focused pane horizontally, if its lines are not wrapped."""
        pane = self._desk.panes.focused
        if self.wrapped:
            self._desk.note("The lines are wrapped; w leaves each paragraph on one.")
        elif isinstance(pane, ArticlePane | DiffPane) and not pane.move_sideways(step):
            self._desk.note("The lines go no further.")

    def pane_made(self, index: int, pane: ArticlePane) -> None:
        """Wrap the lines of an article like those of the others."""
        del index
        pane.show_wrapped(on=self.wrapped)
