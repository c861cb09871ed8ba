"""Why the passages of a claim were matched: the deciding reasons, and every reason with its weight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import ListEntry
from tui.app.screens.listing import EntryScreen

if TYPE_CHECKING:
    from tui.claims.claim import Claim
    from tui.comparison import Comparison
    from tui.rows.sources import Source


class WhyScreen(EntryScreen):
    """The pairs of one claim."""

    PANE: ClassVar[keys.Pane] = "why"
    TITLE_OF = "Explain"

    def __init__(self, comparison: Comparison, claim: Claim, title: str, named: Sequence[Source] = ()) -> None:
        super().__init__()
        self.title_of_claim = title
        self.comparison = comparison
        self.claim = claim
        self.named = named

    @property
    def state(self) -> str:
        """The name of the claim."""
        return self.title_of_claim

    def work(self) -> tuple[ListEntry, ...]:
        """The pairs and their reasons."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.why import entries  # noqa: PLC0415

        return entries(self.comparison, self.claim, self.named)
