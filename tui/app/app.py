"""The app: its themes, its keys, and what it does from time to time."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, ClassVar, Protocol, runtime_checkable

from rich.text import Text
from textual import events, on
from textual._context import active_message_pump
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from tui import garbage
from tui.app import background, faults, keys, themes
from tui.app.analysis import Work
from tui.app.articles import Works
from tui.app.open_session import OpenSession
from tui.app.rereading import RereadingApp
from tui.app.screens.comparison import ComparisonScreen
from tui.app.screens.counting import CountingScreen
from tui.errors import Trouble
from tui.reading.documents import Document
from tui.reading.sanitise import one_line, visible
from tui.resources import stylesheet

_LOOK = 2.0
"""Seconds between two looks at what other programs have done."""
_WATCHING, _SETTLING = "watching", "settling"


@runtime_checkable
class _Noting(Protocol):
    """A screen with a remark in its bottom line."""

    def note(self, text: str) -> None:
        """Say something until the next key."""

    def clear_note(self) -> None:
        """Take the remark away."""


class CrossreadApp(RereadingApp, inherit_bindings=False):
    """Shows the articles at once, and what `work`, the comparison, finds as soon as it is there."""

    TITLE = "crossread"
    CSS_PATH = stylesheet()
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(action for action in keys.ACTIONS if action.everywhere),
        # With priority, so that it also leaves where a text field or a modal screen has the keys.
        Binding("ctrl+q", "quit", "Leave at once.", id="leave-anywhere", show=False, priority=True),
        Binding("ctrl+c", "interrupted", "Copy what is selected, or say how to leave.", id="interrupted", show=False),
    ]

    def __init__(
        self,
        documents: Sequence[Document],
        troubles: Sequence[Trouble],
        work: Work | None = None,
        *,
        works: Works | None = None,
        open_session: OpenSession | None = None,
    ) -> None:
        """`works` makes the comparison of any articles, with what the reader decided; `work` is that of these."""
        # Where the colours are the terminal's own, Textual answers NO_COLOR with none at all instead of with greys.
        super().__init__(
            documents, troubles, work, works=works, open_session=open_session,
            ansi_color=True if "NO_COLOR" in os.environ else None,
        )  # fmt: skip
        self.animation_level = "none"
        self.register_theme(themes.DARK)
        self.register_theme(themes.LIGHT)
        # Without its watcher, which would read the stylesheet a second time before the first frame.
        self.set_reactive(CrossreadApp.theme, themes.DARK.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self._watching = False

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of ours in the themes that do not name them."""
        return themes.colours(dark=self.current_theme.dark)

    def on_ready(self) -> None:
        """Begin the analysis, now that the articles are on the screen."""
        garbage.start()
        self.begin()
        self.set_interval(_LOOK, self._look)

    def _fatal_error(self) -> None:
        """Leave with one line: Textual's traceback would show the words of the articles raw; it goes to the log."""
        if not self._exit_renderables:
            self._exit_renderables.append(Text(visible(faults.keep(self._exception or RuntimeError()))))
        self._close_messages_no_wait()

    def panic(self, *_renderables: object) -> None:
        """The same for faults that bring a picture of themselves."""
        self._fatal_error()

    # Keeping

    def _look(self) -> None:
        """Look what another terminal and other programs have done, and remember the place."""
        # An app that is being taken down has no screen for its last tick.
        screen = self.main if self.screen_stack else None
        if not isinstance(screen, ComparisonScreen) or not screen.is_running:
            return
        # A screen that is being taken down loses its parts before it is gone; there is nothing to keep of it.
        with suppress(NoMatches):
            screen.look_for_others()
            self.keep_place()
        if not self._watching:
            self._watching = True
            background.begin(self, _WATCHING, self.watch_files.changed)
        if self.open_session.unsettled:
            background.begin(self, _SETTLING, self.open_session.settle)

    @on(background.Done)
    def _end_watching(self, message: background.Done) -> None:
        if message.name == _WATCHING:
            self._watching = False
            if self.screen_stack and isinstance(self.main, ComparisonScreen):
                self.main.show_changed(len(message.result))

    @on(background.Failed)
    def _fail_watching(self, message: background.Failed) -> None:
        self._watching = self._watching and message.name != _WATCHING

    def on_app_focus(self) -> None:
        """Look at once where the reader comes back from another window."""
        self._look()

    def exit(self, *arguments: Any, **named: Any) -> None:
        """Keep a note that is being written, remember the place, and leave."""
        if isinstance(self.main, ComparisonScreen):
            self.main.finish_note()
        self.keep_place()
        super().exit(*arguments, **named)

    def on_unmount(self) -> None:
        """Let the analysis end; nobody waits for it."""
        self.stop_analysis()
        self.open_session.close()

    async def on_event(self, event: events.Event) -> None:
        """Every key takes the last remark away before it does its own work, which is done before the next key's."""
        if not isinstance(event, events.Key) or event.is_forwarded or not await self._press(event):
            await super().on_event(event)

    async def _press(self, event: events.Key) -> bool:
        """Whether the key has done something.

        Textual sends a key through the queues of the widget in focus and of all around it, so that the second of two
        quick keys may come before the first has opened what it is meant for. Here each is finished in its turn.
        """
        screen = self.screen
        if isinstance(screen, _Noting):
            screen.clear_note()
        if isinstance(screen, CountingScreen) and await screen.take_key(event):
            return True
        if isinstance(self.focused, Input):
            return False
        done = await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)
        if isinstance(screen, CountingScreen):
            screen.tell_count()
        return done

    def pop_screen(self) -> AwaitComplete:
        """Close the screen on top, unless it is one already closed that asks.

        A quick second key may close a panel before the news of the first has come to it; Textual would then close
        what lies beneath.
        """
        asking = active_message_pump.get(None)
        if len(self.screen_stack) < 2 or (isinstance(asking, Screen) and asking not in self.screen_stack):
            return AwaitComplete()
        return super().pop_screen()

    def action_command_palette(self) -> None:
        """Find an action by its name."""
        from tui.app.commands import Command, commands_of, run  # noqa: PLC0415 - the first frame does not need them
        from tui.app.palette import Palette  # noqa: PLC0415 - as above

        screen = self.screen

        async def begin(command: Command | None) -> None:
            if command is not None and command.run:
                await run(screen, command.run)

        if not isinstance(screen, ModalScreen):
            self.push_screen(Palette(commands_of(screen)), begin)

    def action_interrupted(self) -> None:
        """Copy what the mouse has selected, and say so; where nothing is, say how to leave."""
        selected = visible(self.screen.get_selected_text() or "")
        if selected:
            self.copy_to_clipboard(selected)
        if isinstance(self.screen, _Noting):
            self.screen.note(f"Copied: {one_line(' '.join(selected.split()))}" if selected else "q leaves.")
