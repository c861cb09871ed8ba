"""The claims as rows, drawn by line: thousands are as fast as ten."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import set_cell_size
from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.strip import Strip

from tui.app.messages import RowChosen, RowOpened
from tui.app.moves import steps
from tui.app.paint import palette_of
from tui.app.review_wording import WIDTH
from tui.app.widgets.claims_drawing import Marks, Plan, segments
from tui.app.widgets.edges import Edge, Edged
from tui.app.widgets.line_view import LineView

if TYPE_CHECKING:
    from rich.style import Style

    from tui.app.paint import Palette
    from tui.rows.row import Row
    from tui.rows.sources import Source

_CACHED_STRIPS = 512


class ClaimsTable(LineView, Edged, can_focus=True, inherit_bindings=False):
    """One line per claim: its sign, and its headline with every source's value, or the sentence and its sources.

    The cursor is a position among the rows shown; a message is posted when the reader moves it with the mouse.
    """

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="claims")
        self.rows: tuple[Row, ...] = ()
        self.cursor = 0
        self._sources: tuple[Source, ...] = ()
        self._order = ""
        self._plan: Plan | None = None
        self._strips: LRUCache[tuple[int, str, bool], tuple[Row, Strip]] = LRUCache(_CACHED_STRIPS)
        """Cached drawn rows, by their identity, their marks, and whether the cursor was on them."""
        self._drawn_marks: dict[int, str] = {}
        self._drawn_in: tuple[Plan, Palette, Style, tuple[Source, ...]] | None = None
        """The widths and colours of the cached rows."""
        self._marks: Marks = no_marks
        self._places: tuple[int, ...] = ()
        """The number of claims up to each row, including folded ones."""
        self._marked = False
        """Whether any claim has been reviewed, which needs a column for the signs."""
        self._empty = "The articles are being compared."
        self.entitle("Claims")

    def show(self, rows: tuple[Row, ...], *, sources: Sequence[Source], order: str, cursor: int = 0) -> None:
        """Show rows, in an order shown in the title, with the cursor on one of them."""
        self.rows = rows
        self._sources = tuple(sources)
        self._order = order
        self._draw_again()
        self._places = tuple(accumulate(0 if row.open else row.folded or 1 for row in rows))
        self._empty = "No rows match."
        self.virtual_size = Size(0, len(rows))
        self.put(cursor)

    def show_marks(self, marks: Marks, *, any_marked: bool) -> None:
        """Show the review: the signs of each claim, by its id, in a column if there are any."""
        self._marks = marks
        if any_marked != self._marked:
            # Their column appears or disappears in every row.
            self._marked = any_marked
            self._draw_again()
        for place, before in self._drawn_marks.items():
            if self._marks_of(place) != before:
                self._draw_row(place)

    def show_empty(self, text: str) -> None:
        """Show why there are no rows."""
        self._empty = text
        self.refresh()

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def put(self, cursor: int) -> None:
        """Put the cursor on a row, or on the nearest one, and scroll to it."""
        if not self.rows:
            self.cursor = 0
            self.entitle(" ── ".join(part for part in ("Claims", self._order) if part))
            self.refresh()
            return
        before, self.cursor = self.cursor, max(0, min(cursor, len(self.rows) - 1))
        self._scroll_to_cursor()
        self._show_place()
        if self.cursor != before:
            self._draw_row(before)
            self._draw_row(self.cursor)

    def move(self, where: str, times: int = 1) -> bool:
        """Move the cursor (`down`, `page_up`, `top`, …); returns whether it could."""
        return self._move_to(self.cursor + times * steps(where, self.size.height, len(self.rows)))

    def go_to(self, number: int) -> bool:
        """Move the cursor to the row with a number, counted from 1, or to the last; returns whether it could."""
        return self._move_to(number - 1)

    def _move_to(self, cursor: int) -> bool:
        before = self.cursor
        self.put(cursor)
        return self.cursor != before

    def _scroll_to_cursor(self) -> None:
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if not height:
            return
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, immediate=True, force=True)

    def _draw_again(self) -> None:
        self._plan = None
        self._drawn_marks.clear()
        self.refresh()

    def _draw_row(self, place: int) -> None:
        """Redraw the line of one row, if it is visible."""
        if 0 <= place - self.scroll_offset.y < self.size.height:
            self.refresh_line(place)

    def _show_place(self) -> None:
        """Show the number of the claim and the total in the title; the head of a group is not a claim."""
        place = "" if self.rows[self.cursor].folded else f"{self._places[self.cursor]:,} of "
        self.entitle(f"Claims ── {self._order} ── {place}{self._places[-1]:,}")

    def edge_at(self, _x: int, y: int) -> Edge:
        """The line of the title."""
        return "top" if y == 0 else ""

    def on_resize(self) -> None:
        """Scroll to the cursor when the height changes."""
        self._scroll_to_cursor()

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the pointer; a second click goes to its source."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = offset.y + self.scroll_offset.y
        if index >= len(self.rows):
            return
        self.put(index)
        self.post_message(RowChosen(index))
        if event.chain == 2:
            self.post_message(RowOpened())

    def render_line(self, y: int) -> Strip:
        """One row at the width of the pane."""
        palette = palette_of(self.app)
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if index >= len(self.rows):
            quiet = palette.style("furniture")
            return Strip([Segment(set_cell_size(f" {self._empty}", width), quiet)] if not self.rows and not y else [])
        if self._plan is None or self._plan.width != width:
            self._plan = Plan.of(self.rows, width, self._sources, marks=WIDTH + 1 if self._marked else 0)
        plan, base = self._plan, self.visual_style.rich_style
        if self._drawn_in != (plan, palette, base, self._sources):
            self._drawn_in = plan, palette, base, self._sources
            self._strips.clear()
        row, marks, current = self.rows[index], self._marks_of(index), index == self.cursor
        self._drawn_marks[index] = marks
        key = id(row), marks, current
        drawn = self._strips.get(key)
        if drawn is None:
            # With the row, to prevent another one from getting the same identity.
            strip = Strip(segments(row, plan, palette, base, self._sources, marks=marks, current=current), plan.width)
            self._strips[key] = drawn = row, strip
        return drawn[1]

    def _marks_of(self, place: int) -> str:
        row = self.rows[place]
        return "" if row.folded else self._marks(row.claim.id)


def no_marks(_claim: str) -> str:
    """The signs of a claim that was not reviewed."""
    return ""
