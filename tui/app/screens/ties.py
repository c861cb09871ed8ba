"""The figures of prose with the cells of tables that they were taken from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import ListEntry
from tui.app.screens.listing import EntryScreen
from tui.rows.sources import Source

if TYPE_CHECKING:
    from tui.comparison import Comparison


class TiesScreen(EntryScreen):
    """Those that differ come first; each leads to the figure, and the line below it to the cell."""

    PANE: ClassVar[keys.Pane] = "ties"
    TITLE_OF = "Figures tied to tables"
    NOTHING = "No figure was tied to a table"

    def __init__(self, comparison: Comparison, cursor: int = 0, named: Sequence[Source] = ()) -> None:
        super().__init__(cursor)
        self.comparison = comparison
        self.sources = tuple(named)

    def work(self) -> tuple[ListEntry, ...]:
        """Every tied figure with its cell and why."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.ties import entries  # noqa: PLC0415

        return entries(self.comparison, self.sources)
