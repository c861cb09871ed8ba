"""The log of crashes, with the full traceback; the reader gets one line."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

_MOST = 1_000_000
"""The size in bytes at which a new log is started."""


def log_file() -> Path:
    """Where crashes are logged: `faults.log` in the user's log folder."""
    from platformdirs import user_log_path  # noqa: PLC0415 - needed only after a crash

    return user_log_path("crossread") / "faults.log"


def log_crash(error: BaseException) -> str:
    """Write an error with its traceback to the log; the sentence to show the reader.

    Where nothing can be written the sentence says so, and nothing is raised: this is the last thing that is done.
    """
    sentence = f"crossread had to stop ({type(error).__name__}); your verdicts and notes are saved."
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST:
            path.unlink()
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n")
            log.write("".join(traceback.format_exception(error)) + "\n")
    except OSError as unwritten:
        return f"{sentence} No log could be written ({unwritten.strerror})."
    return f"{sentence} The details are in {path}."
