"""`]c` and `[c` as in vim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from textual import events

_BRACKETS = {"left_square_bracket", "right_square_bracket"}


class VimKeys(Feature):
    """Where the reader's settings say so, `c` straight after `]` or `[` belongs to it and begins no note."""

    def __init__(self, *, enabled: bool) -> None:
        self.enabled = enabled
        self._previous = ""

    def key_pressed(self, event: events.Key) -> bool:
        """Use up the `c` of `]c`; the bracket has gone to the next difference already."""
        before, self._previous = self._previous, event.key
        return self.enabled and event.key == "c" and before in _BRACKETS
