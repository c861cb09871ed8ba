"""Reading the articles again, and putting others beside those that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tui.app import background, keys
from tui.app.watch import Reread, reread
from tui.errors import StoppedError
from tui.reading.sanitise import one_line
from tui.resources import served

if TYPE_CHECKING:
    from textual.app import App

    from tui.app.keymap import KeyMap
    from tui.app.library import Library
    from tui.app.messages import StepBegun
    from tui.app.screens.comparison import ComparisonScreen
    from tui.app.stage import Stage
    from tui.app.workspace import Workspace
    from tui.reading.pages import Pages

_REREADING = "rereading"
_MANY = 100
"""From so many articles on the progress is shown."""


class Reload:
    """Reloads, adds and drops; until all is read the articles stay as they are, and can be read on."""

    def __init__(
        self, app: App[int], stage: Stage, workspace: Workspace, library: Library, pages: Pages | None
    ) -> None:
        self._app = app
        self._stage = stage
        self._workspace = workspace
        self._library = library
        self._pages = pages
        self._stopped: Event | None = None
        """Stops the reading that is being done."""

    def reload(self, key_map: KeyMap) -> None:
        """Read the articles again, and compare them with the reader's corrections."""
        if self._stage.top_comparison is not None:
            self._read(self._stage.top_comparison, key_map)

    def _read(self, screen: ComparisonScreen, key_map: KeyMap, more: Sequence[str | Path] = ()) -> None:
        """Read the articles again, and `more` beside them."""
        if self._stopped is not None:
            screen.note(f"The articles are being read already; {key_map.first(keys.STOP)} stops.")
            return
        self._stopped = stopped = Event()
        documents, report, pages = self._workspace.documents, background.Telling(self._app), self._pages

        def on_progress(done: int, total: int) -> None:
            if stopped.is_set():
                raise StoppedError("Stopped.")
            report(_REREADING, done, total)

        background.begin(self._app, _REREADING, lambda: (stopped, reread(documents, more, on_progress, pages)))

    def show_step(self, message: StepBegun, key_map: KeyMap) -> None:
        """Show how many articles are read again."""
        screen = self._stage.comparison
        is_wanted = self._stopped is not None and message.step == _REREADING and message.done >= _MANY
        if is_wanted and screen is not None:
            screen.note(f"Reading {message.done:,} of {message.total:,} …; {key_map.first(keys.STOP)} stops.")

    def stop(self) -> bool:
        """Let the articles stay as they are; whether they were being read."""
        stopped, self._stopped = self._stopped, None
        if stopped is not None:
            stopped.set()
        return stopped is not None

    async def work_done(self, message: background.Done) -> None:
        """Show the articles as they were read now."""
        screen = self._stage.comparison
        if message.name != _REREADING or screen is None:
            return
        stopped, found = message.result
        if stopped is self._stopped:
            self._stopped = None
            await self._show(screen, found)

    def work_failed(self, message: background.Failed) -> None:
        """The articles could not be read again."""
        if message.name == _REREADING and not isinstance(message.refusal, StoppedError):
            self._stopped = None

    async def _show(self, screen: ComparisonScreen, found: Reread) -> None:
        added = len(found.documents) - len(self._workspace.documents)
        corrected = self._workspace.is_corrected
        if not (added or found.changed or corrected):
            screen.note(found.troubles[0].text if found.troubles else "Nothing has changed on the disk.")
            return
        parts = [f"{found.changed:,} changed" if found.changed else "", f"{added:,} added" if added else ""]
        parts.append("lined up anew with your pins and wrong matches" if corrected else "")
        greeting = f"Read again: {', '.join(part for part in parts if part)}."
        await self._library.open(found.documents, found.troubles, greeting)

    def add(self, key_map: KeyMap) -> None:
        """Choose articles to add to those that are shown."""
        screen = self._stage.top_comparison
        if screen is None:
            return
        if served():
            screen.note("In a browser no other files are opened; start crossread in a terminal for that.")
            return
        from tui.app.screens.picker import PickerScreen  # noqa: PLC0415 - seldom asked for

        def take(paths: tuple[str | Path, ...] | None) -> None:
            if paths:
                self._read(screen, key_map, paths)

        self._app.push_screen(PickerScreen(Path.cwd(), "Add articles", self._pages), take)

    async def drop(self) -> None:
        """Drop the article in focus; its file and the edits in its session stay."""
        screen, documents = self._stage.top_comparison, self._workspace.documents
        if screen is None:
            return
        index = screen.desk.panes.focused_article
        if index is None:
            screen.note("Go to the article that is to be dropped first, with its number.")
        elif len(documents) < 2:
            screen.note("The last article stays; q leaves.")
        else:
            remaining = tuple(read for place, read in enumerate(documents) if place != index)
            await self._library.open(remaining, (), f"{one_line(documents[index].name)} is dropped; A adds articles.")
