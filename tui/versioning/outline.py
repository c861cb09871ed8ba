"""The change of every block from one version to another, before words are compared."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.reading.documents import Block, Document, Span
from tui.records import dataclass
from tui.versioning.alignment import Match, align
from tui.versioning.history import BlockChange, ChangeKind, Division, Part
from tui.versioning.parts import parts
from tui.versioning.unit import Unit, unit

COMPARED: frozenset[ChangeKind] = frozenset({"edited", "moved_edited"})
"""Kinds of changes whose words are compared."""
MOVED: frozenset[ChangeKind] = frozenset({"moved", "moved_edited"})
"""Kinds of changes whose two places are in another order."""
_RANKS: dict[Part, int] = {"title": 0, "lead": 1, "note": 2, "table": 3, "text": 4, "furniture": 5}
"""If the two sides of a change are different parts, the change is of the one with the lower rank."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The changes from `one` to `other`: every block of either is in exactly one."""

    one: Document
    other: Document
    changes: tuple[BlockChange, ...]

    def blocks(self, document: Document) -> Iterator[Block]:
        """The blocks of one of the two whose words are compared."""
        spans = [
            span
            for change in self.changes
            if change.kind in COMPARED and (span := change.old if document is self.one else change.new)
        ]
        starts = [block.span.start for block in document.blocks]
        for span in spans:
            yield from document.blocks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def outline(one: Document, other: Document) -> Outline:
    """The matches between the blocks of both versions."""
    sides = (_units(one), _units(other))
    roles = (parts(one), parts(other))
    matches = _titled(align(sides[0], sides[1]), roles)
    changes = [_matched(match, sides, roles) for match in matches]
    for side in (0, 1):
        used = {n for match in matches for n in range(*(match.old, match.new)[side])}
        for n, each in enumerate(sides[side]):
            if n not in used and side == 0:
                changes.append(BlockChange("removed", each.span, None, roles[0][n]))
            elif n not in used:
                changes.append(BlockChange("added", None, each.span, roles[1][n]))
    return Outline(one, other, tuple(changes))


def _units(document: Document) -> list[Unit]:
    return [unit(document, block.span, block.kind) for block in document.blocks]


def _titled(matches: list[Match], roles: tuple[Sequence[Part], Sequence[Part]]) -> list[Match]:
    """The matches with the two titles, which belong together whatever their words."""
    if "title" not in roles[0] or "title" not in roles[1]:
        return matches
    i, j = (part.index("title") for part in roles)
    taken = any(match.old[0] <= i < match.old[1] or match.new[0] <= j < match.new[1] for match in matches)
    return matches if taken else sorted([*matches, Match((i, i + 1), (j, j + 1))], key=lambda match: match.new)


def _matched(
    match: Match, sides: tuple[Sequence[Unit], ...], roles: tuple[Sequence[Part], Sequence[Part]]
) -> BlockChange:
    runs = [units[slice(*run)] for units, run in zip(sides, (match.old, match.new), strict=True)]
    alike = len({" ".join(each.key for each in run) for run in runs}) == 1
    kind: ChangeKind = "unchanged" if alike else "edited"
    if match.moved:
        kind = "moved" if alike else "moved_edited"
    division: Division = "split" if len(runs[1]) > 1 else "joined" if len(runs[0]) > 1 else ""
    old, new = (Span(run[0].span.start, run[-1].span.end) for run in runs)
    part = min((roles[side][n] for side, run in enumerate(match[:2]) for n in range(*run)), key=_RANKS.__getitem__)
    marks = alike and len({" ".join(each.written for each in run) for run in runs}) > 1
    return BlockChange(kind, old, new, part, division, marks=marks)
