"""The program's own files and folders: regular files of a limited size, for their owner alone.

A path is asked for its kind and size before it is opened: a pipe would block, a device has no end, and opening some
devices does something.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

_FILE, _FOLDER = 0o600, 0o700
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISLNK, "a link"),
)


class UnfitError(OSError):
    """What is at a path is no file, or is too large; `strerror` says what it is."""

    def __init__(self, what: str) -> None:
        super().__init__(None, what)

    def __str__(self) -> str:
        return self.strerror or ""


def read(path: Path, most: int) -> bytes:
    """A regular file of at most `most` bytes; OSError if it cannot be read, UnfitError if it is something else."""
    check(path, most)
    # Not blocking: what was a file when asked may be a pipe when opened.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        found = os.fstat(file.fileno())
        _require_fit(found, most)
        return file.read(found.st_size)


def check(path: Path, most: int, *, links: bool = True) -> os.stat_result:
    """The status of a regular file of at most `most` bytes; OSError if there is none.

    UnfitError for anything else, and for a link unless `links` are followed.
    """
    found = path.stat(follow_symlinks=links)
    _require_fit(found, most)
    return found


def kind(mode: int) -> str:
    """What is at a path, by its mode: `a file`, `a pipe`."""
    if stat.S_ISREG(mode):
        return "a file"
    return next((name for is_kind, name in _KINDS if is_kind(mode)), "something else")


def _require_fit(found: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise UnfitError(f"it is {kind(found.st_mode)}, not a file")
    if found.st_size > most:
        raise UnfitError(_too_large(most))


def _too_large(most: int) -> str:
    size, unit = (most >> 20, "MB") if most >> 20 else (most >> 10, "KB") if most >> 10 else (most, "bytes")
    return f"it is larger than {size:,} {unit}"


def make(path: Path) -> None:
    """Create an empty file for its owner alone if there is none, and close one that others may read; OSError."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE))
    narrow(path)


def make_folder(folder: Path) -> None:
    """Create a folder for its owner alone, and close one that others may look into; OSError if it cannot be made."""
    folder.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
    narrow(folder)


def narrow(path: Path) -> None:
    """Take from all others what they may do with a file or folder of this user; another's stays as it is."""
    with suppress(OSError):
        found = path.stat()
        mode, is_folder = stat.S_IMODE(found.st_mode), stat.S_ISDIR(found.st_mode)
        wanted = mode & (_FOLDER if is_folder else _FILE)
        if wanted != mode and (is_folder or stat.S_ISREG(found.st_mode)) and _is_ours(found):
            path.chmod(wanted)


def _is_ours(found: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or found.st_uid == os.getuid()
