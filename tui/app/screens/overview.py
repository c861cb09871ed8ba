"""Article by article: how much of each is in each other, who copies whom, what only one says."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import Entry
from tui.app.screens.listing import EntryScreen

if TYPE_CHECKING:
    from tui.comparison import Comparison


class OverviewScreen(EntryScreen):
    """The articles at the top, then every passage that has no counterpart."""

    PANE: ClassVar[keys.Pane] = "overview"
    TITLE_OF = "Overview"

    def __init__(self, comparison: Comparison, cursor: int = 0) -> None:
        super().__init__(cursor)
        self.comparison = comparison

    def work(self) -> tuple[Entry, ...]:
        """The overview in words."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.overview import entries  # noqa: PLC0415

        return entries(self.comparison)
