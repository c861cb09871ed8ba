"""`]c` and `[c` as in vim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from textual import events

_BRACKETS = {"left_square_bracket", "right_square_bracket"}


class VimKeys(Feature):
    """If the reader's settings say so, `c` right after `]` or `[` is part of it and does not start a note."""

    def __init__(self, *, enabled: bool) -> None:
        self.enabled = enabled
        self._previous = ""

    def key_pressed(self, event: events.Key) -> bool:
        """Ignore the `c` of `]c`; the bracket has already gone to the next difference."""
        before, self._previous = self._previous, event.key
        return self.enabled and event.key == "c" and before in _BRACKETS
