"""The timeline of a figure: all its values in chronological order, and which of them conflict."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import ListEntry
from tui.app.screens.listing import EntryScreen
from tui.rows.sources import Source

if TYPE_CHECKING:
    from tui.comparison import Comparison


class TimelineScreen(EntryScreen):
    """By the date that a text gives for its value, else the day it was published."""

    PANE: ClassVar[keys.Pane] = "timeline"
    TITLE_OF = "Timeline"
    NOTHING = "No figure here to follow over time"

    def __init__(
        self, comparison: Comparison, figures: Collection[str], cursor: int = 0, named: Sequence[Source] = ()
    ) -> None:
        """`figures` are the ids of figures of one row of the figures table."""
        super().__init__(cursor)
        self.comparison = comparison
        self.figures = frozenset(figures)
        self.sources = tuple(named)

    @property
    def state(self) -> str:
        """What the signs mean, for the title."""
        return "= agrees · ↑ later value · ≠ conflict · ~ may be another figure"

    def work(self) -> tuple[ListEntry, ...]:
        """Every value of the figure."""
        # Imported in the thread because it loads the engine.
        from tui.app.entries.timeline import entries  # noqa: PLC0415

        return entries(self.comparison, self.figures, self.sources)
