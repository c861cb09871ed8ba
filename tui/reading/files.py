"""One file made documents; the one sentence that says why it cannot be."""

from __future__ import annotations

import errno
import os
import select
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import UnreadableError
from tui.reading import opening, reader
from tui.reading.formats.registry import format_of
from tui.reading.opening import reason
from tui.reading.origins import STDIN
from tui.reading.reader import Label, Read
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from datetime import date
    from typing import BinaryIO

    from tui.reading.documents import Document

_NO_STDIN = "Standard input is closed; name a file instead of -."


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
    if opening.is_pipe(path, name):
        return parse(opening.read_pipe(path, name), Label(name, f"pipe {path.name}", "", published=published))
    label = Label(name, known.stem, os.fspath(known), "".join(known.suffixes[-1:]), published)
    return parse(opening.read(path, name), label)


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
    return parse(opening.bounded(data, "Standard input"), Label("Standard input", "stdin", STDIN, published=published))


def from_stream(stream: BinaryIO) -> bytes:
    """All that comes from a stream, or one byte more than is read of it; waits for one that does not wait itself."""
    parts: list[bytes] = []
    left = opening.LARGEST + 1
    while left:
        part: bytes | None = stream.read(min(left, opening.PART))
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


def identity(path: str | os.PathLike[str]) -> tuple[int, int] | str:
    """What makes two names one file: device and inode, so links count as the same; errors as in `load`."""
    if path == STDIN:
        return STDIN
    found = opening.status(Path(path), one_line(os.fspath(path)))
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
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
