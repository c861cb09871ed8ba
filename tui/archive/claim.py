"""The file of the work on an archive, taken by one run alone for as long as it lasts."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from tui import atomic
from tui.archive.header import require_own
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line

BESIDE = ("-wal", "-shm", "-journal")
"""What the names of the files have that SQLite puts beside its own."""


class Claim:
    """The file at `path`, made if there is none; CrossreadError if another run has it, or it is none of ours."""

    def __init__(self, path: Path) -> None:
        name = one_line(str(path))
        if path.is_symlink():
            raise CrossreadError(f"{name} is a link; remove it, or name another file with --output.")
        if not path.is_file():
            require_own(path)
        self._path = path
        self._handle = _locked(path)
        try:
            if os.fstat(self._handle).st_size:  # a run killed in its first instant leaves an empty file
                require_own(path)
            # Ours are written ahead; from a stranger's journal SQLite would take the names of files to delete.
            self._remove_beside("-journal")
        except BaseException:
            if not os.fstat(self._handle).st_size:
                path.unlink()
            self.release()
            raise

    def empty(self) -> None:
        """Start over: the file stays, and is still ours."""
        self._remove_beside(*BESIDE)
        os.ftruncate(self._handle, 0)

    def remove(self) -> None:
        """Delete the file; nothing in this process may use it any more."""
        self._remove_beside(*BESIDE)
        self._path.unlink(missing_ok=True)

    def release(self) -> None:
        """Let the file go; only after SQLite has closed it, whose own locks end with any descriptor that is closed."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def _remove_beside(self, *endings: str) -> None:
        for ending in endings:
            self._path.with_name(self._path.name + ending).unlink(missing_ok=True)


def _locked(path: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    while True:
        handle = os.open(path, flags, 0o666)
        if atomic.lock(handle) is False:
            os.close(handle)
            raise CrossreadError(
                f"Another crossread is at work on {one_line(str(path))}; wait until it is done, or name another file "
                "with --output."
            )
        with suppress(FileNotFoundError):
            if os.path.samestat(path.stat(), os.fstat(handle)):
                return handle
        os.close(handle)  # the run that had it finished and deleted it between the two calls
