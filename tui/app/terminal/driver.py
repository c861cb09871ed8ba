"""Textual's driver of a terminal on Linux and macOS, with the guard of the keyboard and an orderly end."""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from textual.drivers.linux_driver import LinuxDriver

from tui.app.terminal.window import TALLEST, WIDEST
from tui.app.terminal.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App
    from textual.message import Message

    from tui.app.terminal.key_reader import KeyReader

_LOOK: Final = 0.05
"""Seconds between two checks for the end while nothing is typed."""
_READ: Final = 65536
_ENDING: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_USUAL: Final = "\x1b[r\x1b[?6l\x1b[4l\x1b(B\x0f\x1b[0m"
"""Undoes what another program may have left: a scrolling region, another origin, inserting, other letters, colours."""


@runtime_checkable
class Ending(Protocol):
    """An app that can be ended from outside."""

    def end(self, code: int) -> None:
        """Save and end with this exit code."""


class GuardedDriver(LinuxDriver):
    """Lets only keys and pastes through; ends the app when a signal asks for it, or when the terminal is gone."""

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        # Where messages go elsewhere, the screen still belongs on the terminal.
        shown = (one.fileno() for one in (sys.__stderr__, sys.__stdout__) if one is not None and one.isatty())
        self._out = next(shown, self.fileno)
        self._writer: Writer | None = None
        self._original: list[Any] | None = None
        """The modes of the terminal before the app; another program may leave others."""
        self._handlers: dict[signal.Signals, Any] = {}
        """What handled the signals that end the app before it began."""
        self._is_active = False
        self._is_gone = False

    # Its modes

    def start_application_mode(self) -> None:
        """Take over the terminal, whatever another program has made of it."""
        with suppress(termios.error):
            if self._original is None:
                self._original = termios.tcgetattr(self.fileno)
            else:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self._original)
        for each in (self.fileno, self._out):
            with suppress(OSError):
                os.set_blocking(each, True)
        self._writer = Writer(self._out, self._end_without, self._redraw)
        self._is_active = True
        self.write(_USUAL)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        for number in _ENDING:
            before = signal.getsignal(number)
            if before not in (signal.SIG_IGN, None):
                self._handlers[number] = before
                self._loop.add_signal_handler(number, self._end, 128 + number)

    def stop_application_mode(self) -> None:
        """Give the terminal back in the modes that it had."""
        super().stop_application_mode()
        self._is_active = False
        for number, before in self._handlers.items():
            self._loop.remove_signal_handler(number)
            signal.signal(number, before)
        self._handlers.clear()

    def resume_application_mode(self) -> None:
        """Take it over again, also after a stop that nobody announced and in which it was not given back."""
        if self._is_active:
            self.suspend_application_mode()
        super().resume_application_mode()
        self._redraw()

    def close(self) -> None:
        """Wait a moment for the terminal to take what was written."""
        super().close()
        if self._writer is not None:
            self._writer.close()

    def _get_terminal_size(self) -> tuple[int, int]:
        width, height = super()._get_terminal_size()
        return min(width, WIDEST), min(height, TALLEST)

    # What is written

    def write(self, data: str) -> None:
        """Hand over what is to be written; never waits for the terminal."""
        if self._writer is not None:
            self._writer.write(data)

    def _redraw(self) -> None:
        """Draw everything, as not all of it is on the screen."""
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(lambda: self._app.refresh(layout=True))

    # What is read

    def run_input_thread(self) -> None:
        """Read the terminal until the driver stops; Textual runs this in a thread of its own."""
        keys: KeyReader | None = None
        while not self.exit_event.is_set():
            found: Iterable[Message] = ()
            if not select.select((self.fileno,), (), (), _LOOK)[0]:
                found = keys.tick() if keys else ()
            elif data := self._read():
                keys = keys or self._reader()
                found = keys.feed(data)
            elif data is None:
                continue
            else:
                self._end_without()
                return
            for event in found:
                self.process_message(event)

    def _reader(self) -> KeyReader:
        from tui.app.terminal.key_reader import KeyReader  # noqa: PLC0415 - the first frame needs no key

        return KeyReader(self._get_terminal_size)

    def _read(self) -> bytes | None:
        """What there is to read; empty where the terminal is gone, None where nothing is there after all."""
        try:
            return os.read(self.fileno, _READ)
        except BlockingIOError:
            time.sleep(_LOOK)
            return None
        except OSError:
            return b""

    # Its end

    def _end_without(self) -> None:
        """The terminal is gone: end as when it hangs up."""
        if not self._is_gone:
            self._is_gone = True
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._end, 128 + signal.SIGHUP)

    def _end(self, code: int) -> None:
        if isinstance(self._app, Ending):
            self._app.end(code)
