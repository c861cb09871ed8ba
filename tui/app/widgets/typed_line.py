"""A text field at the bottom of the screen, while the texts stay visible."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.app.widgets.clean_input import CleanInput
from tui.app.widgets.footer import Hints
from tui.app.widgets.titled import Titled

ENDING = ("enter", "tab", "shift+tab")
"""Keys that accept what was typed."""


class TypedLine(CleanInput, Titled):
    """Shown while something is typed, and gets every key then. A subclass decides what happens with the text."""

    HINTS: Hints = ()
    """Its keys, for the bottom line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(ENDING), "accept", "Accept what was typed.", show=False),
        Binding("escape", "leave", "Leave the line.", show=False),
        *(Binding(key, "nothing", show=False) for key in ("up", "down", "pageup", "pagedown", "ctrl+r")),
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id, select_on_focus=False)
        self.display = False

    def begin(self, text: str) -> None:
        """Start with this text."""
        with self.prevent(Input.Changed):
            self.value = text
        self.cursor_position = len(text)
        self.display = True
        # Not self.focus(), which takes effect later: the next key may already have arrived.
        self.screen.set_focus(self)

    # What a subclass says

    @abstractmethod
    def action_accept(self) -> None:
        """Accept what was typed."""

    @abstractmethod
    def action_leave(self) -> None:
        """Cancel with Esc."""

    # The same in all of them

    def type_key(self, event: events.Key) -> bool:
        """Handle a key at once, so quick keys stay in order; returns whether it was typed or ended the typing."""
        if event.is_printable and event.character:
            self.insert_text_at_cursor(event.character)
            return True
        if event.key == "backspace":
            self.action_delete_left()
            return True
        if event.key in ENDING:
            self.action_accept()
            return True
        if event.key == "escape":
            self.action_leave()
            return True
        # A key that neither edits the field nor quits does nothing now: it would act on a pane that is not focused.
        return event.key not in self._bindings.key_to_bindings and event.key != "ctrl+q"

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(" ".join(event.text.split()))

    def action_nothing(self) -> None:
        """Disable the keys of the panes while something is typed."""

    def on_blur(self, _event: events.Blur) -> None:
        """A click elsewhere also accepts what was typed."""
        if self.display and self.app.app_focus and not self.typing:
            self.action_accept()

    @property
    def typing(self) -> bool:
        """Whether the next key goes here."""
        return self.screen.focused is self
