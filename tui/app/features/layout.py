"""The layout of the panes and columns, by key and by mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.desk.panes import LEAST_HEIGHT
from tui.app.widgets.article import ArticlePane
from tui.reading.sanitise import one_line
from tui.sessions.source_edits import ColumnOrder, anchored, read_order, write_order

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.app.widgets.edges import Edged
    from tui.sessions.session import Edit

_ROWS = 2
"""The number of rows by which a key resizes."""
_CELLS = 4
"""The number of cells by which a key resizes."""
_NO_ROOM = "There is no more room to give."


class Layout(Feature):
    """Zoom, heights, widths, the order of the columns, hidden articles."""

    def __init__(self, desk: Desk, edits: Edits) -> None:
        self._desk = desk
        self._edits = edits
        desk.panes.on_shown = lambda index: self._record_hidden([index], hidden=False)

    def toggle_zoom(self) -> None:
        """Zoom the focused pane to the whole screen, or end the zoom."""
        panes = self._desk.panes
        panes.zoom(None if panes.zoomed else panes.focused)

    def reset(self) -> None:
        """Reset the sizes of all panes, and show all articles."""
        desk, hidden = self._desk, sorted(self._desk.columns.hidden)
        desk.panes.zoom(None)
        desk.panes.set_heights((0, 0))
        desk.panes.hide(())
        desk.columns.set_widths({})
        self._record_hidden(hidden, hidden=False)
        desk.note("Layout reset")

    # Columns

    def swap(self) -> None:
        """Swap the focused article, or the leftmost, with its neighbour."""
        desk = self._desk
        if len(desk.columns.shown) < 2:
            desk.note("Only one source is shown")
            return
        index, before = desk.panes.leading_article, tuple(desk.columns.order)
        neighbour = desk.columns.swap(index)
        self._record_order([index, neighbour], before)
        desk.note(f"Swapped {self._name(index)} and {self._name(neighbour)}")

    def widen(self, step: int) -> None:
        """Make the focused article wider or narrower."""
        desk, index = self._desk, self._desk.panes.focused_article
        if index is None or len(desk.columns.in_sight) < 2:
            desk.note("There is one article in sight; it has all the width.")
        elif not desk.columns.widen(index, step * _CELLS):
            desk.note(_NO_ROOM)

    def hide(self) -> None:
        """Hide the focused article; its number shows it again."""
        desk, index = self._desk, self._desk.panes.focused_article
        if index is None:
            desk.note("Go to a source first: press its number")
        elif len(desk.columns.shown) < 2:
            desk.note("Cannot hide the last source")
        else:
            desk.panes.zoom(None)
            desk.panes.hide({*desk.columns.hidden, index})
            desk.screen.set_focus(desk.columns.panes()[0][1])
            self._record_hidden([index], hidden=True)
            desk.note(f"Hid {self._name(index)}. Press {index + 1} to show it again")

    def drop_title(self, pane: Edged, x: int, y: int) -> None:
        """Move an article to where its title was dragged, shifting the ones between."""
        columns = self._desk.columns
        index = columns.index_of(pane)
        there = next((other for other, each in columns.panes() if each.region.contains(x, y)), None)
        if index is not None and there is not None and there != index:
            before = tuple(columns.order)
            columns.move(index, there)
            self._record_order([index], before)
            self._desk.note(f"Moved {self._name(index)}")

    # Edits

    def edit_reverted(self, edit: Edit, *, undone: bool) -> None:
        """Restore the hidden sources and the order of the columns as before or after the edit."""
        columns = self._desk.columns
        if edit.kind == "hide":
            articles = {
                self._desk.article_of(document.id)
                for anchor in edit.target
                if (document := anchored(anchor, self._desk.documents))
            }
            hides = bool(edit.value) != undone
            self._desk.panes.hide(columns.hidden | articles if hides else columns.hidden - articles)
        elif edit.kind == "order" and (order := read_order(edit.value)):
            wanted = order.before if undone else order.after
            if sorted(wanted) == sorted(columns.order):
                columns.put_in_order(wanted, columns.in_sight)

    def _record_hidden(self, articles: Sequence[int], *, hidden: bool) -> None:
        documents = [self._desk.documents[index] for index in articles]
        if documents:
            self._edits.make(lambda reviewer: reviewer.edit_sources("hide", documents, "yes" if hidden else ""))

    def _record_order(self, articles: Sequence[int], before: tuple[int, ...]) -> None:
        value = write_order(ColumnOrder(before, tuple(self._desk.columns.order)))
        documents = [self._desk.documents[index] for index in articles]
        self._edits.make(lambda reviewer: reviewer.edit_sources("order", documents, value))

    def _name(self, index: int) -> str:
        return one_line(self._desk.sources[index].name)

    # Heights

    def resize(self, step: int) -> None:
        """Make the focused pane higher or lower: an article at the expense of the claims, or in favour of them."""
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
        """Move an edge of a pane by a number of rows or cells."""
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
        """Extend the claims or the diff upwards by a number of rows, at the expense of the pane above."""
        desk = self._desk
        table, diff = desk.table.outer_size.height, desk.diff.outer_size.height
        if pane is desk.table:
            table = max(LEAST_HEIGHT, min(table + by, desk.panes.room - diff))
        else:
            by = max(LEAST_HEIGHT - diff, min(by, table - LEAST_HEIGHT))
            table, diff = table - by, diff + by
        desk.panes.set_heights((table, diff))
