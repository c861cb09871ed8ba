"""The app: its themes, its one screen, and the analysis beside it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from tui.app import keys, themes
from tui.app.analysis import Analysis, Work, comparing
from tui.app.screens.comparison import ComparisonScreen
from tui.app.screens.listing import ListScreen
from tui.errors import CrossreadError, ExitCode, Trouble
from tui.reading.documents import Document
from tui.reading.sanitise import one_line, visible
from tui.resources import session_file, stylesheet

if TYPE_CHECKING:
    from textual.command import Provider

    from tui.options import Options
    from tui.sessions.store import Store

_LOOK = 2.0
"""Seconds between two looks at what another terminal has kept."""


def _actions() -> type[Provider]:
    # Imported when the palette is first opened.
    from tui.app.commands import Actions  # noqa: PLC0415

    return Actions


class CrossreadApp(App[int], inherit_bindings=False):
    """Shows the articles at once, and what `work`, the comparison, finds as soon as it is there."""

    TITLE = "crossread"
    CSS_PATH = stylesheet()
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_actions}
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(action for action in keys.ACTIONS if action.everywhere),
        # With priority, so that it also leaves where a text field or a modal screen has the keys.
        Binding("ctrl+q", "quit", "Leave at once.", id="leave-anywhere", show=False, priority=True),
        Binding("ctrl+c", "interrupted", "Copy what is selected, or say how to leave.", id="interrupted", show=False),
    ]

    def __init__(self, documents: Sequence[Document], troubles: Sequence[Trouble], work: Work) -> None:
        # Where the colours are the terminal's own, Textual answers NO_COLOR with none at all instead of with greys.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        self.register_theme(themes.DARK)
        self.register_theme(themes.LIGHT)
        # Without its watcher, which would read the stylesheet a second time before the first frame.
        self.set_reactive(CrossreadApp.theme, themes.DARK.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self._documents = tuple(documents)
        self._troubles = tuple(troubles)
        self._analysis = Analysis(work, self._pass_on)
        self.session_file: Path | None = None
        self.session_sent = False
        self._store: Store | None = None

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of ours in the themes that do not name them."""
        return themes.colours(dark=self.current_theme.dark)

    def get_default_screen(self) -> Screen[None]:
        """The comparison."""
        return ComparisonScreen(self._documents, self._troubles)

    def on_ready(self) -> None:
        """Begin the analysis once the articles are on the screen."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        # What is loaded now stays: it need never be looked through for garbage again.
        gc.freeze()
        gc.enable()
        self._open_session()
        self._analysis.start()
        self.set_interval(_LOOK, self._look)

    def _open_session(self) -> None:
        """Find what the reader said of these articles before; where the file cannot be used, only that is missing."""
        # Imported here because the first frame does not need them.
        from tui.app.review import Reviewer  # noqa: PLC0415
        from tui.sessions.store import MEMORY, Store  # noqa: PLC0415

        screen = self.screen_stack[0]
        if not isinstance(screen, ComparisonScreen):
            return
        try:
            self._store = self._store or Store(self.session_file or MEMORY, sent=self.session_sent)
            screen.reviewer = Reviewer(self._store, self._documents)
        except CrossreadError as error:
            screen.kept_apart = one_line(f"Nothing can be kept. {error}")
            screen.note(screen.kept_apart)

    def _look(self) -> None:
        """Look what another terminal has done."""
        screen = self.screen_stack[0]
        if isinstance(screen, ComparisonScreen):
            screen.look_for_others()

    def on_app_focus(self) -> None:
        """Look at once where the reader comes back from another window."""
        self._look()

    def on_unmount(self) -> None:
        """Let the analysis end; nobody waits for it."""
        self._analysis.stop()
        if self._store is not None:
            self._store.close()

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
        if isinstance(screen, ComparisonScreen | ListScreen):
            screen.clear_note()
        if isinstance(screen, ComparisonScreen) and screen.take_key(event):
            return True
        if isinstance(self.focused, Input):
            return False
        return await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)

    def _pass_on(self, message: Message) -> None:
        self.screen_stack[0].post_message(message)

    def action_interrupted(self) -> None:
        """Copy what the mouse has selected, and say so; where nothing is, say how to leave."""
        selected = visible(self.screen.get_selected_text() or "")
        if selected:
            self.copy_to_clipboard(selected)
        if isinstance(self.screen, ComparisonScreen):
            self.screen.note(f"Copied: {one_line(' '.join(selected.split()))}" if selected else "q leaves.")


def run(
    documents: Sequence[Document], troubles: Sequence[Trouble], options: Options, session: Path | None = None
) -> int:
    """Show the articles until the reader leaves; the exit code. `session` is the file of the review, None the usual."""
    # Until the first frame there is only what stays; looking for garbage in it would keep the reader waiting.
    gc.disable()
    app = CrossreadApp(documents, troubles, comparing(tuple(documents), options))
    app.session_file, app.session_sent = session or session_file(), session is not None
    return app.run() or ExitCode.DONE
