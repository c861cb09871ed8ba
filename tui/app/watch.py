"""Articles that were changed on the disk after they were read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.errors import Trouble
from tui.reading.article import document
from tui.reading.documents import Document
from tui.reading.files import gather, is_file


class Watch:
    """Looks at the articles' files; their bytes are read only where size or time has changed."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = [read for read in documents if is_file(read)]
        self._seen: dict[str, tuple[int, int]] = {}
        self._changed: dict[str, bool] = {}

    def changed(self) -> tuple[str, ...]:
        """The names of the articles whose file holds other bytes now; one that is gone counts as it was."""
        return tuple(read.name for read in self._documents if self._differs(read))

    def _differs(self, read: Document) -> bool:
        try:
            found = os.stat(read.path)  # noqa: PTH116 - a path with a NUL in it must raise, not be False
            state = (found.st_mtime_ns, found.st_size)
            if self._seen.get(read.path) != state:
                self._changed[read.path] = hashlib.sha256(Path(read.path).read_bytes()).hexdigest() != read.sha256
                self._seen[read.path] = state
        except (OSError, ValueError):
            return False
        return self._changed[read.path]


@dataclass(frozen=True, slots=True)
class Reread:
    """The articles as they are now, what is to be told, and how many have another text than before."""

    documents: tuple[Document, ...]
    troubles: tuple[Trouble, ...]
    changed: int = 0


def reread(
    documents: Sequence[Document],
    more: Sequence[Path] = (),
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> Reread:
    """Read the files again, and `more` beside them; an article that can no longer be read stays as it was.

    `tell` hears before each file how many are read, of how many; what it raises ends the reading.
    """
    paths = [read.path for read in documents if is_file(read)]
    gathered = gather([*paths, *more], tell=tell)
    found = {new.path: new for new in gathered.documents}
    now = tuple(_dated(found.pop(read.path), read) if read.path in found else read for read in documents)
    changed = sum(new.sha256 != read.sha256 for new, read in zip(now, documents, strict=True))
    return Reread((*now, *found.values()), gathered.troubles, changed)


def _dated(new: Document, old: Document) -> Document:
    """The article with the day that the reader gave it, where that was another than the text's own."""
    own = document(old.text, name=old.name).published
    given = old.published if old.published != own else None
    return replace(new, published=given or new.published or old.published)
