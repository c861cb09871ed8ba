"""Copies of sentences and rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.app import clipboard
from tui.app.desk.feature import Feature
from tui.errors import CrossreadError
from tui.resources import served

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.reports.copies import Copy

COPIED = Path("crossread-copied.md")
"""Where copies are added for terminals without a clipboard, in the folder that crossread was started in."""

IN_BROWSER = "In a browser nothing is opened or written; start crossread in a terminal for that."
"""The answer to what would open or write a file, where the app is served to a browser."""


class Clipboard(Feature):
    """To the terminal's clipboard and, for terminals without one, to a file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._copied: Copy | None = None

    def copy_sentence(self) -> None:
        """Copy the sentence in hand with its citation, and show it."""
        passage, comparison = self._desk.passage, self._desk.comparison
        if passage is None or comparison is None:
            self._desk.note("Nothing to copy yet.")
            return
        self._copy(clipboard.sentence(comparison, passage, self._desk.rows.review))

    def copy_row(self) -> None:
        """Copy the row as Markdown, and show how it begins."""
        row, comparison = self._desk.rows.chosen, self._desk.comparison
        if row is None or comparison is None:
            self._desk.note("No row to copy yet.")
            return
        self._copy(clipboard.row(comparison, row.claim, self._desk.rows.review))

    def _copy(self, copied: Copy) -> None:
        self._copied = copied
        clipboard.copy(self._desk.screen.app, copied.text)
        self._desk.note(f"Copied: {' '.join(copied.text.split())}")

    def save_copy(self) -> None:
        """Add what was copied last to a file."""
        if served():
            self._desk.note(IN_BROWSER)
            return
        if not self._copied:
            self._desk.note("Nothing copied yet: y copies a sentence, Y a row.")
            return
        try:
            formatted = clipboard.save(self._copied, COPIED)
        except CrossreadError as error:
            self._desk.note(str(error))
        else:
            self._desk.note(f"Added to {COPIED}, and formatted to {formatted}.")
