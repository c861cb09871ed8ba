"""The figure of a source that differs from one of the draft, in words, with the distance of the two."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.checking.check import Evidence
from tui.checking.findings import Finding
from tui.figures.figure import Figure
from tui.figures.wording import format_written
from tui.reading.documents import Span
from tui.rows.gaps import gap

_TIMES = {1: "ten times", 2: "a hundred times", 3: "a thousand times", 6: "a million times", 9: "a billion times"}
_PARTS = {1: "a tenth", 2: "a hundredth", 3: "a thousandth", 6: "a millionth", 9: "a billionth"}
_EXACT = 1e-6
_APART = frozenset({"differs", "later"})


class Figures:
    """The figures of the sources by their ids and places."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._by_id: dict[str, Figure] = {}
        self._by_place: dict[tuple[str, Span], Figure] = {}
        for figure in figures:
            self._by_id[figure.id] = figure
            self._by_place[figure.document, figure.span] = figure

    def of(self, evidence: Evidence) -> Figure | None:
        """The figure at the place of some evidence, if there is one."""
        return self._by_id.get(evidence.ref) or self._by_place.get((evidence.document, evidence.span))

    def worded(self, mine: Figure | None, found: Iterable[Finding]) -> Iterator[Finding]:
        """The findings; those with another value than the draft name that value and the distance."""
        for each in found:
            other = self.of(each.evidence) if mine is not None and each.evidence.outcome in _APART else None
            if mine is None or other is None or other.cell is not None or mine.kind == "date":
                yield each
            else:
                _, mark, doubt = each.evidence.why.partition("; ")
                why = f"{words(mine, other)}{mark}{doubt}"
                yield each._replace(evidence=replace(each.evidence, why=why, ref=other.id))


def words(mine: Figure, other: Figure) -> str:
    """`$412.6 million, $9 million apart (2.2%)`; `$49.8 million, a thousandth of that`."""
    said = format_written(other)
    if other.change and mine.change != other.change and mine.value == other.value:
        return f"{other.change} {said}"
    power = _power(mine, other)
    if power:
        return f"{said}, {_scaled(power)}"
    distance = gap((mine, other))
    if not distance:
        return said
    return f"{said}, {distance}" if " apart" in distance else f"{said}, {distance} apart"


def _power(mine: Figure, other: Figure) -> int:
    """The power of ten by which the two values differ; 0 if they differ otherwise."""
    if not mine.value or not other.value or mine.unit != other.unit or mine.kind != other.kind:
        return 0
    ratio = other.value / mine.value
    exact = math.log10(ratio) if ratio > 0 else 0.0
    power = round(exact)
    return power if abs(exact - power) < _EXACT and abs(power) in _TIMES else 0


def _scaled(power: int) -> str:
    return f"{_TIMES[power]} that" if power > 0 else f"{_PARTS[-power]} of that"
