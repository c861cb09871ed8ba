"""Files written whole or not at all."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path

PART = ".part"
"""The ending of the name of a file that is still being written."""
_OURS = re.compile(r"\.crossread-[0-9a-f]{16}\.part")
"""A name that is short whatever the file is called, and is nobody else's."""
_ABANDONED = 3600
"""Seconds after which a part is abandoned where files cannot be locked."""
_WRITING: set[Path] = set()
"""The parts that this process is writing."""


def replace(target: Path, data: bytes, *, private: bool = False, safe: bool = False) -> None:
    """Replace the file at `target` by `data`, preserving its permissions; OSError leaves the old file as it was.

    If `private`, the new file is for its owner alone; if `safe`, the data is on the disk before the old file goes.
    """
    part, handle = _part(target.parent, 0o600 if private else 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if safe:
                os.fsync(file.fileno())
            if not private and target.exists():
                part.chmod(target.stat().st_mode & 0o7777)
            if os.name == "nt":
                file.close()  # an open file cannot be renamed there
            part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    finally:
        _WRITING.discard(part)


def clean(folder: Path) -> None:
    """Delete the parts that programs left in a folder when they were killed; what one still writes to stays."""
    with suppress(OSError), os.scandir(folder) as entries:
        for name in [entry.name for entry in entries if _OURS.fullmatch(entry.name)]:
            _delete_if_abandoned(folder / name)


def discard() -> None:
    """Delete what this process is writing, because it ends now; callable from a signal handler."""
    for part in tuple(_WRITING):
        with suppress(OSError):
            part.unlink()


def _part(folder: Path, mode: int) -> tuple[Path, int]:
    """A new part and its descriptor, locked for as long as it is open, so that no other program takes it as left."""
    while True:
        part = folder / f".crossread-{os.urandom(8).hex()}{PART}"
        _WRITING.add(part)  # before there is such a file, so that a signal can come at any time
        try:
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        except OSError:
            _WRITING.discard(part)
            raise
        lock(handle)
        if os.fstat(handle).st_nlink:
            return part, handle
        os.close(handle)  # another program cleaned it up between the two calls
        _WRITING.discard(part)


def _delete_if_abandoned(part: Path) -> None:
    with suppress(OSError):
        # Not blocking: a pipe may have this name.
        handle = os.open(part, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
        try:
            locked = lock(handle)
            if locked or (locked is None and time.time() - os.fstat(handle).st_mtime > _ABANDONED):
                part.unlink()
        finally:
            os.close(handle)


def lock(handle: int) -> bool | None:
    """Whether a file is locked now for this program alone; None where files cannot be locked."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
