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
"""The file for copies in terminals without a clipboard, in the folder where crossread was started."""

IN_BROWSER = "In a browser nothing is opened or written; start crossread in a terminal for that."
"""The response to actions that would open or write a file, if the app is served to a browser."""


class Clipboard(Feature):
    """Copies to the terminal's clipboard and, for terminals without one, to a file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._copied: Copy | None = None

    def copy_sentence(self) -> None:
        """Copy the current sentence with its citation, and show it."""
        passage, comparison = self._desk.passage, self._desk.comparison
        if passage is None or comparison is None:
            self._desk.note("Nothing to copy yet.")
            return
        self._copy(clipboard.sentence(comparison, passage, self._desk.rows.review))

    def copy_row(self) -> None:
        """Copy the row as Markdown, and show its beginning."""
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
        """Add the last copy to a file."""
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
