"""The line in which a note is written, beneath the texts it is about."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.widgets.typed_line import TypedLine
from tui.reading.sanitise import one_line


class NotePanel(TypedLine):
    """Enter and Esc both keep what was written."""

    HINTS = (("Enter or Esc", "keeps the note"), ("u", "afterwards takes it back"))

    def __init__(self) -> None:
        super().__init__(id="note")
        self._done: Callable[[str], None] | None = None

    def open(self, label: str, text: str, done: Callable[[str], None]) -> None:
        """Begin with the note there is; `done` is told what stands there in the end."""
        self._done = done
        self.entitle(f"Note on {one_line(label)}")
        self.begin(text)

    def action_keep(self) -> None:
        """Give the room back, and tell what was written."""
        done, self._done = self._done, None
        self.display = False
        if done is not None:
            done(self.value)

    def action_leave(self) -> None:
        """The same: nothing written is ever lost."""
        self.action_keep()
