"""The text of a checked draft cut where an item begins or ends, for the formats that show it whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.checking.check import CheckedItem
from tui.reading.documents import Block, Document, Span


class Piece(NamedTuple):
    """A stretch of a paragraph: the items it lies in, the innermost last, and those that begin and end with it."""

    text: str
    inside: tuple[CheckedItem, ...]
    opened: tuple[CheckedItem, ...]
    closed: tuple[CheckedItem, ...]


class Paragraph(NamedTuple):
    """A block of the draft: its pieces, and its items in order."""

    block: Block
    pieces: tuple[Piece, ...]
    items: tuple[CheckedItem, ...]


def paragraphs(draft: Document, items: Sequence[CheckedItem]) -> Iterator[Paragraph]:
    """The blocks of a draft in order; an item that reaches beyond its block is cut at the end of it."""
    starts = [each.item.span.start for each in items]
    for block in draft.blocks or (Block(Span(0, len(draft.text)), "prose"),):
        first, last = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        own = tuple(items[first:last])
        yield Paragraph(block, tuple(_pieces(draft, block.span, own)), own)


def _pieces(draft: Document, span: Span, items: Sequence[CheckedItem]) -> Iterator[Piece]:
    spans = {each.id: Span(each.item.span.start, min(each.item.span.end, span.end)) for each in items}
    cuts = sorted({span.start, span.end, *(place for each in spans.values() for place in (each.start, each.end))})
    for start, end in pairwise(cuts):
        inside = [each for each in items if spans[each.id].start <= start and end <= spans[each.id].end]
        inside.sort(key=lambda each: -len(spans[each.id]))
        yield Piece(
            draft.level(Span(start, end)),
            tuple(inside),
            tuple(each for each in inside if spans[each.id].start == start),
            tuple(each for each in inside if spans[each.id].end == end),
        )
