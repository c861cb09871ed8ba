"""A line at the foot of the screen in which something is typed while the texts stay in sight."""

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
"""Keys that end the typing and accept what was typed."""


class TypedLine(CleanInput, Titled):
    """Shown while something is typed; every key goes to it then. A subclass says what happens to what was typed."""

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
        """Begin with this text."""
        with self.prevent(Input.Changed):
            self.value = text
        self.cursor_position = len(text)
        self.display = True
        # Not self.focus(), which takes effect later: the next key may be there already.
        self.screen.set_focus(self)

    # What a subclass says

    @abstractmethod
    def action_accept(self) -> None:
        """End with what was typed."""

    @abstractmethod
    def action_leave(self) -> None:
        """End by Esc."""

    # The same in all of them

    def type_key(self, event: events.Key) -> bool:
        """Whether the key is used up: typed, or the end of the line; at once, so that quick keys keep their order."""
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
        # A key that neither edits the line nor quits does nothing now: it would act on a pane that is not in focus.
        return event.key not in self._bindings.key_to_bindings and event.key != "ctrl+q"

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(" ".join(event.text.split()))

    def action_nothing(self) -> None:
        """Keep the keys of the panes from acting while something is typed."""

    def on_blur(self, _event: events.Blur) -> None:
        """A click elsewhere accepts what was typed too."""
        if self.display and self.app.app_focus and not self.typing:
            self.action_accept()

    @property
    def typing(self) -> bool:
        """Whether the next key is typed here."""
        return self.screen.focused is self
