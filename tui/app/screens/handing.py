"""The part of the main screen that hands things on: copies, the reader's editor, reports."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.app import clipboard, editor
from tui.app.screens.following import FollowingScreen
from tui.errors import CrossreadError
from tui.reading.addresses import is_address
from tui.reading.documents import Document, Span
from tui.reading.files import is_file
from tui.reading.sanitise import one_line
from tui.resources import served

if TYPE_CHECKING:
    from tui.reports.copies import Copy

COPIED = Path("crossread-copied.md")
"""Where copies are added for terminals without a clipboard, in the folder that crossread was started in."""

_BROWSER = "In a browser nothing is opened or written; start crossread in a terminal for that."


class HandingScreen(FollowingScreen):
    """Copying, editing and exporting."""

    _copied: Copy | None = None

    # Copies

    def action_copy(self) -> None:
        """Copy the sentence in hand with its citation, and show it."""
        passage, comparison = self.passage, self.comparison
        if passage is None or comparison is None:
            self.note("Nothing to copy yet.")
            return
        self._copy(clipboard.sentence(comparison, passage, self.review))

    def action_copy_row(self) -> None:
        """Copy the row as Markdown, and show how it begins."""
        row, comparison = self.row, self.comparison
        if row is None or comparison is None:
            self.note("No row to copy yet.")
            return
        self._copy(clipboard.row(comparison, row.claim, self.review))

    def _copy(self, copied: Copy) -> None:
        self._copied = copied
        clipboard.copy(self.app, copied.text)
        self.note(f"Copied: {' '.join(copied.text.split())}")

    def action_copy_to_file(self) -> None:
        """Add what was copied last to a file."""
        if served():
            self.note(_BROWSER)
            return
        if not self._copied:
            self.note("Nothing copied yet: y copies a sentence, Y a row.")
            return
        try:
            formatted = clipboard.save(self._copied, COPIED)
        except CrossreadError as error:
            self.note(str(error))
        else:
            self.note(f"Added to {COPIED}, and formatted to {formatted}.")

    # The editor

    def action_edit(self) -> None:
        """Open the article in the reader's editor, at the line of the passage in hand."""
        passage = self.passage
        document = next((read for read in self.documents if passage and read.id == passage.document), None)
        if served():
            self.note(_BROWSER)
        elif passage is None or document is None:
            self.note("There is no row to open the article of yet.")
        elif document.format or is_address(document.path):
            with editor.text_of(document) as file:
                self._edit(file, editor.line_of(document, passage.span), _read_from(document, passage.span))
        elif not is_file(document) or not Path(document.path).is_file():
            self.note(f"{one_line(document.name)} was not read from a file that is there.")
        else:
            self._edit(Path(document.path), editor.line_of(document, passage.span), "Ctrl+L reads it again.")

    def _edit(self, file: Path, line: int, after: str) -> None:
        """Open the editor on a line of `file`; `after` is said when it has ended well."""
        try:
            words = editor.command(file, line)
            with self.app.suspend():
                left = subprocess.run(words, check=False).returncode  # noqa: S603 - the reader's own editor, no shell
        except (CrossreadError, SuspendNotSupported, OSError, ValueError) as error:
            told = "This terminal lends itself to no editor." if isinstance(error, SuspendNotSupported) else str(error)
            self.note(one_line(told))
            return
        self.note(after if left == 0 else f"The editor ended with code {left}.")

    # Reports

    def action_export(self) -> None:
        """Write a report, in a format and to a file that the reader chooses."""
        comparison, review = self.comparison, self.review
        if served():
            self.note(_BROWSER)
            return
        if comparison is None:
            self.note("The articles are still being compared.")
            return
        # Imported here because they are seldom asked for.
        from tui.app.screens.export import ExportScreen  # noqa: PLC0415
        from tui.reports.formats import render_bytes  # noqa: PLC0415

        def report(name: str, reviewed_only: bool) -> bytes:
            return render_bytes(comparison, name, review, reviewed_only=reviewed_only)

        screen = ExportScreen(Path.cwd(), "crossread", report, reviewed=review.reviewed if review else 0)
        self.app.push_screen(screen, self._exported)

    def _exported(self, told: str | None) -> None:
        if told:
            self.note(told)


def _read_from(document: Document, span: Span) -> str:
    """What the editor has shown of a file that is no text, and where in the file it stands."""
    page = document.page(span)
    name = document.path if is_address(document.path) else Path(document.path).name
    where = f", page {page:,}" if page else ""
    return f"That was the text as it was read from {one_line(name)}{where}."
