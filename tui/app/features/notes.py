"""Notes on the rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.widgets.note_panel import NotePanel

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.claims.claim import Claim


class Notes(Feature):
    """Written beneath the texts they are about; nothing that was written is ever lost."""

    def __init__(self, desk: Desk, edits: Edits) -> None:
        self._desk = desk
        self._edits = edits

    def begin(self) -> None:
        """Write a note on the row."""
        claim = self._edits.claim()
        if claim is not None:
            self.write(claim)

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return any(panel.display for panel in self._desk.screen.query(NotePanel))

    def finish(self) -> None:
        """Save a note that is still being written, where the screen is about to do something else."""
        if self.writing:
            self._desk.input_line(NotePanel).action_keep()

    def write(self, claim: Claim, then: Callable[[], None] = lambda: None) -> None:
        """Write a note on a claim; `then` is called once it is saved."""
        screen, reviewer = self._desk.screen, self._desk.rows.reviewer
        if reviewer is None:
            return
        self.finish()
        before = screen.focused

        def done(text: str) -> None:
            if isinstance(screen.focused, NotePanel):
                screen.set_focus(before if before is not None and before.display else self._desk.table)
            self._save(claim, text.strip(), then)

        self._desk.input_line(NotePanel).open(claim.label, reviewer.of(claim).note, done)

    def _save(self, claim: Claim, text: str, then: Callable[[], None]) -> None:
        note, reviewer = self._desk.note, self._desk.rows.reviewer
        if reviewer is None:
            return
        if text == reviewer.of(claim).note:
            note("The note is as it was.")
        elif self._edits.make(lambda saving: saving.set(claim, "note", text)):
            note("The note is kept." if text else "The note is gone.")
        then()
        for feature in self._desk.features:
            feature.note_finished()
