"""Screens on which digits are the count of the move that follows, as in vim."""

from __future__ import annotations

import asyncio
from abc import abstractmethod

from textual import events
from textual.reactive import Reactive
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from tui.app import keys
from tui.app.count import Count
from tui.app.keymap import keymap_of
from tui.app.widgets.footer import Footer

TALL = 32
"""The number of terminal lines from which on the panes have full frames."""
_MOST_DIGITS = 5
_TURNS = 3
"""The iterations of the event loop in which changes of widgets and scroll bars reach the screen."""


class CountedScreen(Screen[ScreenResultType], inherit_bindings=False):
    """No key waits: a digit does at once what it is bound to, and is remembered only for the next key.

    A move that is a letter or a sign then undoes that and is done that many times where the digits were typed; any
    other key, also an arrow or Space, does what it always does.
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The widget in focus. Textual would draw the whole screen again with every change, and not the two panes alone."""

    def __init__(self) -> None:
        super().__init__()
        self.count = Count()
        self._hint = ""
        """The text of the count in the bottom line."""

    @property
    @abstractmethod
    def in_focus(self) -> keys.Pane:
        """The pane that gets the keys."""

    async def on_idle(self) -> None:
        """Wait for what follows from a key, which comes through the queues of other widgets: one frame shows it all."""
        for _ in range(_TURNS):
            await asyncio.sleep(0)

    def remember_origin(self) -> None:
        """The first digit was typed; its own action has not run yet."""

    def return_to_origin(self) -> None:
        """A move uses the count: go back to where the digits were typed."""

    def describe_origin(self) -> str:
        """The pane in which a move would use the count, in a word or two."""
        return "here"

    def show_count(self) -> None:
        """Show the digits typed so far at the end of the bottom line."""
        digits = self.count.digits
        hint = f"{keymap_of(self.app).count_hint(digits)} {self.describe_origin()}" if digits else ""
        if hint != self._hint:
            self._hint = hint
            for footer in self.query(Footer):
                footer.show_count(hint)

    async def intercept_key(self, event: events.Key) -> bool:
        """Handle a key outside the key map, or a move with its count; returns whether it was either."""
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
