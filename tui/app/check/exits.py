"""The ways out of a draft check: copies, the reader's editor, reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import clipboard
from tui.app.features.clipboard import COPIED, IN_BROWSER
from tui.errors import CrossreadError
from tui.resources import served

if TYPE_CHECKING:
    from tui.app.check.view import CheckView
    from tui.app.features.external_editor import ExternalEditor
    from tui.reports.copies import Copy


class Exits:
    """Copies, opens and writes the item under the cursor."""

    def __init__(self, screen: CheckView, editor: ExternalEditor) -> None:
        self._screen = screen
        self._editor = editor
        self._copied: Copy | None = None

    def copy_sentence(self) -> None:
        """Copy the sentence that the cursor of the evidence is on."""
        screen, target = self._screen, self._screen.target()
        if target is None or screen.check is None:
            screen.note("Nothing to copy yet.")
            return
        from tui.claims.claim import Passage  # noqa: PLC0415 - loads the reports
        from tui.reports import copies  # noqa: PLC0415 - as above

        document = screen.check.comparison.documents[target.article]
        sentence = next((each.id for each in document.sentences if each.span.overlaps(target.span)), "")
        passage = Passage(document.id, sentence, target.span)
        self._copy(copies.sentence(screen.check.comparison, passage, screen.desk.rows.review))

    def copy_row(self) -> None:
        """Copy the item with its evidence as Markdown."""
        screen, row = self._screen, self._screen.chosen
        if row is None or row.item is None or screen.check is None:
            screen.note("No item to copy here.")
            return
        from tui.reports import check_copies  # noqa: PLC0415 - loads the reports

        self._copy(check_copies.row(screen.check, row.id, screen.review, screen.desk.sources))

    def _copy(self, copied: Copy) -> None:
        self._copied = copied
        clipboard.copy(self._screen.app, copied.text)
        self._screen.note(f"Copied: {' '.join(copied.text.split())}")

    def save_copy(self) -> None:
        """Add the last copy to a file."""
        note = self._screen.note
        if served():
            note(IN_BROWSER)
        elif self._copied is None:
            note("Nothing copied yet: y copies a sentence, Y a row.")
        else:
            try:
                formatted = clipboard.save(self._copied, COPIED)
            except CrossreadError as error:
                note(str(error))
            else:
                note(f"Added to {COPIED}, and formatted to {formatted}.")

    def edit(self) -> None:
        """Open the draft or the source in the reader's editor."""
        screen, target = self._screen, self._screen.target()
        if target is None or screen.check is None:
            screen.note("There is no item to open the draft of yet.")
        else:
            self._editor.open_at(screen.check.comparison.documents[target.article], target.span)

    def export(self) -> None:
        """Write a report of the check."""
        screen, check, review = self._screen, self._screen.check, self._screen.review
        if served():
            screen.note(IN_BROWSER)
            return
        if check is None:
            screen.note("The check is not finished.")
            return
        from tui.app.screens.export import ExportScreen  # noqa: PLC0415 - rarely needed
        from tui.reports.formats import CHECKS, render_bytes  # noqa: PLC0415 - as above

        def report(name: str, _only: bool) -> bytes:
            return render_bytes(check, name, review)

        def say(text: str | None) -> None:
            if text:
                screen.note(text)

        documents = check.comparison.documents
        screen.app.push_screen(ExportScreen("crossread-check", report, documents, formats=tuple(CHECKS)), say)
