"""What the command says and answers if it fails."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui import crash_log
from tui.cli import messages
from tui.errors import ExitCode

if TYPE_CHECKING:
    from threading import ExceptHookArgs


def log_the_rest() -> None:
    """Log what nothing catches, the errors of threads and of objects that are deleted; a screen would be spoilt."""
    import threading  # noqa: PLC0415 - most of a start needs no threads

    threading.excepthook = _log
    sys.unraisablehook = _log


def _log(found: ExceptHookArgs | sys.UnraisableHookArgs) -> None:
    if found.exc_value is not None and not isinstance(found.exc_value, SystemExit):
        crash_log.write(found.exc_value)


def report(error: Exception) -> int:
    """Log an error that is a fault in crossread, say so, and return the exit code."""
    messages.show(f"A fault in crossread ended it ({type(error).__name__}). {crash_log.write(error)}")
    return ExitCode.FAULT
