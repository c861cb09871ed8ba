"""What the reader said of words that no longer stand where they stood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app import keys
from tui.app.moves import steps
from tui.reading.sanitise import one_line
from tui.sessions.session import Entry, Review


class LostScreen(ModalScreen[None], inherit_bindings=False):
    """The entries that lost their place, and the wrong matches that were taken apart; nothing is ever thrown away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(action for action in keys.ACTIONS if action.group == "Move" and action.run.startswith("move")),
        Binding("q,escape,enter,L", "close", "Close the list.", id="lost-close"),
    ]

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review

    def compose(self) -> ComposeResult:
        """One text in a frame that scrolls."""
        with VerticalScroll(id="lost", classes="panel", can_focus=False) as frame:
            frame.border_title = Content("What you said that has no row")
            frame.border_subtitle = Content("q closes · j k scroll")
            yield Static(Content("\n").join(self._lines()))

    def _lines(self) -> Iterator[Content]:
        if not self._review.orphans and not self._review.separated:
            yield Content("Everything you said stands beside its row.")
        if self._review.orphans:
            yield Content.styled("Lost their place: the words were changed, or are no longer lined up", "bold $primary")
            for entry in self._review.orphans:
                yield from _told(entry)
        if self._review.separated:
            yield Content.styled("Taken apart, as you said that the match is wrong", "bold $primary")
            for entry in self._review.separated:
                yield from _told(entry)

    def action_move(self, where: str) -> None:
        """Scroll."""
        frame = self.query_one("#lost", VerticalScroll)
        by = steps(where, frame.size.height, frame.virtual_size.height)
        frame.scroll_to(y=frame.scroll_offset.y + by, animate=False)

    def action_close(self) -> None:
        """Back to the articles."""
        self.dismiss()


def _told(entry: Entry) -> Iterator[Content]:
    said = [entry.verdict or ("reviewed" if entry.reviewed else ""), "pinned" if entry.linked else ""]
    said += [f"mark {mark}" for mark in entry.marks]
    yield Content()
    yield Content.styled(" · ".join(part for part in said if part) or "a note", "bold")
    if entry.note:
        yield Content(f"  ✎ {one_line(entry.note)}")
    for wanted in entry.target:
        yield Content.assemble(f"  {one_line(wanted.name)}: ", (f"“{one_line(wanted.exact)}”", "italic"))
