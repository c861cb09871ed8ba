"""The edits of the review: made, undone, redone, and taken in from another terminal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app import review_wording
from tui.app.desk.desk import BUSY
from tui.app.desk.feature import Feature
from tui.app.messages import Corrected
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.review import Reviewer
    from tui.claims.claim import Claim
    from tui.sessions.session import Edit

_CORRECTIONS = {"apart", "pin"}
"""Edits that change which passages are matched."""


class Edits(Feature):
    """Every edit of the reader goes through here, and is on the disk before the next key."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.unsaved_reason = ""
        """Why nothing can be saved, where that is so."""

    @property
    def ready(self) -> bool:
        """Whether the session is open; else the reader is told why not."""
        if self._desk.rows.reviewer is None:
            self._desk.note(self.unsaved_reason or BUSY)
            return False
        return True

    def claim(self) -> Claim | None:
        """The claim under the cursor, where it can be edited; else the reader is told why not."""
        if not self.ready:
            return None
        row = self._desk.rows.chosen
        if row is None:
            self._desk.note("There is no row to say it of.")
            return None
        return row.claim

    def make(self, edit: Callable[[Reviewer], object]) -> bool:
        """Make an edit; whether it could be saved."""
        if self._desk.rows.reviewer is None:
            return False
        try:
            edit(self._desk.rows.reviewer)
        except CrossreadError as error:
            self._desk.note(f"Not kept. {one_line(str(error))}")
            return False
        self._desk.show_review()
        return True

    def correct(self, edit: Callable[[Reviewer], object]) -> bool:
        """Make an edit that changes the matches, and have the articles compared with it; whether it could be saved."""
        saved = self.make(edit)
        if saved:
            self._desk.screen.post_message(Corrected())
        return saved

    def undo(self) -> None:
        """Undo the last edit."""
        self._revise("Taken back", "There is nothing to take back.", lambda reviewer: reviewer.undo())

    def redo(self) -> None:
        """Redo what was undone last."""
        self._revise("Done again", "There is nothing to do again.", lambda reviewer: reviewer.redo())

    def _revise(self, done: str, nothing: str, step: Callable[[Reviewer], Edit | None]) -> None:
        edit: Edit | None = None

        def do(reviewer: Reviewer) -> None:
            nonlocal edit
            edit = step(reviewer)

        desk, reviewer = self._desk, self._desk.rows.reviewer
        if not self.ready or not self.make(do) or reviewer is None:
            return
        if edit is None:
            desk.note(nothing)
            return
        claim = reviewer.claim(edit)
        if claim:
            desk.choose_claim(claim)
        if edit.kind in _CORRECTIONS:
            desk.screen.post_message(Corrected())
        desk.note(f"{done}: {review_wording.describe(edit)}.")

    def list_lost(self) -> None:
        """List the edits whose row is gone."""
        reviewer = self._desk.rows.reviewer
        if self.ready and reviewer is not None:
            from tui.app.screens.lost import LostScreen  # noqa: PLC0415 - seldom asked for

            self._desk.screen.app.push_screen(LostScreen(reviewer.review))

    def take_in(self) -> None:
        """Take in what another terminal has done meanwhile."""
        reviewer = self._desk.rows.reviewer
        if reviewer is None:
            return
        try:
            if reviewer.look():
                self._desk.show_review()
        except CrossreadError as error:
            self._desk.note(one_line(str(error)))
