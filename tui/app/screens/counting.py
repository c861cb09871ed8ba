"""The part of every screen that takes digits as the count of the move that follows, as in vim."""

from __future__ import annotations

from abc import abstractmethod

from textual import events
from textual.screen import Screen, ScreenResultType

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.app.widgets.footer import Footer

_MOST_DIGITS = 5


class CountingScreen(Screen[ScreenResultType], inherit_bindings=False):
    """No key waits: a digit does at once what it is bound to, and is remembered for the next key alone.

    A move that is a letter or a sign then takes that back and is done so many times where the digits were typed; any
    other key, an arrow or Space too, does what it always does.
    """

    count = 0
    """The count of the move that goes on; 0 where none was typed."""
    digits = ""
    """What was typed of a count so far."""

    @property
    def times(self) -> int:
        """How often the move that goes on is to be done."""
        return max(1, self.count)

    @property
    @abstractmethod
    def in_focus(self) -> keys.Pane:
        """The pane the keys go to."""

    def begin_count(self) -> None:
        """The first digit was typed; it has not done yet what it is bound to."""

    def end_count(self) -> None:
        """A move takes the count: be again where it was begun."""

    def count_told(self) -> str:
        """Where a move would count what was typed, in a word or two."""
        return "here"

    def tell_count(self) -> None:
        """Say at the end of the bottom line what was typed of a count."""
        told = f"{keymap_of(self.app).count_hint(self.digits)} {self.count_told()}" if self.digits else ""
        for footer in self.query(Footer):
            footer.show_count(told)

    async def take_key(self, event: events.Key) -> bool:
        """Whether a key is used up before it can be one of the map: a move with a count is, and is done."""
        before, self.digits = self.digits, ""
        if event.key.isdecimal() and event.key.isascii() and (before or event.key != "0"):
            if not before:
                self.begin_count()
            self.digits = (before + event.key)[:_MOST_DIGITS]
            return False
        action = keymap_of(self.app).counted(event.key, self.in_focus) if before and event.is_printable else None
        if action is None:
            return False
        self.end_count()
        self.count = int(before)
        try:
            await self.run_action(action.run)
        finally:
            self.count = 0
        return True
