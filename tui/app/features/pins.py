"""Pins: passages that the reader holds to belong together, whatever is compared later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.app.review import Reviewer
    from tui.rows.row import Row


class Pins(Feature):
    """A row that only one article has is held, and joined with the next row that is pinned."""

    def __init__(self, desk: Desk, edits: Edits) -> None:
        self._desk = desk
        self._edits = edits
        self._held: Row | None = None

    def pin(self) -> None:
        """Pin the passages of the row together; a row that only one article has is held for the next row pinned."""
        note, row = self._desk.note, self._desk.rows.chosen
        if self._edits.claim() is None or row is None:
            return
        claims = [row.claim] if self._held is None else [self._held.claim, row.claim]
        places = {(passage.document, passage.span) for claim in claims for passage in claim.passages}
        if self._held is not None and self._held.claim.id == row.claim.id:
            self._held = None
            note("Nothing is held any longer.")
        elif len({document for document, _ in places}) < 2:
            self._held = row
            note("Held. p on a row of another article pins the two together; p here again lets go.")
        elif self._edits.correct(lambda reviewer: reviewer.join(sorted(places))):
            joined, self._held = self._held is not None, None
            note("Pinned; the two are being lined up." if joined else "Pinned: no later run takes these apart.")

    def unpin(self) -> None:
        """Remove the pin on the row."""
        claim = self._edits.claim()
        if claim is None:
            return
        found = False

        def remove(reviewer: Reviewer) -> None:
            nonlocal found
            found = reviewer.unpin(claim)

        if self._edits.correct(remove):
            self._desk.note("The pin is gone." if found else "There is no pin on this row.")
