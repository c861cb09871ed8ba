"""The name, day and colour of a source, as the reader sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.messages import Corrected
from tui.rows.sources import sources

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.reading.documents import Document
    from tui.rows.sources import SourceChange
    from tui.sessions.session import Edit


class SourceDetails(Feature):
    """Edits the focused source, else the one that the row is compared with."""

    def __init__(self, desk: Desk, edits: Edits) -> None:
        self._desk = desk
        self._edits = edits

    def open(self) -> None:
        """Open the details for editing."""
        desk = self._desk
        if not self._edits.ready:
            return
        index = desk.panes.focused_article
        if index is None:
            index = desk.article_of(desk.passage.document) if desk.passage else desk.panes.leading_article
        document = desk.documents[index]
        from tui.app.screens.source_details import SourceDetailsScreen  # noqa: PLC0415 - rarely asked for

        def save(change: SourceChange | None) -> None:
            if change is not None:
                self._save(document, change)

        desk.screen.app.push_screen(SourceDetailsScreen(desk.sources[index], sources(desk.documents)[index]), save)

    def _save(self, document: Document, change: SourceChange) -> None:
        desk, before = self._desk, self._desk.sources
        if self._edits.make(lambda reviewer: reviewer.change_source(document, change)):
            self._show()
            desk.note("Source details saved" if desk.sources != before else "Source details unchanged")

    def edit_reverted(self, edit: Edit, *, undone: bool) -> None:
        """Show the changed details."""
        del undone
        if edit.kind == "source":
            self._show()

    def _show(self) -> None:
        """Show the names everywhere; another day may change what is matched."""
        self._desk.name_sources()
        self._desk.screen.post_message(Corrected())
