"""The draft check: every item of a draft with its state, and the evidence for the one under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.app import check_rows, check_wording, clipboard, keys
from tui.app.check_rows import EVERY, ORDERS, PRIMARY, CheckFilter, CheckOrder, CheckRow
from tui.app.commands import Command
from tui.app.entries.check import CheckEvidence, first_evidence
from tui.app.entries.entry import Destination, ListEntry
from tui.app.features.clipboard import COPIED, IN_BROWSER
from tui.app.features.draft_check import NOTHING_SHOWN
from tui.app.query import Query
from tui.app.screens.listing import ListScreen
from tui.app.widgets.answer_line import AnswerLine
from tui.app.widgets.check_table import CheckTable
from tui.app.widgets.cursor_view import CursorView
from tui.app.widgets.entry_list import EntryList
from tui.app.widgets.filter_line import FilterLine
from tui.app.widgets.footer import Footer
from tui.app.widgets.note_panel import NoteField, NotePanel, NoteText
from tui.app.widgets.titled import Frame
from tui.app.widgets.typed_line import TypedLine
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line
from tui.resources import served
from tui.sessions.session import Review

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.draft_check import DraftCheck
    from tui.app.features.external_editor import ExternalEditor
    from tui.checking.check import Check, Evidence
    from tui.checking.review import CheckEntry, CheckReview
    from tui.reports.copies import Copy
    from tui.rows.sources import Source

Field = TypeVar("Field", AnswerLine, FilterLine, NotePanel)
Asked = Literal["decision", "primary"]
_MOST_SOURCES = 9
"""The number of sources that a digit can name."""
_CHECKED = "All items shown are checked off"


class CheckScreen(ListScreen):
    """The evidence below has a cursor of its own: Enter goes to the sentence it is on."""

    PANE: ClassVar[keys.Pane] = "check"
    SHOWN_AGAIN = True

    def __init__(self, model: DraftCheck, editor: ExternalEditor, desk: Desk, cursor: int = 0) -> None:
        super().__init__(cursor)
        self._model = model
        self._editor = editor
        self._desk = desk
        self.rows: tuple[CheckRow, ...] = ()
        self.filter: CheckFilter = EVERY
        self.order: CheckOrder = "draft"
        self.query_typed = Query()
        self._check: Check | None = None
        self._evidence: CheckEvidence | None = None
        self._described: tuple[object, ...] = ()
        """What the evidence is shown of."""
        self._asked: Asked | Literal[""] = ""
        self._copied: Copy | None = None

    def compose(self) -> ComposeResult:
        """The sentence that counts, the headings, the items, the evidence, the keys."""
        with Frame(id="check"):
            yield Static(Content(), id="check-counts")
            yield Static(Content(), id="check-heads")
            yield CheckTable()
        yield EntryList(id="check-evidence")
        yield Footer()

    @property
    def view(self) -> CheckTable:
        """The items."""
        return self.query_one(CheckTable)

    @property
    def evidence(self) -> EntryList:
        """The evidence for the item under the cursor."""
        return self.query_one("#check-evidence", EntryList)

    @property
    def review(self) -> CheckReview:
        """The decisions on the items."""
        return self._model.review

    @property
    def chosen(self) -> CheckRow | None:
        """The item under the cursor."""
        return self.view.chosen

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources as the reader calls them."""
        return self._desk.sources

    # What is shown

    def begin(self) -> None:
        """Show the check, now or when it is there."""
        self._model.changed = self._show_changes
        self._desk.note = self.note
        self._show_changes()

    def on_unmount(self) -> None:
        """Leave the messages to the screen below."""
        if self._desk.note == self.note:
            self._desk.note = self._desk.footer.note

    def _show_changes(self) -> None:
        if self._model.check is not self._check and self._model.check is not None:
            super().begin()
        self._show_counts()

    def work(self) -> tuple[Check, tuple[CheckRow, ...], CheckEvidence] | None:
        """The rows of the check."""
        check = self._model.check
        return (check, check_rows.rows(check, self.sources), CheckEvidence(check, self.sources)) if check else None

    def take(self, result: tuple[Check, tuple[CheckRow, ...], CheckEvidence] | None) -> None:
        """Show the rows; the cursor stays on its item."""
        if result is None or result[0] is not self._model.check:
            return
        before = self.chosen
        self._check, self.rows, self._evidence = result
        wanted = before.id if before else self._model.take_place()
        self._fill(wanted, self.start)

    def _fill(self, wanted: str = "", fallback: int = 0) -> None:
        """Show the rows that match, with the cursor on one of them."""
        review = self.review
        found = check_rows.in_order((row for row in self.rows if self.filter.shows(row, review)), self.order, review)
        cursor = next((place for place, row in enumerate(found) if row.id == wanted), fallback)
        self.view.show(found, review, cursor=cursor)
        self._show_counts()
        self.describe()

    def _show_counts(self) -> None:
        """Show in a sentence what there is, or what is going on."""
        model = self._model
        counted = check_rows.counts(self.rows, self.review) if self._check else ""
        if self._check is not None and not self.rows:
            counted = NOTHING_SHOWN
        text = " · ".join(part for part in (model.state, counted) if part)
        self.query_one("#check-counts", Static).update(Content(text))
        self._entitle()

    def _entitle(self) -> None:
        name = next((each.name for each in self.sources if each.document == self._model.document.id), "")
        place = f"{self.view.cursor + 1:,} of {len(self.view.rows):,}" if self.view.rows else ""
        hidden = len(self.rows) - len(self.view.rows)
        shown = f"{self.filter.words.lower()} only, {hidden:,} hidden" if hidden else ""
        parts = [f"Draft check: {one_line(name)}", place, ORDERS[self.order] if self.rows else "", shown]
        self.query_one("#check", Frame).entitle(" ── ".join(part for part in parts if part))

    @on(CheckTable.Planned)
    def _show_heads(self) -> None:
        self.query_one("#check-heads", Static).update(self.view.heads() if self.rows else Content())

    @on(CursorView.Moved)
    def describe(self) -> None:
        """Show the evidence for the item under the cursor."""
        row, evidence = self.chosen, self._evidence
        entry = self.review.of(row.id) if row else None
        shown = (evidence, row, entry)
        if shown == self._described:
            return
        before, self._described = self._described, shown
        self._entitle()
        self._show_heads()
        if row is None or evidence is None or entry is None:
            self.evidence.show(())
            self.evidence.display = False
            return
        self.evidence.display = True
        entries = evidence.entries(row, entry)
        same = bool(before) and before[1] == row
        self.evidence.show(entries, cursor=self.evidence.cursor if same else first_evidence(entries))
        self.evidence.entitle(f"{row.sign} {row.word}: {one_line(row.words)}")
        self._model.remember_item(row.id)

    def _show_review(self) -> None:
        """Draw the decisions again; a filter by review may hide other rows now."""
        review, chosen = self.review, self.chosen
        wanted = {row.id for row in self.rows if self.filter.shows(row, review)}
        if wanted != {row.id for row in self.view.rows}:
            self._fill(chosen.id if chosen else "", self.view.cursor)
            return
        self.view.show_review(review)
        self._show_counts()
        self.describe()

    def _put(self, item: str) -> bool:
        """Put the cursor on an item, removing a filter that hides it; whether there is one."""
        if all(row.id != item for row in self.rows):
            return False
        place = next((at for at, row in enumerate(self.view.rows) if row.id == item), None)
        if place is None:
            self.filter = EVERY
            self._fill(item)
        else:
            self.view.put(place)
        self.describe()
        return True

    # Where to go

    @property
    def entry_chosen(self) -> ListEntry | None:
        """The line of the evidence that the cursor is on."""
        return self.evidence.chosen

    @property
    def evidence_chosen(self) -> Evidence | None:
        """The words of a source that the cursor is on."""
        row, entry = self.chosen, self.entry_chosen
        if row is None or row.item is None or entry is None or entry.target is None or not entry.notable:
            return None
        at = [each for each in self.evidence.entries if each.notable].index(entry)
        return row.item.evidence[at]

    def target(self) -> Destination | None:
        """The sentence that the cursor of the evidence is on."""
        return self.entry_chosen.target if self.entry_chosen else None

    def action_witness(self, step: int) -> None:
        """Go to the next or previous source of the evidence; before the first is the draft."""
        if not self.evidence.move("down" if step > 0 else "up"):
            self.note("No more sources" if step > 0 else "That is the draft")

    def seek(self, step: int) -> bool:
        """Go to the next or previous open item."""
        return self._seek(step, lambda row: check_rows.is_open(row, self.review))

    def _seek(self, step: int, wanted: Callable[[CheckRow], bool]) -> bool:
        view = self.view
        ahead = range(view.cursor + step, len(view.rows) if step > 0 else -1, step)
        found = next((place for place in ahead if wanted(view.rows[place])), None)
        if found is not None:
            view.put(found)
            self.describe()
        return found is not None

    def action_seek(self, _kind: str, step: int) -> None:
        """Go to the next or previous open item."""
        if not all(self.seek(step) for _ in range(self.count.times)):
            self.note(f"No {'more' if step > 0 else 'earlier'} open items")

    # Filter, order, search

    def action_filter(self) -> None:
        """Choose which items are shown."""
        from tui.app.screens.check_menu import CheckMenu  # noqa: PLC0415 - not needed to show the check

        offered = ((EVERY, len(self.rows)), *check_rows.filters(self.rows, self.review))
        self.app.push_screen(CheckMenu(offered, self.filter), self._take_filter)

    def _take_filter(self, chosen: CheckFilter | None) -> None:
        if chosen is not None and chosen.id != self.filter.id:
            self.filter = chosen
            row = self.chosen
            self._fill(row.id if row else "")
            if not self.view.rows:
                self.note(f"No item is {chosen.words.lower()}; Esc shows all")

    def action_filter_to(self, name: str) -> None:
        """Show the items of a filter, by its id."""
        offered = [each for each, _ in check_rows.filters(self.rows, self.review)]
        self._take_filter(next((each for each in offered if each.id == name), EVERY))

    def commands(self) -> tuple[Command, ...]:
        """The filters, for the palette."""
        offered = [(EVERY, len(self.rows)), *check_rows.filters(self.rows, self.review)]
        return tuple(
            Command(f"Show: {each.words}", f"filter_to('{each.id}')", more=f"{count:,} items", words=("filter", "only"))
            for each, count in offered
        )

    def action_order(self) -> None:
        """Sort by the next order."""
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        row = self.chosen
        self._fill(row.id if row else "")
        self.note(f"Sorted: {ORDERS[self.order]}")

    def action_search(self, _where: str) -> None:
        """Search the items, and what the sources say."""
        start = self.view.cursor
        line = self._field(FilterLine)
        line.HINTS = (("Enter", "find"), ("Esc", "cancel"))

        def changed(words: str) -> None:
            self._find(words, start)

        def done(words: str) -> None:
            self.set_focus(self.view)
            self._find(words, start)
            if words and not self._matching():
                self.note(f"“{one_line(words)}” is in no item")

        line.open("Search the items", "", changed, done)

    def _find(self, words: str, start: int) -> None:
        self.query_typed = Query(words)
        self.view.show_matches(self.query_typed.compile() if words else None)
        there = self._matching()
        ahead = next((place for place in there if place >= start), there[0] if there else start)
        if self.view.rows:
            self.view.put(ahead)
        self.describe()

    def _matching(self) -> list[int]:
        pattern = self.view.pattern
        if pattern is None:
            return []
        return [
            place
            for place, row in enumerate(self.view.rows)
            if pattern.search(row.words) or pattern.search(row.answer) or pattern.search(row.word)
        ]

    def action_match(self, step: int) -> None:
        """Go to the next or previous match."""
        there = self._matching()
        if not there:
            self.note(
                f"“{one_line(self.query_typed.text)}” is in no item" if self.query_typed else "Search with / first"
            )
            return
        at = self.view.cursor
        ahead = [place for place in there if (place > at if step > 0 else place < at)]
        order = ahead if step > 0 else ahead[::-1]
        wrapped = there if step > 0 else there[::-1]
        self.view.put(next(islice([*order, *wrapped], self.count.times - 1, None), there[0]))
        self.describe()

    def action_clear(self) -> None:
        """Clear the search, then the filter; then close."""
        if self.query_typed:
            self._find("", self.view.cursor)
        elif self.filter.id:
            self._take_filter(EVERY)
        else:
            self.action_close()

    # Decisions

    def action_ask(self, kind: Asked) -> None:
        """Ask for the letter of a decision, or the number of a source."""
        if self.chosen is None and kind == "decision":
            self.note("Nothing to decide on yet" if self._check is None else "No item here")
            return
        self._asked = kind
        hints = check_wording.CHOICES if kind == "decision" else self._source_choices()
        self.query_one(Footer).ask(hints)

    def _source_choices(self) -> tuple[tuple[str, str], ...]:
        primary = self._model.primary
        named = (
            (str(number), f"{one_line(each.short)}{f' {PRIMARY}' if each.document in primary else ''}")
            for number, each in enumerate(self._others[:_MOST_SOURCES], 1)
        )
        return ("Primary source?", ""), *named, ("Enter", "that of the evidence"), ("Esc", "cancel")

    @property
    def _others(self) -> tuple[Source, ...]:
        """The sources of the draft."""
        return tuple(each for each in self.sources if each.document != self._model.document.id)

    def _answer(self, event: events.Key, asked: Asked) -> bool:
        """Handle the second of two keys."""
        if event.key == "escape":
            self.note("Cancelled")
        elif asked == "decision" and event.is_printable:
            self._decide(event.character or "")
        elif asked == "primary" and event.key == "enter":
            found = self.evidence_chosen
            self._set_primary(found.document if found else "")
        elif asked == "primary" and event.is_printable:
            number = int(event.character or "0") if (event.character or "").isdecimal() else 0
            others = self._others[:_MOST_SOURCES]
            self._set_primary(others[number - 1].document if 0 < number <= len(others) else "")
        else:
            return False
        return True

    def _set_primary(self, document: str) -> None:
        name = next((each.short for each in self._others if each.document == document), "")
        if not name:
            self.note("No such source")
            return
        on = self._model.set_primary(document)
        if on is not None:
            self.note(f"{one_line(name)} {'decides where sources disagree' if on else 'is no longer primary'}; u: undo")

    def _decide(self, letter: str) -> None:
        decision = check_wording.LETTERS.get(letter.lower())
        row = self.chosen
        if decision is None or row is None:
            self.note("Not a decision. Use v, c, a, l, u or n")
            return
        self._record(row, decision, note=letter.isupper())

    def action_reviewed(self) -> None:
        """Check the item off, and go to the next one."""
        if self.chosen is None:
            self.note("Nothing to check off yet" if self._check is None else "No item here")
            return
        self._record(self.chosen, "checked off")

    def _record(self, row: CheckRow, decision: str, *, note: bool = False) -> None:
        """Save a decision, signed; then write a note, or go on to the next item."""
        rows, at = self.view.rows, self.view.cursor
        ahead = [each.id for each in (*rows[at + 1 :], *rows[:at])]

        def save() -> None:
            if not self._model.edit(row.id, "item-decision", decision):
                return
            self._show_review()
            said = f"{(decision or 'decision cleared').capitalize()}: {row.words}"
            if note:
                self._write_note(row, lambda: self._go_on(ahead, said))
            elif decision:
                self._go_on(ahead, said)
            else:
                self.note(said)

        self._signed(save)

    def _go_on(self, ahead: Sequence[str], said: str) -> None:
        review = self.review
        following = next((item for item in ahead if not review.of(item).decision or review.of(item).pending), "")
        if following:
            self._put(following)
            self.note(said)
        else:
            self.note(f"{said}. {_CHECKED}")

    def _signed(self, save: Callable[[], None]) -> None:
        """Make an edit, after asking for initials if they were never given."""
        if self._model.initials is not None:
            save()
            return

        def done(answer: str | None) -> None:
            self.set_focus(self.view)
            if self._model.set_initials(answer or ""):
                save()

        self._field(AnswerLine).open("Your initials, to sign your decisions ── Esc: none", "", done)

    def action_initials(self) -> None:
        """Change the initials."""

        def done(answer: str | None) -> None:
            self.set_focus(self.view)
            if answer is not None and self._model.set_initials(answer):
                self.note(f"Signing as {answer}" if answer else "Signing with no initials")

        self._field(AnswerLine).open("Your initials", self._model.initials or "", done)

    def action_note(self) -> None:
        """Write a note, the right value, and the evidence for it."""
        row = self.chosen
        if row is None:
            self.note("No item here")
        else:
            self._signed(lambda: self._write_note(row))

    def _write_note(self, row: CheckRow, then: Callable[[], None] = lambda: None) -> None:
        entry = self.review.of(row.id)

        def done(text: NoteText) -> None:
            if isinstance(self.focused, NoteField):
                self.set_focus(self.view)
            self.note(self._save_note(row, text, entry))
            self._show_review()
            then()

        text = NoteText(entry.note, entry.right, entry.evidence)
        self._field(NotePanel).open(row.words, text, done, settles=True)

    def _save_note(self, row: CheckRow, text: NoteText, before: CheckEntry) -> str:
        message = "Note unchanged"
        if (text.value, text.evidence) != (before.right, before.evidence):
            saved = self._model.edit(row.id, "item-evidence", text.evidence, right=text.value)
            message = "Right value and evidence saved" if saved else message
        if text.note != before.note and self._model.edit(row.id, "item-note", text.note):
            message = "Note saved" if text.note else "Note deleted"
        return message

    def action_evidence(self) -> None:
        """Record the chosen words of a source as the evidence."""
        row, found = self.chosen, self.evidence_chosen
        if row is None or found is None or self._check is None:
            self.note("Choose the words of a source with . and ,")
            return
        name = next((each.name for each in self.sources if each.document == found.document), found.document)
        words = f"{one_line(name)}: “{one_line(self._check.document(found.document).slice(found.span))}”"
        entry = self.review.of(row.id)

        def save() -> None:
            if self._model.edit(row.id, "item-evidence", words, right=entry.right, evidence=found):
                self._show_review()
                self.note(f"Evidence: {words}")

        self._signed(save)

    def action_undo(self) -> None:
        """Undo the last edit."""
        self._revert(undone=True)

    def action_redo(self) -> None:
        """Redo the edit that was undone last."""
        self._revert(undone=False)

    def _revert(self, *, undone: bool) -> None:
        said: list[str] = []
        item = self._model.revert(said.append, undone=undone)
        self._show_review()
        if item:
            self._put(item)
        for text in said:
            self.note(text)

    def action_edits(self) -> None:
        """List the edits."""
        from tui.app.screens.edits import EditsScreen  # noqa: PLC0415 - rarely asked for

        def go(item: str | None) -> None:
            if item:
                self._put(item)

        self.app.push_screen(EditsScreen(Review(edits=self._model.logged)), go)

    # Out of the screen

    def action_stop(self) -> None:
        """Stop the check, or begin it again."""
        if self._model.stage == "waiting":
            self.app.call_later(self.app.run_action, "stop")
        else:
            self._model.toggle()

    def action_copy(self) -> None:
        """Copy the sentence that the cursor of the evidence is on."""
        target = self.target()
        if target is None or self._check is None:
            self.note("Nothing to copy yet.")
            return
        from tui.claims.claim import Passage  # noqa: PLC0415 - loads the reports
        from tui.reports import copies  # noqa: PLC0415 - as above

        document = self._check.comparison.documents[target.article]
        sentence = next((each.id for each in document.sentences if each.span.overlaps(target.span)), "")
        passage = Passage(document.id, sentence, target.span)
        self._copy(copies.sentence(self._check.comparison, passage, self._desk.rows.review))

    def action_copy_row(self) -> None:
        """Copy the item with its evidence as Markdown."""
        row = self.chosen
        if row is None or row.item is None or self._check is None:
            self.note("No item to copy here.")
            return
        from tui.reports import check_copies  # noqa: PLC0415 - as above

        self._copy(check_copies.row(self._check, row.id, self.review, self.sources))

    def _copy(self, copied: Copy) -> None:
        self._copied = copied
        clipboard.copy(self.app, copied.text)
        self.note(f"Copied: {' '.join(copied.text.split())}")

    def action_copy_to_file(self) -> None:
        """Add the last copy to a file."""
        if served():
            self.note(IN_BROWSER)
        elif self._copied is None:
            self.note("Nothing copied yet: y copies a sentence, Y a row.")
        else:
            try:
                formatted = clipboard.save(self._copied, COPIED)
            except CrossreadError as error:
                self.note(str(error))
            else:
                self.note(f"Added to {COPIED}, and formatted to {formatted}.")

    def action_edit(self) -> None:
        """Open the draft or the source in the reader's editor."""
        target = self.target()
        if target is None or self._check is None:
            self.note("There is no item to open the draft of yet.")
        else:
            self._editor.open_at(self._check.comparison.documents[target.article], target.span)

    def action_export(self) -> None:
        """Write a report of the check."""
        check, review = self._check, self.review
        if served():
            self.note(IN_BROWSER)
        elif check is None:
            self.note("The check is not finished.")
        else:
            from tui.app.screens.export import ExportScreen  # noqa: PLC0415 - rarely needed
            from tui.reports.formats import render_bytes  # noqa: PLC0415 - as above

            render: Any = render_bytes

            def report(name: str, _only: bool) -> bytes:
                return bytes(render(check, name, review))

            self.app.push_screen(ExportScreen(Path.cwd(), "crossread-check", report), self._say)

    def _say(self, text: str | None) -> None:
        if text:
            self.note(text)

    # Keys

    def _field(self, kind: type[Field]) -> Field:
        """The text field of a class, made when it is first needed."""
        for line in self.query(kind):
            return line
        line = kind()
        self.mount(line, before=self.query_one(Footer))
        return line

    async def intercept_key(self, event: events.Key) -> bool:
        """Offer a key to the question that was asked, and to the field that is typed in, before the key map."""
        asked, self._asked = self._asked, ""
        if asked and self._answer(event, asked):
            return True
        line = self.focused
        if isinstance(line, TypedLine):
            if line.display:
                return line.type_key(event)
            self.set_focus(self.view)
        return await super().intercept_key(event)
