"""Text fields as Textual's own, that take in no character which hides or commands."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import Input

from tui.reading.sanitise import one_line

_LINE = 400
"""Characters; what is longer is no name of a file and no address."""


class CleanInput(Input):
    """What is typed or pasted is drawn as it is held: a terminal would obey some characters instead of showing them."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in, every dangerous character replaced one for one."""
        super().replace(one_line(text), start, end)


class PastingInput(CleanInput):
    """A field for one line, that hands on a text of several which is pasted into it."""

    class Pasted(Message):
        """A whole text was pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def _on_paste(self, event: events.Paste) -> None:
        if len(event.text.strip().splitlines()) > 1 or len(event.text) > _LINE:
            event.stop()
            event.prevent_default()
            self.post_message(self.Pasted(event.text))
