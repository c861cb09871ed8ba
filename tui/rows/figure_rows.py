"""The figures table of a comparison: one fact per row, using its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.claims.figure_facts import compared_figures
from tui.figures.table import FigureRow, table

if TYPE_CHECKING:
    from tui.comparison import Comparison


def figure_rows(comparison: Comparison, *, minor: bool = False) -> tuple[FigureRow, ...]:
    """The figures table of a comparison, using its claims; `minor` rows are left out unless requested."""
    agreeing, conflicts = compared_figures(comparison.figures, comparison.claims)
    found = table(comparison.documents, comparison.figures, agreeing, conflicts)
    return found if minor else tuple(row for row in found if not row.is_minor)
