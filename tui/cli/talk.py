"""What the command says on stderr: remarks, and how far long work is."""

from __future__ import annotations

import os
import sys
import time
from typing import TextIO

from tui.progress import Throttle

_PAUSE = 0.1
"""Seconds between two drawings of one step."""


def say(text: str) -> None:
    """A line of talk for each line of `text`."""
    from tui.reading.sanitise import visible  # noqa: PLC0415 - the answer to --help needs it not

    for line in visible(text).splitlines():
        print(f"crossread: {line}", file=sys.stderr)  # noqa: T201 - this is the one place that talks


def is_terminal(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that obeys more than newlines."""
    return stream.isatty() and os.environ.get("TERM", "dumb") not in {"dumb", ""}


class Progress:
    """One line that says the step, how far it is, and how to stop; nothing where stderr is no terminal.

    Work that is done within `after` seconds is not worth a line.
    """

    def __init__(self, *, quiet: bool = False, after: float = 0.0) -> None:
        self._shown = is_terminal(sys.stderr) and not quiet
        self._from = time.monotonic() + after
        self._throttle = Throttle(_PAUSE)
        self._drawn = False

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show a step of the comparison; `done` of `total`."""
        if not self._shown or time.monotonic() < self._from or not self._throttle.allows(step, done, total):
            return
        self._drawn = True
        far = f", {done:,} of {total:,}" if total > 1 else ""
        self._draw(f"\r\x1b[Kcrossread: {step}{far}; Ctrl+C stops")

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            self._draw("\r\x1b[K")

    def _draw(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
