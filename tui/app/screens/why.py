"""Why the passages of a claim were matched: what decides, and every reason with its weight."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import Entry
from tui.app.screens.listing import EntryScreen
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.claims.claim import Claim
    from tui.comparison import Comparison


class WhyScreen(EntryScreen):
    """The pairs of one claim."""

    PANE: ClassVar[keys.Pane] = "why"
    TITLE_OF = "Explain"

    def __init__(self, comparison: Comparison, claim: Claim, cursor: int = 0) -> None:
        super().__init__(cursor)
        self.comparison = comparison
        self.claim = claim

    @property
    def state(self) -> str:
        """The claim."""
        return one_line(self.claim.label)

    def work(self) -> tuple[Entry, ...]:
        """The pairs and their reasons."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.why import entries  # noqa: PLC0415

        return entries(self.comparison, self.claim)
