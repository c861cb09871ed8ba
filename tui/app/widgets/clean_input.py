"""Text fields like Textual's own, that accept no invisible or control characters."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import Input

from tui.reading.sanitise import one_line

_LINE = 400
"""The maximum number of characters; anything longer is neither a file name nor an address."""
_LONGEST = 10_000
"""The number of characters that a field takes; it is drawn as one line."""


class CleanInput(Input):
    """Typed or pasted text is drawn unchanged, so dangerous characters must not get in: a terminal would obey them."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Insert text as far as there is room, with every dangerous character replaced one for one."""
        room = _LONGEST - len(self.value) + abs(end - start)
        super().replace(one_line(text[: max(room, 0)]), start, end)


class PastingInput(CleanInput):
    """A field for one line, which posts pasted text of several lines."""

    class Pasted(Message):
        """Text of several lines was pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def _on_paste(self, event: events.Paste) -> None:
        if len(event.text.strip().splitlines()) > 1 or len(event.text) > _LINE:
            event.stop()
            event.prevent_default()
            self.post_message(self.Pasted(event.text))
