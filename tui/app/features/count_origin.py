"""The pane in which a count was started."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.panes import pane_name

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.app.desk.desk import Desk


class CountOrigin:
    """A digit goes to the article of its number at once; a move with that count first goes back to the pane."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pane: Widget | None = None
        self._in_sight: tuple[int, ...] = ()

    def remember(self) -> None:
        """Remember the focused pane, and the visible articles."""
        self._pane, self._in_sight = self._desk.panes.focused, tuple(self._desk.columns.in_sight)

    def go_back(self) -> None:
        """Go back there."""
        panes, pane = self._desk.panes, self._pane
        if pane is None or pane is panes.focused:
            return
        if not panes.zoomed:
            self._desk.columns.show_again(self._in_sight)
        panes.focus(pane)

    def describe(self) -> str:
        """The pane in which a move would use the count."""
        pane = self._pane
        if pane is None or pane is self._desk.panes.focused:
            return "here"
        index = self._desk.columns.index_of(pane)
        return f"in the {pane_name(pane)}" if index is None else f"in article {index + 1}"
