"""The part of the main screen that goes from pane to pane, and gives them room."""

from __future__ import annotations

from textual.widget import Widget

from tui.app import keys
from tui.app.screens.parts import PartsScreen
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.diff_pane import DiffPane

_ZOOMS = {"article": "-zoom-article", "claims": "-zoom-claims", "diff": "-zoom-diff"}
_STEP = 2
"""Rows that a key gives or takes."""
_LEAST = 4
_LEAST_ARTICLES = 6


class PanesScreen(PartsScreen):
    """Focus, zoom, the order of the columns, the heights.

    Heights that the reader has chosen hold until others are chosen; a pane that has the screen has all of it.
    """

    heights: tuple[int, int] = (0, 0)
    """Rows of the claims and of the diff; 0 is what the stylesheet says."""
    _counted_in: Widget | None = None
    _in_sight: tuple[int, ...] = ()
    """The pane and the articles in sight where the digits of a count were begun."""

    @property
    def in_focus(self) -> keys.Pane:
        """The pane the keys go to."""
        return pane_of(self.focused)

    # Counts

    def begin_count(self) -> None:
        """Remember the pane, which the digit leaves for the article of its number."""
        self._counted_in, self._in_sight = self.focused, tuple(self.columns.in_sight)

    def end_count(self) -> None:
        """Go back there."""
        pane = self._counted_in
        if pane is None or pane is self.focused:
            return
        if not self.zoomed:
            self.columns.show_again(self._in_sight)
        self.go(pane)

    def count_told(self) -> str:
        """Where a move would count what was typed."""
        pane = self._counted_in
        if pane is None or pane is self.focused:
            return "here"
        index = self.columns.index_of(pane)
        return f"in the {pane_of(pane)}" if index is None else f"in article {index + 1}"

    # Focus

    def _panes(self) -> list[Widget]:
        articles: list[Widget] = [pane for _, pane in self.columns.panes()]
        return [*articles, self.table, self.diff]

    def action_pane(self, step: int) -> None:
        """Give the focus to the next or previous pane."""
        panes = self._panes()
        at = panes.index(self.focused) if self.focused in panes else -1
        self.go(panes[(at + step) % len(panes)])

    def action_article(self, number: int) -> None:
        """Go to an article by its number."""
        if number > len(self.documents):
            self.note(f"There is no article {number}; there are {len(self.documents)}.")
        else:
            self.focus_article(number - 1)

    def focus_article(self, index: int) -> None:
        """Bring an article into sight and give it the focus."""
        self.columns.bring([index])
        self.go(self.columns.pane(index))

    def go(self, pane: Widget | None) -> None:
        """Give a pane the focus, and the screen with it where one pane has that."""
        if self.zoomed and pane is not None:
            self.zoom(pane)
        self.set_focus(pane)

    def action_claims(self) -> None:
        """Go to the claims."""
        self.go(self.table)

    def action_swap(self) -> None:
        """Swap the article in focus, or the leftmost, with its neighbour."""
        if len(self.columns.shown) < 2:
            self.note("There is only one article.")
            return
        index = self.columns.index_of(self.focused)
        index = self.columns.in_sight[0] if index is None else index
        neighbour = self.columns.swap(index)
        self.note(f"Articles {index + 1} and {neighbour + 1} have changed places.")

    def action_zoom(self) -> None:
        """Give the pane in focus the whole screen, or give it back."""
        self.zoom(None if self.zoomed else self.focused)

    @property
    def zoomed(self) -> bool:
        """Whether one pane has the screen."""
        return any(self.has_class(name) for name in _ZOOMS.values())

    def zoom(self, widget: Widget | None) -> None:
        """Give a pane the whole screen; none gives every pane its own part again."""
        shown = pane_of(widget) if widget else None
        for pane, name in _ZOOMS.items():
            self.set_class(pane == shown, name)
        self.columns.set_alone(self.columns.index_of(widget) if shown == "article" else None)
        self._lay_heights()

    # Heights

    def action_resize(self, step: int) -> None:
        """Make the pane in focus higher or lower: an article by what it takes from the claims, or gives to them."""
        if self.zoomed:
            self.note("This pane has the whole screen; z gives it back.")
            return
        diff, table = self.diff, self.table
        pane, other = (diff, table) if self.focused is diff else (table, diff)
        by = step * _STEP * (1 if self.focused in {diff, table} else -1)
        before = pane.outer_size.height
        room = self.size.height - 2 - _LEAST_ARTICLES - other.outer_size.height
        height = max(_LEAST, min(before + by, room))
        if height == before:
            self.note("There is no more room to give.")
        else:
            claims, rest = self.heights
            self.set_heights((claims, height) if pane is diff else (height, rest))

    def draw_top(self, pane: Widget, by: int) -> None:
        """Give the claims or the diff so many rows more at the top: of the articles, or of the claims."""
        table, diff = self.table.outer_size.height, self.diff.outer_size.height
        room = self.size.height - 2 - _LEAST_ARTICLES
        if pane is self.table:
            table = max(_LEAST, min(table + by, room - diff))
        else:
            by = max(_LEAST - diff, min(by, table - _LEAST))
            table, diff = table - by, diff + by
        self.set_heights((table, diff))

    def set_heights(self, heights: tuple[int, int]) -> None:
        """Give the claims and the diff these heights."""
        self.heights = heights
        self._lay_heights()

    def _lay_heights(self) -> None:
        """Put the heights into force, or out of it while a pane has the screen."""
        for pane, height in ((self.table, self.heights[0]), (self.diff, self.heights[1])):
            chosen = height if height and not self.zoomed else None
            pane.styles.height = pane.styles.min_height = pane.styles.max_height = chosen
        # Claims of a chosen height leave the rest to the articles.
        self.columns.styles.height = "1fr" if self.heights[0] and not self.zoomed else None


def pane_of(widget: Widget | None) -> keys.Pane:
    """What the keys call a pane."""
    if isinstance(widget, ArticlePane):
        return "article"
    return "diff" if isinstance(widget, DiffPane) else "claims"
