"""Rows of a text at a width in terminal cells, computed lazily."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import get_character_cell_size, split_graphemes

from tui.reading.documents import Block, Span
from tui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAPS = r"\t-\r\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"
_RUN = re.compile(rf"[ {_GAPS}]{{2,}}|[{_GAPS}]")
_NOT_NARROW = re.compile(
    r"[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0"
    r"\u2190-\u21ff\u2500-\u25fc]"
)
_SPACES = re.compile(" {2,}")
_JOINED = re.compile("[\u200d\ufe0f]")
_MARKER = re.compile(r"(?:[-*+•‣◦▪·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \0]+")
_WORD_PARTS = re.compile(r"[-–—/_]")
_NOT_FIRST = frozenset("、。，．・：；？！）］｝」』】〉》〕”’…ー々ァィゥェォッャュョぁぃぅぇぉっゃゅょ%‰℃!),.:;?]}")
_NOT_LAST = frozenset("（［｛「『【〈《〔“‘([{¥$￥＄")
_FILLER = "\0"
_BAR, _DRAWN_BAR = "\x1f", " │ "
"""The replacement for the tab between two cells of a table, and how it is drawn."""
_WINDOW = 4096
_SLICE = 256


def shown(text: str) -> str:
    """`text` with every run of white space as one space and fillers, which preserves its length and offsets.

    The fillers are NUL characters, and the replacement for a tab is another that no sanitised text contains;
    `unfilled` gives what is drawn.
    """
    return _BAR.join(_RUN.sub(lambda run: " " + _FILLER * (len(run[0]) - 1), cell) for cell in text.split("\t"))


def unfilled(text: str) -> str:
    """`text` as drawn: without the fillers of `shown`, and with a bar between the cells of a table."""
    return text.replace(_FILLER, "").replace(_BAR, _DRAWN_BAR)


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row of the screen: the text from `start` to `end`, after `prefix`.

    `block` is the position of its block, -1 for the empty row between two blocks.
    """

    start: int
    end: int
    prefix: str
    block: int


ENDLESS = 1 << 30
"""A width at which nothing is wrapped."""

EMPTY = TextRow(0, 0, "", -1)
"""A row without text."""


class Wrapping:
    """The rows of `blocks` of `text`, no wider than `width` cells unless a single character is.

    Rows are computed on demand, in slices: the first screen of a long text is as fast as that of a short one.
    Hard-wrapped lines of a block are joined; blocks are separated by an empty row, except adjacent list items.
    """

    def __init__(self, text: str, blocks: Sequence[Block], width: int) -> None:
        self.text = text
        self.blocks = blocks
        self.width = max(1, width)
        self._flat = text.replace("\n", " ")
        self._starts = array("L")
        self._ends = array("L")
        self._blocks = array("l")
        self._hangs: dict[int, int] = {}
        self._filling = self._fill()
        self._letters = sum(len(block.span) for block in blocks)
        self.done = False
        """Whether every row is known."""

    @classmethod
    def of(cls, text: str, blocks: Sequence[Block], width: int) -> Wrapping:
        """A wrapping of the whole text, even if it has no blocks."""
        return cls(text, blocks or (Block(Span(0, len(text)), "prose"),), width)

    def __len__(self) -> int:
        """The rows known so far; all of them once `done`."""
        return len(self._starts)

    @property
    def total(self) -> int:
        """The number of all rows: exact if `done`, else estimated from those known."""
        known = len(self._starts)
        if self.done:
            return known
        read = self._ends[-1] - self.blocks[0].span.start if known else 0
        return known + max(1, self._letters - read) * max(1, known) // max(1, read)

    def reach(self, rows: int) -> bool:
        """Find rows until there are at least `rows`; False if the text ends before."""
        while len(self._starts) < rows and not self.done:
            self.advance()
        return len(self._starts) >= rows

    def advance(self, slices: int = 1) -> None:
        """Find some hundred more rows for each of `slices`."""
        for _ in range(slices):
            if next(self._filling, True):
                self.done = True
                return

    def finish(self) -> None:
        """Find every row."""
        for _ in self._filling:
            pass
        self.done = True

    def row(self, index: int) -> TextRow:
        """The row at `index`; IndexError past the end."""
        self.reach(index + 1)
        block = self._blocks[index]
        start = self._starts[index]
        hang = self._hangs.get(block, 0)
        first = not hang or start == self._first(block)
        return TextRow(start, self._ends[index], "" if first else " " * hang, block)

    def row_at(self, offset: int) -> int:
        """The index of the row that shows the character at `offset` (or the white space before it)."""
        while not self.done and (not self._starts or self._starts[-1] <= offset):
            self.advance()
        return max(0, bisect_right(self._starts, offset) - 1)

    def column_of(self, row: TextRow, column: int) -> int:
        """The offset of the character `column` cells into `row`, or the row's end."""
        cells = _cells(shown(self.text[row.start : row.end]))
        at = bisect_right(cells, max(0, column - len(row.prefix))) - 1
        return row.start + min(at, row.end - row.start)

    def cells_before(self, row: TextRow, offset: int) -> int:
        """The cells of `row` before the character at `offset`."""
        return len(row.prefix) + _cells(shown(self.text[row.start : max(row.start, min(offset, row.end))]))[-1]

    def _first(self, block: int) -> int:
        span = self.blocks[block].span
        return _skip(self._flat, span.start, span.end)

    def _fill(self) -> Iterator[None]:
        before = ""
        due = _SLICE
        for index, block in enumerate(self.blocks):
            start, end = _trim(self._flat, block.span)
            if start == end:
                continue
            while block.kind == "table" and start and self.text[start - 1] == "\t":
                start -= 1  # the empty cells, to align the others with their column headings
            if before and not (before == block.kind and before in {"list", "furniture", "table"}):
                self._add(self._ends[-1], self._ends[-1], -1)
            before = block.kind
            for left, right in self._block_rows(index, start, end):
                self._add(left, right, index)
                if len(self._starts) >= due:
                    due += _SLICE
                    yield

    def _add(self, start: int, end: int, block: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._blocks.append(block)

    def _block_rows(self, index: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        hang = self._hang(index, start, end)
        if hang:
            self._hangs[index] = hang
        if _is_narrow(self._flat, start, end):
            if self._flat.find("  ", start, end) < 0:
                return _narrow_rows(self._flat, start, end, self.width, hang)
            return _loose_rows(self._flat, start, end, self.width, hang)
        return _wide_rows(self.text, start, end, self.width, hang)

    def _hang(self, index: int, start: int, end: int) -> int:
        if self.blocks[index].kind != "list":
            return 0
        marker = _MARKER.match(shown(self.text[start : min(end, start + 40)]))
        hang = len(unfilled(marker[0])) if marker else 2
        return hang if hang * 4 <= self.width else 0


def _trim(flat: str, span: Span) -> tuple[int, int]:
    inner = flat[span.start : span.end]
    start = span.start + len(inner) - len(inner.lstrip())
    return (start, span.start + len(inner.rstrip())) if start < span.end else (start, start)


def _skip(flat: str, start: int, end: int) -> int:
    while start < end and flat[start].isspace():
        start += 1
    return start


def _is_narrow(flat: str, start: int, end: int) -> bool:
    """Whether every character takes one cell and every gap is made of plain spaces and line breaks."""
    inner = flat[start:end]
    if inner.isascii():
        return inner.isprintable()
    return _NOT_NARROW.search(flat, start, end) is None


def _narrow_rows(flat: str, start: int, end: int, width: int, hang: int) -> Iterator[tuple[int, int]]:
    room = width
    while end - start > room:
        cut = flat.rfind(" ", start, start + room + 1)
        if cut > start:
            yield start, cut
            start = cut + 1
        else:
            cut = _within_word(flat, start, start + room)
            yield start, cut
            start = cut
        room = width - hang
    yield start, end


def _loose_rows(flat: str, start: int, end: int, width: int, hang: int) -> Iterator[tuple[int, int]]:
    """Rows of narrow characters with runs of spaces: those of the text without the runs, mapped to its offsets."""
    places, left_out, total = [0], [0], 0
    for run in _SPACES.finditer(flat, start, end):
        places.append(run.start() + 1 - start - total)
        total += run.end() - run.start() - 1
        left_out.append(total)
    tight = _SPACES.sub(" ", flat[start:end])
    for left, right in _narrow_rows(tight, 0, len(tight), width, hang):
        yield (
            start + left + left_out[bisect_right(places, left) - 1],
            start + right + left_out[bisect_right(places, right) - 1],
        )


def _within_word(text: str, start: int, end: int) -> int:
    """Where to break a word that is longer than a row: after its last dash or slash, else at the end."""
    cut = end
    for part in _WORD_PARTS.finditer(text, start + 1, end):
        cut = part.end()
    return cut


def _cells(text: str) -> list[int]:
    """The cells before each character, and after the last; characters joined to one before them take none."""
    if _JOINED.search(text):
        widths = [len(_DRAWN_BAR) if character == _BAR else 0 for character in text]
        at = 0
        for cell in text.split(_BAR):
            for start, _, cells in split_graphemes(cell)[0]:
                widths[at + start] = cells
            at += len(cell) + 1
    else:
        table = {character: get_character_cell_size(character) for character in set(text)}
        table[_BAR] = len(_DRAWN_BAR)
        widths = [table[character] for character in text]
    return list(accumulate(widths, initial=0))


def _wide_rows(text: str, start: int, end: int, width: int, hang: int) -> Iterator[tuple[int, int]]:
    """Rows of text with wide, joined or combining characters or runs of white space, one window at a time."""
    room, size = width, _WINDOW
    while start < end:
        stop = min(end, start + size)
        window = shown(text[start:stop])
        cells = _cells(window)
        at = 0
        while cells[-1] - cells[at] > room:
            cut = _cut(window, cells, at, room)
            if cut >= len(window):
                break
            yield start + at, start + len(window[:cut].rstrip(" \0"))
            at = cut
            while at < len(window) and window[at] in " \0":
                at += 1
            room = width - hang
        if stop == end:
            if at < len(window):
                yield start + at, end
            return
        size = size * 2 if at == 0 else _WINDOW
        start += at


def _cut(window: str, cells: list[int], at: int, room: int) -> int:
    """The end of the row that begins at `at`: its last space, between two wide characters, or where it is full."""
    full = bisect_right(cells, cells[at] + room, at + 1) - 1
    if full <= at or cells[full] == cells[at]:
        first = bisect_right(cells, cells[at], at + 1)
        return bisect_right(cells, cells[first], first) - 1 if first < len(cells) else len(window)
    if window[full : full + 1] in {" ", _FILLER}:
        return full
    space = window.rfind(" ", at + 1, full)
    for cut in range(full, max(space, at), -1):
        if _may_break(window, cells, cut):
            return cut
    return space if space > at else _within_word(window, at, full)


def _may_break(window: str, cells: list[int], cut: int) -> bool:
    """Whether a row may end between two characters without a space: beside a wide one, unless forbidden there."""
    before, after = window[cut - 1], window[cut : cut + 1]
    if not after or before in _NOT_LAST or after in _NOT_FIRST or cells[cut + 1] == cells[cut]:
        return False
    return cells[cut] - cells[cut - 1] == 2 or cells[cut + 1] - cells[cut] == 2
