"""Actions of two keys: the second chooses the verdict or the mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

from tui.app import review_wording
from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from textual import events

    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits

Asked = Literal["verdict", "mark", "go to mark"]
"""What the second key chooses."""

_HINTS: dict[Asked, tuple[tuple[str, str], ...]] = {
    "verdict": review_wording.CHOICES,
    "mark": (("a … z", "set this mark on the row"), ("Esc", "cancel")),
    "go to mark": (("a … z", "go to this mark"), ("Esc", "cancel")),
}
"""The possible second keys, for the bottom line."""


class SecondKey(Feature):
    """Takes the next key as a letter; keys that are not characters have their usual effect."""

    def __init__(self, desk: Desk, edits: Edits, answers: Mapping[Asked, Callable[[str], None]]) -> None:
        """`answers` get the letter that was pressed."""
        self._desk = desk
        self._edits = edits
        self._answers = answers
        self._asked: Asked | Literal[""] = ""

    def ask(self, kind: Asked) -> None:
        """Ask for the letter of a verdict or a mark."""
        if kind == "go to mark" or self._edits.claim() is not None:
            self._asked = kind
            self._desk.footer.ask(_HINTS[kind])

    def key_pressed(self, event: events.Key) -> bool:
        """Handle the second of two keys."""
        asked, self._asked = self._asked, ""
        if not asked or not (event.is_printable or event.key == "escape"):
            return False
        if event.key == "escape":
            self._desk.note("Cancelled")
            return True
        self._answers[asked](event.character or "")
        return True
