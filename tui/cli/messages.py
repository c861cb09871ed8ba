"""What the command writes to stderr: messages, and a line that shows the progress of long work."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from typing import TextIO

from tui import interrupts
from tui.cli import streams
from tui.progress import Throttle

_PAUSE = 0.1
"""Seconds between two updates within one step."""


def show(text: str) -> None:
    """Write `text` to stderr, each line after the name of the program."""
    from tui.reading.sanitise import visible  # noqa: PLC0415 - --help does not need it

    _write("".join(f"crossread: {line}\n" for line in visible(text).splitlines()))


def _write(text: str) -> None:
    """Write to stderr; where it is closed or full there is no one to say so to, and the work goes on."""
    with suppress(OSError):
        streams.write(sys.stderr, text.encode(sys.stderr.encoding or "utf-8", "backslashreplace"))


def is_terminal(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that understands escape sequences."""
    return stream.isatty() and os.environ.get("TERM", "dumb") not in {"dumb", ""}


class ProgressLine:
    """One line with the current step and its progress; nothing if stderr is not a terminal.

    It first appears after `delay` seconds, so short work shows none.
    """

    def __init__(self, *, quiet: bool = False, delay: float = 0.0) -> None:
        self._enabled = is_terminal(sys.stderr) and not quiet
        self._start = time.monotonic() + delay
        self._throttle = Throttle(_PAUSE)
        self._drawn = False

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` of a step is finished."""
        if not self._enabled or time.monotonic() < self._start or not self._throttle.allows(step, done, total):
            return
        if not self._drawn:
            self._drawn = True
            interrupts.before_end(self.clear)
        count = f", {done:,} of {total:,}" if total > 1 else ""
        _write(f"\r\x1b[Kcrossread: {step}{count} (Ctrl+C stops)")

    def clear(self) -> None:
        """Remove the line."""
        if self._drawn:
            self._drawn = False
            _write("\r\x1b[K")
