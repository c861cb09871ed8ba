"""The panes of the main screen: their focus, zoom and heights."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from tui.app.widgets.article import ArticlePane
from tui.app.widgets.diff_pane import DiffPane

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.app import keys
    from tui.app.widgets.claims_table import ClaimsTable
    from tui.app.widgets.columns import Columns
    from tui.app.widgets.header import Header

LEAST_HEIGHT = 4
"""The minimum number of rows of the claims and the diff."""
LEAST_ARTICLES = 6
"""The minimum number of rows of the articles."""


class Panes:
    """Focus, zoom and heights.

    Heights that the reader has chosen stay until others are chosen; a zoomed pane fills the screen.
    """

    def __init__(
        self, screen: Screen[None], header: Header, columns: Columns, table: ClaimsTable, diff: DiffPane
    ) -> None:
        self._screen = screen
        self._header = header
        self._columns = columns
        self._table = table
        self._diff = diff
        self._parts: Mapping[keys.Pane, Widget] = {"article": columns, "claims": table, "diff": diff}
        self._zoomed: keys.Pane | None = None
        self.heights: tuple[int, int] = (0, 0)
        """The rows of the claims and of the diff; 0 means the default of the stylesheet."""
        self.on_shown: Callable[[int], None] = lambda _: None
        """Called when a hidden article is shown because the reader goes to it."""

    @property
    def every(self) -> list[Widget]:
        """The visible panes: the articles from left to right, the claims, the diff."""
        return [*(pane for _, pane in self._columns.panes()), self._table, self._diff]

    # Focus

    @property
    def focused(self) -> Widget | None:
        """The widget in focus."""
        return self._screen.focused

    @property
    def in_focus(self) -> keys.Pane:
        """The focused pane in the key map."""
        return pane_name(self.focused)

    @property
    def focused_article(self) -> int | None:
        """The focused article; None if the claims or the diff are focused."""
        return self._columns.index_of(self.focused)

    @property
    def leading_article(self) -> int:
        """The focused article, or else the leftmost visible one."""
        index = self.focused_article
        return self._columns.in_sight[0] if index is None else index

    def focus(self, pane: Widget | None) -> None:
        """Focus a pane, and move the zoom to it if one pane is zoomed."""
        if self.zoomed and pane is not None:
            self.zoom(pane)
        self._screen.set_focus(pane)

    def focus_article(self, index: int) -> None:
        """Show an article, even a hidden one, and focus it."""
        if index in self._columns.hidden:
            self.hide(self._columns.hidden - {index})
            self.on_shown(index)
        self._columns.bring([index])
        self.focus(self._columns.pane(index))

    # Zoom

    @property
    def zoomed(self) -> bool:
        """Whether one pane is zoomed."""
        return self._zoomed is not None

    def zoom(self, widget: Widget | None) -> None:
        """Zoom a pane to the whole screen; None ends the zoom."""
        shown = self._zoomed = pane_name(widget) if widget else None
        for pane, part in self._parts.items():
            # Not by a class of the screen, which would make Textual style every widget on it again.
            part.styles.display = None if shown in {None, pane} else "none"
        self._columns.set_alone(self._columns.index_of(widget) if shown == "article" else None)
        self._apply_heights()

    # Heights and hidden articles

    @property
    def room(self) -> int:
        """The rows for the claims and the diff together."""
        return self._screen.size.height - 2 - LEAST_ARTICLES

    def set_heights(self, heights: tuple[int, int]) -> None:
        """Set the heights of the claims and the diff."""
        self.heights = heights
        self._apply_heights()

    def _apply_heights(self) -> None:
        """Apply the heights; while a pane is zoomed, remove them."""
        for pane, height in ((self._table, self.heights[0]), (self._diff, self.heights[1])):
            chosen = height if height and not self.zoomed else None
            pane.styles.height = pane.styles.min_height = pane.styles.max_height = chosen
        # If the claims have a chosen height, the articles get the rest.
        self._columns.styles.height = "1fr" if self.heights[0] and not self.zoomed else None
        self._columns.styles.max_height = None
        if self._zoomed is not None:
            alone = self._parts[self._zoomed].styles
            alone.height, alone.max_height = "1fr", "100%"

    def hide(self, articles: Iterable[int]) -> None:
        """Hide exactly these articles, and show their number in the top line."""
        self._columns.hide(articles)
        self._header.show_hidden(len(self._columns.hidden))


def pane_name(widget: Widget | None) -> keys.Pane:
    """The name of a pane in the key map."""
    if isinstance(widget, ArticlePane):
        return "article"
    return "diff" if isinstance(widget, DiffPane) else "claims"
