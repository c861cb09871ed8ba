"""The layout of the panes and columns, by key and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.desk.panes import LEAST_HEIGHT
from tui.app.widgets.article import ArticlePane

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.app.desk.desk import Desk
    from tui.app.widgets.edges import Edged

_ROWS = 2
"""Rows that a key gives or takes."""
_CELLS = 4
"""Cells that a key gives or takes."""
_NO_ROOM = "There is no more room to give."


class Layout(Feature):
    """Zoom, heights, widths, the order of the columns, hidden articles."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def toggle_zoom(self) -> None:
        """Give the pane in focus the whole screen, or give it back."""
        panes = self._desk.panes
        panes.zoom(None if panes.zoomed else panes.focused)

    def reset(self) -> None:
        """Give every pane its usual size, and show every article."""
        desk = self._desk
        desk.panes.zoom(None)
        desk.panes.set_heights((0, 0))
        desk.panes.hide(())
        desk.columns.set_widths({})
        desk.note("Every pane has its usual size, and every article is shown.")

    # Columns

    def swap(self) -> None:
        """Swap the article in focus, or the leftmost, with its neighbour."""
        desk = self._desk
        if len(desk.columns.shown) < 2:
            desk.note("There is only one article.")
            return
        index = desk.panes.leading_article
        neighbour = desk.columns.swap(index)
        desk.note(f"Articles {index + 1} and {neighbour + 1} have changed places.")

    def widen(self, step: int) -> None:
        """Make the article in focus wider or narrower."""
        desk, index = self._desk, self._desk.panes.focused_article
        if index is None or len(desk.columns.in_sight) < 2:
            desk.note("There is one article in sight; it has all the width.")
        elif not desk.columns.widen(index, step * _CELLS):
            desk.note(_NO_ROOM)

    def hide(self) -> None:
        """Hide the article in focus; its number brings it back."""
        desk, index = self._desk, self._desk.panes.focused_article
        if index is None:
            desk.note("Go to the article that is to be hidden first, with its number.")
        elif len(desk.columns.shown) < 2:
            desk.note("The last article in sight stays.")
        else:
            desk.panes.zoom(None)
            desk.panes.hide({*desk.columns.hidden, index})
            desk.screen.set_focus(desk.columns.panes()[0][1])
            desk.note(f"Article {index + 1} is hidden; {index + 1} shows it again.")

    def drop_title(self, pane: Edged, x: int, y: int) -> None:
        """Put an article where its title was dragged to, the ones between moving up."""
        columns = self._desk.columns
        index = columns.index_of(pane)
        there = next((other for other, each in columns.panes() if each.region.contains(x, y)), None)
        if index is not None and there is not None and there != index:
            columns.move(index, there)
            self._desk.note(f"Article {index + 1} stands where {there + 1} stood.")

    # Heights

    def resize(self, step: int) -> None:
        """Make the pane in focus higher or lower: an article by what it takes from the claims, or gives to them."""
        desk, panes = self._desk, self._desk.panes
        if panes.zoomed:
            desk.note("This pane has the whole screen; z gives it back.")
            return
        is_diff = panes.focused is desk.diff
        pane, other = (desk.diff, desk.table) if is_diff else (desk.table, desk.diff)
        by = step * _ROWS * (1 if panes.focused in {desk.diff, desk.table} else -1)
        before = pane.outer_size.height
        height = max(LEAST_HEIGHT, min(before + by, panes.room - other.outer_size.height))
        if height == before:
            desk.note(_NO_ROOM)
        else:
            claims, diff = panes.heights
            panes.set_heights((claims, height) if is_diff else (height, diff))

    def drag_edge(self, pane: Edged, edge: str, by: int) -> None:
        """Move an edge of a pane by so many rows or cells."""
        columns = self._desk.columns
        if edge == "top" and not self._desk.panes.zoomed:
            self._drag_top(pane, -by)
            return
        panes = [each for _, each in columns.panes()]
        if not isinstance(pane, ArticlePane) or pane not in panes:
            return
        at = panes.index(pane)
        left = at - 1 if edge == "left" else at
        if 0 <= left < len(panes) - 1:
            columns.shift(columns.in_sight[left], columns.in_sight[left + 1], by)

    def _drag_top(self, pane: Widget, by: int) -> None:
        """Give the claims or the diff so many rows more at the top: of the articles, or of the claims."""
        desk = self._desk
        table, diff = desk.table.outer_size.height, desk.diff.outer_size.height
        if pane is desk.table:
            table = max(LEAST_HEIGHT, min(table + by, desk.panes.room - diff))
        else:
            by = max(LEAST_HEIGHT - diff, min(by, table - LEAST_HEIGHT))
            table, diff = table - by, diff + by
        desk.panes.set_heights((table, diff))
