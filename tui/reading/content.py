"""What a file holds before it is a document: parts of text with their kinds, and what the file says of them.

A format's reader makes it; `article.assemble` makes the document. Texts here are as the file has them, not yet cleaned;
their lines end in a newline character alone.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from tui.reading.documents import Kind
from tui.records import dataclass

PartKind = Kind | Literal["lines"]
"""`lines` are lines of plain text whose blocks are still to be found."""


class TagText(NamedTuple):
    """Half-open offsets into the text of a part or a cell, and which of the facts of its content these words show."""

    start: int
    end: int
    fact: int


class FactText(NamedTuple):
    """What a filing says that some words mean: the fields of a `TaggedFact` after its span."""

    concept: str
    value: float | str | None = None
    unit: str = ""
    start: date | None = None
    end: date | None = None
    dimensions: tuple[tuple[str, str], ...] = ()
    decimals: int | None = None
    scale: int = 0
    why: str = ""


class CellText(NamedTuple):
    """The words of a cell on one line; `head` where it names a row or a column, `columns` is how many it covers."""

    text: str
    head: bool = False
    columns: int = 1
    tags: tuple[TagText, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkText:
    """Half-open offsets into the text of a part, and where they lead."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, a heading, a list item, a caption, lines of plain text, or a whole table in `rows`.

    A table's `text` is empty and its `caption` a part of its own before it. `page` is from 1; 0 if there is none. With
    `follows` it begins on the line after the part before it, otherwise an empty line separates them.
    """

    text: str = ""
    kind: PartKind = "prose"
    page: int = 0
    rows: tuple[tuple[CellText, ...], ...] = ()
    caption: str = ""
    links: tuple[LinkText, ...] = ()
    follows: bool = False
    tags: tuple[TagText, ...] = ()

    @property
    def whole(self) -> str:
        """The text; of a table a line for each row, its cells separated by tabs."""
        if not self.rows:
            return self.text
        return "\n".join("\t".join(" ".join(cell.text.split()) for cell in row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Place:
    """An offset into the `whole` text of the part with the number `part`, from 0."""

    part: int
    offset: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin; it is anchored to the words from `start` to `end` if both are given."""

    author: str
    day: date | None
    text: str
    start: Place | None = None
    end: Place | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """One article of a file. What the file does not say is empty or None, and is looked for in the text.

    `earlier` are its earlier versions, oldest first; `doubt` is what a reader should know of how it was read: the end
    of a sentence that begins with the file's name. `facts` are those that tags in the parts refer to by their
    number. Other fields are as in `Document`.
    """

    parts: tuple[Part, ...]
    title: str = ""
    source: str = ""
    byline: str = ""
    published: date | None = None
    modified: date | None = None
    correction: str = ""
    url: str = ""
    language: str = ""
    details: tuple[tuple[str, str], ...] = ()
    remarks: tuple[Remark, ...] = ()
    earlier: tuple[Content, ...] = ()
    doubt: str = ""
    facts: tuple[FactText, ...] = ()
