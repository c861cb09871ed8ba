"""Navigation between rows, sources and panes, and within them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING, Literal

from tui.app.desk.feature import Feature
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.claims_table import ClaimsTable
from tui.app.widgets.diff_pane import DiffPane

if TYPE_CHECKING:
    from tui.app.count import Count
    from tui.app.desk.desk import Desk
    from tui.app.features.history import History
    from tui.rows.row import Row

Sought = Literal["conflict", "figures"]
"""The targets of next and previous: conflicts and rows to check, or only those of figures."""
_IS: dict[Sought, Callable[[Row], bool]] = {"conflict": lambda row: row.differs, "figures": lambda row: row.of_figures}
_SOUGHT: dict[Sought, str] = {"conflict": "conflicts or rows to check", "figures": "conflicts of figures"}


class Navigation(Feature):
    """Moves the cursor, the focus and the columns."""

    def __init__(self, desk: Desk, history: History, count: Count) -> None:
        self._desk = desk
        self._history = history
        self._count = count

    # Rows and sources

    def seek(self, kind: Sought, step: int) -> None:
        """Go to the next or previous conflict or row to check, or only to those of figures."""
        desk, wanted, times = self._desk, _IS[kind], self._count.times
        rows = desk.rows.shown
        places = range(desk.table.cursor + step, len(rows) if step > 0 else -1, step)
        found = list(islice((place for place in places if wanted(rows[place])), times))
        if found:
            desk.table.put(found[-1])
            desk.take_row()
        if len(found) < times:
            there = "more" if step > 0 else "earlier"
            desk.note(f"No {there} {_SOUGHT[kind]}" if any(map(wanted, rows)) else f"No {_SOUGHT[kind]} found")

    def open_source(self) -> None:
        """Go to the sentence of the source in its article."""
        row = self._desk.rows.chosen
        if row is None:
            self._desk.note("No claims yet")
            return
        if row.folded and self._desk.panes.in_focus == "claims":
            self._desk.rows.toggle(row)
            return
        self._history.push()
        self._go_to_source(row)

    def change_source(self, step: int) -> None:
        """Compare the others with the next or previous passage, and show it."""
        desk, row = self._desk, self._desk.rows.chosen
        if row is None or len(row.claim.passages) < 2:
            desk.note("No other source says this" if row else "No claims yet")
            return
        desk.selection.step(step)
        desk.choose(line_up=False)
        if desk.panes.in_focus == "article":
            self._go_to_source(row)
        else:
            desk.line_up()

    def _go_to_source(self, row: Row) -> None:
        desk = self._desk
        desk.panes.focus_article(desk.article_of(row.claim.passages[desk.selection.source].document))
        desk.line_up()

    # Panes

    def next_pane(self, step: int) -> None:
        """Focus the next or previous pane."""
        panes, focused = self._desk.panes, self._desk.panes.focused
        every = panes.every
        at = every.index(focused) if focused in every else -1
        panes.focus(every[(at + step) % len(every)])

    def article(self, number: int) -> None:
        """Go to an article by its number."""
        articles = len(self._desk.documents)
        if number > articles:
            self._desk.note(f"No source {number}; there are {articles}")
        else:
            self._desk.panes.focus_article(number - 1)

    def claims(self) -> None:
        """Go to the claims."""
        self._desk.panes.focus(self._desk.table)

    def slide(self, by: int) -> None:
        """Scroll the columns."""
        columns = self._desk.columns
        if not columns.slide(by):
            hidden = len(columns.shown) - len(columns.in_sight)
            side = "right" if by > 0 else "left"
            self._desk.note(f"No more columns on the {side}" if hidden else "All sources are shown")

    # Within a pane

    def move(self, where: str) -> None:
        """Move within the focused pane; with a count, top and end go to the line, row or cited sentence."""
        pane, number = self._desk.panes.focused, self._count.number if where in {"top", "bottom"} else 0
        if isinstance(pane, ArticlePane):
            if number:
                pane.go_to(number)
            else:
                pane.move(where, self._count.times)
            for feature in self._desk.features:
                feature.article_scrolled(pane)
        elif isinstance(pane, ClaimsTable | DiffPane):
            moved = pane.go_to(number) if number else pane.move(where, self._count.times)
            if moved and pane is self._desk.table:
                # Directly and not by a message: one frame shows everything that the key has changed.
                self._desk.take_row()
