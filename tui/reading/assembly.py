"""The parts of an article put together: one clean text, and where in it each block, cell, comment and link stands."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.content import Content, Part, Place
from tui.reading.documents import Block, Cell, Comment, Link, Span, Table
from tui.reading.furniture import blocks
from tui.reading.phrases import is_furniture
from tui.reading.sanitise import sanitise

_TIGHT = frozenset({"list", "table"})
"""Kinds of which one follows the other on the next line; others are a line apart."""


class Assembly:
    """The text of `content` and what stands in it; its cleaning changes no offset."""

    def __init__(self, content: Content, title: str) -> None:
        """`title` is put before the text, unless the text begins with it."""
        self.text = ""
        self.hidden = 0
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._links: list[Link] = []
        self._starts: list[int] = []
        self._before = ""
        if title.strip() and not _begins_with(content.parts, title):
            self._take(Part(" ".join(title.split()), "heading"))
        for part in content.parts:
            self._starts.append(self._take(part))
        self.text = "".join(self._pieces)
        self.comments = tuple(
            Comment(
                author=sanitise(remark.author).text,
                day=remark.day,
                text=sanitise(remark.text).text,
                span=self._span(remark.start, remark.end),
            )
            for remark in content.remarks
        )

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks, in order."""
        return tuple(self._blocks)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in order."""
        return tuple(self._tables)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links, in order."""
        return tuple(self._links)

    def _take(self, part: Part) -> int:
        """Put a part at the end of the text; where its own text begins there."""
        clean = sanitise(part.whole, tabs=bool(part.rows))
        if not clean.text.strip():
            return self._length
        tight = part.kind in _TIGHT and part.kind == self._before
        self._add("\n" if tight else "\n\n" if self._pieces else "")
        start = self._length
        self._add(clean.text)
        self.hidden += clean.hidden
        self._before = part.kind
        self._blocks += self._found(part, clean.text, start)
        if part.rows:
            self._tables.append(Table(Span(start, self._length), tuple(_rows(part, start)), part.caption))
        self._links += [
            Link(Span(start + link.start, start + link.end), sanitise(link.target).text) for link in part.links
        ]
        return start

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    @staticmethod
    def _found(part: Part, text: str, start: int) -> Iterator[Block]:
        if part.kind == "lines":
            found = blocks(text)
            yield from (Block(_moved(block.span, start), block.kind, part.page) for block in found)
        elif part.rows:
            for row in _lines(text):
                if row.of(text).strip():
                    yield Block(_moved(_stripped(text, row), start), "table", part.page)
        else:
            kind = "furniture" if part.kind in {"prose", "list"} and is_furniture(text.strip()) else part.kind
            yield Block(_moved(_stripped(text, Span(0, len(text))), start), kind, part.page)

    def _span(self, start: Place | None, end: Place | None) -> Span | None:
        if start is None or end is None:
            return None
        first, last = (self._starts[place.part] + place.offset for place in (start, end))
        return Span(first, last) if first < last <= len(self.text) else None


def _begins_with(parts: tuple[Part, ...], title: str) -> bool:
    """Whether one of the first parts is the title, whatever its marks and its capitals."""
    wanted = _letters(title)
    return any(wanted == _letters(part.text) for part in parts[:3]) or any(
        part.kind == "lines" and _letters(part.text[: 2 * len(title) + 80]).startswith(wanted) for part in parts[:1]
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _rows(part: Part, start: int) -> Iterator[tuple[Cell, ...]]:
    for row in part.rows:
        cells = []
        for cell in row:
            length = len(" ".join(cell.text.split()))
            cells.append(Cell(Span(start, start + length), cell.head, cell.columns))
            start += length + 1
        if not row:
            start += 1
        yield tuple(cells)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
