"""The figures of two passages matched with each other, with the verdict of each match."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from tui.figures.figure import Figure
from tui.figures.kinds import KINDS, SMALL_IS_COMMON, UNIT_DISTINGUISHES
from tui.figures.sameness import side
from tui.figures.verdicts import AGREEING, CLOSENESS, Judgement, judge
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """Two figures compared with each other."""

    a: Figure
    b: Figure
    judgement: Judgement

    @property
    def agrees(self) -> bool:
        """Whether both can be one value."""
        return self.judgement.verdict in AGREEING

    def swapped(self) -> Match:
        """The same match with the two sides exchanged."""
        return Match(self.b, self.a, self.judgement)


MOST = 2_500
"""Two passages with more pairs of figures than this are lists, of which only equal figures are compared."""
UNCOMPARED = "so many figures that only equal ones are compared"
"""What is said of such passages, whose relation is never sure."""


def listed(a: Sequence[Figure], b: Sequence[Figure]) -> bool:
    """Whether two passages have so many figures that only equal ones are compared: any two could be one thing."""
    return len(a) * len(b) > MOST


def equals(a: Sequence[Figure], b: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The figures of two lists that are the same quantity, one to one, the first with the first."""
    waiting: defaultdict[str, deque[Figure]] = defaultdict(deque)
    for y in b:
        waiting[key(y)].append(y)
    for x in a:
        same = waiting.get(key(x)) if key(x) else None
        if same:
            yield x, same.popleft()


def matches(a: Sequence[Figure], b: Sequence[Figure]) -> tuple[Match, ...]:
    """Each figure of `a` with its best fit in `b`, one to one: those that agree first, then the nearest comparable."""
    if listed(a, b):
        return tuple(Match(x, y, judge(x, y)) for x, y in equals(a, b))
    found = [Match(x, y, judge(x, y)) for x in a for y in b if kin(x, y)]
    if not found:
        return ()
    found.sort(key=lambda m: (CLOSENESS[m.judgement.verdict], m.judgement.gap_percent, m.a.span, m.b.span))
    used_a: set[str] = set()
    used_b: set[str] = set()
    chosen: list[Match] = []
    for match in found:
        if match.a.id not in used_a and match.b.id not in used_b:
            chosen.append(match)
            used_a.add(match.a.id)
            used_b.add(match.b.id)
    return tuple(sorted(chosen, key=lambda m: (m.a.span, m.b.span)))


def kin(a: Figure, b: Figure) -> bool:
    """Whether two figures are of kinds and units that could be one quantity."""
    if a.kind == b.kind:
        return KINDS[a.kind].any_unit or a.unit == b.unit or not a.unit or not b.unit
    return False


def key(figure: Figure) -> str:
    """A figure by kind, unit and value: equal keys are the same quantity however it is written. Empty without value."""
    if figure.kind == "date":
        period = figure.period
        return f"date {period.start} {period.end}" if period and period.start else ""
    if figure.value is None:
        return f"{figure.kind} {figure.low}-{figure.high}" if figure.low is not None or figure.high is not None else ""
    unit = figure.unit if figure.kind in UNIT_DISTINGUISHES else ""
    placed = side(figure.period) if figure.kind == "duration" and figure.period else ""
    return f"{figure.kind} {unit} {figure.value:.6g} {placed}".rstrip()


def significance(figure: Figure) -> float:
    """How much a shared figure says, from 0 to 1: an exact sum much, a small count or a year little."""
    base, more = KINDS[figure.kind].weight
    if figure.kind in SMALL_IS_COMMON and figure.value is not None and abs(figure.value) < _DOZEN:
        return _LITTLE
    if not more:
        return base
    digits = len(f"{abs(figure.value):.6g}".rstrip("0").replace(".", "").lstrip("0")) if figure.value is not None else 1
    return min(1.0, base + more * digits)


_DOZEN, _LITTLE = 13, 0.25
"""A count below this is often shared by chance, and is weak evidence."""
