"""Whether a figure of prose and one of a cell may be in one unit."""

from __future__ import annotations

from tui.figures.figure import Figure
from tui.figures.sameness import alike_nouns

_COUNTED = frozenset({"count", "measure"})
_SHARES = frozenset({"percent", "percentage_points"})


def alike(said: Figure, held: Figure) -> bool:
    """Whether the two may be in one unit; a cell that names none may be of any amount."""
    if said.kind == "money":
        return (held.kind == "money" and held.unit in ("", said.unit)) or (held.kind == "count" and not held.unit)
    if said.kind in _SHARES:
        return held.kind in _SHARES and held.unit == said.unit
    if said.kind in _COUNTED:
        return held.kind in _COUNTED and (not said.unit or not held.unit or alike_nouns(said.unit, held.unit))
    return False
