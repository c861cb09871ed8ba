"""Whether a figure of prose and one of a cell may be in one unit."""

from __future__ import annotations

from tui.figures.figure import Figure
from tui.figures.sameness import alike_nouns

_COUNTED = frozenset({"count", "measure"})
_LARGE = 1_000_000.0
"""No single share is worth as much."""
_PER = frozenset({"per share", "per unit", "per ordinary share", "per diluted share"})
_SHARES = frozenset({"percent", "percentage_points"})


def alike(said: Figure, held: Figure) -> bool:
    """Whether the two may have the same unit; a cell without a unit may hold any amount."""
    if said.kind == "money" and (said.value or 0.0) >= _LARGE and _per_unit(held):
        return False
    if said.kind == "money":
        return (held.kind == "money" and held.unit in ("", said.unit)) or (held.kind == "count" and not held.unit)
    if said.kind in _SHARES:
        return held.kind in _SHARES and held.unit == said.unit
    if said.kind in _COUNTED:
        return held.kind in _COUNTED and (not said.unit or not held.unit or alike_nouns(said.unit, held.unit))
    return False


def _per_unit(held: Figure) -> bool:
    """Whether a cell gives an amount per share and not a total."""
    row = held.cell.row_label.casefold() if held.cell else ""
    return any(words in row for words in _PER)
