"""Articles that were changed on disk after they were read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import Trouble
from tui.reading.documents import Document
from tui.reading.files import is_file
from tui.reading.gathering import gather

if TYPE_CHECKING:
    from tui.reading.pages import Pages


class Watch:
    """Checks the articles' files; their bytes are read only if size or modification time has changed."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = [read for read in documents if is_file(read)]
        self._seen: dict[str, tuple[int, int]] = {}
        self._changed: dict[str, bool] = {}

    def changed(self) -> tuple[str, ...]:
        """The names of the articles whose file has other bytes now; a missing one counts as unchanged."""
        return tuple(read.name for read in self._documents if self._differs(read))

    def _differs(self, read: Document) -> bool:
        try:
            found = os.stat(read.path)  # noqa: PTH116 - a path with a NUL in it must raise, not be False
            state = (found.st_mtime_ns, found.st_size)
            if self._seen.get(read.path) != state:
                now = hashlib.sha256(Path(read.path).read_bytes()).hexdigest()
                self._changed[read.path] = now != (read.file_sha256 or read.sha256)
                self._seen[read.path] = state
        except (OSError, ValueError):
            return False
        return self._changed[read.path]


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
    paths = dict.fromkeys(read.path for read in documents if is_file(read))
    gathered = gather([*paths, *more], on_progress=on_progress, pages=pages)
    now = _paired(documents, [new for new in gathered.documents if new.path in paths])
    changed = sum(new.sha256 != read.sha256 for new, read in zip(now, documents, strict=True))
    added = tuple(new for new in gathered.documents if new.path not in paths)
    return Reread((*now, *added), gathered.troubles, changed)


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
