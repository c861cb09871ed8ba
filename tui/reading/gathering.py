"""The articles of files, folders and standard input; what cannot be read is reported, and the others are read."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui import machine
from tui.errors import Trouble, UnreadableError
from tui.reading import folders
from tui.reading.addresses import host, is_address
from tui.reading.ahead import Results, results
from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.reading.files import identity, is_folder, load, load_stdin
from tui.reading.formats.registry import PLAIN_SUFFIXES, SUFFIXES
from tui.reading.opening import reason
from tui.reading.origins import STDIN
from tui.reading.read_result import ReadResult
from tui.reading.sanitise import one_line
from tui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from typing import BinaryIO

    from tui.reading.pages import Pages
    from tui.reading.reader import Read

AnyPath = str | os.PathLike[str]

_QUICK_FILES, _QUICK_BYTES = 100, 4 * 1024 * 1024
"""Plain files and bytes that are read in an instant, about a tenth of a second and a second at most."""
_OTHER = 512 * 1024
"""Bytes of plain text that take as long as a file of another format, whatever its size, for the first frame."""


def is_quick(paths: Iterable[AnyPath]) -> bool:
    """Whether `paths` hold so little that no progress need be shown; looks no further than it must."""
    held = 0
    for number, (name, size) in enumerate(_sizes(paths), 1):
        held += size if _is_plain(name) else max(_OTHER, 4 * size)
        if number > _QUICK_FILES or held > _QUICK_BYTES or is_address(name):
            return False
    return True


def gather(
    paths: Iterable[AnyPath],
    *,
    stdin: BinaryIO | None = None,
    published: date | None = None,
    pages: Pages | None = None,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> ReadResult:
    """Every article of `paths`: files, folders (their files in natural name order) and `-` for `stdin`.

    Addresses of web pages are fetched where there are `pages` to hold them, and refused if there are none.

    A file named twice is read once, by whatever name; two files of the same bytes are both read, with a remark.
    `on_progress` is called before each file with how many are read, of how many; what it raises ends the reading.
    """
    return Gatherer(paths, stdin=stdin, published=published, pages=pages).read(on_progress, lambda: False)


@dataclass(frozen=True, slots=True)
class _Input:
    """A file to be read; or why it is not, which is not an error if it has been named before."""

    path: AnyPath
    trouble: Trouble | None = None

    @property
    def name(self) -> str:
        return one_line(os.fspath(self.path))


class Gatherer:
    """What `gather` does, as a reading that can be stopped and gone on with; for one thread at a time."""

    def __init__(
        self,
        paths: Iterable[AnyPath],
        *,
        stdin: BinaryIO | None = None,
        published: date | None = None,
        pages: Pages | None = None,
    ) -> None:
        self._pages = pages
        self._paths = tuple(paths)
        self._stdin = stdin
        self._published = published
        self._wanted: list[_Input] | None = None
        self._done = 0
        self._documents: list[Document] = []
        self._troubles: list[Trouble] = []
        self._seen: dict[tuple[int, int] | str, str] = {}
        self._twins: dict[str, Document] = {}

    def read(self, on_progress: Callable[[int, int], None], stopped: Callable[[], bool]) -> ReadResult:
        """All that is read by now: to the end, or to the file before which `stopped` answers yes."""
        if self._wanted is None:
            self._wanted = list(self._inputs(_expanded(self._paths, self._troubles)))
        total = len(self._wanted)
        left = [one.path for one in self._wanted[self._done :] if one.trouble is None]
        ahead = results(self._load, left, _threads(left))
        try:
            while self._done < total and not stopped():
                on_progress(self._done, total)
                if not self._take(self._wanted[self._done], ahead, lambda: not stopped()):
                    break
                self._done += 1
        finally:
            ahead.end()
        return ReadResult(distinct(with_distinct_names(self._documents)), tuple(self._troubles), total - self._done)

    def _inputs(self, paths: Iterable[AnyPath]) -> Iterator[_Input]:
        """What there is to read, a file named twice once."""
        for path in paths:
            name = one_line(os.fspath(path))
            if is_address(path) and self._pages is None:
                yield _Input(path, Trouble(name, f"{name} is an address, and nothing is fetched here; name a file."))
                continue
            try:
                key = str(path) if is_address(path) else identity(path)
            except UnreadableError as error:
                yield _Input(path, Trouble(name, str(error)))
                continue
            if key in self._seen:
                same = f"{name} is the same file as {self._seen[key]}; it is read once."
                yield _Input(path, Trouble(name, same, fatal=False))
                continue
            self._seen[key] = name
            yield _Input(path)

    def _load(self, path: AnyPath) -> Read:
        if path == STDIN:
            return load_stdin(self._stdin, self._published)
        if self._pages is not None and is_address(path):
            return self._pages.load(str(path))
        return load(Path(path), self._published)

    def _take(self, wanted: _Input, ahead: Results[Read], wait: Callable[[], bool]) -> bool:
        """Take in one input, or say why it cannot be read; whether it was waited for."""
        name = wanted.name
        if wanted.trouble is not None:
            self._troubles.append(wanted.trouble)
            return True
        try:
            found = ahead.take(wait)
        except UnreadableError as error:
            self._troubles.append(Trouble(name, str(error)))
            return True
        if found is None:
            return False
        for remark in found.remarks:
            self._remark(name, remark)
        for document in found.documents:
            self._add(name, document)
        return True

    def _add(self, name: str, document: Document) -> None:
        twin = self._twins.setdefault(document.sha256, document)
        if twin is not document and twin.path != document.path:
            if document.file_sha256:
                what = f"“{one_line(document.title)}”" if document.title else "the same text"
                remark = f"contains {what} as {one_line(twin.path)} does; both are read"
            else:
                remark = f"is identical to {one_line(twin.path)}; both are read"
            self._remark(name, remark)
        self._documents.append(document)

    def _remark(self, name: str, end: str) -> None:
        self._troubles.append(Trouble(name, f"{name} {end}.", fatal=False))


def _threads(paths: list[AnyPath]) -> int:
    """One for each core where files are read by other processes; plain text is read here, one after another."""
    if all(_is_plain(path) for path in paths):
        return 1
    return machine.cores()


def _is_plain(path: AnyPath) -> bool:
    return not is_address(path) and os.fspath(path).casefold().endswith((*PLAIN_SUFFIXES, STDIN))


def _sizes(paths: Iterable[AnyPath]) -> Iterator[tuple[str, int]]:
    """The name and the bytes of each file there is to read."""
    for path in paths:
        if path == STDIN or not is_folder(path):
            yield os.fspath(path), folders.size(path)
        else:
            yield from folders.sizes(path)


def _expanded(paths: Iterable[AnyPath], troubles: list[Trouble]) -> Iterator[AnyPath]:
    """The paths with each folder replaced by its articles; other contents of a folder are named."""
    for path in paths:
        if path == STDIN or not is_folder(path):
            yield path
            continue
        name = one_line(os.fspath(path))
        try:
            found = folders.look(Path(path))
        except OSError as error:
            troubles.append(Trouble(name, f"{name} could not be opened: {reason(error)}."))
            continue
        if found.others:
            others = one_line(folders.named(found.others))
            troubles.append(Trouble(name, f"{name} contains files of unsupported formats: {others}."))
        if not found.articles:
            kinds = ", ".join(SUFFIXES)
            troubles.append(Trouble(name, f"{name} is a folder without articles; supported endings are {kinds}."))
        if found.folders:
            inner = one_line(folders.named(found.folders))
            troubles.append(Trouble(name, f"{name} contains folders that were skipped: {inner}.", fatal=False))
        yield from found.articles


def with_distinct_names(documents: list[Document]) -> tuple[Document, ...]:
    """Documents of one name given that of their folder as well, the ending of their file, or both."""
    names = Counter(document.name for document in documents)
    alike: defaultdict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if names[document.name] > 1 and document.path:
            alike[document.name].append(document)
    longer = {(one.name, one.path): name for each in alike.values() for one, name in _longer(each)}
    return tuple(replace(one, name=longer.get((one.name, one.path), one.name)) for one in documents)


def _longer(alike: list[Document]) -> Iterator[tuple[Document, str]]:
    """Documents of one name with longer ones, all of them different if that is possible."""
    found: list[str] = []
    for name in (_in_folder, _with_ending, lambda one: _in_folder(one, _with_ending(one))):
        found = [one_line(name(one)) for one in alike]
        if len(set(found)) == len(found):
            break
    yield from zip(alike, found, strict=True)


def _in_folder(document: Document, name: str = "") -> str:
    """The name of a document, or that given, with the name of its folder, or of its host, before it."""
    if is_address(document.path):
        return f"{host(document.path)} {name or document.name}"
    return os.fspath(Path(document.path).parent / (name or document.name))


def _with_ending(document: Document) -> str:
    """The name of a document with the ending of its file; of one of several articles its number after that."""
    path = Path(document.path)
    stem = one_line(path.stem)
    if is_address(document.path) or not document.name.startswith(stem):
        return document.name
    return f"{path.name}{document.name.removeprefix(stem)}"
