"""Which rows are shown and in which order, and which differences are marked in the diff."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.app.commands import Command
from tui.app.desk.desk import BUSY
from tui.app.desk.feature import Feature
from tui.app.filter import NO_FILTER
from tui.app.filter_options import FilterOption, options
from tui.app.row_order import ORDERS, RowOrder

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.filter import Filter


class RowFilter(Feature):
    """Filter, order, and the hiding of wording-only differences."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # The filter

    def open_menu(self) -> None:
        """Open the filter menu."""
        from tui.app.screens.filter_menu import FilterMenu  # noqa: PLC0415 - the first frame does not need it

        desk, rows = self._desk, self._desk.rows
        if rows.prepared is None:
            desk.note(BUSY)
            return
        menu = FilterMenu(rows.filter, rows.options, len(rows.every))
        desk.screen.app.push_screen(menu, self._take)

    def _take(self, chosen: Filter | None) -> None:
        if chosen is not None and chosen != self._desk.rows.filter:
            self.apply(chosen)

    def apply(self, chosen: Filter) -> None:
        """Show the rows that match a filter; the cursor stays on its row if possible."""
        desk, rows = self._desk, self._desk.rows
        rows.filter = chosen
        desk.show_same_row()
        on = rows.filter.is_on
        desk.note(f"Showing {rows.describe()} · Esc: show all" if on else f"Showing all {len(rows.every):,} claims")

    def filter_to(self, name: str) -> None:
        """Apply the filter option of this id instead of another of its group; `all` shows every row."""
        desk, rows = self._desk, self._desk.rows
        if rows.prepared is None:
            desk.note(BUSY)
            return
        found = self._option(name)
        chosen = found.put_in(rows.filter) if found else NO_FILTER
        if found and not rows.has_any(chosen):
            # The new choice takes precedence over earlier ones.
            chosen = found.filter
        if found and not rows.has_any(chosen):
            desk.note(f"No rows: {chosen.describe(rows.sources)}")
            return
        self.apply(chosen)

    def _option(self, name: str) -> FilterOption | None:
        return next((each for each in options(self._desk.rows.sources) if each.id == name), None)

    def clear(self) -> bool:
        """Show all rows again; returns whether some were hidden."""
        if not self._desk.rows.filter.is_on:
            return False
        self.apply(NO_FILTER)
        return True

    # The order

    def next_order(self) -> None:
        """Sort the rows by the next order; the cursor stays on its row."""
        orders = list(ORDERS)
        self.order_by(orders[(orders.index(self._desk.rows.order) + 1) % len(orders)])

    def order_by(self, order: RowOrder) -> None:
        """Sort the rows by an order; the cursor stays on its row."""
        desk = self._desk
        if desk.rows.prepared is None:
            desk.note(BUSY)
            return
        desk.rows.order = order
        desk.show_same_row()
        desk.note(f"Sorted: {ORDERS[order]}")

    # Wording-only differences

    def toggle_immaterial(self) -> None:
        """Hide or show the marks of wording-only differences."""
        desk = self._desk
        desk.material_only = not desk.material_only
        desk.choose(line_up=False)
        state = "hidden" if desk.material_only else "shown"
        desk.note(f"Wording-only differences: {state} ({desk.diff.evidence.wording_only:,} in this row)")

    # The palette

    def commands(self) -> Iterator[Command]:
        """The filters that show any row, and the orders, by name."""
        rows = self._desk.rows
        for each, count in rows.options(NO_FILTER) if rows.prepared else ():
            name = each.words if each.group == "Source" else f"Only {each.words[:1].lower()}{each.words[1:]}"
            counted = f"{count:,} {'claim' if count == 1 else 'claims'}"
            other = f"{each.words} only".lower()
            yield Command(
                name.replace("Only only", "Only"), f"filter_to({each.id!r})", more=counted, words=(other, "filter")
            )
        yield Command("All claims", "filter_to('all')", words=("no filter", "show all", "clear filter"))
        for order, words in ORDERS.items():
            yield Command(f"Sort: {words}", f"order_by({order!r})", words=("order", "sort"))
