"""The diff of two passages: match their tokens, then cut both passages into marked pieces."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.diff.change import Diff, Piece, Side
from tui.diff.counterparts import Cut, Marking, Match
from tui.diff.tokens import Token, figure_key, tokens
from tui.reading.documents import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHARED = frozenset({"same", "moved", "immaterial"})
_DASHES = str.maketrans("‐‑‒–—―’‘´`", "------''''")


def diff(left: Side, right: Side) -> Diff:
    """What is the same, changed, moved, immaterial or only in one of two passages, word by word.

    Deterministic, and the same with the sides exchanged: one order of the two is always the one that is matched.
    """
    if _rank(right) < _rank(left):
        swapped = _diff(right, left)
        return _numbered(Diff(swapped.right_pieces, swapped.left_pieces, swapped.common))
    return _numbered(_diff(left, right))


def _rank(side: Side) -> tuple[str, list[str]]:
    return side.text, [figure_key(figure) for figure in side.figures]


def _diff(left: Side, right: Side) -> Diff:
    sides = (left, right)
    parts = (tokens(left, right), tokens(right, left))
    match = Match(sides, *parts)
    punctuation = _punctuation(sides, parts, match)
    pieces = [
        tuple(_pieces(side, part, markings, inner, marked))
        for side, part, markings, inner, marked in zip(
            sides, parts, match.markings, match.inner, punctuation, strict=True
        )
    ]
    return Diff(pieces[0], pieces[1], _common(parts, match))


def _common(parts: tuple[Sequence[Token], Sequence[Token]], match: Match) -> float:
    """The share of the words and figures of both sides that the other one has."""
    markings = [
        marking
        for part, markings in zip(parts, match.markings, strict=True)
        for token, marking in zip(part, markings, strict=True)
        if token.figure or any(map(str.isalnum, token.text))
    ]
    shared = sum(marking.mark in _SHARED for marking in markings)
    return shared / len(markings) if markings else 1.0


def _between(part: Sequence[Token], n: int, side: Side) -> Span:
    """The characters before token `n`: from the token before it, or from the edge of the passage."""
    start = part[n - 1].span.end if n > 0 else side.span.start
    end = part[n].span.start if n < len(part) else side.span.end
    return Span(start, end)


def _punctuation(
    sides: tuple[Side, Side], parts: tuple[Sequence[Token], Sequence[Token]], match: Match
) -> tuple[dict[int, Marking], dict[int, Marking]]:
    """Markings of gaps, by the token after them.

    If the tokens around a gap correspond, its punctuation is compared with the other's; so are the ends.
    """
    punctuation: tuple[dict[int, Marking], dict[int, Marking]] = ({}, {})
    ends = (len(parts[0]), len(parts[1]))
    pairs = match.pairs | {(-1, -1), ends}
    gaps = {(i + 1, j + 1) for i, j in pairs if (i + 1, j + 1) in pairs} | {ends}
    for i, j in sorted(gaps):
        signs = []
        for side, part, n in zip(sides, parts, (i, j), strict=True):
            text = _between(part, n, side).of(side.document.text)
            signs.append("".join(text.split()).translate(_DASHES))
        if signs[0] != signs[1]:
            link = match.link() if signs[0] and signs[1] else 0
            punctuation[0][i] = punctuation[1][j] = Marking("immaterial", link, "punctuation")
        elif signs[0] and not match.quiet(i, j):
            punctuation[0][i] = punctuation[1][j] = Marking("same", match.link())
    return punctuation


def _pieces(
    side: Side,
    part: Sequence[Token],
    markings: Sequence[Marking],
    inner: dict[int, Cut],
    punctuation: dict[int, Marking],
) -> Iterable[Piece]:
    """The passage cut where the marking changes."""
    cuts: Cut = []
    for n in range(len(part) + 1):
        gap = _between(part, n, side)
        signs = gap.of(side.document.text)
        if n in punctuation and signs.strip():
            start = gap.start + len(signs) - len(signs.lstrip())
            cuts.append((Span(start, gap.start + len(signs.rstrip())), punctuation[n]))
        if n < len(part):
            cuts += inner.get(n, [(part[n].span, markings[n])])
    if not cuts and len(side.span):
        cuts.append((side.span, Marking("only" if side.text.strip() else "same")))
    return _filled(side.span, cuts)


def _filled(whole: Span, cuts: Cut) -> Iterable[Piece]:
    """Pieces that cover the whole passage, neighbours of one marking as one.

    What is between two goes to the one that is the same, otherwise to the first.
    """
    start = whole.start
    for (span, marking), (after, next_marking) in pairwise(cuts):
        if marking != next_marking:
            end = after.start if marking.mark == "same" or next_marking.mark != "same" else span.end
            yield Piece(Span(start, end), marking.mark, marking.link, marking.note)
            start = end
    for _, marking in cuts[-1:]:
        yield Piece(Span(start, whole.end), marking.mark, marking.link, marking.note)


def _numbered(found: Diff) -> Diff:
    """Groups numbered from 1 in the order of the left side, then of the right."""
    numbers = {0: 0}
    for piece in (*found.left_pieces, *found.right_pieces):
        numbers.setdefault(piece.link, len(numbers))
    left, right = (
        tuple(replace(piece, link=numbers[piece.link]) for piece in pieces)
        for pieces in (found.left_pieces, found.right_pieces)
    )
    return Diff(left, right, found.common)
