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
from tui.app.keymap import keymap_of
from tui.app.moves import steps
from tui.app.wrap import Wrapping, shown, unfilled
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
_MOST = 300
"""So many troubles are shown; to lay out thousands would keep the reader waiting."""
_LEAST = 30
"""Cells that a line has at least."""


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
        self._laid_out = False
        self._early: tuple[str, ...] = ()
        """Moves asked for before there were lines to move over."""

    def compose(self) -> ComposeResult:
        """One text in a frame that scrolls."""
        with VerticalScroll(id="help", can_focus=False) as frame:
            frame.border_title = Content(f"Keys in {keys.PANE_NAMES[self._pane]}")
            frame.border_subtitle = Content("q closes · j k scroll")
            yield Static(id="help-lines")

    def on_resize(self) -> None:
        """Wrap the sentences at the width there is."""
        width = self.query_one("#help", VerticalScroll).scrollable_content_region.width
        self.query_one("#help-lines", Static).update(Content("\n").join(self._lines(max(_LEAST, width))))
        self.call_after_refresh(self._catch_up)

    def _catch_up(self) -> None:
        self._laid_out = True
        early, self._early = self._early, ()
        for where in early:
            self.action_move(where)

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        group = ""
        for action in keys.of_pane(self._pane):
            if action.group != group:
                group = action.group
                lines += [Content(), Content.styled(group, "bold $primary")]
            lines += _row(keymap_of(self.app).shown(action), action.sentence, width)
        if self._pane in keys.EVERYWHERE:
            lines += [Content(), Content.styled("Signs", "bold $primary")]
            for relation in _SIGNS:
                lines += _row(MARKS[relation], f"{NAMES[relation]}: {_MEANINGS[relation]}.", width)
            lines += _row("?", "not sure that the passages belong together.", width)
        if self._troubles:
            lines += [Content(), Content.styled("What could not be read as it is", "bold $primary")]
            for trouble in self._troubles[:_MOST]:
                lines += _hung(Content("  "), one_line(trouble.text), width)
            if len(self._troubles) > _MOST:
                more = f"And {len(self._troubles) - _MOST:,} more; crossread --plain tells all of them."
                lines += _hung(Content("  "), more, width)
        return lines[1:]

    def action_move(self, where: str) -> None:
        """Scroll."""
        if not self._laid_out:
            self._early = (*self._early, where)
            return
        frame = self.query_one("#help", VerticalScroll)
        by = steps(where, frame.size.height, frame.virtual_size.height)
        frame.scroll_to(y=frame.scroll_offset.y + by, animate=False)

    def action_close(self) -> None:
        """Back to the articles."""
        self.dismiss()


def _row(left: str, right: str, width: int) -> list[Content]:
    return _hung(Content.assemble("  ", (left, "bold"), " " * max(2, _KEYS_WIDTH - len(left))), right, width)


def _hung(head: Content, text: str, width: int) -> list[Content]:
    """`text` behind its head, the further lines under the first."""
    wrapping = Wrapping.of(text, (), width - head.cell_length)
    wrapping.finish()
    rows = [unfilled(shown(text[row.start : row.end])) for row in map(wrapping.row, range(len(wrapping)))]
    hang = " " * head.cell_length
    return [Content.assemble(hang if place else head, row) for place, row in enumerate(rows)]
