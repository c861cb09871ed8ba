"""The changes from one version to the next: side by side if there is room, otherwise in one column."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.content import Content
from textual.strip import Strip

from tui.app.entries.versions import VersionRow, Words
from tui.app.layers import Layer
from tui.app.paint import Palette, clean, paint
from tui.app.widgets.cursor_view import POINTER, CursorView
from tui.app.widgets.entry_list import fitted
from tui.app.widgets.figures_table import padded
from tui.app.wrap import Wrapping, shown

SIDE_BY_SIDE = 100
"""The width from which on the old and the new version are beside each other."""
_BETWEEN = " │ "
_CACHED_WRAPPINGS = 4_096


class VersionsView(CursorView):
    """The cursor is on a change or on what is folded; a change has a line that says what it is."""

    def __init__(self) -> None:
        super().__init__(id="versions-view")
        self.rows: tuple[VersionRow, ...] = ()
        self._wrapped: LRUCache[tuple[str, int], Wrapping] = LRUCache(_CACHED_WRAPPINGS)

    def show(self, rows: Sequence[VersionRow], *, cursor: int = 0) -> None:
        """Show rows with the cursor on one of them."""
        self.rows = tuple(rows)
        self.lay_out(cursor)

    @property
    def chosen(self) -> VersionRow | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def seek(self, step: int, *, notable: bool) -> bool:
        """Go to the next or previous change, or to one with items that changed; returns whether there is one."""
        ahead = range(self.cursor + step, len(self.rows) if step > 0 else -1, step)
        found = next((n for n in ahead if (self.rows[n].notable if notable else self.rows[n].changed)), None)
        if found is None:
            return False
        self.put(found)
        self.post_message(self.Moved())
        return True

    def heads(self, old: str, new: str) -> Content:
        """The names of the versions above their columns."""
        width = self.scrollable_content_region.width
        if not self._beside(width):
            return Content(fitted(f" {old} → {new}", width))
        column = self._column(width)
        return Content(f" {padded(fitted(old, column), column)}{_BETWEEN}{fitted(new, column)}")

    def _can_select(self, index: int) -> bool:
        return 0 <= index < len(self.rows)

    # Layout

    @staticmethod
    def _beside(width: int) -> bool:
        return width >= SIDE_BY_SIDE - 4

    @staticmethod
    def _column(width: int) -> int:
        return max(1, (width - 1 - len(_BETWEEN)) // 2)

    def _texts(self, row: VersionRow, width: int) -> list[tuple[Words, Wrapping]]:
        """What is written of a row, in one or two columns."""
        beside = self._beside(width)
        column = self._column(width) if beside else max(1, width - 1)
        return [(side, self._wrapping(side.text, column)) for side in self._sides(row, beside=beside)]

    @staticmethod
    def _sides(row: VersionRow, *, beside: bool) -> list[Words]:
        return [row.old, row.new] if beside else [row.both]

    def _wrapping(self, text: str, width: int) -> Wrapping:
        key = (text, width)
        found = self._wrapped.get(key)
        if found is None:
            found = self._wrapped[key] = Wrapping.of(text, (), width)
            found.finish()
        return found

    def _estimates(self, width: int) -> list[int]:
        beside = self._beside(width)
        room = self._column(width) if beside else max(1, width - 1)
        return [
            1
            if row.folded
            else 1 + bool(row.head) + max([len(side.text) for side in self._sides(row, beside=beside)]) // room
            for row in self.rows
        ]

    def _measure(self, width: int, index: int) -> int:
        row = self.rows[index]
        if row.folded:
            return 1
        return bool(row.head) + max(
            1, *(len(wrapping) if words.text else 0 for words, wrapping in self._texts(row, width)), 0
        )

    def _draw(self, index: int, width: int, palette: Palette, base: Style, *, current: bool) -> list[Strip]:
        row = self.rows[index]
        ground = base + palette.style("chosen") if current else base
        pointer = Segment(POINTER if current else " ", ground + palette.style("chosen-bar"))
        lines = [[Segment(fitted(clean(row.head), width - 1), ground + palette.style(row.look))]] if row.head else []
        if not row.folded:
            lines += self._lines(row, width, palette, base)
        return [Strip([pointer, *line]).adjust_cell_length(width, base) for line in lines]

    def _lines(self, row: VersionRow, width: int, palette: Palette, base: Style) -> list[list[Segment]]:
        columns = [_painted(words, wrapping, palette, base) for words, wrapping in self._texts(row, width)]
        if len(columns) == 1:
            return columns[0]
        column, rule = self._column(width), Segment(_BETWEEN, base + palette.style("rule"))
        lines = []
        for number in range(max(map(len, columns))):
            left, right = (side[number] if number < len(side) else [] for side in columns)
            used = sum(cell_len(segment.text) for segment in left)
            lines.append([*left, Segment(" " * max(0, column - used), base), rule, *right])
        return lines


def _painted(words: Words, wrapping: Wrapping, palette: Palette, base: Style) -> list[list[Segment]]:
    """The lines of one column."""
    if not words.text:
        return []
    layers = (Layer(words.marks),)
    found = []
    for number in range(len(wrapping)):
        row = wrapping.row(number)
        found.append(paint(shown(words.text[row.start : row.end]), row.start, layers, palette, base))
    return found
