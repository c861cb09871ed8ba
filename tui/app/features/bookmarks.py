"""Bookmarks: a letter on a row, to come back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits


class Bookmarks(Feature):
    """Called marks on the screen, as in vim."""

    def __init__(self, desk: Desk, edits: Edits) -> None:
        self._desk = desk
        self._edits = edits

    def set(self, letter: str) -> None:
        """Set the mark of a letter on the row."""
        claim = self._edits.claim() if self._is_letter(letter) else None
        if claim is not None and self._edits.make(lambda reviewer: reviewer.set(claim, "mark", letter)):
            self._desk.note(f"Mark {letter} set. Press '{letter} to return")

    def go(self, letter: str) -> None:
        """Go to the row with the mark of a letter."""
        if not self._is_letter(letter):
            return
        reviewer = self._desk.rows.reviewer
        claim = reviewer.marked(letter) if reviewer else ""
        if claim:
            self._desk.choose_claim(claim)
        else:
            self._desk.note(f"No mark {letter}")

    def _is_letter(self, letter: str) -> bool:
        if letter.isascii() and letter.isalpha():
            return True
        self._desk.note("Not a mark. Use a letter from a to z or A to Z")
        return False
