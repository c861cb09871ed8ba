"""A list drawn by line, with a cursor on one of its rows."""

from __future__ import annotations

import sys
from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from itertools import islice

from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.moves import steps
from tui.app.paint import Palette, palette_of
from tui.app.widgets.row_heights import RowHeights
from tui.app.widgets.titled import Titled

POINTER = "▌"
"""Precedes the row under the cursor, which makes it visible without colours."""
_CACHED_STRIPS = 512
_FEW = 128
"""So many rows are measured at once; of more, only those near what is visible, so that no key waits for the others."""


class CursorView(ScrollView, Titled, can_focus=True, inherit_bindings=False):
    """Rows of one or more lines each, measured and drawn when they become visible.

    A subclass estimates the heights of its rows (`_estimates`) and measures one (`_measure`), says which of them the
    cursor can select (`_can_select`), and draws one (`_draw`).
    """

    class Moved(Message):
        """The cursor is on another row."""

    class Opened(Message):
        """The reader wants to open a row."""

    ALLOW_MAXIMIZE = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.cursor = 0
        self._rows = RowHeights()
        self._laid_out = -1
        self._strips: LRUCache[tuple[int, bool], list[Strip]] = LRUCache(_CACHED_STRIPS)

    # What a subclass says

    @abstractmethod
    def _estimates(self, width: int) -> Sequence[int]:
        """About how many lines each row has at a width, computed without wrapping it."""

    def _measure(self, width: int, index: int) -> int:
        """The lines of a row at a width."""
        del width, index
        return 1

    def _can_select(self, index: int) -> bool:
        """Whether the cursor can select a row."""
        return index >= 0

    @abstractmethod
    def _draw(self, index: int, width: int, palette: Palette, base: Style, *, current: bool) -> list[Strip]:
        """The lines of a row."""

    # Position

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def lay_out(self, cursor: int | None = None) -> None:
        """Measure the rows again; the cursor stays or moves to a row."""
        width = self.scrollable_content_region.width
        self._rows = RowHeights(self._estimates(width), partial(self._measure, width))
        if self.count <= _FEW:
            self._rows.know(0, 0, sys.maxsize)
        self._laid_out = width
        self.virtual_size = Size(0, self._rows.total)
        self.repaint()
        self.put(self.cursor if cursor is None else cursor)

    def put(self, index: int) -> None:
        """Put the cursor on a row, or on the next one that it can select, and scroll to it."""
        self.cursor = self._nearest_to(index)
        self.scroll_to_cursor()
        self.refresh()

    def _nearest_to(self, index: int) -> int:
        """The nearest row that the cursor can select; 0 if there is none."""
        index = max(0, min(index, self.count - 1))
        order = (other for distance in range(self.count) for other in (index - distance, index + distance))
        return next(filter(self._stands, order), 0)

    def move(self, where: str, times: int = 1) -> bool:
        """Move the cursor (`down`, `page_up`, `top`, …); returns whether it could."""
        before = self.cursor
        if where in {"down", "up"}:
            self._step(1 if where == "down" else -1, times)
        elif where in {"top", "bottom"}:
            self.put(0 if where == "top" else self.count - 1)
        else:
            self._leap(steps(where, self.size.height, self._rows.total))
        if where in {"up", "top", "page_up", "half_up"} and not self._above():
            self.scroll_to(y=0, animate=False, immediate=True, force=True)
        return self._post_moved(before)

    def go_to(self, number: int) -> bool:
        """Move the cursor to the row with a number, from 1 without headings, or to the last; whether it could."""
        before = self.cursor
        rows = list(islice((index for index in range(self.count) if self._can_select(index)), number))
        if rows:
            self.put(rows[-1])
        return self._post_moved(before)

    def _post_moved(self, before: int) -> bool:
        if self.cursor == before:
            return False
        self.post_message(self.Moved())
        return True

    def _stands(self, index: int) -> bool:
        return 0 <= index < self.count and self._can_select(index)

    def _above(self) -> bool:
        return any(self._can_select(index) for index in range(self.cursor))

    def _step(self, by: int, times: int = 1) -> None:
        ahead = range(self.cursor + by, self.count if by > 0 else -1, by)
        found = list(islice((index for index in ahead if self._can_select(index)), times))
        if found:
            self.put(found[-1])

    def _leap(self, lines: int) -> None:
        """Go to the row a number of lines further on, at least one row on."""
        if not self.count:
            return
        tops = self._rows.tops
        line = max(0, min(tops[self.cursor] + lines, tops[-1] - 1))
        there = self._rows.at(line) if lines > 0 else bisect_left(tops, line)
        before = self.cursor
        ahead = range(there, self.count) if lines > 0 else range(there, -1, -1)
        found = next((index for index in ahead if self._can_select(index)), before)
        if found == before:
            self._step(1 if lines > 0 else -1)
        else:
            self.put(found)

    def scroll_to_cursor(self) -> None:
        """Scroll just far enough for the row under the cursor."""
        height = self.scrollable_content_region.height
        if not height or not self.count:
            return
        self._measure_near(self.cursor)
        top, bottom = self._rows.tops[self.cursor], self._rows.tops[self.cursor + 1]
        if top < self.scroll_offset.y or bottom - top >= height:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        elif bottom > self.scroll_offset.y + height:
            self.scroll_to(y=bottom - height, animate=False, immediate=True, force=True)

    def _measure_near(self, index: int) -> None:
        """Measure a row and those that may become visible with it; what is visible now stays where it is."""
        height = self.scrollable_content_region.height
        visible = self._rows.at(self.scroll_offset.y)
        before = self._rows.tops[visible]
        if self._rows.know(index, height, 2 * height):
            self.virtual_size = Size(0, self._rows.total)
            moved = self._rows.tops[visible] - before
            if moved:
                self.scroll_to(y=self.scroll_offset.y + moved, animate=False, immediate=True, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Measure the rows that become visible."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and self._laid_out == self.scrollable_content_region.width:
            self._measure_near(self._rows.at(self.scroll_offset.y))

    # Drawing

    def repaint(self) -> None:
        """Redraw every row."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Apply the colours of another theme."""
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Wrap again at another width, and scroll to the cursor."""
        if self._laid_out != self.scrollable_content_region.width:
            self.lay_out()
        self.scroll_to_cursor()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row under the pointer; a second click opens it."""
        at = event.get_content_offset(self)
        if at is None:
            return
        index = self._rows.at(at.y + self.scroll_offset.y)
        if not self._stands(index):
            return
        self.clicked(index, at.x)
        self.put(index)
        self.post_message(self.Moved())
        if event.chain == 2:
            self.post_message(self.Opened())

    def clicked(self, index: int, x: int) -> None:
        """A row was clicked, at this many cells from the left."""

    def render_line(self, y: int) -> Strip:
        """One line of the row at that position."""
        width = self.scrollable_content_region.width
        if self._laid_out != width:
            self.lay_out()
        line = y + self.scroll_offset.y
        index = self._rows.at(line)
        if index >= self.count:
            return Strip([])
        key = (index, index == self.cursor)
        strips = self._strips.get(key)
        if strips is None:
            base = self.visual_style.rich_style
            strips = self._draw(index, width, palette_of(self.app), base, current=key[1])
            self._strips[key] = strips
        inside = line - self._rows.tops[index]
        return strips[inside] if inside < len(strips) else Strip([])
