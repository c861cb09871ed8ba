"""Notes on the rows, with the right value of a conflict and the evidence for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.widgets.note_panel import NoteField, NotePanel, NoteText

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.claims.claim import Claim
    from tui.sessions.session import Entry


class Notes(Feature):
    """Written below the texts they are about; nothing that was written is ever lost."""

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
        """Save a note that is still being written, before the screen does something else."""
        if self.writing:
            self._desk.input_line(NotePanel).action_accept()

    def write(self, claim: Claim, then: Callable[[], None] = lambda: None) -> None:
        """Write a note on a claim; `then` is called once it is saved."""
        screen, reviewer = self._desk.screen, self._desk.rows.reviewer
        if reviewer is None:
            return
        self.finish()
        before, entry = screen.focused, reviewer.of(claim)

        def done(text: NoteText) -> None:
            if isinstance(screen.focused, NoteField):
                screen.set_focus(before if before is not None and before.display else self._desk.table)
            self._save(claim, text, then)

        text = NoteText(entry.note, entry.resolution.value, entry.resolution.evidence)
        title = self._desk.rows.title_of(claim)
        self._desk.input_line(NotePanel).open(title, text, done, settles=claim.relation == "differ")

    def _save(self, claim: Claim, text: NoteText, then: Callable[[], None]) -> None:
        reviewer = self._desk.rows.reviewer
        if reviewer is None:
            return
        self._desk.note(self._save_changes(claim, text, reviewer.of(claim)))
        then()
        for feature in self._desk.features:
            feature.note_finished()

    def _save_changes(self, claim: Claim, text: NoteText, before: Entry) -> str:
        """Save what was changed; returns the message to show."""
        message = "Note unchanged"
        settled = before.resolution
        if claim.relation == "differ" and (text.value, text.evidence) != (settled.value, settled.evidence):
            saved = self._edits.make(
                lambda reviewer: reviewer.resolve(
                    claim, right=before.right, none_right=settled.none_right, value=text.value, evidence=text.evidence
                )
            )
            message = "Right value and evidence saved" if saved else message
        if text.note != before.note and self._edits.make(lambda reviewer: reviewer.set(claim, "note", text.note)):
            message = "Note saved" if text.note else "Note deleted"
        return message
