"""An edited block as one line of text with its deletions and insertions; long unchanged parts are folded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from tui.diff.change import Diff, Piece
from tui.reading.documents import Document, Span
from tui.records import dataclass
from tui.versioning.history import BlockChange
from tui.versioning.unit import same_marks

Mark = Literal["same", "removed", "added"]
_AROUND = 8
"""The number of unchanged words that are shown on either side of a change."""
_FOLDED = 2 * _AROUND + 8
"""Unchanged text is folded from this many words on."""
FOLD = "…"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words with the same mark, on one line, with the space around them; `item` if they are part of a changed item."""

    text: str
    mark: Mark = "same"
    item: bool = False


def inline(old: Document, new: Document, change: BlockChange, *, folded: bool = True) -> tuple[Run, ...]:
    """The words of a change in one sequence: deletions come before the insertions in their place."""
    if change.words is None:
        span, document = (change.new, new) if change.new else (change.old, old)
        return (Run(document.slice(span) if span else ""),)
    items = (
        [item.old for item in change.items if item.old and item.loud],
        [item.new for item in change.items if item.new and item.loud],
    )
    runs: list[Run] = []
    for side, piece, mark in _merged((old, new), change.words):
        document = (old, new)[side]
        runs += _cut(document, piece.span, mark, items[side] if mark != "same" else ())
    joined = list(_joined(runs))
    return tuple(_folded(joined) if folded else joined)


def _merged(documents: tuple[Document, Document], words: Diff) -> Iterator[tuple[int, Piece, Mark]]:
    """The pieces of both sides in one sequence; those that both have, written alike, are its spine."""
    left, right = words.left_pieces, words.right_pieces
    spine = (_spine(left), _spine(right))
    at = n = 0
    while n < len(right):
        piece, mine = right[n], spine[0].get(right[n].link)
        if mine is not None and mine[0] >= at and piece.mark in _SPINE:
            yield from ((0, each, "removed") for each in left[at : mine[0]])
            last = spine[1][piece.link][1]
            whole = (_whole(left, mine), _whole(right, (n, last)))
            yield from _alike(documents, *whole) if piece.mark == "same" else _replaced(documents, *whole)
            at, n = mine[1] + 1, last + 1
            continue
        if piece.link and piece.mark not in _SPINE:
            found = next((m for m in range(at, len(left)) if left[m].link == piece.link), None)
            if found is not None and not any(each.mark in _SPINE for each in left[at : found + 1]):
                yield from ((0, each, "removed") for each in left[at : found + 1])
                at = found + 1
        yield 1, piece, "added"
        n += 1
    yield from ((0, each, "removed") for each in left[at:])


def _spine(pieces: Sequence[Piece]) -> dict[int, tuple[int, int]]:
    """The first and the last piece of each link of the spine; a mark of only one side may be between them."""
    found: dict[int, tuple[int, int]] = {}
    for n, piece in enumerate(pieces):
        if piece.link and piece.mark in _SPINE:
            found[piece.link] = (found.get(piece.link, (n, n))[0], n)
    return found


def _whole(pieces: Sequence[Piece], run: tuple[int, int]) -> Piece:
    first, last = pieces[run[0]], pieces[run[1]]
    return replace(first, span=Span(first.span.start, last.span.end))


def _replaced(documents: tuple[Document, Document], one: Piece, other: Piece) -> Iterator[tuple[int, Piece, Mark]]:
    """The same thing written differently."""
    if same_marks(documents[0].slice(one.span)) == same_marks(documents[1].slice(other.span)):
        yield 1, other, "same"
    else:
        yield 0, one, "removed"
        yield 1, other, "added"


def _alike(documents: tuple[Document, Document], one: Piece, other: Piece) -> Iterator[tuple[int, Piece, Mark]]:
    """Two pieces of the same words: only marks and capitals that differ are shown as deleted and inserted."""
    rows = (_parts(documents[0], one.span), _parts(documents[1], other.span))
    texts = [
        [same_marks(part.of(document.text)) for part in row] for document, row in zip(documents, rows, strict=True)
    ]
    for tag, start, end, first, last in SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_opcodes():
        if tag != "equal" and start < end:
            gone = replace(one, span=Span(rows[0][start].start, rows[0][end - 1].end))
            if "".join(texts[0][start:end]).strip():
                yield 0, gone, "removed"
            elif end == len(rows[0]) and first == last:
                yield 0, gone, "same"  # the space before what was taken out
        if first < last:
            mark: Mark = "added" if tag != "equal" and "".join(texts[1][first:last]).strip() else "same"
            yield 1, replace(other, span=Span(rows[1][first].start, rows[1][last - 1].end)), mark


def _parts(document: Document, span: Span) -> list[Span]:
    """The words, marks and blanks of a piece."""
    found = _PART.finditer(span.of(document.text))
    return [Span(span.start + match.start(), span.start + match.end()) for match in found]


_PART = re.compile(r"\w+|\s+|--+|\.{3}|[^\w\s]")
_SPINE = frozenset({"same", "immaterial"})


def _cut(document: Document, span: Span, mark: Mark, items: Sequence[Span]) -> Iterator[Run]:
    """A piece, split where an item in it begins and ends."""
    at = span.start
    for item in sorted(each for each in items if each.overlaps(span)):
        first, last = max(item.start, at), min(item.end, span.end)
        if first < last:
            yield Run(_text(document, at, first), mark)
            yield Run(_text(document, first, last), mark, item=True)
            at = last
    yield Run(_text(document, at, span.end), mark)


def _text(document: Document, start: int, end: int) -> str:
    """The words between two offsets with single spaces."""
    return _SPACE.sub(" ", document.text[start:end])


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Runs without empty ones, with neighbours of the same look merged; removed before added."""
    row: list[Run] = []
    removed: list[Run] = []
    added: list[Run] = []
    for run in (*(run for run in runs if run.text), Run("")):
        if run.mark == "same":
            row += [*_stripped(removed, added), *_stripped(added, removed)]
            both = removed and added and removed[-1].text[-1:].isspace() and added[-1].text[-1:].isspace()
            row.append(replace(run, text=f" {run.text}") if both else run)
            removed, added = [], []
        else:
            (removed if run.mark == "removed" else added).append(run)
    for (mark, item), group in groupby((run for run in row if run.text), key=lambda run: (run.mark, run.item)):
        yield Run("".join(run.text for run in group), mark, item)


def _stripped(runs: Sequence[Run], others: Sequence[Run]) -> Iterator[Run]:
    """The runs of one side without the space at their end, if the other side ends with one too: it stayed."""
    yield from runs[:-1]
    for last in runs[-1:]:
        both = bool(others) and last.text[-1:].isspace() and others[-1].text[-1:].isspace()
        yield replace(last, text=last.text[:-1]) if both else last


def _folded(runs: Sequence[Run]) -> Iterator[Run]:
    for n, run in enumerate(runs):
        words = run.text.split()
        if run.mark != "same" or len(words) < _FOLDED:
            yield run
            continue
        before = words[:_AROUND] if n else []
        behind = words[-_AROUND:] if n < len(runs) - 1 else []
        lead = run.text[:1] if run.text[:1].isspace() else ""
        tail = run.text[-1:] if run.text[-1:].isspace() else ""
        yield Run(f"{lead}{' '.join((*before, FOLD, *behind))}{tail}")
