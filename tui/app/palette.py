"""The command palette: actions found by their names, or by other words for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.app.commands import Command, matching
from tui.app.screens.panel import PanelScreen
from tui.app.widgets.choices import Choices
from tui.app.widgets.clean_input import CleanInput

if TYPE_CHECKING:
    from textual.timer import Timer

_PREVIEW = 0.15
"""Seconds that the cursor rests on a theme before it is shown; each change restyles the whole screen."""
_GAP = 2


class Palette(PanelScreen[Command | None], inherit_bindings=False):
    """Returns the chosen command, or None; the theme under the cursor is previewed while the list is open."""

    AUTO_FOCUS = "#typed"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n,tab", "step(1)", show=False),
        Binding("up,ctrl+p,shift+tab", "step(-1)", show=False),
        Binding("pagedown", "step(10)", show=False),
        Binding("pageup", "step(-10)", show=False),
        Binding("escape", "close", show=False),
    ]

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = tuple(commands)
        self._shown: tuple[Command, ...] = ()
        self._shown_for: str | None = None
        self._theme = ""
        self._preview: Timer | None = None

    def compose(self) -> ComposeResult:
        """The input line and the results."""
        with Vertical(id="palette", classes="panel") as frame:
            frame.border_title = Content("Commands")
            frame.border_subtitle = Content("Enter: run · ↑↓: choose · Esc: close")
            yield CleanInput(id="typed", placeholder="undo, export, filter, dark …", select_on_focus=False)
            found = Choices(id="found", markup=False)
            found.can_focus = False
            yield found
            yield Static(id="none")

    def on_mount(self) -> None:
        """Remember the theme, to go back to it."""
        self._theme = self.app.theme
        self._show()

    def on_resize(self) -> None:
        """Align the keys in their column at the current width."""
        self._draw(self._at)

    @property
    def _list(self) -> OptionList:
        return self.query_one("#found", OptionList)

    @property
    def _at(self) -> int:
        return self._list.highlighted or 0

    @on(Input.Changed)
    def _show(self) -> None:
        """Show the commands that match what was typed."""
        typed = self.query_one(Input).value
        if typed != self._shown_for:
            self._shown, self._shown_for = matching(self._commands, typed), typed
            self._draw(0)

    def _draw(self, at: int) -> None:
        width = self._list.scrollable_content_region.width
        keys = max((len(command.key) for command in self._shown), default=0)
        self._list.set_options([Option(line(command, width, keys)) for command in self._shown])
        self._list.display = bool(self._shown)
        if self._shown:
            self._list.highlighted = at
        self.query_one("#none", Static).update(Content("" if self._shown else "No matching command"))

    @property
    def _chosen(self) -> Command | None:
        # A quick key may arrive before the message about what was typed.
        self._show()
        return self._shown[self._at] if self._at < len(self._shown) else None

    def action_step(self, by: int) -> None:
        """Go down or up the list."""
        self._show()
        if self._shown:
            self._list.highlighted = max(0, min(self._at + by, len(self._shown) - 1))

    @on(OptionList.OptionHighlighted)
    def _show_theme(self) -> None:
        """Preview the theme under the cursor once it rests there, and the previous one elsewhere."""
        if self._preview is not None:
            self._preview.stop()
        chosen = self._shown[self._at].theme if self._at < len(self._shown) else ""
        self._preview = self.set_timer(_PREVIEW, lambda: self._use_theme(chosen or self._theme))

    def _use_theme(self, name: str) -> None:
        if self.app.theme != name:
            self.app.theme = name

    @on(OptionList.OptionSelected)
    def _clicked(self, message: OptionList.OptionSelected) -> None:
        self._finish(self._shown[message.option_index])

    @on(Input.Submitted)
    def _run(self) -> None:
        if self._chosen is not None:
            self._finish(self._chosen)

    def action_close(self) -> None:
        """Close without a choice."""
        self._finish(None)

    def _finish(self, command: Command | None) -> None:
        if self._preview is not None:
            self._preview.stop()
        self._use_theme(command.theme if command and command.theme else self._theme)
        self.dismiss(command)


def line(command: Command, width: int, keys: int) -> Content:
    """The name, then a dimmed description if there is room, then the key in a column at the right."""
    key = command.key.rjust(keys)
    room = max(0, width - keys - _GAP)
    name = Content(command.name).truncate(room, ellipsis=True)
    left = room - name.cell_length - _GAP
    more = Content(command.more).truncate(left, ellipsis=True) if command.more and left >= len("word …") else Content()
    words = Content.assemble(name, " " * _GAP, more.stylize("dim")) if more else name
    # As Content and never as str: a key such as [ would be read as markup.
    return Content.assemble(words, " " * (room - words.cell_length + _GAP), (key, "bold"))
