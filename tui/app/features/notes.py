"""Notes on the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.widgets.note_panel import NotePanel
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.app.features.open_rows import OpenRows
    from tui.rows.row import Row
    from tui.claims.claim import Claim


class Notes(Feature):
    """Written beneath the texts they are about; nothing that was written is ever lost."""

    def __init__(self, desk: Desk, edits: Edits, open_rows: OpenRows) -> None:
        self._desk = desk
        self._edits = edits
        self._open_rows = open_rows
        self._ahead: tuple[Row, ...] | None = None
        """The rows to go on to when the note is written, where it was begun by a verdict."""

    def begin(self) -> None:
        """Write a note on the row."""
        claim = self._edits.claim()
        if claim is not None:
            self._ahead = None
            self._write(claim)

    def begin_after_verdict(self, claim: Claim, ahead: tuple[Row, ...]) -> None:
        """Write a note on a row that has just got a verdict, then go on to the first open one of `ahead`."""
        self._ahead = ahead
        self._write(claim)

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return any(panel.display for panel in self._desk.screen.query(NotePanel))

    def finish(self) -> None:
        """Save a note that is still being written, where the screen is about to do something else."""
        if self.writing:
            self._desk.input_line(NotePanel).action_keep()

    def _write(self, claim: Claim) -> None:
        screen, reviewer = self._desk.screen, self._desk.rows.reviewer
        if reviewer is None:
            return
        self.finish()
        before = screen.focused

        def done(text: str) -> None:
            if isinstance(screen.focused, NotePanel):
                screen.set_focus(before if before is not None and before.display else self._desk.table)
            self._save(claim, text.strip())

        self._desk.input_line(NotePanel).open(claim.label, reviewer.of(claim).note, done)

    def _save(self, claim: Claim, text: str) -> None:
        note, reviewer = self._desk.note, self._desk.rows.reviewer
        if reviewer is None:
            return
        if text == reviewer.of(claim).note:
            note("The note is as it was.")
        elif self._edits.make(lambda saving: saving.set(claim, "note", text)):
            note("The note is kept." if text else "The note is gone.")
        if self._ahead is not None:
            ahead, self._ahead = self._ahead, None
            self._open_rows.go_on(ahead, f"{reviewer.of(claim).verdict}, with a note: {one_line(claim.label)}")
        for feature in self._desk.features:
            feature.note_finished()
