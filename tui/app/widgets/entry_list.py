"""A list of entries that lead into the articles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.entries.entry import ListEntry, Paragraph
from tui.app.layers import Layer
from tui.app.paint import Palette, clean, paint
from tui.app.widgets.cursor_view import POINTER, CursorView
from tui.app.wrap import Wrapping, shown
from tui.reading.sanitise import one_line

_LEAST_TEXT = 12
"""If the head leaves less than this width, the words are below it instead of beside it."""


class EntryList(CursorView):
    """Draws entries; the words of each wrap beside its head."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.entries: tuple[ListEntry, ...] = ()
        self._selectable: list[int] = []

    def show(self, entries: Sequence[ListEntry], *, cursor: int = 0) -> None:
        """Show entries with the cursor on one of them."""
        self.entries = _closed_up(entries)
        self._selectable = [index for index in range(len(self.entries)) if self._can_select(index)]
        self.lay_out(cursor)

    @property
    def chosen(self) -> ListEntry | None:
        """The entry under the cursor."""
        return self.entries[self.cursor] if self._can_select(self.cursor) else None

    @property
    def place(self) -> tuple[int, int]:
        """The number of the entry under the cursor and the total, not counting headings."""
        return bisect_right(self._selectable, self.cursor), len(self._selectable)

    def seek(self, step: int) -> bool:
        """Go to the next or previous notable entry; returns whether there is one."""
        ahead = range(self.cursor + step, len(self.entries) if step > 0 else -1, step)
        found = next((index for index in ahead if self.entries[index].notable and self._can_select(index)), None)
        if found is None:
            return False
        self.put(found)
        self.post_message(self.Moved())
        return True

    def _can_select(self, index: int) -> bool:
        return 0 <= index < len(self.entries) and self.entries[index].target is not None

    def _estimates(self, width: int) -> list[int]:
        return [sum([_estimate(paragraph, width - 2) for paragraph in entry.paragraphs]) for entry in self.entries]

    def _measure(self, width: int, index: int) -> int:
        return sum([_height(paragraph, width - 2) for paragraph in self.entries[index].paragraphs])

    def _draw(self, index: int, width: int, palette: Palette, base: Style, *, current: bool) -> list[Strip]:
        ground = base + palette.style("chosen") if current else base
        pointer = Segment(POINTER if current else " ", ground + palette.style("chosen-bar"))
        strips = []
        for paragraph in self.entries[index].paragraphs:
            strips += [
                Strip([pointer, *segments]).adjust_cell_length(width, ground)
                for segments in _lines(paragraph, width - 2, palette, ground)
            ]
        return strips


def _closed_up(entries: Sequence[ListEntry]) -> tuple[ListEntry, ...]:
    """The entries without the blank line before a heading at the top."""
    if not entries or entries[0].target is not None or entries[0].paragraphs[:1] != (Paragraph("", ""),):
        return tuple(entries)
    return (replace(entries[0], paragraphs=entries[0].paragraphs[1:]), *entries[1:])


def _wrapping(paragraph: Paragraph, width: int) -> Wrapping:
    wrapping = Wrapping.of(paragraph.text, (), max(1, width - _hang(paragraph, width)))
    wrapping.finish()
    return wrapping


def _hang(paragraph: Paragraph, width: int) -> int:
    head = cell_len(paragraph.head)
    return head if width - head >= _LEAST_TEXT else 0


def _estimate(paragraph: Paragraph, width: int) -> int:
    """The lines of a paragraph if each character takes one cell and all lines are full."""
    return 1 + len(paragraph.text) // max(_LEAST_TEXT, width - len(paragraph.head)) if paragraph.whole else 1


def _height(paragraph: Paragraph, width: int) -> int:
    if not paragraph.whole or not paragraph.text:
        return 1
    beneath = bool(paragraph.head) and not _hang(paragraph, width)
    return max(1, len(_wrapping(paragraph, width))) + beneath


def _lines(paragraph: Paragraph, width: int, palette: Palette, ground: Style) -> list[list[Segment]]:
    head = Segment(clean(paragraph.head), ground + palette.style(paragraph.head_look))
    base = ground + palette.style(paragraph.look)
    if not paragraph.whole or not paragraph.text:
        room = max(0, width - cell_len(paragraph.head))
        line = fitted(one_line(paragraph.text), room)
        return [[head, *paint(line, 0, (Layer(paragraph.marks),), palette, base)]]
    wrapping = _wrapping(paragraph, width)
    layers = (Layer(paragraph.marks),)
    hang = _hang(paragraph, width)
    lines = [] if hang or not paragraph.head else [[Segment(set_cell_size(clean(paragraph.head), width), head.style)]]
    for number in range(len(wrapping)):
        row = wrapping.row(number)
        words = paint(shown(paragraph.text[row.start : row.end]), row.start, layers, palette, base)
        before = [head if number == 0 else Segment(" " * hang, ground)] if hang else []
        lines.append([*before, *words])
    return lines


def fitted(text: str, width: int) -> str:
    """`text` in at most `width` cells, with an ellipsis if it is cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…" if width > 0 else ""
