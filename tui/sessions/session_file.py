"""Where a session is: a file of its owner's alone, with the log and the index that SQLite puts beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from tui import atomic, own_files
from tui.resources import session_file

LONGEST = 16 * 1024 * 1024
"""Bytes of a value; a longer one is not a note, and would fill the memory."""
_LARGEST = 512 * 1024 * 1024
"""Bytes of a file; each edit takes about one thousand."""
_PATIENCE = 2.0
"""Seconds to wait for another program that is writing."""
_NAMES_OTHERS = bytes.fromhex("d9d505f920a163d7")
"""How a journal ends that belongs to changes of several files."""
_BESIDE = ("-wal", "-shm", "-journal")

Identity = tuple[tuple[int, int] | None, tuple[int, int] | None]
"""Device and inode of the file and of its log, None for one that is not there."""


class SessionFile:
    """The file at a path, through links. OSError from every method that finds something else or cannot do its work."""

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))

    def prepare(self) -> None:
        """Create what is not there, and take from others what they may do with what is; a pipe is never opened."""
        if self.path.parent == Path(os.path.realpath(session_file().parent)):
            own_files.make_folder(self.path.parent)
        else:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            own_files.check(self.path, _LARGEST)
        for beside in self._beside():
            with suppress(FileNotFoundError):
                try:
                    own_files.check(beside, _LARGEST, links=False)
                except own_files.UnfitError as error:
                    raise own_files.UnfitError(f"beside it is {beside.name}, and {error}") from None
                own_files.narrow(beside)
        self._require_own_journal()
        own_files.make(self.path)

    def _require_own_journal(self) -> None:
        """UnfitError if there is a journal that names other files: SQLite would play it, and delete one of them.

        A session is one file, so its own journal names none (https://www.sqlite.org/fileformat.html#the_rollback_journal).
        """
        journal = self.path.with_name(f"{self.path.name}-journal")
        with suppress(FileNotFoundError):
            size = own_files.check(journal, _LARGEST, links=False).st_size
            with journal.open("rb") as file:
                file.seek(max(0, size - len(_NAMES_OTHERS)))
                if file.read() == _NAMES_OTHERS:
                    raise own_files.UnfitError(f"beside it is {journal.name}, and it is of several files")

    def connect(self) -> sqlite3.Connection:
        """A connection to the file, which must be there."""
        # Never created by SQLite: others could read it until its mode was changed.
        return _connected(f"file:{quote(os.fsencode(self.path))}?mode=rw")

    def identity(self) -> Identity:
        """What the file and its log are now; it changes if they are deleted or replaced."""
        return _identity(self.path), _identity(self.path.with_name(f"{self.path.name}-wal"))

    def is_gone(self) -> bool:
        """Whether there is no file at the path."""
        return not os.path.lexists(self.path)

    def forget(self, before: Identity) -> None:
        """Delete the log of a file that was replaced: SQLite would write it into the new one."""
        if before[1] is not None and self.identity()[1] == before[1]:
            for beside in self._beside():
                beside.unlink(missing_ok=True)

    def write(self, content: sqlite3.Connection) -> None:
        """Create the file again with all that another connection has; OSError if there is one meanwhile."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        atomic.clean(self.path.parent)
        for beside in self._beside():
            beside.unlink(missing_ok=True)  # SQLite would take the old log for that of the new file
        atomic.replace(self.path, content.serialize(), private=True, safe=True)

    def _beside(self) -> list[Path]:
        return [self.path.with_name(self.path.name + ending) for ending in _BESIDE]


def in_memory() -> sqlite3.Connection:
    """A connection to a database that no file has."""
    return _connected("file::memory:")


def _connected(address: str) -> sqlite3.Connection:
    made = sqlite3.connect(address, timeout=_PATIENCE, isolation_level=None, check_same_thread=False, uri=True)
    made.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    made.execute("PRAGMA trusted_schema = OFF")
    made.execute("PRAGMA cell_size_check = ON")
    return made


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
