"""Verdicts on the rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app import review_wording
from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.app.features.open_rows import OpenRows
    from tui.claims.claim import Claim
    from tui.rows.row import Row

WriteNote = Callable[["Claim", Callable[[], None]], None]
"""Opens the note of a claim for writing; calls back when it is saved."""
AskRight = Callable[["Claim", Callable[[str], None]], None]
"""Asks which source of a conflict is right; calls back with the answer in words."""


class Verdicts(Feature):
    """A verdict is one letter; a capital adds a note."""

    def __init__(
        self, desk: Desk, edits: Edits, open_rows: OpenRows, write_note: WriteNote, ask_right: AskRight
    ) -> None:
        self._desk = desk
        self._edits = edits
        self._open_rows = open_rows
        self._write_note = write_note
        self._ask_right = ask_right

    def set(self, letter: str) -> None:
        """Set the verdict of a letter on the row, and go to the next unreviewed one."""
        note, claim = self._desk.note, self._edits.claim()
        if claim is None:
            return
        if letter.lower() not in review_wording.VERDICTS:
            note("Not a verdict. Use c, d, w, u or n")
            return
        verdict = review_wording.VERDICTS[letter.lower()]
        if verdict == "wrong match" and len(claim.passages) < 2:
            note("Only one source says this, so there is no match to reject")
            return
        ahead, source = self._open_rows.ahead, self._desk.selection.source
        if verdict == "wrong match":
            saved = self._edits.correct(lambda reviewer: reviewer.separate(claim, source))
        else:
            saved = self._edits.make(lambda reviewer: reviewer.set(claim, "verdict", verdict))
        if saved and not verdict:
            note(f"Verdict cleared: {self._desk.rows.title_of(claim)}")
        elif saved and verdict == "confirmed" and claim.relation == "differ":
            self._ask_right(claim, lambda answer: self._go_on(claim, ahead, verdict, answer, note=letter.isupper()))
        elif saved:
            self._go_on(claim, ahead, verdict, note=letter.isupper())

    def _go_on(self, claim: Claim, ahead: tuple[Row, ...], verdict: str, answer: str = "", *, note: bool) -> None:
        """Go to the next unreviewed row, after a note if one is wanted."""
        parts = (verdict.capitalize(), answer, "with a note" if note else "")
        done = f"{', '.join(part for part in parts if part)}: {self._desk.rows.title_of(claim)}"
        if note:
            self._write_note(claim, lambda: self._open_rows.go_on(ahead, done))
        else:
            self._open_rows.go_on(ahead, done)

    def set_reviewed(self) -> None:
        """Mark the row reviewed without a verdict, and go to the next unreviewed one."""
        claim, ahead = self._edits.claim(), self._open_rows.ahead
        if claim is not None and self._edits.make(lambda reviewer: reviewer.set(claim, "reviewed", "yes")):
            self._open_rows.go_on(ahead, f"Reviewed: {self._desk.rows.title_of(claim)}")
