"""The figures table of a comparison: one fact per row, using its claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.claims.figure_facts import compared_figures
from tui.claims.held import Held, held
from tui.figures.table import FigureRow, table

if TYPE_CHECKING:
    from tui.comparison import Comparison

_TWO = 2


def figure_rows(comparison: Comparison, *, minor: bool = False) -> tuple[FigureRow, ...]:
    """The figures table of a comparison, using its claims; `minor` rows are left out unless requested."""
    agreeing, conflicts = compared_figures(comparison.figures, comparison.claims)
    found = table(comparison.documents, comparison.figures, agreeing, conflicts)
    in_tables = held(comparison.ties, comparison.figures)
    rows = (_excused(row, in_tables) for row in found) if in_tables else found
    return tuple(row for row in rows if minor or not row.is_minor)


def _excused(row: FigureRow, in_tables: Held) -> FigureRow:
    """A row of two sources without its conflict, if a table of one has each value that the other gives."""
    given = [cell for cell in row.cells if cell.figures]
    if row.verdict != "differs" or len(given) != _TWO:
        return row
    for one, other in (given, given[::-1]):
        if all(other.document in in_tables.get((one.document, figure.span), ()) for figure in one.figures):
            cells = tuple(replace(cell, odd=False, contradicts=False) for cell in row.cells)
            return replace(row, cells=cells, verdict="not_comparable", sure=False)
    return row
