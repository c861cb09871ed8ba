"""Keys that go to a text field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.widgets.typed_line import TypedLine

if TYPE_CHECKING:
    from textual import events

    from tui.app.desk.desk import Desk


class TextEntry(Feature):
    """A visible field handles every key that it can."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def key_pressed(self, event: events.Key) -> bool:
        """Type the key into the focused field."""
        line = self._desk.panes.focused
        if not isinstance(line, TypedLine):
            return False
        if line.display:
            return line.type_key(event)
        # The focus was returned to a field that is hidden by now.
        self._desk.screen.set_focus(self._desk.table)
        return False
