"""What is at a path: asked for its kind and size before it is opened, and never more of it read than the limit.

Opening a pipe may block, opening some devices does something, and what was a file when asked may be something else when
opened: a path is opened without waiting, and what was opened is asked again.
"""

from __future__ import annotations

import hashlib
import os
import re
import select
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import UnreadableError
from tui.own_files import kind
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from typing import BinaryIO

LARGEST = 256 * 1024 * 1024
"""Bytes; a larger file is not an article, and would fill the memory."""
PART = 1 << 20
"""Bytes that are taken from a stream at a time."""
_PATIENCE = 60.0
"""Seconds until something must come out of a pipe."""


def is_pipe(path: Path, name: str) -> bool:
    """Whether there is a pipe instead of a file; UnreadableError for anything else, and for a file that is too large.

    `name` is what the path is called in errors.
    """
    found = status(path, name)
    if stat.S_ISFIFO(found.st_mode):
        return True
    _require_file(found, name)
    return False


def read(path: Path, name: str) -> bytes:
    """The content of a file; UnreadableError if it cannot be read, is larger than the limit, or is something else."""
    try:
        with _opened(path, name) as file:
            return bounded(file.read(LARGEST + 1), name)  # it may have grown
    except OSError as error:
        raise _refusal(name, error) from error


def digest(path: Path, name: str) -> str:
    """The SHA-256 of a file, in hex; errors as in `read`."""
    found, left = hashlib.sha256(), LARGEST
    try:
        with _opened(path, name) as file:
            while part := file.read(PART):
                found.update(part)
                left -= len(part)
                if left < 0:
                    raise UnreadableError(_too_large(name))
    except OSError as error:
        raise _refusal(name, error) from error
    return found.hexdigest()


def read_pipe(path: Path, name: str) -> bytes:
    """All that comes out of a pipe; UnreadableError if nothing does for a minute."""
    parts: list[bytes] = []
    left = LARGEST + 1
    try:
        with open(_descriptor(path), "rb", buffering=0) as pipe:
            while left > 0:
                if not select.select([pipe], [], [], _PATIENCE)[0]:
                    raise UnreadableError(f"{name} is a pipe in which nothing came for {_PATIENCE:.0f} seconds.")
                part = pipe.read(min(left, PART))
                if part is None:
                    continue
                if not part:
                    break
                parts.append(part)
                left -= len(part)
    except OSError as error:
        raise _refusal(name, error) from error
    return bounded(b"".join(parts), name)


def bounded(data: bytes, name: str) -> bytes:
    """What came of its own accord, unless there is more of it than is read."""
    if len(data) > LARGEST:
        raise UnreadableError(_too_large(name))
    return data


def file_status(path: Path, name: str) -> os.stat_result:
    """The status of a file of any size; UnreadableError if there is none, or something else."""
    found = status(path, name)
    _require_kind(found, name)
    return found


def status(path: Path, name: str) -> os.stat_result:
    """What the system says of a path; UnreadableError if there is nothing."""
    try:
        return path.stat()
    except FileNotFoundError:
        way = "an address begins with https:// or http://" if _is_like_address(name) else "check the spelling"
        raise UnreadableError(f"There is no file {name}; {way}.") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{name} could not be opened: {reason(error)}.") from error


def reason(error: Exception) -> str:
    """What the system says, without its numbers and the path that comes before it already."""
    return one_line(getattr(error, "strerror", None) or str(error)).rstrip(".")


def _opened(path: Path, name: str) -> BinaryIO:
    """A file to read; UnreadableError for anything else, OSError if it cannot be opened."""
    _require_file(status(path, name), name)
    file = open(_descriptor(path), "rb")  # noqa: SIM115 - closed by the caller
    try:
        _require_file(os.fstat(file.fileno()), name)
    except UnreadableError:
        file.close()
        raise
    return file


def _descriptor(path: Path) -> int:
    flags = ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
    return os.open(path, os.O_RDONLY | sum(getattr(os, flag, 0) for flag in flags))


def _require_file(found: os.stat_result, name: str) -> None:
    _require_kind(found, name)
    if found.st_size > LARGEST:
        raise UnreadableError(_too_large(name))


def _require_kind(found: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise UnreadableError(f"{name} is a folder; name a file in it.")
    if not stat.S_ISREG(found.st_mode):
        what = kind(found.st_mode)
        raise UnreadableError(f"{name} is {what}, not a file; send its text to standard input and name it as -.")


def _refusal(name: str, error: OSError) -> UnreadableError:
    if isinstance(error, PermissionError):
        return UnreadableError(f"{name} cannot be read: permission denied.")
    return UnreadableError(f"{name} could not be read: {reason(error)}.")


def _too_large(name: str) -> str:
    return f"{name} is larger than {LARGEST >> 20} MB; cut the article out of it."


def _is_like_address(name: str) -> bool:
    """Whether a name that is not a file was perhaps meant for a page: `lorne.example/news`, `ftp://…`."""
    return re.match(r"\w+:/|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/|[\d.]{7,15}(?::\d+)?/|localhost[:/]", name) is not None
