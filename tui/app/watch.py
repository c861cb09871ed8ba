"""Articles that were changed on disk after they were read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import Trouble, UnreadableError
from tui.reading import opening
from tui.reading.addresses import is_address
from tui.reading.documents import Document
from tui.reading.origins import is_file
from tui.reading.sanitise import one_line
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.reading.pages import Pages


class Watch:
    """Checks the articles' files; what has another size, or was not modified since, is not read."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._files = [_File(read) for read in documents if is_file(read)]

    def changed(self) -> tuple[str, ...]:
        """The names of the articles whose file has other bytes now.

        One without a file counts as unchanged: there is nothing to read instead.
        """
        return tuple(file.name for file in self._files if file.differs())


class _File:
    """The file of one article, as it was read and as it was when it was last looked at."""

    def __init__(self, read: Document) -> None:
        self.name = read.name
        self._path = Path(read.path)
        self._digest = read.file_sha256 or read.sha256
        self._size = -1
        """The size of the file as it was read; -1 if that is not known yet."""
        self._seen: tuple[int, int] | None = None
        self._differed = False

    def differs(self) -> bool:
        try:
            found = opening.file_status(self._path, self.name)
            state = (found.st_mtime_ns, found.st_size)
            if state != self._seen:
                self._differed = self._has_other_bytes(found.st_size)
                self._seen = state
        except UnreadableError:
            return False
        return self._differed

    def _has_other_bytes(self, size: int) -> bool:
        if size > opening.LARGEST or size != self._size >= 0:
            return True
        differs = opening.digest(self._path, self.name) != self._digest
        if not differs:
            self._size = size
        return differs


@dataclass(frozen=True, slots=True)
class Reread:
    """The articles as they are now, the problems to report, and how many have another text than before."""

    documents: tuple[Document, ...]
    troubles: tuple[Trouble, ...]
    changed: int = 0


def reread(
    documents: Sequence[Document],
    more: Sequence[str | Path] = (),
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    pages: Pages | None = None,
) -> Reread:
    """Read the files again, and `more` with them; an article that can no longer be read stays as it was.

    Web pages are fetched again if there are `pages` to store them.

    `on_progress` gets before each file the number read and the total; an exception in it ends the reading.
    """
    from tui.reading.gathering import gather  # noqa: PLC0415 - the first frame does not need the readers

    paths = dict.fromkeys(read.path for read in documents if is_file(read))
    troubles = _not_files(paths)
    gathered = gather([*(path for path in paths if path not in troubles), *more], on_progress=on_progress, pages=pages)
    now = _paired(documents, [new for new in gathered.documents if new.path in paths])
    changed = sum(new.sha256 != read.sha256 for new, read in zip(now, documents, strict=True))
    added = tuple(new for new in gathered.documents if new.path not in paths)
    return Reread((*now, *added), (*troubles.values(), *gathered.troubles), changed)


def _not_files(paths: Iterable[str]) -> dict[str, Trouble]:
    """What is at these paths instead of the file that was read; a pipe would not be read to the same end again."""
    found = {}
    for path in paths:
        name = one_line(path)
        if not is_address(path):
            try:
                opening.file_status(Path(path), name)
            except UnreadableError as error:
                found[path] = Trouble(name, str(error))
    return found


def _paired(documents: Sequence[Document], found: list[Document]) -> tuple[Document, ...]:
    """The articles as they are now among those `found`; unchanged if one is no longer there.

    Several articles of one file are matched by their text, else by their title, else by their place.
    """
    now: dict[int, Document] = {}
    for same in (_same_text, _same_title, _same_place):
        for position, old in enumerate(documents):
            if position in now:
                continue
            new = next((new for new in found if new.path == old.path and same(new, old)), None)
            if new is not None:
                found.remove(new)
                now[position] = _dated(new, old)
    return tuple(now.get(position, old) for position, old in enumerate(documents))


def _same_text(new: Document, old: Document) -> bool:
    return new.sha256 == old.sha256


def _same_title(new: Document, old: Document) -> bool:
    return bool(old.title) and new.title == old.title


def _same_place(new: Document, old: Document) -> bool:
    return new.place == old.place


def _dated(new: Document, old: Document) -> Document:
    """The article with the day that the reader gave it, or its former day if it no longer has one."""
    if old.day_given:
        return replace(new, published=old.published, day_given=True)
    return replace(new, published=new.published or old.published)
