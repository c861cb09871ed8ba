"""The quotations of all sources, with what differs between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import ListEntry
from tui.app.screens.listing import EntryScreen
from tui.rows.sources import Source

if TYPE_CHECKING:
    from tui.comparison import Comparison


class QuotationsScreen(EntryScreen):
    """Those whose words or speaker differ come first."""

    PANE: ClassVar[keys.Pane] = "quotations"
    TITLE_OF = "Quotations"
    NOTHING = "No quotations found"

    def __init__(self, comparison: Comparison, cursor: int = 0, named: Sequence[Source] = ()) -> None:
        super().__init__(cursor)
        self.comparison = comparison
        self.sources = tuple(named)

    @property
    def state(self) -> str:
        """What the marks mean, for the title."""
        return "[changed] · ‹moved› · underlined: not in the other quote"

    def work(self) -> tuple[ListEntry, ...]:
        """Every quotation with its counterparts in other sources."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.quotations import entries  # noqa: PLC0415

        return entries(self.comparison, self.sources)
