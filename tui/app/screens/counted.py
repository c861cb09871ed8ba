"""Screens on which digits are the count of the move that follows, as in vim."""

from __future__ import annotations

from abc import abstractmethod

from textual import events
from textual.screen import Screen, ScreenResultType

from tui.app import keys
from tui.app.count import Count
from tui.app.keymap import keymap_of
from tui.app.widgets.footer import Footer

TALL = 32
"""Lines of a terminal from which on the panes have whole frames."""
_MOST_DIGITS = 5


class CountedScreen(Screen[ScreenResultType], inherit_bindings=False):
    """No key waits: a digit does at once what it is bound to, and is remembered for the next key alone.

    A move that is a letter or a sign then undoes that and is done that many times where the digits were typed; any
    other key, also an arrow or Space, does what it always does.
    """

    def __init__(self) -> None:
        super().__init__()
        self.count = Count()

    @property
    @abstractmethod
    def in_focus(self) -> keys.Pane:
        """The pane the keys go to."""

    def remember_origin(self) -> None:
        """The first digit was typed; it has not done yet what it is bound to."""

    def return_to_origin(self) -> None:
        """A move takes the count: go back to where the digits were typed."""

    def describe_origin(self) -> str:
        """Where a move would use the count, in a word or two."""
        return "here"

    def show_count(self) -> None:
        """Show at the end of the bottom line the digits typed so far."""
        digits = self.count.digits
        hint = f"{keymap_of(self.app).count_hint(digits)} {self.describe_origin()}" if digits else ""
        for footer in self.query(Footer):
            footer.show_count(hint)

    async def intercept_key(self, event: events.Key) -> bool:
        """Do a key that is not for the key map, or a move with its count; whether it was either."""
        before, self.count.digits = self.count.digits, ""
        if event.key.isdecimal() and event.key.isascii() and (before or event.key != "0"):
            if not before:
                self.remember_origin()
            self.count.digits = (before + event.key)[:_MOST_DIGITS]
            return False
        action = keymap_of(self.app).counted(event.key, self.in_focus) if before and event.is_printable else None
        if action is None:
            return False
        self.return_to_origin()
        self.count.number = int(before)
        try:
            await self.run_action(action.run)
        finally:
            self.count.number = 0
        return True
