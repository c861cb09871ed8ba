"""The quotations of all articles, with what was changed from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import Entry
from tui.app.screens.listing import EntryScreen

if TYPE_CHECKING:
    from tui.comparison import Comparison


class QuotationsScreen(EntryScreen):
    """Those whose words or speaker differ stand first."""

    PANE: ClassVar[keys.Pane] = "quotations"
    TITLE_OF = "Quotations"
    NOTHING = "No article quotes anyone."

    def __init__(self, comparison: Comparison, cursor: int = 0) -> None:
        super().__init__(cursor)
        self.comparison = comparison

    @property
    def state(self) -> str:
        """What the marks mean."""
        return "[changed] · ‹moved› · underlined: only here"

    def work(self) -> tuple[Entry, ...]:
        """Every quotation with its counterparts."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.quotations import entries  # noqa: PLC0415

        return entries(self.comparison)
