"""The records of an article: spans of its text, its blocks and sentences, and the document itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from typing import Literal

from tui.records import dataclass

_SPACE = re.compile(r"\s")

Kind = Literal["heading", "prose", "list", "caption", "table", "furniture"]
"""`table` is one row; `furniture` belongs to the page and not to the account: a link to share, a copyright line."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets `start, end` into `Document.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines that belong together: a paragraph (hard-wrapped or not), a heading, a list item, furniture.

    `page` is the number of the page of the file, from 1; 0 if the file has no pages.
    """

    span: Span
    kind: Kind
    page: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `id` is unique in a comparison. Every non-space character lies in exactly one."""

    id: str
    span: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `head` where it names a row or a column. An empty cell has an empty span.

    `columns` is how many columns it covers.
    """

    span: Span
    head: bool = False
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells: a row is one line of the text, its cells separated by tabs. `caption` may be empty."""

    span: Span
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote in the margin of a text; `span` is the words it is anchored to, None if there are none."""

    author: str
    day: date | None
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a text that lead elsewhere."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class TaggedFact:
    """What iXBRL says that some words of a filing mean; `span` is the words, without what only surrounds them.

    `concept` is the name of what is reported, with its prefix. `value` is a number in whole units, the day, duration or
    words of a fact that is none, and None where it is reported to be empty or could not be read. `unit` is a code of
    ISO 4217, `shares`, `pure`, the name of another unit, or two of them as in `USD/shares`. An instant has only an
    `end`; days are included. `dimensions` are axes with their members. `decimals` are the places to which the value is
    accurate, None where it is exact or not said. `scale` is the power of ten that the words were multiplied by. `why`
    says what is wrong with the tag; empty where it was read.
    """

    span: Span
    concept: str
    value: float | str | None = None
    unit: str = ""
    start: date | None = None
    end: date | None = None
    dimensions: tuple[tuple[str, str], ...] = ()
    decimals: int | None = None
    scale: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read.

    `text` has its newlines normalised and every dangerous character replaced one for one, so offsets stay true;
    `hidden` counts those replacements. Soft hyphens and characters of no width are taken out, and their line filled up
    with as many spaces at its end. `sha256` is of the bytes read; where their file holds several articles it is of this
    one's text, `file_sha256` is of the file, and `place` says which of them this is, from 0. `blocks` are found on
    reading; `sentences` stay empty until the language room has split them. `published` and `modified` are None where
    they are not known. `correction` is the note that reports one. `details` are other things that the file says of the
    article, such as its section, with their names. `language` is a code of ISO 639, empty for English and where it is
    not known. `format` is the short name of the format of the file, empty for plain text. `day_given` says that
    `published` is what the reader said and not the text. `tagged` are the facts that a filing in iXBRL tags, in order.
    """

    id: str
    name: str
    path: str
    text: str
    title: str
    source: str
    published: date | None
    blocks: tuple[Block, ...]
    sha256: str
    hidden: int = 0
    sentences: tuple[Sentence, ...] = ()
    byline: str = ""
    modified: date | None = None
    correction: str = ""
    url: str = ""
    language: str = ""
    details: tuple[tuple[str, str], ...] = ()
    tables: tuple[Table, ...] = ()
    comments: tuple[Comment, ...] = ()
    links: tuple[Link, ...] = ()
    format: str = ""
    file_sha256: str = ""
    place: int = 0
    day_given: bool = False
    tagged: tuple[TaggedFact, ...] = ()

    def slice(self, span: Span) -> str:
        """The text of `span` on one line, with hard wraps joined."""
        return " ".join(span.of(self.text).split())

    def level(self, span: Span) -> str:
        """The text of `span` with a space for each character of white space, so offsets into it hold."""
        return _SPACE.sub(" ", span.of(self.text))

    def page(self, span: Span) -> int:
        """The page of the file on which a span begins, from 1; 0 if the file has no pages."""
        place = bisect_right(self.blocks, span.start, key=lambda block: block.span.start)
        return self.blocks[place - 1].page if place else 0
