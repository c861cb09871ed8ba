"""Running text of an office document, paragraph after paragraph, made the parts of a content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.reading.content import CellText, LinkText, Part, PartKind, Place
from tui.reading.formats.office.office_line import Line, Stretch
from tui.reading.formats.office.office_tabs import Tabs, tabled
from tui.records import dataclass

_LONGEST_HEADING = 250
"""Characters; what is longer was only given the look of a heading."""
_LONGEST_BOLD = 120


@dataclass(frozen=True, slots=True)
class _Cell:
    line: Line
    head: bool
    columns: int


class Flow:
    """Takes words and the ends of paragraphs, cells, rows and tables as a document has them, and makes parts of them.

    A table in a cell is written into that cell. Nothing is made of what is empty.
    """

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.written = 0
        self._lines = [Line()]
        self._waiting: dict[Stretch, None] = {}
        self._last: tuple[Line, int] | None = None
        self._links: list[tuple[Stretch, str]] = []
        self._held: list[list[Line]] = []
        self._rows: list[list[_Cell]] = []
        self._cell = 0
        self._tabs: dict[int, Tabs] = {}
        self._places: tuple[Place, ...] = ()

    @property
    def in_cell(self) -> bool:
        """Whether a cell is open, into which everything is written."""
        return self._cell > 0

    @property
    def is_pending(self) -> bool:
        """Whether there are words of a paragraph that has not ended."""
        return any(line.length for line in self._lines)

    @property
    def before(self) -> str:
        """The last character of the paragraph so far; empty at its start."""
        return self._lines[-1].last

    def write(self, words: str) -> None:
        """Words within a paragraph; white space in them becomes single."""
        line = self._lines[-1]
        start = line.add(words)
        if start is None:
            return
        self.written += 1
        for stretch in self._waiting:
            stretch.start = (line, start)
        self._waiting.clear()
        self._last = (line, line.length)

    def tab(self) -> None:
        """A tab within a paragraph: a blank, where it parts no cells of a table."""
        self._lines[-1].tab()

    def break_line(self) -> None:
        """A line break within a paragraph; two in a row part it in two."""
        line = self._lines[-1]
        if line.gap == "\n" and line.length and not line.cell:
            self._lines.append(Line())
        line.part_with("\n")

    def open(self) -> Stretch:
        """A stretch that begins with the next words."""
        stretch = Stretch()
        self._waiting[stretch] = None
        return stretch

    def close(self, stretch: Stretch) -> None:
        """End a stretch with the last words."""
        if stretch in self._waiting:
            del self._waiting[stretch]
        elif stretch.start:
            stretch.end = self._last

    def link(self, stretch: Stretch, target: str) -> None:
        """Close a stretch that leads to `target`."""
        self.close(stretch)
        if target and stretch.start:
            self._links.append((stretch, target))

    def link_last_word(self, target: str) -> None:
        """Let the word that was written last lead to `target`, unless it leads elsewhere."""
        line = self._lines[-1]
        start = line.length - len(line.last_word)
        before = self._links[-1][0].end if self._links else None
        if start < line.length and not (before and before[0] is line and before[1] > start):
            self._links.append((Stretch((line, start), (line, line.length)), target))

    def end(self, kind: PartKind, prefix: str = "") -> str:
        """End the paragraph, which begins with `prefix` where it has words and is in no cell; its text."""
        if self.in_cell:
            self._lines[-1].part_with(" ")
            return ""
        lines, self._lines = [line for line in self._lines if line.text.strip()], [Line()]
        texts = []
        for number, line in enumerate(lines):
            label = "" if number else prefix
            line.part, line.base = len(self.parts), len(label)
            text = label + line.text
            too_long = kind == "heading" and len(text) > _LONGEST_HEADING
            if (line.tabs or line.leads) and not label and len(lines) == 1:
                self._tabs[line.part] = Tabs(tuple(tab for tab in line.tabs if tab < line.length), line.leads)
            self.parts.append(Part(text, "prose" if too_long else kind, links=self._links_of({line: line.base})))
            texts.append(text)
        return "\n".join(texts)

    def add(self, parts: Iterable[Part]) -> None:
        """Parts that were read elsewhere."""
        for part in parts:
            if self.in_cell:
                self.write(" " + part.whole)
                self.end("prose")
            else:
                self.parts.append(part)

    def begin_row(self) -> None:
        """A row of the table; of a table in a cell it is more words of that cell."""
        if not self.in_cell:
            self._rows.append([])

    def begin_cell(self) -> None:
        """A cell, into which paragraphs are written until it ends."""
        self._cell += 1
        if self._cell == 1:
            self._held.append(self._lines)
            self._lines = [Line(cell=True)]

    def end_cell(self, *, head: bool = False, columns: int = 1) -> None:
        """End the cell, which covers this many `columns`."""
        self._cell -= 1
        if self._cell:
            self._lines[-1].part_with(" ")
            return
        self._rows[-1].append(_Cell(self._lines[-1], head, columns))
        self._lines = self._held.pop()

    def end_table(self) -> bool:
        """End the table; whether it has become a part."""
        if self.in_cell:
            return False
        rows, self._rows = [row for row in self._rows if any(cell.line.text for cell in row)], []
        if not rows:
            return False
        bases, offset = dict[Line, int](), 0
        for row in rows:
            for cell in row:
                bases[cell.line] = cell.line.base = offset
                cell.line.part = len(self.parts)
                offset += cell.line.length + 1
        made = tuple(tuple(CellText(cell.line.text, cell.head, cell.columns) for cell in row) for row in rows)
        self.parts.append(Part(kind="table", rows=made, links=self._links_of(bases)))
        return True

    def finish(self) -> None:
        """Nothing more is to come."""
        found = tabled(self.parts, self._tabs)
        self.parts, self._places = list(found.parts), found.places

    def span(self, stretch: Stretch) -> tuple[Place, Place] | tuple[None, None]:
        """Where a stretch is in the parts, which are finished; None twice where it has no words in them."""
        if stretch.start is None or stretch.end is None:
            return None, None
        (first, start), (last, end) = stretch.start, stretch.end
        if first.part < 0 or last.part < 0:
            return None, None
        return self._place(first, start), self._place(last, end)

    def _place(self, line: Line, offset: int) -> Place:
        begins = self._places[line.part]
        return Place(begins.part, begins.offset + line.base + offset)

    def _links_of(self, bases: dict[Line, int]) -> tuple[LinkText, ...]:
        """The links that begin in one of these lines, cut off at its end."""
        found, left = [], []
        for stretch, target in self._links:
            if stretch.start is None or stretch.start[0] not in bases:
                left.append((stretch, target))
                continue
            line, start = stretch.start
            end = stretch.end[1] if stretch.end and stretch.end[0] is line else line.length
            if start < end:
                found.append(LinkText(bases[line] + start, bases[line] + end, target))
        self._links = left
        return tuple(sorted(found, key=lambda link: (link.start, link.end)))


def is_bold_heading(text: str) -> bool:
    """Whether a paragraph that is bold from end to end is a heading: short, and no sentence."""
    return 0 < len(text) <= _LONGEST_BOLD and text.rstrip("\"')”’»")[-1:] not in set(".!?:;,…")


def captioned(parts: Sequence[Part]) -> list[Part]:
    """The parts, with each table given the caption that comes next to it: above it, else below."""
    made = list(parts)
    taken = set[int]()
    for place, part in enumerate(parts):
        for near in (place - 1, place + 1):
            if part.rows and not part.caption and 0 <= near < len(parts) and near not in taken:
                beside = parts[near]
                if beside.kind == "caption":
                    taken.add(near)
                    made[place] = Part(kind="table", rows=part.rows, caption=beside.text, links=part.links)
                    break
    return made
