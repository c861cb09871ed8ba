"""The interface of the screen of a draft check to its parts."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from tui.app.widgets.answer_line import AnswerLine
from tui.app.widgets.filter_line import FilterLine
from tui.app.widgets.note_panel import NotePanel

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

    from tui.app.check.rows import CheckRow
    from tui.app.count import Count
    from tui.app.desk.desk import Desk
    from tui.app.entries.entry import Destination
    from tui.app.widgets.check_table import CheckTable
    from tui.app.widgets.footer import Hints
    from tui.checking.check import Check, Evidence
    from tui.checking.review import CheckReview

Field = TypeVar("Field", AnswerLine, FilterLine, NotePanel)


class CheckView(Protocol):
    """The screen: what it shows, where its cursors are, and its bottom line."""

    count: Count
    desk: Desk
    check: Check | None

    @property
    @abstractmethod
    def app(self) -> App[Any]:
        """The app."""

    @property
    @abstractmethod
    def focused(self) -> Widget | None:
        """The widget in focus."""

    @property
    @abstractmethod
    def view(self) -> CheckTable:
        """The items."""

    @property
    @abstractmethod
    def chosen(self) -> CheckRow | None:
        """The item under the cursor."""

    @property
    @abstractmethod
    def review(self) -> CheckReview:
        """The decisions on the items."""

    @property
    @abstractmethod
    def evidence_chosen(self) -> Evidence | None:
        """The words of a source that the cursor of the evidence is on."""

    @abstractmethod
    def target(self) -> Destination | None:
        """The sentence that the cursor of the evidence is on."""

    @abstractmethod
    def describe(self) -> None:
        """Show the evidence for the item under the cursor."""

    @abstractmethod
    def show_review(self) -> None:
        """Draw the decisions again."""

    @abstractmethod
    def put(self, item: str) -> None:
        """Put the cursor on an item."""

    @abstractmethod
    def note(self, text: str) -> None:
        """Show a message until the next key."""

    @abstractmethod
    def ask(self, hints: Hints) -> None:
        """Show the possible second keys."""

    @abstractmethod
    def field(self, kind: type[Field]) -> Field:
        """The text field of a class."""

    @abstractmethod
    def set_focus(self, widget: Widget | None) -> None:
        """Focus a widget."""
