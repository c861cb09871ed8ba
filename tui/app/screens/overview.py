"""The overlap of the sources: the share of each in each other, shared text, what only one says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import ListEntry
from tui.app.screens.listing import EntryScreen
from tui.rows.sources import Source

if TYPE_CHECKING:
    from tui.comparison import Comparison


class OverviewScreen(EntryScreen):
    """The sources at the top, then every passage that has no counterpart."""

    PANE: ClassVar[keys.Pane] = "overview"
    TITLE_OF = "Overlap"

    def __init__(self, comparison: Comparison, cursor: int = 0, named: Sequence[Source] = ()) -> None:
        super().__init__(cursor)
        self.comparison = comparison
        self.sources = tuple(named)

    def work(self) -> tuple[ListEntry, ...]:
        """The overlap in words."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.overview import entries  # noqa: PLC0415

        return entries(self.comparison, self.sources)
