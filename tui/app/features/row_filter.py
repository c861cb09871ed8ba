"""Which rows are shown and in which order, and which differences are marked in the diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.desk import BUSY
from tui.app.desk.feature import Feature
from tui.app.filters import FILTERS, ORDERS, status

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk


class RowFilter(Feature):
    """Filter, order, and the hiding of wording-only differences."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def next_filter(self) -> None:
        """Show the rows of the next filter that lets any pass."""
        desk, rows = self._desk, self._desk.rows
        if rows.prepared is None:
            desk.note(BUSY)
            return
        at = FILTERS.index(rows.filter)
        candidates = FILTERS[at + 1 :] + FILTERS[: at + 1]
        rows.filter = next(wanted for wanted in candidates if wanted is None or rows.has_any(wanted))
        rows.fill()
        desk.take_row()
        desk.note(status(rows.filter, len(rows.every) - len(rows.shown)))

    def next_order(self) -> None:
        """Put the rows in the next order, the cursor staying on its row."""
        desk, rows = self._desk, self._desk.rows
        if rows.prepared is None:
            desk.note(BUSY)
            return
        orders = list(ORDERS)
        rows.order = orders[(orders.index(rows.order) + 1) % len(orders)]
        desk.show_same_row()
        desk.note(f"The rows: {ORDERS[rows.order]}.")

    def toggle_immaterial(self) -> None:
        """Hide or show the marks of wording-only differences."""
        desk = self._desk
        desk.material_only = not desk.material_only
        desk.choose(line_up=False)
        state = "hidden" if desk.material_only else "shown"
        desk.note(f"Wording-only differences: {state} ({desk.diff.evidence.wording_only:,} in this row)")
