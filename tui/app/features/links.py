"""Links: passages that the reader matches by hand, whatever is compared later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.rows.row import Row


class Links(Feature):
    """A row that only one source has is remembered, and linked with the next row on which the key is pressed."""

    def __init__(self, desk: Desk, edits: Edits) -> None:
        self._desk = desk
        self._edits = edits
        self._first_row: Row | None = None

    def link(self) -> None:
        """Link the passages of the row; a row that only one source has waits for the next row."""
        note, row = self._desk.note, self._desk.rows.chosen
        if self._edits.claim() is None or row is None:
            return
        claims = [row.claim] if self._first_row is None else [self._first_row.claim, row.claim]
        places = {(passage.document, passage.span) for claim in claims for passage in claim.passages}
        if self._first_row is not None and self._first_row.claim.id == row.claim.id:
            self._first_row = None
            note("Hold cancelled")
        elif len({document for document, _ in places}) < 2:
            self._first_row = row
            note("Held. Go to a row of another source and press p to link them; p again cancels")
        elif self._edits.correct(lambda reviewer: reviewer.link(sorted(places))):
            self._first_row = None
            note("Linked by hand")

    def unlink(self) -> None:
        """Remove the link of the row."""
        claim = self._edits.claim()
        if claim is None:
            return
        found: list[bool] = []
        if self._edits.correct(lambda reviewer: found.append(reviewer.unlink(claim))):
            self._desk.note("Link removed" if found[0] else "No link on this row")
