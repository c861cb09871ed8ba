"""The bottom line: the keys of the focused pane or field, or a message until the next key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from textual import events
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.app.messages import ActionAsked

Hints: TypeAlias = Sequence[tuple[str, str]]
"""Keys, each with its label."""


class Footer(Widget):
    """As many keys as fit, each with its label; a click on one does the same as the key.

    A message longer than the line covers the lines above, which stay where they are.
    """

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._pane: keys.Pane = "claims"
        self._field: Hints = ()
        self._note = Content()
        self._count = ""
        self._long: Static | None = None

    def show_pane(self, pane: keys.Pane) -> None:
        """Show the keys of a pane."""
        self._show(pane, ())

    def show_field(self, hints: Hints) -> None:
        """Show the keys of a text field, until those of a pane are shown."""
        self._show(self._pane, hints)

    def _show(self, pane: keys.Pane, field: Hints) -> None:
        if (pane, field) != (self._pane, self._field):
            self._pane, self._field = pane, field
            self.refresh()

    def note(self, text: str) -> None:
        """Show a message until the next key."""
        self._say(Content(text))

    def ask(self, hints: Hints) -> None:
        """Show the possible second keys until the next key."""
        self._say(_hinted(hints))

    def clear_note(self) -> None:
        """Show the keys again."""
        if self._note:
            self._say(Content())

    def show_count(self, hint: str) -> None:
        """Show the digits of a count at the end of the line; nothing if there are none."""
        if hint != self._count:
            self._count = hint
            self.refresh()

    def _say(self, note: Content) -> None:
        self._note = note
        self.refresh()
        self._show_long()

    def on_resize(self) -> None:
        """A message may fit now, or fit no longer."""
        self._show_long()

    def _show_long(self) -> None:
        """Show a message that is longer than the line above it too."""
        note = self._note
        # A message may come before the first layout, or when the screen is being removed.
        long = self.is_attached and self.size.width > 0 and note.cell_length > self._room
        if self._long is None:
            if not long:
                return
            self._long = Static(classes="remark")
            self.mount(self._long)
        self._long.display = long
        if long:
            self._long.update(note)

    @property
    def _room(self) -> int:
        """The width before the count."""
        return max(1, self.size.width - 2 - (len(self._count) + 2 if self._count else 0))

    def _key(self, action: keys.Action) -> str:
        return keymap_of(self.app).first(action)

    def _word(self, action: keys.Action) -> str:
        return f"{self._key(action)} {action.label}"

    def _places(self) -> list[tuple[int, int, keys.Action]]:
        """The actions that fit and the cells they take; help is always last."""
        *others, last = sorted(keys.of_footer(self._pane), key=lambda action: action.id == "help")
        room = self._room
        word = self._word
        places, at = [], 0
        for action in [*others, last]:
            reserved = 0 if action is last else 2 + len(word(last))
            if at + len(word(action)) + reserved <= room:
                places.append((at, at + len(word(action)), action))
                at += len(word(action)) + 2
        return places

    def render(self) -> Content:
        """The message if there is one, else the keys; a count at the end."""
        if self._note or self._field:
            left = (self._note or _hinted(self._field)).truncate(self._room, ellipsis=True)
        else:
            left = _hinted([(self._key(action), action.label) for _, _, action in self._places()])
        if not self._count:
            return left
        gap = " " * (2 + self._room - left.cell_length)
        return Content.assemble(left, gap, (self._count, "bold $primary"))

    def on_click(self, event: events.Click) -> None:
        """Run the action under the pointer."""
        if self._note or self._field:
            return
        at = event.x - 1
        for start, end, action in self._places():
            if start <= at < end:
                self.post_message(ActionAsked(action.run))


def _hinted(hints: Hints) -> Content:
    return Content("  ").join(
        Content.assemble((key, "bold $primary"), " ", (word, "$foreground")) for key, word in hints
    )
