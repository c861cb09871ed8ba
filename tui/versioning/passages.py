"""A changed block, sentence by sentence: the passages to compare, and the pieces that result from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from tui.diff import diff
from tui.diff.change import Diff, Mark, Piece, Side
from tui.reading.documents import Span
from tui.versioning.alignment import Match, align
from tui.versioning.examined import Examined
from tui.versioning.unit import Unit, unit

_LONGEST = 3_000
"""The most characters of a passage that is compared word by word."""


class Passage(NamedTuple):
    """Two spans that are compared with each other, or one without a counterpart."""

    old: Span | None
    new: Span | None
    equal: bool = False
    moved: bool = False


def passages(old: Examined, one: Span, new: Examined, other: Span) -> tuple[Passage, ...]:
    """The passages of two blocks that correspond; every sentence of either is in exactly one."""
    cells = (_cells(old, one), _cells(new, other))
    if len(cells[0]) == len(cells[1]) > 1:
        return tuple(_cell(old, left, new, right) for left, right in zip(*cells, strict=True))
    sides = (_units(old, one), _units(new, other))
    matches = align(*sides)
    found = [_matched(match, sides) for match in matches]
    in_order = [match for match in matches if not match.moved]
    used = (
        {n for match in matches for n in range(*match.old)},
        {n for match in matches for n in range(*match.new)},
    )
    edges = [Match((-1, 0), (-1, 0)), *in_order, Match((len(sides[0]),) * 2, (len(sides[1]),) * 2)]
    for before, behind in pairwise(edges):
        left = [n for n in range(before.old[1], behind.old[0]) if n not in used[0]]
        right = [n for n in range(before.new[1], behind.new[0]) if n not in used[1]]
        found += _between(sides, left, right)
    return tuple(found)


def _cells(side: Examined, span: Span) -> list[Span]:
    """The cells of a row; none for other blocks."""
    (first, *others) = side.within(span) or (None,)
    if first is None or others or first.kind != "table":
        return []
    found, start = [], span.start
    for cell in span.of(side.document.text).split("\t"):
        found.append(Span(start, start + len(cell)))
        start += len(cell) + 1
    return found


def _cell(old: Examined, one: Span, new: Examined, other: Span) -> Passage:
    """Two cells of one column; an empty one has no passage."""
    left, right = one.of(old.document.text).strip(), other.of(new.document.text).strip()
    return Passage(one if left else None, other if right else None, equal=left == right)


def _matched(match: Match, sides: tuple[Sequence[Unit], Sequence[Unit]]) -> Passage:
    one, other = (_whole(units[slice(*run)]) for units, run in zip(sides, (match.old, match.new), strict=True))
    keys = [" ".join(unit.key for unit in units[slice(*run)]) for units, run in zip(sides, match[:2], strict=True)]
    return Passage(one, other, equal=keys[0] == keys[1], moved=match.moved)


def _between(
    sides: tuple[Sequence[Unit], Sequence[Unit]], left: Sequence[int], right: Sequence[int]
) -> Iterator[Passage]:
    """The text between two pairs of sentences: compared as one piece each if both sides have some."""
    runs = [list(_runs(places)) for places in (left, right)]
    if len(runs[0]) == len(runs[1]) == 1:
        one, other = (_whole(units[run[0] : run[-1] + 1]) for units, (run,) in zip(sides, runs, strict=True))
        if max(len(one), len(other)) <= _LONGEST:
            yield Passage(one, other)
            return
    yield from (Passage(sides[0][n].span, None) for n in left)
    yield from (Passage(None, sides[1][n].span) for n in right)


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for place in places:
        if run and run[-1] + 1 != place:
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _whole(units: Sequence[Unit]) -> Span:
    return Span(units[0].span.start, units[-1].span.end)


def _units(side: Examined, span: Span) -> list[Unit]:
    return [unit(side.document, sentence.span, sentence.kind) for sentence in side.within(span)]


def pieces(old: Examined, one: Span, new: Examined, other: Span, found: Sequence[Passage]) -> Diff:
    """Both blocks cut into marked pieces: those of each passage, in the order of either block."""
    rows: tuple[list[Piece], list[Piece]] = ([], [])
    links, shared, total = 0, 0.0, 0
    for passage in found:
        made = _compared(old, new, passage)
        size = len(passage.old or ()) + len(passage.new or ())
        shared, total = shared + made.common * size, total + size
        for row, side in zip(rows, (made.left_pieces, made.right_pieces), strict=True):
            row += [replace(piece, link=piece.link and piece.link + links) for piece in side]
        links = max((piece.link for row in rows for piece in row), default=0)
    left, right = (tuple(_filled(span, row)) for span, row in zip((one, other), rows, strict=True))
    return Diff(left, right, shared / total if total else 1.0)


def _compared(old: Examined, new: Examined, passage: Passage) -> Diff:
    if passage.old is None or passage.new is None:
        left, right = (() if span is None else (Piece(span, "only"),) for span in passage[:2])
        return Diff(left, right, 0.0)
    if passage.equal:
        mark: Mark = "moved" if passage.moved else "same"
        return Diff((Piece(passage.old, mark, 1),), (Piece(passage.new, mark, 1),), 1.0)
    if max(len(passage.old), len(passage.new)) > _LONGEST:
        return Diff((Piece(passage.old, "changed", 1),), (Piece(passage.new, "changed", 1),), 0.0)
    sides = (
        Side(side.document, span, side.figures_within(span)) for side, span in ((old, passage.old), (new, passage.new))
    )
    return diff(*sides)


def _filled(whole: Span, row: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces of a block in its order; the space between two belongs to the first of them."""
    ordered = sorted(row, key=lambda piece: piece.span)
    start = whole.start
    for piece, behind in pairwise((*ordered, None)):
        if piece is not None:
            end = behind.span.start if behind else whole.end
            yield replace(piece, span=Span(start, end))
            start = end
    if not ordered and len(whole):
        yield Piece(whole, "same")
