"""The reader's decisions on the items of a draft: signed, saved at once, undone like any edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from tui.app.check import wording
from tui.app.check.rows import PRIMARY
from tui.app.widgets.answer_line import AnswerLine
from tui.app.widgets.note_panel import NoteField, NotePanel, NoteText
from tui.reading.sanitise import one_line
from tui.sessions.anchors import Anchor
from tui.sessions.session import Entry, Review

if TYPE_CHECKING:
    from textual import events

    from tui.app.check.rows import CheckRow
    from tui.app.check.view import CheckView
    from tui.app.features.draft_check import DraftCheck
    from tui.checking.review import CheckEntry
    from tui.rows.sources import Source

Asked = Literal["decision", "primary"]
"""The question that a second key answers."""
_MOST_SOURCES = 9
"""The number of sources that a digit can name."""
_ALL_DONE = "All items shown are decided on"


class Decisions:
    """A decision is one letter, a capital adds a note; the cursor moves to the next open item."""

    def __init__(self, screen: CheckView, model: DraftCheck) -> None:
        self._screen = screen
        self._model = model
        self._asked: Asked | Literal[""] = ""

    # Two keys

    def ask(self, kind: Asked) -> None:
        """Ask for the letter of a decision, or the number of a source."""
        if kind == "decision" and self._row is None:
            return
        self._asked = kind
        self._screen.ask(wording.CHOICES if kind == "decision" else self._source_choices())

    def key_pressed(self, event: events.Key) -> bool:
        """Handle the second of two keys."""
        asked, self._asked = self._asked, ""
        if not asked:
            return False
        letter = (event.character or "") if event.is_printable else ""
        if event.key == "escape":
            self._screen.note("Cancelled")
        elif asked == "decision" and letter:
            self._decide(letter)
        elif asked == "primary" and event.key == "enter":
            found = self._screen.evidence_chosen
            self._set_primary(found.document if found else "")
        elif asked == "primary" and letter:
            number = int(letter) if letter.isdecimal() else 0
            others = self._others[:_MOST_SOURCES]
            self._set_primary(others[number - 1].document if 0 < number <= len(others) else "")
        else:
            return False
        return True

    @property
    def _row(self) -> CheckRow | None:
        """The item under the cursor; without one, a message says so."""
        if self._screen.chosen is None:
            self._screen.note("The items are not there yet" if self._screen.check is None else "No item here")
        return self._screen.chosen

    # Primary sources

    @property
    def _others(self) -> tuple[Source, ...]:
        """The sources of the draft."""
        return tuple(each for each in self._screen.desk.sources if each.document != self._model.document.id)

    def _source_choices(self) -> tuple[tuple[str, str], ...]:
        primary = self._model.primary
        named = (
            (str(number), f"{one_line(each.short)}{f' {PRIMARY}' if each.document in primary else ''}")
            for number, each in enumerate(self._others[:_MOST_SOURCES], 1)
        )
        return ("Primary source?", ""), *named, ("Enter", "that of the evidence"), ("Esc", "cancel")

    def _set_primary(self, document: str) -> None:
        name = next((each.short for each in self._others if each.document == document), "")
        if not name:
            self._screen.note("No such source")
            return
        on = self._model.set_primary(document)
        if on is not None:
            said = "decides where sources disagree" if on else "is no longer primary"
            self._screen.note(f"{one_line(name)} {said}. Undo with u")

    # Decisions

    def check_off(self) -> None:
        """Check the item off, and go to the next one."""
        row = self._row
        if row is not None:
            self._record(row, "checked off")

    def _decide(self, letter: str) -> None:
        decision, row = wording.LETTERS.get(letter.lower()), self._row
        if decision is None:
            self._screen.note("Not a decision. Use v, c, a, l, u or n")
        elif row is not None:
            self._record(row, decision, note=letter.isupper())

    def _record(self, row: CheckRow, decision: str, *, note: bool = False) -> None:
        """Save a decision; then write a note, or go on to the next item."""
        view = self._screen.view
        ahead = [each.id for each in (*view.rows[view.cursor + 1 :], *view.rows[: view.cursor])]

        def save() -> None:
            if not self._model.edit(row.id, "item-decision", decision):
                return
            self._screen.show_review()
            said = f"{(decision or 'decision cleared').capitalize()}: {row.words}"
            if note:
                self._write_note(row, lambda: self._go_on(ahead, said))
            elif decision:
                self._go_on(ahead, said)
            else:
                self._screen.note(said)

        self._signed(save)

    def _go_on(self, ahead: Sequence[str], said: str) -> None:
        """Go to the first of these items without a decision, or whose decision no longer fits."""
        review = self._screen.review
        left = (item for item in ahead if not review.of(item).decision or wording.is_outdated(review.of(item)))
        following = next(left, "")
        if following:
            self._screen.put(following)
        self._screen.note(said if following else f"{said}. {_ALL_DONE}")

    # Initials

    def _signed(self, save: Callable[[], None]) -> None:
        """Make an edit, after asking for initials if they were never given."""
        if self._model.initials is not None:
            save()
            return

        def done(answer: str | None) -> None:
            self._screen.set_focus(self._screen.view)
            if self._model.set_initials(answer or ""):
                save()

        self._screen.field(AnswerLine).open("Your initials, to sign your decisions ── Esc: none", "", done)

    def change_initials(self) -> None:
        """Change the initials."""

        def done(answer: str | None) -> None:
            self._screen.set_focus(self._screen.view)
            if answer is not None and self._model.set_initials(answer):
                self._screen.note(f"Signing as {answer}" if answer else "Signing with no initials")

        self._screen.field(AnswerLine).open("Your initials", self._model.initials or "", done)

    # Notes and evidence

    def write_note(self) -> None:
        """Write a note, the right value, and the evidence for it."""
        row = self._row
        if row is not None:
            self._signed(lambda: self._write_note(row))

    def _write_note(self, row: CheckRow, then: Callable[[], None] = lambda: None) -> None:
        screen, entry = self._screen, self._screen.review.of(row.id)

        def done(text: NoteText) -> None:
            if isinstance(screen.focused, NoteField):
                screen.set_focus(screen.view)
            screen.note(self._save_note(row, text, entry))
            screen.show_review()
            then()

        text = NoteText(entry.note, entry.right, entry.evidence)
        screen.field(NotePanel).open(row.words, text, done, settles=True)

    def _save_note(self, row: CheckRow, text: NoteText, before: CheckEntry) -> str:
        message = "Note unchanged"
        if (text.value, text.evidence) != (before.right, before.evidence):
            saved = self._model.edit(row.id, "item-evidence", text.evidence, right=text.value)
            message = "Right value and evidence saved" if saved else message
        if text.note != before.note and self._model.edit(row.id, "item-note", text.note):
            message = "Note saved" if text.note else "Note deleted"
        return message

    def use_evidence(self) -> None:
        """Record the chosen words of a source as the evidence."""
        screen, row, found = self._screen, self._screen.chosen, self._screen.evidence_chosen
        if row is None or found is None or screen.check is None:
            screen.note("Choose the words of a source with . and ,")
            return
        name = next((each.name for each in screen.desk.sources if each.document == found.document), found.document)
        words = f"{one_line(name)}: “{one_line(screen.check.document(found.document).slice(found.span))}”"
        right = screen.review.of(row.id).right

        def save() -> None:
            if self._model.edit(row.id, "item-evidence", words, right=right, evidence=found):
                screen.show_review()
                screen.note(f"Evidence: {words}")

        self._signed(save)

    # Undo

    def undo(self) -> None:
        """Undo the last edit."""
        self._revert(undone=True)

    def redo(self) -> None:
        """Redo the edit that was undone last."""
        self._revert(undone=False)

    def _revert(self, *, undone: bool) -> None:
        said: list[str] = []
        item = self._model.revert(said.append, undone=undone)
        self._screen.show_review()
        if item:
            self._screen.put(item)
        for text in said:
            self._screen.note(text)

    def list_edits(self) -> None:
        """List the edits, and the decisions whose words are gone."""
        from tui.app.screens.edits import EditsScreen  # noqa: PLC0415 - rarely asked for

        def go(item: str | None) -> None:
            if item:
                self._screen.put(item)

        name = self._model.document.name
        lost = tuple(_lost(name, words, entry) for words, entry in self._screen.review.orphans)
        self._screen.app.push_screen(EditsScreen(Review(edits=self._model.logged, orphans=lost)), go)


def _lost(name: str, words: str, entry: CheckEntry) -> Entry:
    """A decision whose words are gone from the draft, as an entry of the list of edits."""
    text = " · ".join(part for part in (entry.decision, entry.note, entry.evidence) if part)
    return Entry((Anchor("", name, 0, 0, words, "", ""),), note=text)
