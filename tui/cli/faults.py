"""What the command says and answers if it fails."""

from __future__ import annotations

from tui import crash_log
from tui.cli import messages
from tui.errors import ExitCode


def report(error: Exception) -> int:
    """Log an error that is a fault in crossread, say so, and return the exit code."""
    messages.show(f"A fault in crossread ended it ({type(error).__name__}). {crash_log.write(error)}")
    return ExitCode.FAULT
