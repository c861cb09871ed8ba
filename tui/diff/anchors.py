"""Figures of two passages that are compared: they align the passages before any word does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from tui.diff.change import Mark
from tui.diff.tokens import Token
from tui.figures.figure import Figure
from tui.figures.grammar.units import factor
from tui.figures.kinds import CALENDAR
from tui.figures.verdicts import CLOSENESS, compare, judge

_MANY = 400
"""More pairs of one kind and unit than this are not compared: then only equal figures correspond."""
_NEAR = 100.0
"""Figures further apart than this, in percent, correspond only by their place."""
_RANKS = {verdict: max(0, rank - 1) for verdict, rank in CLOSENESS.items() if verdict != "not_comparable"}
"""Which pairs correspond first; one that is rounded counts as much as one that is the same."""

Places = tuple[list[int], list[int]]
Finding = tuple[tuple[int, int], tuple[int, int], Mark, str]


def anchored(left: Sequence[Token], right: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The tokens with one key for each two figures that correspond, one to one.

    Equal ones come first, then of one kind and unit those that may measure one thing, the nearest values first.
    """
    keys: tuple[dict[int, str], dict[int, str]] = ({}, {})
    for one, other in _groups(left, right):
        _without_equals(left, right, one, other)
        for n, (i, j) in enumerate(_nearest(left, right, one, other)):
            keys[0][i] = keys[1][j] = f"{left[i].key} | {right[j].key} {n}"
    rows = (
        tuple(replace(token, key=keys[side][n]) if n in keys[side] else token for n, token in enumerate(part))
        for side, part in enumerate((left, right))
    )
    return next(rows), next(rows)


def _groups(left: Sequence[Token], right: Sequence[Token]) -> Iterable[Places]:
    """The positions of the figures of one kind and unit on both sides."""
    groups: dict[tuple[str, str], Places] = defaultdict(lambda: ([], []))
    for side, part in enumerate((left, right)):
        for n, token in enumerate(part):
            if token.figure and token.figure.kind not in CALENDAR:
                groups[token.figure.kind, token.figure.unit][side].append(n)
    return [group for group in groups.values() if all(group)]


def _without_equals(left: Sequence[Token], right: Sequence[Token], one: list[int], other: list[int]) -> None:
    """Take out the figures of equal value, as many as both sides have of each, in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for j in reversed(other):
        places[right[j].key].append(j)
    taken = {i: places[left[i].key].pop() for i in one if places.get(left[i].key)}
    used = set(taken.values())
    one[:] = [i for i in one if i not in taken]
    other[:] = [j for j in other if j not in used]


def _nearest(
    left: Sequence[Token], right: Sequence[Token], one: Sequence[int], other: Sequence[int]
) -> Iterable[tuple[int, int]]:
    """The pairs that may measure one thing, the nearest first, no figure in two."""
    if len(one) * len(other) > _MANY:
        return
    found = []
    for i in one:
        for j in other:
            a, b = left[i].figure, right[j].figure
            judgement = judge(a, b) if a and b else None
            if judgement and judgement.verdict in _RANKS and judgement.gap_percent <= _NEAR:
                found.append((_RANKS[judgement.verdict], round(judgement.gap_percent, 9), abs(i - j), i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    for *_, i, j in sorted(found):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield i, j


def placed(
    left: Sequence[Token], right: Sequence[Token], open_left: Sequence[int], open_right: Sequence[int]
) -> Finding | None:
    """The first figures of one kind and unit, then of one kind, in one place of the two passages."""
    for alike in (partial(_alike, unit=True), partial(_alike, unit=False)):
        for i in open_left:
            for j in open_right:
                a, b = left[i].figure, right[j].figure
                if a and b and alike(a, b):
                    return (i, i + 1), (j, j + 1), *judged(a, b)
    return None


def _alike(a: Figure, b: Figure, *, unit: bool) -> bool:
    """Whether one may replace the other: revenue does not replace a loss, whatever their place."""
    return a.kind == b.kind and (not unit or a.unit == b.unit) and "measure" not in judge(a, b).against


def judged(a: Figure, b: Figure) -> tuple[Mark, str]:
    """The mark of two figures of different value, and how they compare."""
    if a.text.casefold() == b.text.casefold():
        return "same", ""
    if not _convert(a, b):
        return "changed", "another unit"
    judgement = compare(a, b)
    if judgement.verdict in ("same", "rounding"):
        return "immaterial", "rounding" if judgement.verdict == "rounding" else "figure"
    return "changed", judgement.text


def _convert(a: Figure, b: Figure) -> bool:
    """Whether two figures of one kind are in one unit, in units that convert, or one of something left unsaid."""
    if a.unit == b.unit or (a.kind == "count" and not (a.unit and b.unit)):
        return True
    return a.kind == "measure" and factor(a.unit, b.unit) is not None
