"""The keys of the terminal, where standard input is something else."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from tui.resources import served


def take() -> None:
    """Let standard input be the terminal, as its reader's keys come from there; where there is none, leave it be.

    What is piped into the command is an article, and has been read by now.
    """
    if served() or sys.stdin is None or sys.stdin.isatty():
        return
    with suppress(OSError):
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, sys.stdin.fileno())
        os.close(terminal)
