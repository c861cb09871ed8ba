"""The line in which a pattern is typed, beneath what it is looked for in."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from tui.app.widgets.typed_line import TypedLine
from tui.reading.sanitise import one_line

Scope = Literal["all", "pane", "rows"]
"""What is searched: all articles, the one in focus, or the rows of the table."""

_TITLES: dict[Scope, str] = {"all": "Search all articles", "pane": "Search article", "rows": "Rows that match"}


class SearchLine(TypedLine):
    """What the pattern finds is told above it as it grows; Enter keeps it, Esc clears the search."""

    HINTS = (("Enter", "keep"), ("Esc", "leave"), ("↑ ↓", "earlier patterns"))

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "former(-1)", "The pattern before.", show=False),
        Binding("down", "former(1)", "The pattern after.", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="search")
        self.scope: Scope = "all"
        self._what = ""
        self._typed: Callable[[str], None] | None = None
        self._done: Callable[[str | None], None] | None = None
        self._former: list[str] = []
        self._at = 0

    def open(
        self, scope: Scope, typed: Callable[[str], None], done: Callable[[str | None], None], *, where: str = ""
    ) -> None:
        """Begin with nothing typed; `typed` is told every change, `done` the pattern that is kept, or None."""
        self.scope = scope
        self._typed, self._done = typed, done
        self._at = len(self._former)
        self._what = f"{_TITLES[scope]} {one_line(where)}".rstrip()
        self.tell("a regular expression; small letters find capitals too")
        self.begin("")

    def tell(self, text: str, *, fault: bool = False) -> None:
        """Say what is found, or why nothing can be."""
        told = Content.assemble(" ── ", (one_line(text), "$differ" if fault else "")) if text else Content()
        self.entitle(Content(self._what) + told)

    @on(Input.Changed)
    def _tell_typed(self, message: Input.Changed) -> None:
        message.stop()
        if self._typed is not None and self.display:
            self._typed(self.value)

    def action_keep(self) -> None:
        """Keep what is found."""
        self._finish(self.value)

    def action_leave(self) -> None:
        """Clear the search."""
        self._finish(None)

    def action_former(self, by: int) -> None:
        """Go through the patterns of before."""
        if self._former:
            self._at = max(0, min(self._at + by, len(self._former)))
            self.value = [*self._former, ""][self._at]
            self.cursor_position = len(self.value)

    def _finish(self, source: str | None) -> None:
        done, self._done, self._typed = self._done, None, None
        self.display = False
        if source and source not in self._former[-1:]:
            self._former.append(source)
        if done is not None:
            done(source)
