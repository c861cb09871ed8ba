"""Columns of a table without figures: numbers of notes, units of rows, times of day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Final

from tui.english.table_words import CLOCK_HEADS, NOTE_HEADS, UNIT_HEADS
from tui.figures.tables.grid import GridCell
from tui.figures.tables.layout import Row, heads_over
from tui.records import dataclass

_HEADS: Final = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in (("notes", NOTE_HEADS), ("unit", UNIT_HEADS), ("clock", CLOCK_HEADS))
}
_NOTE: Final = r"\d{1,2}(?:\.\d|\s?\(?[a-z]{1,3}\)?)?"
_HOLDS: Final = {
    "notes": re.compile(rf"{_NOTE}(?:\s*(?:[,;&/–-]|and)\s*{_NOTE})*|\D*", re.IGNORECASE),
    "clock": re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?:\s*[ap]\.?m\.?)?|\D*", re.IGNORECASE),
    "unit": re.compile(r"(?!\d)\D.{0,40}"),
}
"""What every cell of such a column is."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the cells begin whose numbers are no figures, and the units that rows have in a cell of their own."""

    asides: frozenset[int] = frozenset()
    units: Mapping[int, str] = field(default_factory=dict)


def read(rows: Sequence[Row]) -> Columns:
    """The contents of the columns of a table other than figures."""
    heads = (cell for row in rows if row.kind == "head" for cell in row.cells)
    if not any(pattern.fullmatch(cell.text) for cell in heads for pattern in _HEADS.values()):
        return Columns()
    kinds: dict[tuple[tuple[int, ...], int, int], tuple[str, int, int] | None] = {}
    found: defaultdict[tuple[str, int, int], list[tuple[int, GridCell]]] = defaultdict(list)
    for place, row in enumerate(rows):
        for cell in row.values if row.kind == "data" else ():
            key = (row.heads, cell.column, cell.end)
            if key not in kinds:
                kinds[key] = _kind(list(heads_over(rows, row, cell)))
            if (kind := kinds[key]) is not None:
                found[kind].append((place, cell))
    asides: set[int] = set()
    units: dict[int, str] = {}
    for (name, _, _), cells in found.items():
        if not all(_HOLDS[name].fullmatch(cell.text) for _, cell in cells):
            continue
        if name == "unit":
            units.update((place, cell.text) for place, cell in cells)
        else:
            asides.update(cell.span.start for _, cell in cells)
    return Columns(frozenset(asides), units)


def _kind(heads: Sequence[GridCell]) -> tuple[str, int, int] | None:
    """The contents that the nearest head gives for its column, and the place of the head; None for other columns."""
    if not heads:
        return None
    near = heads[-1]
    return next(
        ((name, near.column, near.end) for name, pattern in _HEADS.items() if pattern.fullmatch(near.text)), None
    )
