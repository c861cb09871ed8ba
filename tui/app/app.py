"""The app: its themes, its keys, and its periodic tasks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable

from rich.text import Text
from textual import events, on
from textual._context import active_message_pump
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from tui import crash_log, garbage
from tui.app import background, keys, themes
from tui.app.keymap import KeyMap
from tui.app.library import Library
from tui.app.messages import (
    ArticlesChosen,
    ArticlesRead,
    Corrected,
    ReadingLeft,
    ReadingRefused,
    SourcesReverted,
    StepBegun,
    StoryChosen,
)
from tui.app.open_session import OpenSession
from tui.app.reload import Reload
from tui.app.screens.counted import CountedScreen
from tui.app.setup import Setup
from tui.app.stage import Stage
from tui.app.workspace import Works, Workspace
from tui.errors import CrossreadError, Trouble
from tui.reading.documents import Document
from tui.reading.sanitise import one_line, visible
from tui.resources import stylesheet

if TYPE_CHECKING:
    from tui.app.analysis import Work
    from tui.app.rows import Prepared

_LOOK = 2.0
"""Seconds between two checks for changes by other programs."""
_WATCHING, _SETTLING = "watching", "settling"


@runtime_checkable
class _Noting(Protocol):
    """A screen with a note in its bottom line."""

    def note(self, text: str) -> None:
        """Show a message until the next key."""

    def clear_note(self) -> None:
        """Remove the message."""


@runtime_checkable
class _Writing(Protocol):
    """A screen above the main one on which notes are written."""

    def finish_note(self) -> None:
        """Save a note that is still being written."""


def _no_work(_on_progress: object, _is_stopped: object) -> Prepared:
    raise CrossreadError("There is nothing to compare.")


class CrossreadApp(App[int], inherit_bindings=False):
    """Shows the articles at once, and the results of `work`, the comparison, as soon as they are available."""

    TITLE = "crossread"
    CSS_PATH = stylesheet()
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(action for action in keys.ACTIONS if action.everywhere),
        # With priority, to quit even if a text field or a modal screen has the focus.
        Binding("ctrl+q", "quit", "Quit now.", id="leave-anywhere", show=False, priority=True),
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
        setup: Setup | None = None,
    ) -> None:
        """`works` makes the comparison of any articles with the reader's corrections; `work` is the one for these."""
        # With the terminal's own colours, Textual's response to NO_COLOR is no colour at all instead of greys.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        setup = setup or Setup()
        self.stage = Stage(self, self._leave_screen)
        self.workspace = Workspace(
            self.stage,
            documents,
            troubles,
            works or (lambda _documents, _corrections: work or _no_work),
            open_session or OpenSession(),
            setup,
        )
        self.library = Library(self, self.stage, self.workspace, setup)
        self.reload = Reload(self, self.stage, self.workspace, self.library, setup.pages)
        self.use_keys(setup.key_map)
        self.animation_level = "none"
        self.register_theme(themes.DARK)
        self.register_theme(themes.LIGHT)
        # Without its watcher, which would read the stylesheet again before the first frame.
        self.set_reactive(CrossreadApp.theme, themes.DARK.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self._watching = False
        self.failed = False

    def use_keys(self, key_map: KeyMap) -> None:
        """Use the reader's own keys, and show them wherever keys are shown."""
        self.key_map = key_map
        self.set_keymap(key_map.for_textual)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """crossread's colours, for themes that do not define them."""
        return themes.colours(dark=self.current_theme.dark)

    def get_default_screen(self) -> Screen[Any]:
        """The first main screen."""
        return self.library.first_screen()

    def on_ready(self) -> None:
        """Start the analysis, now that the articles are on the screen."""
        garbage.start()
        self.library.begin()
        self.set_interval(_LOOK, self._look)

    def _fatal_error(self) -> None:
        """Exit with one line: Textual's traceback would show raw text of the articles; it goes to the log."""
        self.failed = True
        if not self._exit_renderables:
            self._exit_renderables.append(Text(visible(crash_log.log_crash(self._exception or RuntimeError()))))
        self._close_messages_no_wait()

    def panic(self, *_renderables: object) -> None:
        """The same for crashes with a rendered traceback."""
        self._fatal_error()

    # The main screen and its work

    def _leave_screen(self) -> None:
        """Save the view of the screen, and end its work before another one replaces it."""
        self.reload.stop()
        self.workspace.save_view()
        self.workspace.stop()

    @on(ArticlesChosen)
    async def _open_chosen(self, message: ArticlesChosen) -> None:
        await self.library.open_chosen(message)

    @on(ArticlesRead)
    async def _take_read(self, message: ArticlesRead) -> None:
        await self.library.take_read(message.gathered)

    @on(StoryChosen)
    async def _open_story(self, message: StoryChosen) -> None:
        await self.library.open_story(message.group)

    @on(ReadingLeft)
    async def _leave_reading(self) -> None:
        await self.library.show_choice()

    @on(ReadingRefused)
    def _refuse(self, message: ReadingRefused) -> None:
        self.library.refusal = message.refusal
        self.exit()

    @on(Corrected)
    def _apply_corrections(self) -> None:
        self.workspace.apply_corrections()

    @on(SourcesReverted)
    async def _revert_sources(self, message: SourcesReverted) -> None:
        await self.reload.revert(message.edit, message.text, self.key_map, undone=message.undone)

    @on(StepBegun)
    def _show_step(self, message: StepBegun) -> None:
        self.reload.show_step(message, self.key_map)

    @on(background.Done)
    async def _work_done(self, message: background.Done) -> None:
        if message.name == _WATCHING:
            self._watching = False
            if self.stage.comparison is not None:
                self.stage.comparison.desk.header.show_changed(len(message.result))
        await self.reload.work_done(message)
        await self.library.work_done(message)

    @on(background.Failed)
    def _work_failed(self, message: background.Failed) -> None:
        self._watching = self._watching and message.name != _WATCHING
        self.reload.work_failed(message)
        self.library.report_failure(message)

    async def action_stories(self) -> None:
        """Go back to the list of stories."""
        await self.library.go_to_stories()

    def action_reread(self) -> None:
        """Read the articles again, and compare them with the reader's corrections."""
        self.reload.reload(self.key_map)

    def action_add(self) -> None:
        """Add articles to the current ones."""
        self.reload.add(self.key_map)

    async def action_drop(self) -> None:
        """Remove the source in focus; its file and the edits in its session stay."""
        await self.reload.remove()

    def action_stop(self) -> None:
        """Stop the reading, comparing or grouping in progress; resume it if it was stopped."""
        screen = self.stage.comparison
        if screen is None:
            self.stage.toggle_work()
        elif self.reload.stop():
            screen.note("Stopped; the articles stay as they are.")
        else:
            self.workspace.toggle(self.key_map)

    # From time to time

    def _look(self) -> None:
        """Check for changes by another terminal and other programs, and save the view."""
        # During shutdown there is no screen for the last tick.
        screen = self.stage.comparison
        if screen is None or not screen.is_running:
            return
        # A screen that is being removed loses its widgets first; then there is nothing to save.
        with suppress(NoMatches):
            screen.features.edits.take_in()
            self.workspace.save_view()
        if not self._watching:
            self._watching = True
            background.begin(self, _WATCHING, self.workspace.watch_files.changed)
        if self.workspace.open_session.unsettled:
            background.begin(self, _SETTLING, self.workspace.open_session.settle)

    def on_app_focus(self) -> None:
        """Check at once if the reader returns from another window."""
        self._look()

    def exit(self, *arguments: Any, **named: Any) -> None:
        """Save an unfinished note and the view, and exit."""
        screen = self.stage.comparison
        if screen is not None:
            screen.features.notes.finish()
        if isinstance(self.screen, _Writing):
            self.screen.finish_note()
        self.workspace.save_view()
        super().exit(*arguments, **named)

    def end(self, code: int) -> None:
        """Save and exit because a signal asks for it or the terminal is gone."""
        try:
            self.exit(return_code=code)
        except Exception as error:  # noqa: BLE001 - what cannot be saved must not keep the app open
            crash_log.log_crash(error)
            super().exit(return_code=code)

    def get_driver_class(self) -> type[Driver]:
        """The driver of the terminal or of the browser, with the guard of the keyboard where there is one for it."""
        from tui.app.terminal.drivers import guarded  # noqa: PLC0415 - tests run without a terminal

        return guarded(super().get_driver_class())

    def on_unmount(self) -> None:
        """Stop the analysis without waiting for it."""
        self.workspace.stop()
        self.workspace.open_session.close()

    # Keys

    async def on_event(self, event: events.Event) -> None:
        """Every key clears the last message first, and is handled completely before the next key."""
        if isinstance(event, events.Paste) and not isinstance(self.focused, Input):
            if isinstance(self.screen, _Noting):
                self.screen.note("Nothing is being typed here, so what was pasted is ignored.")
        elif not isinstance(event, events.Key) or event.is_forwarded or not await self._press(event):
            await super().on_event(event)

    async def _press(self, event: events.Key) -> bool:
        """Handle a key; returns whether it did something.

        Textual sends a key through the queues of the focused widget and its ancestors, so the second of two quick keys
        may arrive before the first has opened its target. Here each is finished before the next.
        """
        screen = self.screen
        if isinstance(screen, _Noting):
            screen.clear_note()
        if isinstance(screen, CountedScreen) and await screen.intercept_key(event):
            return True
        if isinstance(self.focused, Input):
            return False
        done = await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)
        if isinstance(screen, CountedScreen):
            screen.show_count()
        return done

    def pop_screen(self) -> AwaitComplete:
        """Close the topmost screen, unless the caller is a screen that is already closed.

        A quick second key may close a panel before it has received the message of the first; Textual would then close
        the screen below.
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
        """Copy what the mouse has selected, and say so; if nothing is, say how to leave."""
        selected = visible(self.screen.get_selected_text() or "")
        if selected:
            self.copy_to_clipboard(selected)
        if isinstance(self.screen, _Noting):
            self.screen.note(f"Copied: {one_line(' '.join(selected.split()))}" if selected else "q: quit")
