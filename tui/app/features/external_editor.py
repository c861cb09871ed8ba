"""The reader's own editor, opened on an article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.app import editor
from tui.app.desk.feature import Feature
from tui.app.features.clipboard import IN_BROWSER
from tui.app.terminal.foreground import Foreground
from tui.errors import CrossreadError
from tui.reading.addresses import is_address
from tui.reading.documents import Document, Span
from tui.reading.origins import is_file
from tui.reading.sanitise import one_line
from tui.resources import served

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk


class ExternalEditor(Feature):
    """A file that is not plain text is opened as its extracted text."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._foreground = Foreground()

    def open(self) -> None:
        """Open the article in the reader's editor, at the line of the current passage."""
        passage = self._desk.passage
        document = next((read for read in self._desk.documents if passage and read.id == passage.document), None)
        if passage is None or document is None:
            self._desk.note("There is no row to open the article of yet.")
        else:
            self.open_at(document, passage.span)

    def open_at(self, document: Document, span: Span) -> None:
        """Open an article at the line of a span."""
        note = self._desk.note
        if served():
            note(IN_BROWSER)
        elif document.format or is_address(document.path):
            with editor.text_of(document) as file:
                self._run(file, editor.line_of(document, span), _read_from(document, span))
        elif not is_file(document) or not Path(document.path).is_file():
            note(f"{one_line(document.name)} was not read from a file that is there.")
        else:
            self._run(Path(document.path), editor.line_of(document, span), "Ctrl+L reads it again.")

    def _run(self, file: Path, line: int, after: str) -> None:
        """Open the editor on a line of `file`; `after` is the message if it exits without an error."""
        try:
            words = editor.command(file, line)
            # Textual takes the terminal back only if nothing is raised while it is another program's.
            with self._desk.screen.app.suspend():
                said = self._edit(words, after)
        except CrossreadError as error:
            said = one_line(str(error))
        except SuspendNotSupported:
            said = "Cannot open an editor in this terminal"
        self._desk.note(said)

    def _edit(self, words: list[str], after: str) -> str:
        """Run the editor; what to say of it."""
        try:
            code = self._foreground.run(words)
        except CrossreadError as error:
            return one_line(str(error))
        return after if code == 0 else f"The editor ended with code {code}."


def _read_from(document: Document, span: Span) -> str:
    """A message that the editor showed extracted text, with the page of the passage in the original file."""
    page = document.page(span)
    name = document.path if is_address(document.path) else Path(document.path).name
    where = f", page {page:,}" if page else ""
    return f"That was the text as it was read from {one_line(name)}{where}."
