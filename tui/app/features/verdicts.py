"""Verdicts on the rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app import review_wording
from tui.app.desk.feature import Feature
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.app.features.open_rows import OpenRows
    from tui.claims.claim import Claim

WriteNote = Callable[["Claim", Callable[[], None]], None]
"""Lets the reader write a note on a claim; calls back when it is written."""


class Verdicts(Feature):
    """A verdict is one letter; a capital adds a note."""

    def __init__(self, desk: Desk, edits: Edits, open_rows: OpenRows, write_note: WriteNote) -> None:
        self._desk = desk
        self._edits = edits
        self._open_rows = open_rows
        self._write_note = write_note

    def set(self, letter: str) -> None:
        """Set the verdict of a letter on the row, and go on to the next open one."""
        note, claim = self._desk.note, self._edits.claim()
        if claim is None:
            return
        if letter.lower() not in review_wording.VERDICTS:
            note(f"{one_line(letter)} is no verdict; c d w u n are.")
            return
        verdict = review_wording.VERDICTS[letter.lower()]
        if verdict == "wrong match" and len(claim.passages) < 2:
            note("One article alone says this; there is no match to be wrong.")
            return
        ahead, source = self._open_rows.ahead, self._desk.source
        if verdict == "wrong match":
            saved = self._edits.correct(lambda reviewer: reviewer.part(claim, source))
        else:
            saved = self._edits.make(lambda reviewer: reviewer.set(claim, "verdict", verdict))
        if saved and verdict and letter.isupper():
            done = f"{verdict}, with a note: {one_line(claim.label)}"
            self._write_note(claim, lambda: self._open_rows.go_on(ahead, done))
        elif saved and verdict:
            self._open_rows.go_on(ahead, f"{verdict}: {one_line(claim.label)}")
        elif saved:
            note(f"No verdict on {one_line(claim.label)}; the row is open again.")

    def set_reviewed(self) -> None:
        """Mark the row reviewed without a verdict, and go on to the next open one."""
        claim, ahead = self._edits.claim(), self._open_rows.ahead
        if claim is not None and self._edits.make(lambda reviewer: reviewer.set(claim, "reviewed", "yes")):
            self._open_rows.go_on(ahead, f"reviewed: {one_line(claim.label)}")
