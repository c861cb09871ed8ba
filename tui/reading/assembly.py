"""The parts of an article put together: one clean text, and where in it each block, cell, comment, link and fact is."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.breaks import BREAK
from tui.reading.content import Content, Part, Place, TagText
from tui.reading.documents import Block, Cell, Comment, Link, Span, Table, TaggedFact
from tui.reading.furniture import blocks, without_lists
from tui.reading.phrases import is_furniture
from tui.reading.sanitise import Clean, field, one_line, sanitise

_TIGHT = frozenset({"list", "table"})
"""Kinds of which one follows the other on the next line; others have a line between them."""
_NOTE = 20
"""Letters that distinguish a paragraph of a correction from some words that it has in common with one."""


class Assembly:
    """The text of `content` and what is in it; its cleaning changes no offset."""

    def __init__(self, content: Content, title: str) -> None:
        """`title` is put before the text, unless the text begins with it."""
        self.text = ""
        self.hidden = 0
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._links: list[Link] = []
        self._facts = content.facts
        self._shown: dict[int, list[Span]] = {}
        self._places: list[tuple[int, Clean]] = []
        self._before = ""
        self._aside: set[int] = set()
        self._correction = _letters(content.correction)
        if title.strip() and not _begins_with(content.parts, title):
            self._take(Part(" ".join(title.split()), "heading"))
        for part in content.parts:
            self._places.append(self._take(part))
        self.text = "".join(self._pieces)
        self.blocks = without_lists(self.text, self._blocks)
        self.comments = tuple(
            Comment(
                author=field(remark.author),
                day=remark.day,
                text=sanitise(remark.text).text,
                span=self._span(remark.start, remark.end),
            )
            for remark in content.remarks
        )

    @property
    def own(self) -> tuple[Block, ...]:
        """The blocks without what the file itself separates, such as running heads with the day of a print."""
        return tuple(block for block in self.blocks if block.span.start not in self._aside)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in order."""
        return tuple(self._tables)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links, in order."""
        return tuple(self._links)

    @property
    def tagged(self) -> tuple[TaggedFact, ...]:
        """The facts that words of the text show, in order."""
        facts = (TaggedFact(self._joined(spans), *self._facts[fact]) for fact, spans in sorted(self._shown.items()))
        return tuple(sorted(facts, key=lambda fact: (fact.span.start, -fact.span.end)))

    def _joined(self, spans: list[Span]) -> Span:
        """The first of several places that show one fact, with those after it that only blanks separate from it."""
        first, *others = spans
        for other in others:
            if self.text[first.end : other.start].strip():
                break
            first = Span(first.start, other.end)
        return first

    def _take(self, part: Part) -> tuple[int, Clean]:
        """Put a part at the end of the text; where its own text begins there, and how it was cleaned."""
        clean = sanitise(part.whole, tabs=bool(part.rows))
        if not clean.text.strip():
            return self._length, clean
        tight = part.follows or (part.kind in _TIGHT and part.kind == self._before)
        self._add("\n" if tight else "\n\n" if self._pieces else "")
        start = self._length
        found = tuple(self._found(part, clean.text, start))
        self._add(_whole(clean.text, found, start) if part.kind == "lines" else clean.text)
        self.hidden += clean.hidden
        self._before = part.kind
        self._blocks += found
        self._aside.update(block.span.start for block in found if part.kind == "furniture")
        if part.rows:
            self._tables.append(
                Table(Span(start, self._length), tuple(self._rows(part, start, clean)), field(part.caption))
            )
        self._show(part.tags, start, 0, clean)
        self._links += [
            Link(Span(start + clean.offset(link.start), start + clean.offset(link.end)), one_line(link.target))
            for link in part.links
        ]
        return start, clean

    def _show(self, tags: tuple[TagText, ...], start: int, place: int, clean: Clean) -> None:
        """Note where facts are in the text; their words begin at `place` in the part that begins at `start`."""
        for tag in tags:
            span = Span(start + clean.offset(place + tag.start), start + clean.offset(place + tag.end))
            if span.start < span.end:
                self._shown.setdefault(tag.fact, []).append(span)

    def _rows(self, part: Part, start: int, clean: Clean) -> Iterator[tuple[Cell, ...]]:
        """The cells of a table whose cleaned text begins at `start`."""
        place = 0
        for row in part.rows:
            cells = []
            for cell in row:
                if not cell.text:
                    cells.append(Cell(Span(start + place, start + place), cell.head, cell.columns))
                    place += 1
                    continue
                words = clean.text[place : place + len(" ".join(cell.text.split()))]
                first = start + place + len(words) - len(words.lstrip())
                cells.append(Cell(Span(first, first + len(words.strip())), cell.head, cell.columns))
                if cell.tags:
                    self._show(cell.tags, start, place, clean)
                place += len(words) + 1
            if not row:
                place += 1
            yield tuple(cells)

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _found(self, part: Part, text: str, start: int) -> Iterator[Block]:
        if part.kind == "lines":
            found = blocks(text)
            yield from (Block(_moved(block.span, start), block.kind, part.page) for block in found)
        elif part.rows:
            for line in text.split("\n"):
                if words := line.strip():
                    first = start + len(line) - len(line.lstrip())
                    yield Block(Span(first, first + len(words)), "table", part.page)
                start += len(line) + 1
        else:
            aside = part.kind in {"prose", "list"} and (is_furniture(text.strip()) or self._is_correction(text))
            kind = "furniture" if aside else part.kind
            yield Block(_moved(_stripped(text, Span(0, len(text))), start), kind, part.page)

    def _is_correction(self, text: str) -> bool:
        """Whether a paragraph is the note of a correction: it repeats what was wrong, which the account takes back."""
        if not self._correction:
            return False
        letters = _letters(text)
        return len(letters) >= _NOTE and letters in self._correction

    def _span(self, start: Place | None, end: Place | None) -> Span | None:
        if start is None or end is None:
            return None
        first, last = self._placed(start), self._placed(end)
        return Span(first, last) if first < last <= len(self.text) else None

    def _placed(self, place: Place) -> int:
        start, clean = self._places[place.part]
        return start + clean.offset(place.offset)


def _whole(text: str, found: tuple[Block, ...], start: int) -> str:
    """Lines of text, the words whole that a hyphen breaks at the end of one."""
    if BREAK.search(text) is None:
        return text
    from tui.reading.hyphens import whole_words  # noqa: PLC0415 - it reads lists of words, and few texts need it

    return whole_words(text, found, start)


def _begins_with(parts: tuple[Part, ...], title: str) -> bool:
    """Whether one of the first parts is the title, whatever its marks and its capitals."""
    wanted = _letters(title)
    return any(wanted == _letters(part.text) for part in parts[:3]) or any(
        part.kind == "lines" and _letters(part.text[: 2 * len(title) + 80]).startswith(wanted) for part in parts[:1]
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
