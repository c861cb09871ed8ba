"""Links: passages that the reader matches by hand, whatever is compared later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.claims.corrections import Place


class Links(Feature):
    """A row that only one source has is remembered, and linked with the next row on which the key is pressed."""

    def __init__(self, desk: Desk, edits: Edits) -> None:
        self._desk = desk
        self._edits = edits
        self._held: frozenset[Place] = frozenset()
        """The passages of the row that waits for another."""

    def link(self) -> None:
        """Link the passages of the row; a row that only one source has waits for the next row."""
        note, row = self._desk.note, self._desk.rows.chosen
        if self._edits.claim() is None or row is None:
            return
        own = frozenset((passage.document, passage.span) for passage in row.claim.passages)
        places = own | self._held
        if own == self._held:
            self._held = frozenset()
            note("Hold cancelled")
        elif len({document for document, _ in places}) < 2:
            self._held = own
            note("Held. Go to a row of another source and press p to link them; p again cancels")
        elif self._edits.correct(lambda reviewer: reviewer.link(sorted(places))):
            self._held = frozenset()
            note("Linked by hand")

    def unlink(self) -> None:
        """Remove the link of the row."""
        claim = self._edits.claim()
        if claim is None:
            return
        found: list[bool] = []
        if self._edits.correct(lambda reviewer: found.append(reviewer.unlink(claim))):
            self._desk.note("Link removed" if found[0] else "No link on this row")
