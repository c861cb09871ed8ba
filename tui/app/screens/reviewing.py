"""The part of the main screen that keeps what the reader says of the rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from textual import events

from tui.app import review_wording
from tui.app.messages import Corrected
from tui.app.screens.following import FollowingScreen
from tui.app.widgets.note_panel import NotePanel
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.review import Reviewer
    from tui.app.rows import Row
    from tui.claims.claim import Claim
    from tui.sessions.session import Edit

Asked = Literal["verdict", "mark", "go to mark"]
"""What the second of two keys is asked for."""

_ASKS: dict[Asked, tuple[tuple[str, str], ...]] = {
    "verdict": review_wording.CHOICES,
    "mark": (("a … z", "sets this mark on the row"), ("Esc", "leaves")),
    "go to mark": (("a … z", "goes to this mark"), ("Esc", "leaves")),
}
"""What the second of two keys may be."""

_CORRECTIONS = {"apart", "pin"}
"""Edits that change the line-up."""


class ReviewingScreen(FollowingScreen):
    """Verdicts, notes, marks, pins, undo and redo."""

    kept_apart = ""
    """Why nothing can be kept, where that is so."""
    _asked: Asked | Literal[""] = ""
    _held: Row | None = None
    _after_note: tuple[Row, ...] | None = None
    """The rows to go on to when the note is written, where it was begun by a verdict."""

    # Two keys

    def action_ask(self, kind: Asked) -> None:
        """Take the next letter as a verdict or a mark; what the letters are stands in the bottom line at once."""
        if kind == "go to mark" or self._in_hand() is not None:
            self._asked = kind
            self.footer.ask(_ASKS[kind])

    async def take_key(self, event: events.Key) -> bool:
        """Whether the key was the second of two and is used up; any that is no letter does what it always does."""
        asked, self._asked = self._asked, ""
        if not asked or not (event.is_printable or event.key == "escape"):
            return await super().take_key(event)
        letter = event.character or ""
        if event.key == "escape":
            self.note("Nothing was changed.")
        elif asked == "verdict":
            self._judge(letter)
        elif not (letter.isascii() and letter.isalpha()):
            self.note("A mark is a letter from a to z or A to Z.")
        elif asked == "mark":
            self._mark_row(letter)
        else:
            self._go_to_mark(letter)
        return True

    # Verdicts

    def _judge(self, letter: str) -> None:
        claim = self._in_hand()
        if claim is None:
            return
        if letter.lower() not in review_wording.VERDICTS:
            self.note(f"{one_line(letter)} is no verdict; c d w u n are.")
            return
        verdict = review_wording.VERDICTS[letter.lower()]
        if verdict == "wrong match" and len(claim.passages) < 2:
            self.note("One article alone says this; there is no match to be wrong.")
            return
        with_note = letter.isupper() and bool(verdict)
        ahead = self._ahead()
        if verdict == "wrong match":
            done = self._correct(lambda reviewer: reviewer.part(claim, self.witness))
        else:
            done = self._keep(lambda reviewer: reviewer.set(claim, "verdict", verdict))
        if done and with_note:
            self._after_note = ahead
            self._write(claim)
        elif done and verdict:
            self._go_on(ahead, f"{verdict}: {one_line(claim.label)}")
        elif done:
            self.note(f"No verdict on {one_line(claim.label)}; the row is open again.")

    def action_reviewed(self) -> None:
        """Call the row reviewed without a verdict, and go on to the next open one."""
        claim = self._in_hand()
        ahead = self._ahead()
        if claim is not None and self._keep(lambda reviewer: reviewer.set(claim, "reviewed", "yes")):
            self._go_on(ahead, f"reviewed: {one_line(claim.label)}")

    def _ahead(self) -> tuple[Row, ...]:
        """The rows shown after the one under the cursor, and from the top again up to it."""
        row = self.row
        at = next((place for place, each in enumerate(self.shown) if each is row), 0)
        return (*self.shown[at + 1 :], *self.shown[:at])

    def _go_on(self, ahead: tuple[Row, ...], done: str) -> None:
        """Go to the first of these rows that is open."""
        reviewer = self.reviewer
        following = next((row for row in ahead if reviewer and not reviewer.of(row.claim).reviewed), None)
        if following is None:
            self.note(f"{done}. Every row shown is reviewed.")
        else:
            self.choose_claim(following.claim.id)
            self.note(f"{done}. This is the next open row.")

    # Notes

    def action_note(self) -> None:
        """Write a note on the row, beneath the texts it is about."""
        claim = self._in_hand()
        if claim is not None:
            self._after_note = None
            self._write(claim)

    def _write(self, claim: Claim) -> None:
        if self.reviewer is None:
            return
        self.finish_note()
        before = self.focused

        def done(text: str) -> None:
            if isinstance(self.focused, NotePanel):
                self.set_focus(before if before is not None and before.display else self.query_one("#claims"))
            self._keep_note(claim, text.strip())

        self.typing(NotePanel).open(claim.label, self.reviewer.of(claim).note, done)

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return any(panel.display for panel in self.query(NotePanel))

    def finish_note(self) -> None:
        """Keep a note that is still being written, where the screen is about to do something else."""
        if self.writing:
            self.typing(NotePanel).action_keep()

    def note_kept(self) -> None:
        """A note has been written to its end."""

    def _keep_note(self, claim: Claim, text: str) -> None:
        reviewer = self.reviewer
        if reviewer is None:
            return
        if text == reviewer.of(claim).note:
            self.note("The note is as it was.")
        elif self._keep(lambda kept: kept.set(claim, "note", text)):
            self.note("The note is kept." if text else "The note is gone.")
        if self._after_note is not None:
            ahead, self._after_note = self._after_note, None
            self._go_on(ahead, f"{reviewer.of(claim).verdict}, with a note: {one_line(claim.label)}")
        self.note_kept()

    # Marks

    def _mark_row(self, letter: str) -> None:
        claim = self._in_hand()
        if claim is not None and self._keep(lambda reviewer: reviewer.set(claim, "mark", letter)):
            self.note(f"Mark {letter}; ' {letter} comes back here.")

    def _go_to_mark(self, letter: str) -> None:
        claim = self.reviewer.marked(letter) if self.reviewer else ""
        if claim:
            self.choose_claim(claim)
        else:
            self.note(f"There is no mark {letter}.")

    # Pins

    def action_pin(self) -> None:
        """Pin the passages of the row together; a row that one article alone has is held for the next row pinned."""
        row = self.row
        if row is None or self._in_hand() is None:
            return
        claims = [row.claim] if self._held is None else [self._held.claim, row.claim]
        places = {(passage.document, passage.span) for claim in claims for passage in claim.passages}
        if self._held is not None and self._held.claim.id == row.claim.id:
            self._held = None
            self.note("Nothing is held any longer.")
        elif len({document for document, _ in places}) < 2:
            self._held = row
            self.note("Held. p on a row of another article pins the two together; p here again lets go.")
        elif self._correct(lambda reviewer: reviewer.join(sorted(places))):
            joined, self._held = self._held is not None, None
            self.note("Pinned; the two are being lined up." if joined else "Pinned: no later run takes these apart.")

    def action_unpin(self) -> None:
        """Undo the pin on the row."""
        claim = self._in_hand()
        if claim is None or self.reviewer is None:
            return
        found = False

        def take_back(reviewer: Reviewer) -> None:
            nonlocal found
            found = reviewer.unpin(claim)

        if self._correct(take_back):
            self.note("The pin is gone." if found else "There is no pin on this row.")

    # Undo

    def action_undo(self) -> None:
        """Take back the last thing the reader did."""
        self._turn("Taken back", "There is nothing to take back.", lambda reviewer: reviewer.undo())

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._turn("Done again", "There is nothing to do again.", lambda reviewer: reviewer.redo())

    def _turn(self, done: str, nothing: str, turn: Callable[[Reviewer], Edit | None]) -> None:
        edit: Edit | None = None

        def do(reviewer: Reviewer) -> None:
            nonlocal edit
            edit = turn(reviewer)

        if not self._ready() or not self._keep(do) or self.reviewer is None:
            return
        if edit is None:
            self.note(nothing)
            return
        claim = self.reviewer.claim(edit)
        if claim:
            self.choose_claim(claim)
        if edit.kind in _CORRECTIONS:
            self.post_message(Corrected())
        self.note(f"{done}: {review_wording.describe(edit)}.")

    def action_lost(self) -> None:
        """List what was said that has no row any longer."""
        if self._ready() and self.reviewer is not None:
            from tui.app.screens.lost import LostScreen  # noqa: PLC0415 - seldom asked for

            self.app.push_screen(LostScreen(self.reviewer.review))

    # Keeping

    def look_for_others(self) -> None:
        """Take in what another terminal did meanwhile."""
        reviewer = self.reviewer
        if reviewer is None:
            return
        try:
            if reviewer.look():
                self.show_review()
        except CrossreadError as error:
            self.note(one_line(str(error)))

    def _ready(self) -> bool:
        if self.reviewer is None:
            self.note(self.kept_apart or "The articles are still being compared.")
            return False
        return True

    def _in_hand(self) -> Claim | None:
        """The claim under the cursor, where something can be said of it; else the reader is told why not."""
        if not self._ready():
            return None
        if self.row is None:
            self.note("There is no row to say it of.")
            return None
        return self.row.claim

    def _correct(self, edit: Callable[[Reviewer], object]) -> bool:
        """Do an edit that changes the line-up, and have it made anew; whether it could be kept."""
        kept = self._keep(edit)
        if kept:
            self.post_message(Corrected())
        return kept

    def _keep(self, edit: Callable[[Reviewer], object]) -> bool:
        """Do an edit; whether it could be kept."""
        if self.reviewer is None:
            return False
        try:
            edit(self.reviewer)
        except CrossreadError as error:
            self.note(f"Not kept. {one_line(str(error))}")
            return False
        self.show_review()
        return True
