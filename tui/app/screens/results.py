"""The list of matches of a search, each in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from tui.app import keys
from tui.app.entries.entry import ListEntry
from tui.app.screens.listing import EntryScreen

if TYPE_CHECKING:
    from tui.app.search import Hits
    from tui.reading.documents import Document
    from tui.rows.sources import Source


class ResultsScreen(EntryScreen):
    """The matches under the names of their sources."""

    PANE: ClassVar[keys.Pane] = "results"
    TITLE_OF = "Search results"
    NOTHING = "No matches"

    def __init__(self, documents: Sequence[Document], sources: Sequence[Source], hits: Hits, cursor: int = 0) -> None:
        super().__init__(cursor)
        self._documents = documents
        self._sources = sources
        self._hits = hits

    def work(self) -> tuple[ListEntry, ...]:
        """The matches as entries."""
        from tui.app.entries.results import entries  # noqa: PLC0415 - the first frame does not need it

        return entries(self._hits, self._documents, self._sources)

    @property
    def state(self) -> str:
        """The query, and the number of matches in each source."""
        return f"{self._hits.query} ── {self._hits.describe(self._sources)}"
