"""The keyboard, if standard input is not the terminal."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from tui.resources import served


def read_from_terminal() -> None:
    """Make the terminal standard input, so the app gets the reader's keys; does nothing without a terminal.

    What was piped into the command is an article, and has been read by now.
    """
    if served() or sys.stdin is None or sys.stdin.isatty():
        return
    with suppress(OSError):
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, sys.stdin.fileno())
        os.close(terminal)
