"""The log of faults, with the full traceback; the reader gets one line."""

from __future__ import annotations

import sys
from pathlib import Path

_MOST = 1_000_000
"""The size in bytes at which a new log is started."""


def log_file() -> Path:
    """Where faults are logged: `faults.log` in the user's log folder."""
    from platformdirs import user_log_path  # noqa: PLC0415 - needed only after a fault

    return user_log_path("crossread") / "faults.log"


def log_crash(error: BaseException) -> str:
    """Write an error with its traceback to the log; the sentence to show the reader of the app."""
    return f"crossread had to stop ({type(error).__name__}); your verdicts and notes are saved. {write(error)}"


def write(error: BaseException) -> str:
    """Write an error with its traceback to the log; the sentence that says where it is.

    Where nothing can be written the sentence says so, and nothing is raised: this is the last thing that is done.
    """
    try:
        # A start without a fault needs none of these.
        import traceback  # noqa: PLC0415
        from datetime import UTC, datetime  # noqa: PLC0415

        from tui import own_files  # noqa: PLC0415

        path = log_file()
        # For its owner alone, as a traceback may quote the articles.
        own_files.make_folder(path.parent)
        if path.exists() and own_files.check(path, sys.maxsize).st_size > _MOST:
            path.unlink()
        own_files.make(path)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n")
            log.write("".join(traceback.format_exception(error)) + "\n")
    except Exception as unwritten:  # noqa: BLE001 - whatever is wrong here too
        reason = getattr(unwritten, "strerror", None) or type(unwritten).__name__
        return f"No log could be written ({reason})."
    return f"The details are in {path}."
