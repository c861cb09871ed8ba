"""The progress screen while many articles are read: the progress, and keys to pause, resume or open what is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event
from typing import ClassVar, TypeAlias

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from tui.app import background, keys
from tui.app.keymap import keymap_of
from tui.app.messages import ArticlesRead, ReadingLeft, ReadingRefused, StepBegun
from tui.app.screens.help import HelpScreen
from tui.errors import Trouble
from tui.reading.read_result import ReadResult
from tui.reading.sanitise import one_line

Reading: TypeAlias = Callable[[Callable[[int, int], None], Callable[[], bool]], ReadResult]
"""Resumes reading where it stopped: reports the number read and the total, and asks whether to stop."""

_DONE, _LEFT = "━", "─"


class ReadingScreen(Screen[None], inherit_bindings=False):
    """Reads in the background and posts the result to the app; after a pause, reading continues where it stopped."""

    PANE: ClassVar[keys.Pane] = "reading"
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(keys.of_screen([PANE])),
        Binding("escape", "step_back", "Pause, then quit.", show=False),
        Binding("ctrl+c", "interrupt", "Pause.", show=False),
    ]

    def __init__(self, reading: Reading, *, leads_back: bool = False) -> None:
        """`leads_back` says whether closing goes back to the start screen; otherwise it quits."""
        super().__init__()
        self._reading = reading
        self._leads_back = leads_back
        self._asked_to_stop = Event()
        self._working = True
        self._far = (0, 0)
        """The number of articles read, and the total; both 0 if not known yet."""
        self._found = ReadResult((), ())
        self._fault = ""
        self._has_ended = False

    def compose(self) -> ComposeResult:
        """The progress in words and as a bar, and a line for errors."""
        with Vertical(id="reading", classes="panel") as frame:
            frame.border_title = Content("crossread")
            yield Static(id="far")
            yield Static(id="bar")
            yield Static(id="message")

    def on_mount(self) -> None:
        """Start once the frame is drawn."""
        self.call_after_refresh(self._begin)

    def on_resize(self) -> None:
        """Draw the bar in the available width."""
        self._draw()

    def on_unmount(self) -> None:
        """Stop the reading; nothing waits for it."""
        self._asked_to_stop.set()

    # The reading

    def _begin(self) -> None:
        self._working, self._fault = True, ""
        background.begin(self, self.PANE, self._read)
        self._draw()

    def _read(self) -> ReadResult:
        report = background.ProgressReporter(self)
        return self._reading(lambda done, total: report(self.PANE, done, total), self._asked_to_stop.is_set)

    @on(StepBegun)
    def _show_step(self, message: StepBegun) -> None:
        self._far = (message.done, message.total)
        self._draw()

    @on(background.Done)
    def _take(self, message: background.Done) -> None:
        self._found, self._working = message.result, False
        if self._found.unread:
            total = self._far[1] or self._found.unread
            self._far = (total - self._found.unread, total)
            self._draw()
        else:
            self._end(ArticlesRead(self._found))

    @on(background.Failed)
    def _show_fault(self, message: background.Failed) -> None:
        self._working, self._fault = False, one_line(message.text)
        if message.refusal is not None:
            self._end(ReadingRefused(message.refusal))
        else:
            self._draw()

    def _end(self, message: Message) -> None:
        """Post the result to the app, only once: a quick second key is meant for the next screen."""
        if not self._has_ended:
            self._has_ended = True
            self.post_message(message)

    # What is drawn

    def _draw(self) -> None:
        frame = self.query_one("#reading", Vertical)
        frame.border_subtitle = Content(" · ".join(self._keys()))
        done, total = self._far
        self.query_one("#far", Static).update(Content(self._state()))
        width = frame.scrollable_content_region.width
        read = width * done // total if total else 0
        bar = Content.assemble((_DONE * read, "$primary"), _LEFT * (width - read))
        self.query_one("#bar", Static).update(bar)
        self.query_one("#message", Static).update(Content(self._fault or self._advice()))

    def _state(self) -> str:
        done, total = self._far
        count = f"{done:,} of {total:,} articles" if total > 1 else ""
        if not self._working:
            return f"Paused: {count} read" if count else "Paused"
        if self._asked_to_stop.is_set():
            return f"Pausing: {count} read …" if count else "Pausing …"
        return f"Reading {count or ('the article' if total else 'the articles')} …"

    def _advice(self) -> str:
        if self._working:
            return ""
        unreadable = sum(trouble.fatal for trouble in self._found.troubles)
        unread = f"{unreadable:,} could not be read.\n" if unreadable else ""
        return f"{unread}{'Open what has been read, or resume' if self._found.documents else 'Resume'}."

    def _keys(self) -> list[str]:
        stop, close = keymap_of(self.app).first(keys.STOP), "q: back" if self._leads_back else "q: quit"
        if self._working:
            return [f"{stop}: pause", close]
        opens = [f"Enter: open the {len(self._found.documents):,} read"] if self._found.documents else []
        return [*opens, f"{stop}: resume", close]

    # Actions

    def toggle(self) -> None:
        """Pause or resume reading."""
        if self._working:
            self._stop()
        elif not self._has_ended:
            self._asked_to_stop = Event()
            self._begin()

    def _stop(self) -> None:
        self._asked_to_stop.set()
        self._draw()

    def action_open(self) -> None:
        """Open what has been read, with a message that it is not everything."""
        if self._working or not self._found.documents:
            return
        done, total = self._far
        text = f"Only {done:,} of {total:,} articles were read; reading was paused."
        troubles = (Trouble("", text, fatal=False), *self._found.troubles)
        self._end(ArticlesRead(replace(self._found, troubles=troubles)))

    def action_interrupt(self) -> None:
        """Pause."""
        if self._working:
            self._stop()

    def action_step_back(self) -> None:
        """Pause; close if paused already."""
        if self._working:
            self._stop()
        else:
            self.action_close()

    def action_close(self) -> None:
        """Go back to the start screen, or quit."""
        if self._leads_back:
            self._end(ReadingLeft())
        else:
            self.app.exit()

    def action_help(self) -> None:
        """Show help, with what could not be read so far."""
        self.app.push_screen(HelpScreen(self.PANE, self._found.troubles))
