"""The keys of the pane in focus, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app import keys
from tui.app.moves import steps
from tui.claims.claim import MARKS, NAMES, Relation
from tui.errors import Trouble
from tui.reading.sanitise import one_line

_SIGNS: tuple[Relation, ...] = ("differ", "single", "related", "agree")
_MEANINGS: dict[Relation, str] = {
    "differ": "they say different things",
    "single": "one article alone says it",
    "related": "the same measure of another period, scope or holder: not comparable",
    "agree": "they say the same",
}
_KEYS_WIDTH = 20


class HelpScreen(ModalScreen[None], inherit_bindings=False):
    """Rows of keys, each with its sentence; the move keys scroll, and any of the closing keys closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(action for action in keys.ACTIONS if action.group == "Move" and action.run.startswith("move")),
        Binding("q,escape,question_mark,f1", "close", "Close the help.", id="help-close"),
    ]

    def __init__(self, pane: keys.Pane, troubles: Sequence[Trouble]) -> None:
        super().__init__()
        self._pane = pane
        self._troubles = troubles

    def compose(self) -> ComposeResult:
        """One text in a frame that scrolls."""
        with VerticalScroll(id="help", can_focus=False) as frame:
            frame.border_title = Content(f"Keys in {keys.PANE_NAMES[self._pane]}")
            frame.border_subtitle = Content("q closes · j k scroll")
            yield Static(Content("\n").join(self._lines()))

    def _lines(self) -> list[Content]:
        lines: list[Content] = []
        group = ""
        for action in keys.of_pane(self._pane):
            if action.group != group:
                group = action.group
                lines += [Content(), Content.styled(group, "bold $primary")]
            lines.append(_row(keys.shown(action), action.sentence))
        if self._pane in keys.EVERYWHERE:
            lines += [Content(), Content.styled("Signs", "bold $primary")]
            lines += [_row(MARKS[relation], f"{NAMES[relation]}: {_MEANINGS[relation]}.") for relation in _SIGNS]
            lines.append(_row("?", "not sure that the passages belong together."))
        if self._troubles:
            lines += [Content(), Content.styled("What could not be read as it is", "bold $primary")]
            lines += [Content(f"  {one_line(trouble.text)}") for trouble in self._troubles]
        return lines[1:]

    def action_move(self, where: str) -> None:
        """Scroll."""
        frame = self.query_one("#help", VerticalScroll)
        by = steps(where, frame.size.height, frame.virtual_size.height)
        frame.scroll_to(y=frame.scroll_offset.y + by, animate=False)

    def action_close(self) -> None:
        """Back to the articles."""
        self.dismiss()


def _row(left: str, right: str) -> Content:
    gap = " " * max(2, _KEYS_WIDTH - len(left))
    return Content.assemble("  ", (left, "bold"), gap, right)
