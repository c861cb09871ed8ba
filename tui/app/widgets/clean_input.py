"""A text field as Textual's own, that takes in no character which hides or commands."""

from __future__ import annotations

from textual.widgets import Input

from tui.reading.sanitise import one_line


class CleanInput(Input):
    """What is typed or pasted is drawn as it is held: a terminal would obey some characters instead of showing them."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in, every dangerous character replaced one for one."""
        super().replace(one_line(text), start, end)
