"""The reader's edits: made, undone, redone, listed, and loaded from another terminal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.desk.desk import BUSY
from tui.app.desk.feature import Feature
from tui.app.messages import Corrected, SourcesReverted
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line
from tui.sessions.session import MATCHING

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.review import Reviewer
    from tui.claims.claim import Claim
    from tui.sessions.session import LoggedEdit


class Edits(Feature):
    """Every edit goes through here, and is in the file before the next key."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.unsaved_reason = ""
        """Why nothing can be saved, if that is so."""
        self._said = ""
        """What was last said about the session file, so that it is not said again every second."""

    @property
    def ready(self) -> bool:
        """Whether the session is open; if not, a message says why."""
        if self._desk.rows.reviewer is None:
            self._desk.note(self.unsaved_reason or BUSY)
            return False
        return True

    def claim(self) -> Claim | None:
        """The claim under the cursor, if it can be edited; if not, a message says why."""
        if not self.ready:
            return None
        row = self._desk.rows.chosen
        if row is None:
            self._desk.note("No row selected")
            return None
        if row.folded:
            self._desk.note("Go to one of the claims of this group" if row.open else "Press Enter to show these claims")
            return None
        return row.claim

    def make(self, edit: Callable[[Reviewer], object]) -> bool:
        """Make an edit; returns whether it could be saved."""
        if self._desk.rows.reviewer is None:
            return False
        try:
            edit(self._desk.rows.reviewer)
        except CrossreadError as error:
            self._desk.note(f"Not saved. {one_line(str(error))}")
            return False
        self._desk.show_review()
        return True

    def correct(self, edit: Callable[[Reviewer], object]) -> bool:
        """Make an edit that changes the matches, and compare again; returns whether it could be saved."""
        saved = self.make(edit)
        if saved:
            self._desk.screen.post_message(Corrected())
        return saved

    def undo(self) -> None:
        """Undo the last edit."""
        self.revert(self._desk.note, undone=True)

    def redo(self) -> None:
        """Redo the edit that was undone last."""
        self.revert(self._desk.note, undone=False)

    def revert(self, note: Callable[[str], None], *, undone: bool) -> LoggedEdit | None:
        """Undo the last edit, or redo the one undone last, and say so; returns the edit, if there is one."""
        found: list[LoggedEdit | None] = []
        if not self.ready or not self.make(
            lambda reviewer: found.append(reviewer.undo() if undone else reviewer.redo())
        ):
            return None
        desk, reverted = self._desk, found[0]
        if reverted is None:
            note(f"Nothing to {'undo' if undone else 'redo'}")
            return None
        text = f"{'Undid' if undone else 'Redid'}: {reverted.text}"
        if reverted.claim:
            desk.choose_claim(reverted.claim)
        note(text)
        for feature in desk.features:
            feature.edit_reverted(reverted.edit, undone=undone)
        if reverted.edit.kind in MATCHING:
            desk.screen.post_message(Corrected())
        elif reverted.edit.kind in {"add", "remove"}:
            desk.screen.post_message(SourcesReverted(reverted.edit, text, undone=undone))
        return reverted

    def show_list(self) -> None:
        """List the edits and the notes that lost their claim."""
        review = self._desk.rows.review
        if self.ready and review is not None:
            from tui.app.screens.edits import EditsScreen  # noqa: PLC0415 - rarely asked for

            self._desk.screen.app.push_screen(EditsScreen(review), self._go)

    def _go(self, claim: str | None) -> None:
        if claim:
            self._desk.choose_claim(claim)

    def take_in(self) -> None:
        """Load what another terminal has done meanwhile."""
        reviewer = self._desk.rows.reviewer
        if reviewer is None:
            return
        try:
            if reviewer.refresh():
                self._desk.name_sources()
                self._desk.show_review()
                for feature in self._desk.features:
                    feature.edits_loaded()
            self._say(reviewer.take_news())
        except CrossreadError as error:
            self._say(f"Nothing is saved at the moment. {error}")

    def _say(self, text: str) -> None:
        if text and text != self._said:
            self._desk.note(one_line(text))
        self._said = text
