"""Files and folders made documents; what cannot be read is told in one sentence, and the rest goes on."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import Trouble, UnreadableError
from tui.reading.documents import Document
from tui.reading.reader import Label, Read
from tui.reading.reader import read as read_bytes
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from typing import BinaryIO

STDIN = "-"
"""The path that means standard input."""
LARGEST = 256 * 1024 * 1024
"""Bytes; a larger file is no article, and would fill the memory."""
SUFFIXES = (".txt", ".text", ".md")
"""How the names of text files end, in any case of letters."""
_QUICK_FILES, _QUICK_BYTES = 100, 4 * 1024 * 1024
"""Files and bytes that are read in an instant, about a tenth of a second and a second at most."""
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The documents that could be read, in the order asked for, and what is to be told about them and the others.

    `unread` is how many inputs were not come to, where the reading was stopped.
    """

    documents: tuple[Document, ...]
    troubles: tuple[Trouble, ...]
    unread: int = 0


def read(path: str | os.PathLike[str], *, published: date | None = None) -> Document:
    """The article in the file at `path`; UnreadableError says what stands in the way.

    `published` is its day, where the caller knows better than the text.
    """
    return _read(Path(path), published).documents[0]


def read_all(path: str | os.PathLike[str], *, published: date | None = None) -> tuple[Document, ...]:
    """All articles that the file at `path` holds, in its order; errors as in `read`."""
    return _read(Path(path), published).documents


def versions(path: str | os.PathLike[str], *, published: date | None = None) -> tuple[Document, ...]:
    """The versions of the article in the file at `path`, oldest first, of which there may be one; errors as in `read`.

    A draft with tracked changes has two, a web archive as many as it has captures of the page.
    """
    found = _read(Path(path), published)
    return (*found.earlier, found.documents[0])


def is_quick(paths: Iterable[str | os.PathLike[str]]) -> bool:
    """Whether `paths` hold so little that nobody need be told how far the reading is; looks no further than it must."""
    held = 0
    for number, size in enumerate(_sizes(paths), 1):
        held += size
        if number > _QUICK_FILES or held > _QUICK_BYTES:
            return False
    return True


def gather(
    paths: Iterable[str | os.PathLike[str]],
    *,
    stdin: BinaryIO | None = None,
    published: date | None = None,
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> Gathered:
    """Every article of `paths`: files, folders (their text files in natural name order) and `-` for `stdin`.

    A file named twice is read once, by whatever name; two files of the same bytes are both kept, with a remark. `tell`
    hears before each file how many are read, of how many; what it raises ends the reading.
    """
    return Gathering(paths, stdin=stdin, published=published).read(tell, lambda: False)


class Gathering:
    """What `gather` does, as a reading that can be stopped and gone on with; for one thread at a time."""

    def __init__(
        self,
        paths: Iterable[str | os.PathLike[str]],
        *,
        stdin: BinaryIO | None = None,
        published: date | None = None,
    ) -> None:
        self._paths = tuple(paths)
        self._stdin = stdin
        self._published = published
        self._wanted: list[str | os.PathLike[str]] | None = None
        self._done = 0
        self._documents: list[Document] = []
        self._troubles: list[Trouble] = []
        self._seen: dict[tuple[int, int] | str, str] = {}
        self._bytes_of: dict[str, Document] = {}

    def read(self, tell: Callable[[int, int], None], stopped: Callable[[], bool]) -> Gathered:
        """All that is read by now: to the end, or to the file before which `stopped` answers yes."""
        if self._wanted is None:
            self._wanted = list(_expanded(self._paths, self._troubles))
        total = len(self._wanted)
        while self._done < total and not stopped():
            tell(self._done, total)
            self._take(self._wanted[self._done])
            self._done += 1
        return Gathered(_told_apart(self._documents), tuple(self._troubles), total - self._done)

    def _take(self, path: str | os.PathLike[str]) -> None:
        """Read one input, or say why it cannot be."""
        name = one_line(os.fspath(path))
        try:
            key = _identity(path)
            if key in self._seen:
                self._remark(name, f"is the same file as {self._seen[key]}; it is read once")
                return
            stdin = path == STDIN
            found = _from_stdin(self._stdin, self._published) if stdin else _read(Path(path), self._published)
        except UnreadableError as error:
            self._troubles.append(Trouble(name, str(error)))
            return
        self._seen[key] = name
        for remark in found.remarks:
            self._remark(name, remark)
        for document in found.documents:
            twin = self._bytes_of.setdefault(document.sha256, document)
            if twin is not document:
                self._remark(name, f"holds the same bytes as {one_line(twin.path)}; both are kept")
            self._documents.append(document)

    def _remark(self, name: str, end: str) -> None:
        self._troubles.append(Trouble(name, f"{name} {end}.", fatal=False))


def _sizes(paths: Iterable[str | os.PathLike[str]]) -> Iterator[int]:
    """The bytes of each file there is to read; 0 where that cannot be known, which the reading tells of."""
    for path in paths:
        if path == STDIN or not _is_folder(path):
            yield _size(path)
            continue
        with suppress(OSError), os.scandir(path) as entries:
            for entry in entries:
                if _may_be_article(entry.name):
                    yield _size(entry.path)


def _size(path: str | os.PathLike[str]) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - a path with a NUL in it must raise what is caught here
    except (OSError, ValueError):
        return 0


def _expanded(paths: Iterable[str | os.PathLike[str]], troubles: list[Trouble]) -> Iterator[str | os.PathLike[str]]:
    """The paths with each folder replaced by its articles."""
    for path in paths:
        if path == STDIN or not _is_folder(path):
            yield path
            continue
        name = one_line(os.fspath(path))
        try:
            articles = _articles(Path(path))
        except OSError as error:
            troubles.append(Trouble(name, f"{name} could not be opened: {_reason(error)}."))
            continue
        if not articles:
            kinds = ", ".join(sorted(SUFFIXES))
            troubles.append(Trouble(name, f"{name} is a folder without articles; they end in {kinds}."))
        yield from articles


def is_file(document: Document) -> bool:
    """Whether an article was read from a file of its own."""
    return document.path not in {"", STDIN}


def _articles(folder: Path) -> list[Path]:
    """The text files of `folder` itself, in natural name order: article 2 before article 10."""
    files = [path for path in folder.iterdir() if _may_be_article(path.name) and not _is_folder(path)]
    return sorted(files, key=lambda path: (_natural(path.name), path.name))


def _may_be_article(name: str) -> bool:
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - a name alone, of very many
    return suffix.casefold() in SUFFIXES and not name.startswith(".") and not stem.casefold().startswith("readme")


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in re.split(r"(\d{1,18})", name)]


def _is_folder(path: str | os.PathLike[str]) -> bool:
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 - a path with a NUL in it must raise, not be False
    except (OSError, ValueError):
        return False


def _identity(path: str | os.PathLike[str]) -> tuple[int, int] | str:
    """What makes two names one file: device and inode, so that links count as the same."""
    if path == STDIN:
        return STDIN
    found = _status(Path(path))
    return (found.st_dev, found.st_ino)


def _status(path: Path) -> os.stat_result:
    name = one_line(os.fspath(path))
    try:
        return path.stat()
    except FileNotFoundError:
        raise UnreadableError(f"There is no file {name}; look at its spelling.") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{name} could not be opened: {_reason(error)}.") from error


def _read(path: Path, published: date | None) -> Read:
    name = one_line(os.fspath(path))
    found = _status(path)
    if stat.S_ISDIR(found.st_mode):
        raise UnreadableError(f"{name} is a folder; name a file in it.")
    for is_kind, kind in _KINDS:
        if is_kind(found.st_mode):
            raise UnreadableError(f"{name} is {kind}, not a file; send its text to standard input and name it as -.")
    if found.st_size > LARGEST:
        raise UnreadableError(f"{name} is larger than {LARGEST >> 20} MB; cut the article out of it.")
    return read_bytes(_bytes(path, name), Label(name, path.stem, os.fspath(path), path.suffix, published))


def _bytes(path: Path, name: str) -> bytes:
    # Not blocking: what was a file when asked may be a pipe when opened.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(path, flags), "rb") as file:  # noqa: PTH123 - a descriptor, not a path
            return file.read(LARGEST)
    except PermissionError:
        raise UnreadableError(f"{name} may not be read; ask for permission to it.") from None
    except OSError as error:
        raise UnreadableError(f"{name} could not be read: {_reason(error)}.") from error


def _from_stdin(stdin: BinaryIO | None, published: date | None) -> Read:
    if stdin is None:
        raise UnreadableError("There is no standard input to read; name a file instead of -.")
    try:
        data = stdin.read(LARGEST)
    except OSError as error:
        raise UnreadableError(f"Standard input could not be read: {_reason(error)}.") from error
    return read_bytes(data, Label("Standard input", "stdin", STDIN, published=published))


def _told_apart(documents: list[Document]) -> tuple[Document, ...]:
    """Documents of one name given their folder's name as well."""
    names = Counter(document.name for document in documents)
    return tuple(
        replace(one, name=one_line(os.fspath(Path(one.path).parent / one.name))) if names[one.name] > 1 else one
        for one in documents
    )


def _reason(error: Exception) -> str:
    """What the system says, without its numbers and the path that stands before it already."""
    return one_line(getattr(error, "strerror", None) or str(error)).rstrip(".")
