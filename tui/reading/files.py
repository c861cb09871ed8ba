"""One file made documents: what may be opened, how much of it is taken, and the one sentence that says why not."""

from __future__ import annotations

import errno
import os
import re
import select
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import UnreadableError
from tui.reading import reader
from tui.reading.formats.registry import format_of
from tui.reading.reader import Label, Read
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from datetime import date
    from typing import BinaryIO

    from tui.reading.documents import Document

STDIN = "-"
"""The path that means standard input."""
LARGEST = 256 * 1024 * 1024
"""Bytes; a larger file is not an article, and would fill the memory."""
_PART = 1 << 20
"""Bytes that are taken from a stream at a time."""
_PATIENCE = 60.0
"""Seconds until something must come out of a pipe."""
_NO_STDIN = "Standard input is closed; name a file instead of -."
_KINDS = ((stat.S_ISSOCK, "a socket"), (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"))


def read(path: str | os.PathLike[str], *, published: date | None = None) -> Document:
    """The article in the file at `path`, the first where it holds several; UnreadableError says what is in the way.

    `published` is its day, where the caller knows better than the text.
    """
    return load(Path(path), published).documents[0]


def read_all(path: str | os.PathLike[str], *, published: date | None = None) -> tuple[Document, ...]:
    """All articles that the file at `path` holds, in its order; errors as in `read`."""
    return load(Path(path), published).documents


def versions(path: str | os.PathLike[str], *, published: date | None = None) -> tuple[Document, ...]:
    """The versions of the article in the file at `path`, oldest first, of which there may be one; errors as in `read`.

    A draft with tracked changes has two, a web archive as many as it has captures of the page.
    """
    found = load(Path(path), published)
    return (*found.earlier, found.documents[0])


def load(path: Path, published: date | None = None, meant: str = "") -> Read:
    """All that the file at `path` holds, read in a worker unless it is plain text; UnreadableError where it cannot be.

    A pipe is read to its end, and its documents have no path: it cannot be read again. A temporary file is named, and
    its format is chosen, by the path that is `meant`.
    """
    known = Path(meant) if meant else path
    name = one_line(os.fspath(known))
    mode = _allowed(path, name)
    if stat.S_ISFIFO(mode):
        return parse(_from_pipe(path, name), Label(name, f"pipe {path.name}", "", published=published))
    label = Label(name, known.stem, os.fspath(known), "".join(known.suffixes[-1:]), published)
    return parse(_bytes(path, name), label)


def load_stdin(stdin: BinaryIO | None, published: date | None = None) -> Read:
    """All that comes on standard input; UnreadableError if nothing can."""
    if stdin is None:
        raise UnreadableError(_NO_STDIN)
    try:
        data = from_stream(stdin)
    except OSError as error:
        if error.errno == errno.EBADF:
            raise UnreadableError(_NO_STDIN) from None
        raise UnreadableError(f"Standard input could not be read: {reason(error)}.") from error
    _bounded(data, "Standard input")
    return parse(data, Label("Standard input", "stdin", STDIN, published=published))


def from_stream(stream: BinaryIO) -> bytes:
    """All that comes from a stream, or one byte more than is read of it; waits for one that does not wait itself."""
    parts: list[bytes] = []
    left = LARGEST + 1
    while left:
        part: bytes | None = stream.read(min(left, _PART))
        if part is None:
            select.select([stream], [], [])
            continue
        if not part:
            break
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def parse(data: bytes, label: Label) -> Read:
    """The documents of `data`: of plain text here and now, of any other format in a worker; errors as in `load`."""
    found = format_of(data, label.suffix)
    if found.is_plain:
        return reader.read(data, label, found)
    from tui.reading import worker  # noqa: PLC0415 - plain text needs no process

    return worker.SHARED.read(data, label, found)


def is_file(document: Document) -> bool:
    """Whether an article was read from a file, which may be read again."""
    return document.path not in {"", STDIN}


def identity(path: str | os.PathLike[str]) -> tuple[int, int] | str:
    """What makes two names one file: device and inode, so links count as the same; errors as in `load`."""
    if path == STDIN:
        return STDIN
    found = _status(Path(path), one_line(os.fspath(path)))
    return (found.st_dev, found.st_ino)


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Whether a folder is there; never an error."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 - a path with a NUL in it must raise, not be False
    except (OSError, ValueError):
        return False


def is_special(path: str | os.PathLike[str]) -> bool:
    """Whether there is a pipe, a socket or a device, which is read only if it is named; never an error."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or any(is_kind(mode) for is_kind, _ in _KINDS)


def reason(error: Exception) -> str:
    """What the system says, without its numbers and the path that comes before it already."""
    return one_line(getattr(error, "strerror", None) or str(error)).rstrip(".")


def _allowed(path: Path, name: str) -> int:
    """The mode of a file that may be read; UnreadableError for what may not."""
    found = _status(path, name)
    if stat.S_ISDIR(found.st_mode):
        raise UnreadableError(f"{name} is a folder; name a file in it.")
    for is_kind, kind in _KINDS:
        if is_kind(found.st_mode):
            raise UnreadableError(f"{name} is {kind}, not a file; send its text to standard input and name it as -.")
    if found.st_size > LARGEST:
        raise UnreadableError(_too_large(name))
    return found.st_mode


def _bounded(data: bytes, name: str) -> bytes:
    """What came of its own accord, unless there is more of it than is read."""
    if len(data) > LARGEST:
        raise UnreadableError(_too_large(name))
    return data


def _too_large(name: str) -> str:
    return f"{name} is larger than {LARGEST >> 20} MB; cut the article out of it."


def _status(path: Path, name: str) -> os.stat_result:
    try:
        return path.stat()
    except FileNotFoundError:
        way = "an address begins with https:// or http://" if _is_like_address(name) else "check the spelling"
        raise UnreadableError(f"There is no file {name}; {way}.") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{name} could not be opened: {reason(error)}.") from error


def _is_like_address(name: str) -> bool:
    """Whether a name that is not a file was perhaps meant for a page: `lorne.example/news`, `ftp://…`."""
    return re.match(r"\w+:/|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/|[\d.]{7,15}(?::\d+)?/|localhost[:/]", name) is not None


def _opened(path: Path) -> int:
    # Not blocking: what was a file when asked may be a pipe when opened, and a pipe may have no writer.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    return os.open(path, flags)


def _bytes(path: Path, name: str) -> bytes:
    try:
        with open(_opened(path), "rb") as file:
            return _bounded(file.read(LARGEST + 1), name)  # it may have grown
    except PermissionError:
        raise UnreadableError(f"{name} cannot be read: permission denied.") from None
    except OSError as error:
        raise UnreadableError(f"{name} could not be read: {reason(error)}.") from error


def _from_pipe(path: Path, name: str) -> bytes:
    """All that comes out of a pipe; UnreadableError if nothing does for a minute."""
    try:
        descriptor = _opened(path)
        with open(descriptor, "rb") as file:  # noqa: PTH123 - as above
            if not select.select([descriptor], [], [], _PATIENCE)[0]:
                raise UnreadableError(f"{name} is a pipe into which nothing was written for {_PATIENCE:.0f} seconds.")
            os.set_blocking(descriptor, True)
            return _bounded(file.read(LARGEST + 1), name)
    except OSError as error:
        raise UnreadableError(f"{name} could not be read: {reason(error)}.") from error
