"""A small app that shows one screen or widget, with the house's stylesheet and colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import on
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from tui.app import themes
from tui.app.widgets.cursor_view import CursorView
from tui.resources import stylesheet


class Host(App[None]):
    """Shows what it is given, and keeps what came of it."""

    CSS_PATH = stylesheet()

    def __init__(self, widget: Widget | None = None, screen: Callable[[], Screen[Any]] | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        self.register_theme(themes.DARK)
        self.theme = themes.DARK.name
        self._widget = widget
        self._make = screen
        self.result: Any = None
        self.heard: list[Message] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.colours(dark=self.current_theme.dark)

    def compose(self) -> ComposeResult:
        if self._widget is not None:
            yield self._widget

    def on_mount(self) -> None:
        if self._make is not None:
            self.push_screen(self._make(), self._keep)

    def _keep(self, result: Any) -> None:
        self.result = result

    @on(CursorView.Opened)
    @on(CursorView.Moved)
    def _hear(self, message: Message) -> None:
        self.heard.append(message)


def drawn(pilot: Pilot[Any]) -> str:
    """What stands on the screen, as text."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


HOSTILE = "[/] [@click=app.quit]x[/] \x1b]52;c;eA==\x07 \x9b31m a\u202eb\u200bc\x00 [bold]"
"""What no screen may take for a command: markup, terminal escapes, hidden characters."""


def harmless(text: str) -> bool:
    """Whether text as drawn holds no control character and no hidden one."""
    return all(character == "\n" or character.isprintable() for character in text)


async def walk_whole_and_harmless(pilot: Pilot[Any], *sizes: tuple[int, int]) -> None:
    """Walk a list at each size; every time it fills the screen, keeps its line of keys, and shows nothing hidden."""
    for width, height in sizes:
        await pilot.resize_terminal(width, height)
        await pilot.press("j", "G", "ctrl+u", "space", "b", "g")
        await pilot.pause()
        text = drawn(pilot)
        assert len(text.splitlines()) == height
        assert "?" in text.splitlines()[-1]
        assert harmless(text)
        assert pilot.app.return_code is None
