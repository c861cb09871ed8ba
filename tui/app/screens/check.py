"""The draft check: every item of a draft with its state, and the evidence for the one under the cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.app import keys
from tui.app.check import filters
from tui.app.check.counts import counts
from tui.app.check.decisions import Decisions
from tui.app.check.exits import Exits
from tui.app.check.filters import EVERY, CheckFilter
from tui.app.check.rows import ORDERS, CheckOrder, CheckRow, in_order, is_open, rows
from tui.app.check.search import ItemSearch
from tui.app.check.view import Field
from tui.app.commands import Command
from tui.app.entries.check import CheckEvidence, first_evidence
from tui.app.entries.entry import Destination
from tui.app.features.draft_check import NOTHING_SHOWN
from tui.app.screens.listing import ListScreen
from tui.app.widgets.check_table import CheckTable
from tui.app.widgets.cursor_view import CursorView
from tui.app.widgets.entry_list import EntryList
from tui.app.widgets.footer import Hints
from tui.app.widgets.note_panel import NotePanel
from tui.app.widgets.titled import Frame
from tui.app.widgets.typed_line import TypedLine
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.app.desk.desk import Desk
    from tui.app.features.draft_check import DraftCheck
    from tui.app.features.external_editor import ExternalEditor
    from tui.checking.check import Check, Evidence
    from tui.checking.review import CheckReview

_Worked = tuple["Check", tuple[CheckRow, ...], CheckEvidence]


class CheckScreen(ListScreen):
    """The evidence below has a cursor of its own: Enter goes to the sentence it is on."""

    PANE: ClassVar[keys.Pane] = "check"
    SHOWN_AGAIN = True
    TAKES_NOTES = True

    def __init__(self, model: DraftCheck, editor: ExternalEditor, desk: Desk, cursor: int = 0) -> None:
        super().__init__(cursor)
        self._model = model
        self.desk = desk
        self.check: Check | None = None
        self.rows: tuple[CheckRow, ...] = ()
        self._filter: CheckFilter = EVERY
        self._order: CheckOrder = "draft"
        self._evidence: CheckEvidence | None = None
        self._described: tuple[object, ...] = ()
        """What the evidence is shown of."""
        self._decisions = decisions = Decisions(self, model)
        self._search = search = ItemSearch(self)
        exits = Exits(self, editor)
        actions: dict[str, Callable[..., object]] = {
            "ask": decisions.ask, "reviewed": decisions.check_off, "note": decisions.write_note,
            "evidence": decisions.use_evidence, "initials": decisions.change_initials, "undo": decisions.undo,
            "redo": decisions.redo, "edits": decisions.list_edits, "search": search.open, "match": search.step,
            "copy": exits.copy_sentence, "copy_row": exits.copy_row, "copy_to_file": exits.save_copy,
            "edit": exits.edit, "export": exits.export,
        }  # fmt: skip
        for name, run in actions.items():
            # Textual looks up an action by this name.
            setattr(self, f"action_{name}", run)

    def compose(self) -> ComposeResult:
        """The sentence that counts, the headings, the items, the evidence, the keys."""
        with Frame(id="check"):
            yield Static(Content(), id="check-counts")
            yield Static(Content(), id="check-heads")
            yield CheckTable()
        yield EntryList(id="check-evidence")
        yield self.footer

    @property
    def view(self) -> CheckTable:
        """The items."""
        return self.query_one(CheckTable)

    @property
    def evidence(self) -> EntryList:
        """The evidence for the item under the cursor."""
        return self.query_one("#check-evidence", EntryList)

    @property
    def chosen(self) -> CheckRow | None:
        """The item under the cursor."""
        return self.view.chosen

    @property
    def review(self) -> CheckReview:
        """The decisions on the items."""
        return self._model.review

    # What is shown

    def begin(self) -> None:
        """Show the check, now or when it is there."""
        self._model.changed = self._show_changes
        self._show_changes()
        self.describe()

    def _show_changes(self) -> None:
        if not self.display:
            return  # the screen is being removed, and its widgets are gone
        if self._model.check is not self.check and self._model.check is not None:
            super().begin()
        elif self.check is not None and self.review is not self.view.review:
            self.show_review()
        self._show_counts()

    def work(self) -> _Worked | None:
        """The rows of the check."""
        check, sources = self._model.check, self.desk.sources
        return (check, rows(check, sources), CheckEvidence(check, sources)) if check else None

    def take(self, result: _Worked | None) -> None:
        """Show the rows; the cursor stays on its item."""
        if result is None or result[0] is not self._model.check:
            return
        before = self.chosen
        self.check, self.rows, self._evidence = result
        self._fill(before.id if before else self._model.take_place(), self.start)

    def _fill(self, wanted: str = "", fallback: int = 0) -> None:
        """Show the rows that match, with the cursor on one of them."""
        review = self.review
        found = in_order((row for row in self.rows if self._filter.shows(row, review)), self._order, review)
        cursor = next((place for place, row in enumerate(found) if row.id == wanted), fallback)
        self.view.show(found, review, cursor=cursor)
        self._show_counts()
        self.describe()

    def _show_counts(self) -> None:
        """Show in a sentence what there is, or what is going on."""
        counted = (counts(self.rows, self.review) or NOTHING_SHOWN) if self.check else ""
        text = " · ".join(part for part in (self._model.state, counted) if part)
        self.query_one("#check-counts", Static).update(Content(text))
        self._entitle()

    def _entitle(self) -> None:
        name = next((each.name for each in self.desk.sources if each.document == self._model.document.id), "")
        place = f"{self.view.cursor + 1:,} of {len(self.view.rows):,}" if self.view.rows else ""
        hidden = len(self.rows) - len(self.view.rows)
        shown = f"{self._filter.words.lower()} only, {hidden:,} hidden" if hidden else ""
        parts = [f"Draft check: {one_line(name)}", place, ORDERS[self._order] if self.rows else "", shown]
        self.query_one("#check", Frame).entitle(" ── ".join(part for part in parts if part))

    @on(CheckTable.Planned)
    def _show_heads(self) -> None:
        self.query_one("#check-heads", Static).update(self.view.heads() if self.rows else Content())

    @on(CursorView.Moved)
    def describe(self) -> None:
        """Show the evidence for the item under the cursor."""
        row, evidence = self.chosen, self._evidence
        entry = self.review.of(row.id) if row else None
        before, self._described = self._described, (evidence, row, entry)
        if self._described == before:
            return
        self._entitle()
        self._show_heads()
        self.evidence.display = row is not None
        if row is None or evidence is None or entry is None:
            return
        entries = evidence.entries(row, entry)
        is_same = bool(before) and before[1] == row
        self.evidence.show(entries, cursor=self.evidence.cursor if is_same else first_evidence(entries))
        if not is_same:
            # From the top, so that the draft's own sentence is in sight.
            self.evidence.scroll_to(y=0, animate=False, immediate=True, force=True)
            self.evidence.scroll_to_cursor()
        self.evidence.entitle(f"{row.sign} {row.word}: {one_line(row.words)}")
        self._model.current = row.id

    def show_review(self) -> None:
        """Draw the decisions again; a filter by review may hide other rows now."""
        review, chosen = self.review, self.chosen
        if {row.id for row in self.rows if self._filter.shows(row, review)} != {row.id for row in self.view.rows}:
            self._fill(chosen.id if chosen else "", self.view.cursor)
            return
        self.view.show_review(review)
        self._show_counts()
        self.describe()

    def put(self, item: str) -> None:
        """Put the cursor on an item, removing a filter that hides it."""
        place = next((at for at, row in enumerate(self.view.rows) if row.id == item), None)
        if place is not None:
            self.view.put(place)
        elif any(row.id == item for row in self.rows):
            self._filter = EVERY
            self._fill(item)
        self.describe()

    # Where to go

    @property
    def evidence_chosen(self) -> Evidence | None:
        """The words of a source that the cursor of the evidence is on."""
        row, entry = self.chosen, self.evidence.chosen
        if row is None or row.item is None or entry is None or not entry.notable:
            return None
        at = sum(each.notable for each in self.evidence.entries[: self.evidence.cursor])
        return row.item.evidence[at]

    def target(self) -> Destination | None:
        """The sentence that the cursor of the evidence is on."""
        entry = self.evidence.chosen if self.chosen else None
        return entry.target if entry else None

    def beside(self) -> Destination | None:
        """The item of the draft, beside what a source says of it."""
        return self.evidence.entries[0].target if self.evidence_chosen else None

    def action_other_source(self, step: int) -> None:
        """Go to the next or previous source of the evidence; before the first is the draft."""
        if not self.evidence.move("down" if step > 0 else "up"):
            self.note("No more sources" if step > 0 else "That is the draft")

    def seek(self, step: int) -> bool:
        """Go to the next or previous open item."""
        view, review = self.view, self.review
        ahead = range(view.cursor + step, len(view.rows) if step > 0 else -1, step)
        found = next((place for place in ahead if is_open(view.rows[place], review)), None)
        if found is not None:
            view.put(found)
            self.describe()
        return found is not None

    def action_seek(self, _kind: str, step: int) -> None:
        """Go to the next or previous open item."""
        if not all(self.seek(step) for _ in range(self.count.times)):
            self.note(f"No {'more' if step > 0 else 'earlier'} open items")

    # Filter and order

    def _offered(self) -> tuple[tuple[CheckFilter, int], ...]:
        return ((EVERY, len(self.rows)), *filters.filters(self.rows, self.review))

    def action_filter(self) -> None:
        """Choose which items are shown."""
        if not self.rows:
            self.note("There are no items to filter")
            return
        from tui.app.screens.check_menu import CheckMenu  # noqa: PLC0415 - not needed to show the check

        self.app.push_screen(CheckMenu(self._offered(), self._filter), self._take_filter)

    def _take_filter(self, chosen: CheckFilter | None) -> None:
        if chosen is not None and chosen.id != self._filter.id:
            self._filter = chosen
            row = self.chosen
            self._fill(row.id if row else "")
            if not self.view.rows:
                self.note(f"No item is {chosen.words.lower()}; Esc shows all")

    def action_filter_to(self, name: str) -> None:
        """Show the items of a filter, by its id."""
        self._take_filter(next((each for each, _ in self._offered() if each.id == name), EVERY))

    def commands(self) -> tuple[Command, ...]:
        """The filters, for the palette."""
        return tuple(
            Command(f"Show: {each.words}", f"filter_to('{each.id}')", more=f"{count:,} items", words=("filter", "only"))
            for each, count in self._offered()
        )

    def action_order(self) -> None:
        """Sort by the next order."""
        orders = list(ORDERS)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        row = self.chosen
        self._fill(row.id if row else "")
        self.note(f"Sorted: {ORDERS[self._order]}")

    def action_clear(self) -> None:
        """Clear the search, then the filter; then close."""
        if self._search.clear():
            return
        if self._filter.id:
            self._take_filter(EVERY)
        else:
            self.action_close()

    def action_stop(self) -> None:
        """Stop the check or the comparison it waits for, or begin it again."""
        if self.desk.comparison is None:
            self.app.call_later(self.app.run_action, "stop")
        if self._model.stage != "waiting":
            self._model.toggle()

    # Keys

    def finish_note(self) -> None:
        """Save a note that is still being written."""
        for panel in self.query(NotePanel):
            if panel.display:
                panel.action_accept()

    def ask(self, hints: Hints) -> None:
        """Show the possible second keys."""
        self.footer.ask(hints)

    def field(self, kind: type[Field]) -> Field:
        """The text field of a class, made when it is first needed."""
        for line in self.query(kind):
            return line
        line = kind()
        self.mount(line, before=self.footer)
        return line

    async def intercept_key(self, event: events.Key) -> bool:
        """Offer a key to the question that was asked, and to the field that is typed in, before the key map."""
        if self._decisions.key_pressed(event):
            return True
        line = self.focused
        if isinstance(line, TypedLine):
            if line.display:
                return line.type_key(event)
            self.set_focus(self.view)
        return await super().intercept_key(event)

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Show the keys of the text field in focus, or those of the check."""
        super().set_focus(widget, scroll_visible, from_app_focus)
        if isinstance(self.focused, TypedLine):
            self.footer.show_field(self.focused.HINTS)
        else:
            self.footer.show_pane(self.PANE)
