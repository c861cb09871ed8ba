"""The diff of two passages: match their tokens, then cut both passages into marked pieces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.diff.change import Diff, Piece, Side
from tui.diff.counterparts import Fate, Match
from tui.diff.tokens import Token, figure_key, tokens
from tui.reading.documents import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DASHES = str.maketrans("‐‑‒–—―’‘´`", "------''''")


def diff(left: Side, right: Side) -> Diff:
    """What is the same, changed, moved, immaterial or only here in two passages, word by word.

    Deterministic, and the same with the sides exchanged: one order of the two is always the one that is matched.
    """
    if _rank(right) < _rank(left):
        turned = _diff(right, left)
        return _numbered(Diff(turned.right_pieces, turned.left_pieces))
    return _numbered(_diff(left, right))


def _rank(side: Side) -> tuple[str, list[str]]:
    return side.text, [figure_key(figure) for figure in side.figures]


def _diff(left: Side, right: Side) -> Diff:
    sides = (left, right)
    parts = (tokens(left), tokens(right))
    match = Match(sides, *parts)
    apart = _punctuation(sides, parts, match)
    pieces = [
        tuple(_pieces(side, part, fates, marked))
        for side, part, fates, marked in zip(sides, parts, match.fates, apart, strict=True)
    ]
    return Diff(pieces[0], pieces[1])


def _between(part: Sequence[Token], n: int, side: Side) -> Span:
    """The characters before token `n`: from the token before it, or from the edge of the passage."""
    start = part[n - 1].span.end if n > 0 else side.span.start
    end = part[n].span.start if n < len(part) else side.span.end
    return Span(start, end)


def _punctuation(
    sides: tuple[Side, Side], parts: tuple[Sequence[Token], Sequence[Token]], match: Match
) -> tuple[dict[int, Fate], dict[int, Fate]]:
    """Fates of gaps, by the token after them.

    Where the tokens around a gap answer each other its punctuation is held against the other's; so are the ends.
    """
    apart: tuple[dict[int, Fate], dict[int, Fate]] = ({}, {})
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
            apart[0][i] = apart[1][j] = Fate("immaterial", link, "punctuation")
        elif signs[0] and (i, j) == ends and (i - 1, j - 1) not in pairs:
            apart[0][i] = apart[1][j] = Fate("same", match.link())
    return apart


def _pieces(side: Side, part: Sequence[Token], fates: Sequence[Fate], apart: dict[int, Fate]) -> Iterable[Piece]:
    """The passage cut where the fate changes; what stands between two tokens goes to the one that is the same."""
    cuts: list[tuple[int, Fate]] = []
    for n in range(len(part) + 1):
        gap = _between(part, n, side)
        before = fates[n - 1] if n > 0 else None
        after = fates[n] if n < len(part) else None
        signs = gap.of(side.document.text)
        if n in apart and signs.strip():
            start = gap.start + len(signs) - len(signs.lstrip())
            cuts.append((start, before or apart[n]))
            cuts.append((gap.start + len(signs.rstrip()), apart[n]))
            before = apart[n]
        held = before if after is None or (before and (before.mark == "same" or after.mark != "same")) else after
        cuts.append((gap.end, held or Fate("same" if not signs.strip() else "only")))
        if after is not None:
            cuts.append((part[n].span.end, after))
    yield from _merged(side.span.start, cuts)


def _merged(start: int, cuts: Sequence[tuple[int, Fate]]) -> Iterable[Piece]:
    """Pieces from the ends of runs, neighbours of one fate as one."""
    at, open_fate, open_end = start, None, start
    for end, fate in cuts:
        if end == open_end:
            continue
        if open_fate is not None and fate != open_fate:
            yield Piece(Span(at, open_end), open_fate.mark, open_fate.link, open_fate.note)
            at = open_end
        open_fate, open_end = fate, end
    if open_fate is not None and open_end > at:
        yield Piece(Span(at, open_end), open_fate.mark, open_fate.link, open_fate.note)


def _numbered(found: Diff) -> Diff:
    """Groups numbered from 1 in the order of the left side, then of the right."""
    numbers = {0: 0}
    for piece in (*found.left_pieces, *found.right_pieces):
        numbers.setdefault(piece.link, len(numbers))
    return Diff(
        *(
            tuple(replace(piece, link=numbers[piece.link]) for piece in pieces)
            for pieces in (found.left_pieces, found.right_pieces)
        )
    )
