"""The text field for a search."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from tui.app.query import NOTHING, Query
from tui.app.widgets.typed_line import TypedLine
from tui.reading.sanitise import one_line


class SearchLine(TypedLine):
    """Matches are shown while the reader types; Enter goes to them, Esc cancels the search."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(-1)", "Earlier search.", show=False),
        Binding("down", "recall(1)", "Later search.", show=False),
        Binding("ctrl+r", "toggle_regex", "Search for a regular expression, or for the words as they are.", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="search")
        self._what = ""
        self._regex = False
        self._changed: Callable[[Query], None] | None = None
        self._done: Callable[[Query | None], None] | None = None
        self._list_results: Callable[[], None] | None = None
        self._history: list[Query] = []
        self._at = 0

    def open(
        self,
        title: str,
        changed: Callable[[Query], None],
        done: Callable[[Query | None], None],
        list_results: Callable[[], None] | None = None,
    ) -> None:
        """Start with an empty query.

        `changed` is called with every change, `done` at the end with the query, or with None if it was cancelled;
        where Tab ended it, `list_results` is called then.
        """
        self._what, self._regex = title, False
        self._changed, self._done, self._list_results = changed, done, list_results
        self._at = len(self._history)
        listed = (("Tab", "list matches"),) if list_results else ()
        self.HINTS = (("Enter", "find"), *listed, ("Ctrl+R", "regex"), ("Esc", "cancel"), ("↑ ↓", "history"))
        self.show_found("")
        self.begin("")

    @property
    def query_typed(self) -> Query:
        """The query typed."""
        return Query(self.value, self._regex)

    def show_found(self, text: str, *, fault: bool = False) -> None:
        """Show the number of matches or an error, or else how the query is interpreted."""
        hint = "Ctrl+R: search for the words as typed" if self._regex else "words as typed, smart case · Ctrl+R: regex"
        title = f"{self._what} (regex)" if self._regex else self._what
        found = Content.assemble((one_line(text or hint), "$differ" if fault else ""))
        self.entitle(Content.assemble(one_line(title), " ── ", found))

    @on(Input.Changed)
    def _report_change(self, message: Input.Changed) -> None:
        message.stop()
        if self._changed is not None and self.display:
            self._changed(self.query_typed)

    def type_key(self, event: events.Key) -> bool:
        """Tab ends the search with the list of matches; other keys as in any text field."""
        if event.key == "tab" and self._list_results is not None and self.value:
            list_results = self._list_results
            self._finish(self.query_typed)
            list_results()
            return True
        return super().type_key(event)

    def action_toggle_regex(self) -> None:
        """Toggle reading the query as a regular expression."""
        self._regex = not self._regex
        self.show_found("")
        if self._changed is not None and self.value:
            self._changed(self.query_typed)

    def action_accept(self) -> None:
        """Search for the query."""
        self._finish(self.query_typed)

    def action_leave(self) -> None:
        """Cancel the search."""
        self._finish(None)

    def action_recall(self, by: int) -> None:
        """Recall earlier searches."""
        if self._history:
            self._at = max(0, min(self._at + by, len(self._history)))
            recalled = [*self._history, NOTHING][self._at]
            self._regex = recalled.regex
            self.value = recalled.text
            self.cursor_position = len(self.value)

    def _finish(self, query: Query | None) -> None:
        done, self._done, self._changed = self._done, None, None
        self.display = False
        if query and query not in self._history[-1:]:
            self._history.append(query)
        if done is not None:
            done(query)
