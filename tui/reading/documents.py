"""The records of an article: spans of its text, its blocks and sentences, and the document itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["heading", "prose", "list", "furniture"]
"""`furniture` is what belongs to the page and not to the account: a link to share, a copyright line."""


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
    """A run of lines that belong together: a paragraph (hard-wrapped or not), a heading, a list item, furniture."""

    span: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `id` is unique in a comparison. Every non-space character lies in exactly one."""

    id: str
    span: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read.

    `text` has its newlines normalised and every dangerous character replaced one for one, so offsets stay true;
    `hidden` counts those replacements. `sha256` is of the bytes read. `blocks` are found on reading;
    `sentences` stay empty until the language room has split them. `published` is None where it is not known.
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

    def slice(self, span: Span) -> str:
        """The text of `span` on one line, with hard wraps joined."""
        return " ".join(span.of(self.text).split())
