"""The text right above each table: its heads, the sentence that introduces it, and whether a table precedes it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from tui.english.table_words import INTRODUCES
from tui.reading.documents import Block, Document, Span, Table
from tui.records import dataclass

_INTRODUCES: Final = re.compile(INTRODUCES, re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?:^|(?<=[.;!?]\s))(?=\S)")
_PAGE: Final = re.compile(r"\W*(?:\d{1,4}|[ivxlc]+|page\s+\d+.*|F-\d+|table of contents)\W*", re.IGNORECASE)
_HEAD: Final = 30
"""The most words of a line above a table that is not a paragraph."""
_BACK: Final = 8
"""The number of blocks above a table that are read."""
_LONGEST: Final = 3_000
"""The number of characters that are read at the end of a paragraph."""


@dataclass(frozen=True, slots=True)
class Above:
    """The spans of the heads right above a table, nearest first, and of the sentence that introduces it, if any.

    `follows`: there is another table above it and no paragraph between the two.
    """

    heads: tuple[Span, ...] = ()
    introduction: Span | None = None
    follows: bool = False


def above(document: Document) -> Iterator[Above]:
    """What is above each table of a document, in order."""
    ends = [table.span.end for table in document.tables]
    for number, table in enumerate(document.tables):
        yield _above(document, table, ends[number - 1] if number else 0)


def _above(document: Document, table: Table, end_before: int) -> Above:
    blocks = document.blocks
    place = bisect_left(blocks, table.span.start, key=lambda block: block.span.start)
    heads: list[Span] = []
    for block in reversed(blocks[max(0, place - _BACK) : place]):
        if block.span.start < end_before:
            return Above(tuple(heads), follows=end_before > 0)
        text = document.slice(Span(max(block.span.start, block.span.end - _LONGEST), block.span.end))
        if _PAGE.fullmatch(text):
            continue
        if _is_head(block, text):
            heads.append(block.span)
            continue
        return Above(tuple(heads), _introduction(document, block.span))
    return Above(tuple(heads))


def _is_head(block: Block, text: str) -> bool:
    """Whether a block is a line over a table and not a paragraph."""
    if block.kind == "table":
        return False
    return block.kind in ("heading", "caption") or (len(text.split()) <= _HEAD and text[-1:] not in ".!?:;")


def _introduction(document: Document, span: Span) -> Span | None:
    """The last sentence of a paragraph, if it may introduce a table."""
    start = max(span.start, span.end - _LONGEST)
    text = document.level(Span(start, span.end))
    starts = [match.start() for match in _SENTENCE.finditer(text)]
    last = start + starts[-1] if starts else start
    said = Span(last, span.end)
    return said if _INTRODUCES.search(document.slice(said)) else None
