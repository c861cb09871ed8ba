"""The line in which a note is written, beneath the texts it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from tui.reading.sanitise import one_line

_ENDING = ("enter", "escape", "tab", "shift+tab")


class NotePanel(Input):
    """Shown while a note is written, and then alone has the keys; Enter and Esc both keep what was written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(_ENDING), "finish", "Keep the note.", show=False),
        *(Binding(key, "nothing", show=False) for key in ("up", "down", "pageup", "pagedown", "ctrl+r")),
    ]

    def __init__(self) -> None:
        super().__init__(id="note", select_on_focus=False, placeholder="Enter or Esc keeps it")
        self.display = False
        self._done: Callable[[str], None] | None = None
        self.border_subtitle = Content("Enter or Esc keeps it · u afterwards takes it back")

    def open(self, label: str, text: str, done: Callable[[str], None]) -> None:
        """Begin with the note there is; `done` is told what stands there in the end."""
        self._done = done
        self.border_title = Content(f"Note on {one_line(label)}")
        self.value = text
        self.cursor_position = len(text)
        self.display = True
        # Not self.focus(), which takes effect later: the next key may be there already.
        self.screen.set_focus(self)

    def replace(self, text: str, start: int, end: int) -> None:
        """What is typed or pasted, without a character that hides or commands."""
        super().replace(one_line(text), start, end)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(" ".join(event.text.split()))

    def take_key(self, event: events.Key) -> bool:
        """Whether the key was typed, or ended the note; done at once, so that quick keys keep their order."""
        if event.is_printable and event.character:
            self.insert_text_at_cursor(event.character)
            return True
        if event.key in _ENDING:
            self.action_finish()
            return True
        # What neither edits the note nor leaves the app does nothing now: it would act on what is not in focus.
        return event.key not in self._bindings.key_to_bindings and event.key != "ctrl+q"

    def action_finish(self) -> None:
        """Give the room back, and tell what was written."""
        done, self._done = self._done, None
        self.display = False
        if done is not None:
            done(self.value)

    def action_nothing(self) -> None:
        """Keep a key of the panes from them while the note is written."""

    def on_blur(self, _event: events.Blur) -> None:
        """A click elsewhere keeps the note too."""
        if self.display and self.app.app_focus and self.screen.focused is not self:
            self.action_finish()
