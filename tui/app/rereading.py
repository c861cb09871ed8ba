"""The part of the app that reads the articles again, and puts others beside those that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any

from textual import on
from textual.screen import Screen

from tui.app import background, keys
from tui.app.articles import ArticlesApp
from tui.app.messages import StepBegun
from tui.app.screens.comparison import ComparisonScreen
from tui.app.watch import Reread, reread
from tui.errors import StoppedError
from tui.reading.sanitise import one_line
from tui.resources import served

_REREADING = "rereading"
_MANY = 100
"""So many articles are read again before it is told how far that is."""


class RereadingApp(ArticlesApp):
    """Reads again, adds and drops; until all is read the articles stay as they are, and can be read on."""

    _rereading: Event | None = None
    """Stops the reading that goes on."""

    def action_reread(self) -> None:
        """Read the articles again, and compare them with what the reader decided since."""
        if isinstance(self.screen, ComparisonScreen):
            self._read_again(self.screen)

    def _read_again(self, screen: ComparisonScreen, more: Sequence[str | Path] = ()) -> None:
        """Read the articles of a screen again, and `more` beside them, while they stay as they are."""
        if self._rereading is not None:
            screen.note(f"The articles are being read already; {self.key_map.first(keys.STOP)} stops.")
            return
        self._rereading = stopped = Event()
        documents, tell = self.documents, background.Telling(self)

        def far(done: int, total: int) -> None:
            if stopped.is_set():
                raise StoppedError("Stopped.")
            tell(_REREADING, done, total)

        background.begin(self, _REREADING, lambda: (stopped, reread(documents, more, far, self.pages)))

    @on(StepBegun)
    def _tell_rereading(self, message: StepBegun) -> None:
        is_wanted = self._rereading is not None and message.step == _REREADING and message.done >= _MANY
        if is_wanted and isinstance(self.main, ComparisonScreen):
            far = f"{message.done:,} of {message.total:,}"
            self.main.note(f"Reading {far} …; {self.key_map.first(keys.STOP)} stops.")

    def _stop_rereading(self) -> bool:
        """Let the articles stay as they are; whether they were being read."""
        stopped, self._rereading = self._rereading, None
        if stopped is not None:
            stopped.set()
        return stopped is not None

    def action_add(self) -> None:
        """Add articles to those that are shown."""
        screen = self.screen
        if not isinstance(screen, ComparisonScreen):
            return
        if served():
            screen.note("In a browser no other files are opened; start crossread in a terminal for that.")
            return
        from tui.app.screens.picker import PickerScreen  # noqa: PLC0415 - seldom asked for

        def take(paths: tuple[str | Path, ...] | None) -> None:
            if paths:
                self._read_again(screen, paths)

        self.push_screen(PickerScreen(Path.cwd(), "Add articles", self.pages), take)

    async def action_drop(self) -> None:
        """Drop the article in focus; its file and what was said of it stay."""
        screen = self.screen
        if not isinstance(screen, ComparisonScreen):
            return
        index = screen.columns.index_of(screen.focused)
        if index is None:
            screen.note("Go to the article that is to be dropped first, with its number.")
        elif len(self.documents) < 2:
            screen.note("The last article stays; q leaves.")
        else:
            rest = tuple(read for place, read in enumerate(self.documents) if place != index)
            await self._open(rest, (), f"{one_line(self.documents[index].name)} is dropped; A adds articles.")

    async def _take_reread(self, screen: ComparisonScreen, found: Reread) -> None:
        more = len(found.documents) - len(self.documents)
        decided = self.open_session.wanted_corrections() != self.open_session.applied
        if not (more or found.changed or decided):
            screen.note(found.troubles[0].text if found.troubles else "Nothing has changed on the disk.")
            return
        told = [f"{found.changed:,} changed" if found.changed else "", f"{more:,} added" if more else ""]
        told.append("lined up anew with your pins and wrong matches" if decided else "")
        await self._open(found.documents, found.troubles, f"Read again: {', '.join(part for part in told if part)}.")

    @on(background.Done)
    async def _take_anew(self, message: background.Done) -> None:
        if message.name == _REREADING and isinstance(self.main, ComparisonScreen):
            stopped, found = message.result
            if stopped is self._rereading:
                self._rereading = None
                await self._take_reread(self.main, found)

    @on(background.Failed)
    def _end_rereading(self, message: background.Failed) -> None:
        if message.name == _REREADING and not isinstance(message.refusal, StoppedError):
            self._rereading = None

    def action_stop(self) -> None:
        """The same; the reading again stops before anything else."""
        screen = self.main
        if isinstance(screen, ComparisonScreen) and self._stop_rereading():
            screen.note("Stopped; the articles stay as they are.")
        else:
            super().action_stop()

    async def _show(self, screen: Screen[Any]) -> None:
        """The same; what is being read for the screen before is not wanted any longer."""
        self._stop_rereading()
        await super()._show(screen)
