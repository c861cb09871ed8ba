"""A fault of our own: kept whole in a log, told to the reader in one line."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

_MOST = 1_000_000
"""Bytes after which the log is begun anew."""


def log_file() -> Path:
    """Where faults are kept: `faults.log` in the user's log folder."""
    from platformdirs import user_log_path  # noqa: PLC0415 - needed only when something has gone wrong

    return user_log_path("crossread") / "faults.log"


def keep(error: BaseException) -> str:
    """Write the fault with its traceback to the log; the sentence that tells the reader of it.

    Where nothing can be written the sentence says so, and nothing is raised: this is the last thing that is done.
    """
    told = f"crossread had to stop ({type(error).__name__}); what you said of the rows is kept."
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST:
            path.unlink()
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n")
            log.write("".join(traceback.format_exception(error)) + "\n")
    except OSError as fault:
        return f"{told} No log could be written ({fault.strerror})."
    return f"{told} The details are in {path}."
