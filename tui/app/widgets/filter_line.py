"""The text field for words that the entries of a list must contain."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.widgets import Input

from tui.app.widgets.typed_line import TypedLine


class FilterLine(TypedLine):
    """The list is filtered while the reader types; Enter accepts the filter, Esc removes it."""

    HINTS = (("Enter", "filter"), ("Esc", "show all"))

    def __init__(self) -> None:
        super().__init__(id="search")
        self._changed: Callable[[str], None] | None = None
        self._done: Callable[[str], None] | None = None

    def open(self, title: str, words: str, changed: Callable[[str], None], done: Callable[[str], None]) -> None:
        """Start with some words; `changed` is called on every change, `done` with the words at the end."""
        self._changed, self._done = changed, done
        self.entitle(title)
        self.begin(words)

    @on(Input.Changed)
    def _report_change(self, message: Input.Changed) -> None:
        message.stop()
        if self._changed is not None and self.display:
            self._changed(self.value)

    def action_accept(self) -> None:
        """Accept the filter."""
        self._finish(self.value)

    def action_leave(self) -> None:
        """Remove the filter."""
        self._finish("")

    def _finish(self, words: str) -> None:
        done, self._done, self._changed = self._done, None, None
        self.display = False
        if done is not None:
            done(words)
