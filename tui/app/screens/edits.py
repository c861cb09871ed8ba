"""The list of edits: what the reader did, newest first, and the notes that lost their claim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.app import keys
from tui.app.moves import steps
from tui.app.review_wording import NOTED
from tui.app.screens.panel import PanelScreen
from tui.app.widgets.choices import Choices
from tui.reading.sanitise import one_line
from tui.sessions.session import Entry, LoggedEdit, Review

ORPHANS = "Notes that lost their claim"
SEPARATED = "Separated by hand"
EDITS = "Edits"
NO_ORPHANS = "No orphaned notes."
NO_EDITS = "No edits yet."


class EditsScreen(PanelScreen[str], inherit_bindings=False):
    """Returns the id of the claim to go to; empty if there is none. Nothing is ever discarded."""

    AUTO_FOCUS = "#edits-list"
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(action for action in keys.ACTIONS if action.group == "Move" and action.run.startswith("move")),
        Binding("q,escape,L", "close", "Close the list.", id="edits-close"),
    ]

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        with Vertical(id="edits", classes="panel") as frame:
            frame.border_title = Content(EDITS)
            frame.border_subtitle = Content("Enter: go to the row · q: close")
            yield Choices(*self._options(), id="edits-list", markup=False)

    def on_mount(self) -> None:
        """Start on the newest edit."""
        places = self._places
        self._list.highlighted = next((at for at in places if self._list.options[at].id), places[0] if places else None)

    def _options(self) -> Iterator[Option]:
        yield _heading(ORPHANS)
        for entry in self._review.orphans:
            yield Option(_unplaced(entry))
        if not self._review.orphans:
            yield Option(Content.styled(NO_ORPHANS, "$quiet"), disabled=True)
        if self._review.separated:
            yield _heading(SEPARATED)
            for entry in self._review.separated:
                yield Option(_unplaced(entry))
        yield _heading(EDITS)
        for place, logged in reversed(list(enumerate(self._review.edits))):
            yield Option(_line(logged), id=str(place))
        if not self._review.edits:
            yield Option(Content.styled(NO_EDITS, "$quiet"), disabled=True)

    @property
    def _list(self) -> OptionList:
        return self.query_one("#edits-list", OptionList)

    @property
    def _places(self) -> list[int]:
        """The lines that the cursor can be on."""
        return [at for at, option in enumerate(self._list.options) if not option.disabled]

    def action_move(self, where: str) -> None:
        """Move the cursor."""
        places, at = self._places, self._list.highlighted
        if at is None or not places:
            return
        by = steps(where, self._list.size.height, len(places))
        self._list.highlighted = places[max(0, min(places.index(at) + by, len(places) - 1))]
        if self._list.highlighted == places[0]:
            self._list.scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def _go(self, message: OptionList.OptionSelected) -> None:
        """Go to the row of the edit, if it has one."""
        claim = self._review.edits[int(message.option_id)].claim if message.option_id else ""
        if claim:
            self.dismiss(claim)

    def action_close(self) -> None:
        """Back to the articles."""
        self.dismiss("")


def when(at: str) -> str:
    """The time of an edit on the reader's clock: `2026-01-01 14:32`."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")


def _heading(text: str) -> Option:
    return Option(Content.styled(text, "bold $primary"), disabled=True)


def _line(logged: LoggedEdit) -> Content:
    note = one_line(logged.edit.value) if logged.edit.kind == "note" else ""
    words = one_line(logged.text)
    return Content.assemble((when(logged.edit.at), "$quiet"), f"  {words}{': ' if note else ''}", (note, "italic"))


def _unplaced(entry: Entry) -> Content:
    """The review of passages without a row, and their words."""
    parts = [entry.verdict or ("reviewed" if entry.reviewed else ""), "linked by hand" if entry.linked else ""]
    parts += [f"mark {mark}" for mark in entry.marks]
    lines = [Content.styled(" · ".join(part for part in parts if part) or "note", "bold")]
    if entry.note:
        lines.append(Content(f"  {NOTED} {one_line(entry.note)}"))
    lines += (
        Content.assemble(f"  {one_line(wanted.name)}: ", (f"“{one_line(wanted.exact)}”", "italic"))
        for wanted in entry.target
    )
    return Content("\n").join(lines)
