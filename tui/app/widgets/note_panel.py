"""The line in which a note is written, beneath the texts it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.claims.claim import Claim


class NotePanel(Input):
    """Shown while a note is written, and then alone has the keys; Enter and Esc both keep what was written."""

    class Finished(Message):
        """The reader has done with the note on a claim; `text` is what stands there."""

        def __init__(self, claim: Claim, text: str) -> None:
            super().__init__()
            self.claim = claim
            self.text = text

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,tab,shift+tab", "finish", "Keep the note.", show=False),
        *(Binding(key, "nothing", show=False) for key in ("up", "down", "pageup", "pagedown", "ctrl+r")),
    ]

    def __init__(self) -> None:
        super().__init__(id="note", select_on_focus=False)
        self.display = False
        self._claim: Claim | None = None
        self.border_subtitle = Content("Enter or Esc keeps it · u afterwards takes it back")

    def open(self, claim: Claim, text: str) -> None:
        """Begin with the note there is."""
        self._claim = claim
        self.border_title = Content(f"Note on {one_line(claim.label)}")
        self.value = text
        self.cursor_position = len(text)
        self.display = True
        self.focus()

    def close(self) -> None:
        """Give the room back."""
        self.display = False

    def replace(self, text: str, start: int, end: int) -> None:
        """What is typed or pasted, without a character that hides or commands."""
        super().replace(one_line(text), start, end)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(" ".join(event.text.split()))

    def action_finish(self) -> None:
        """Keep what was written."""
        if self._claim is not None:
            self.post_message(self.Finished(self._claim, self.value))

    def action_nothing(self) -> None:
        """Keep a key of the panes from them while the note is written."""

    def on_blur(self, _event: events.Blur) -> None:
        """A click elsewhere keeps the note too."""
        if self.display and self.app.app_focus:
            self.action_finish()
