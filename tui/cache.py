"""Comparisons and examined articles, stored in the user's cache folder: opening them again is instant.

A record is a whole result under a key of everything it depends on: the articles, the options, the reader's corrections,
and this very program with the libraries it reads with. A changed word, a new option or an upgrade has another key, and
outdated records are never found. What one article contains is stored by itself too, so another comparison with it
only computes the rest. Records are plain MessagePack, decoded into the types of the results and nothing else: a damaged
or foreign file can only be ignored.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui import garbage
from tui.claims.corrections import NONE, Corrections
from tui.errors import CrossreadError
from tui.options import Options
from tui.reading.distinct import distinct
from tui.reading.documents import Document, Sentence
from tui.records import dataclass
from tui.shelf import Shelf

if TYPE_CHECKING:
    from tui.comparison import Comparison, Progress
    from tui.examination import ExaminationCache, Examined
    from tui.memory import Memory

FOLDER = "CROSSREAD_CACHE"
"""The environment variable that names another folder."""
LIMIT = 256 * 1024 * 1024
"""Bytes that all records together may take."""
_BASE, _EACH = 1 << 20, 100
"""Bytes of a record: of any, and for each character of the articles; most have 15 for each."""
_LIBRARIES = ("babel", "nltk", "numpy", "pint", "regex", "sumy")


@dataclass(frozen=True, slots=True)
class Cache:
    """Results under `folder`, or no cache if it is None; a folder that cannot be written is treated as empty."""

    folder: Path | None
    limit: int = LIMIT

    @classmethod
    def none(cls) -> Cache:
        """A cache that stores nothing."""
        return cls(None)

    @classmethod
    def usual(cls) -> Cache:
        """The cache of this user, or in the folder that the environment names."""
        named = os.environ.get(FOLDER)
        if named:
            return cls(Path(named))
        from platformdirs import user_cache_path  # noqa: PLC0415 - a named folder needs no search

        return cls(user_cache_path("crossread", appauthor=False))

    def compare(  # noqa: PLR0913 - the arguments of `comparison.compare`, and what comes before and after
        self,
        documents: Iterable[Document],
        options: Options | None = None,
        *,
        progress: Progress | None = None,
        stopped: Callable[[], bool] | None = None,
        workers: int = 1,
        corrections: Corrections = NONE,
        deliver: Callable[[Comparison], None] = lambda _found: None,
        memory: Memory | None = None,
        articles: ExaminationCache | None = None,
    ) -> Comparison:
        """As `comparison.compare`, with the same answer, from the cache if it is there; otherwise it is stored.

        `deliver` is called with the answer before it is stored. Examined articles are taken from `articles` if given,
        otherwise from this cache.
        """
        from tui.comparison import compare  # noqa: PLC0415 - a look into the cache needs no records

        documents, options = distinct(documents), options or Options()
        found = self.find(documents, options, corrections)
        if found is not None:
            deliver(found)
        else:
            found = compare(
                documents,
                options,
                progress=progress,
                stopped=stopped,
                workers=workers,
                corrections=corrections,
                cache=articles or self.articles,
                memory=memory,
            )
            deliver(found)
            name = key(documents, options, corrections)
            if self._shelf and name:
                self._shelf.write({name: _encoded(_parted(found))})
        return found

    def find(
        self, documents: Iterable[Document], options: Options | None = None, corrections: Corrections = NONE
    ) -> Comparison | None:
        """The comparison of these articles if it is stored, which counts as a use of it."""
        from tui.comparison import Comparison  # noqa: PLC0415 - as above
        from tui.soundness import is_sound  # noqa: PLC0415 - as above

        documents, options = distinct(documents), options or Options()
        name = key(documents, options, corrections) if self.may_hold(documents) else ""
        parts: tuple[tuple[tuple[Sentence, ...], ...], Comparison] | None = None
        with garbage.paused():
            if self._shelf and name:
                kind = tuple[tuple[tuple[Sentence, ...], ...], Comparison]
                parts = _decoded(self._shelf, name, kind, _most(documents))
            if parts is None or len(parts[0]) != len(documents):
                return None
            found = replace(parts[1], documents=tuple(map(_split, documents, parts[0])), options=options)
            return found if is_sound(found) else None

    def may_hold(self, documents: Iterable[Document]) -> bool:
        """Whether some comparison of these articles is stored, with whatever options and by whichever version."""
        return self._shelf is not None and self._shelf.holds(_texts(documents))

    @property
    def articles(self) -> ExaminationCache:
        """The examined articles that are stored."""
        from tui.examination import NoCache  # noqa: PLC0415 - as above

        return _ShelfCache(self._shelf) if self._shelf else NoCache()

    def clear(self) -> None:
        """Delete all records; files that are not the cache's own stay."""
        if self._shelf:
            self._shelf.clear()

    @property
    def _shelf(self) -> Shelf | None:
        return Shelf(self.folder, self.limit) if self.folder else None


@dataclass(frozen=True, slots=True)
class _ShelfCache:
    """The examined articles on a shelf."""

    shelf: Shelf

    def get(self, document: Document, options: Options) -> Examined | None:
        from tui.examination import Examined  # noqa: PLC0415 - as above
        from tui.soundness import is_sound_examination  # noqa: PLC0415 - as above

        found: Examined | None = _decoded(self.shelf, _article_key(document, options), Examined, _most((document,)))
        return found if found and is_sound_examination(_split(document, found.sentences), found) else None

    def store(self, documents: Sequence[Document], options: Options, found: Sequence[Examined]) -> None:
        names = [_article_key(document, options) for document in documents]
        if names:
            self.shelf.write({name: _encoded(each) for name, each in zip(names, found, strict=True) if name})


def key(documents: tuple[Document, ...], options: Options, corrections: Corrections = NONE) -> str:
    """The name of a comparison: a digest of everything it depends on. Empty if an article cannot be encoded."""
    return _named(_texts(documents), options, documents, corrections)


def _texts(documents: Iterable[Document]) -> str:
    """How the names of all comparisons of these texts begin."""
    texts = " ".join(document.sha256 for document in documents)
    return f"comparison-{hashlib.sha256(texts.encode()).hexdigest()[:16]}"


def _article_key(document: Document, options: Options) -> str:
    """The name of an examined article, wherever its file is."""
    return _named("article", options, (replace(document, name="", path=""),))


def _named(kind: str, options: Options, documents: tuple[Document, ...], *more: object) -> str:
    with suppress(UnicodeEncodeError):  # the name of a file need not be text
        "".join(document.name + document.path for document in documents).encode()
        written = repr((program(), options, documents, more))  # each part of it is a plain record
        return f"{kind}-{hashlib.sha256(written.encode()).hexdigest()}"
    return ""


@cache
def program() -> tuple[str, ...]:
    """The version of this program as far as its answers go: its own files and the libraries it uses."""
    specs = (find_spec(name) for name in _LIBRARIES)
    libraries = [spec.origin for spec in specs if spec and spec.origin]
    return (sys.version, *(_state(path) for path in (*_own(), *libraries)))


def _own() -> list[str]:
    """The files of this program that an answer depends on: all but those that draw it."""
    found = []
    for folder, below, names in os.walk(Path(__file__).parent):
        below[:] = [name for name in below if name not in {"app", "cli", "__pycache__"}]
        found += [os.path.join(folder, name) for name in names if name.endswith((".py", ".txt"))]  # noqa: PTH118 - quick
    return sorted(found)


def _state(path: str) -> str:
    state = os.stat(path)  # noqa: PTH116 - as above
    return f"{path} {state.st_size} {state.st_mtime_ns}"


def _encoded(result: object) -> bytes:
    import msgspec  # noqa: PLC0415 - as above

    return msgspec.msgpack.encode(result)


def _decoded(shelf: Shelf, name: str, kind: object, most: int) -> Any:
    """A record of at most `most` bytes decoded as its type; None if it is not there, or is something else."""
    record = shelf.read(name, most) if name else None
    if record is None:
        return None
    import msgspec  # noqa: PLC0415 - as above

    try:
        with garbage.paused():
            return msgspec.msgpack.decode(record, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError, MemoryError, CrossreadError):  # the last: of its options
        return None


def _parted(found: Comparison) -> tuple[tuple[tuple[Sentence, ...], ...], Comparison]:
    """A comparison as it is stored: the sentences of its documents, and the rest without what is given anyway."""
    return tuple(each.sentences for each in found.documents), replace(found, documents=(), options=Options())


def _most(documents: Iterable[Document]) -> int:
    """The bytes of a record on these documents; a larger one would fill the memory with what it does not hold."""
    return _BASE + _EACH * sum(len(document.text) for document in documents)


def _split(document: Document, sentences: tuple[Sentence, ...]) -> Document:
    return replace(document, sentences=sentences)
