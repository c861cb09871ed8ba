"""Comparisons kept in the user's cache folder, so that a second opening waits for nothing.

An entry is a whole result under a key of everything it depends on: the articles, the options, what the reader decided
of the line-up, and this very program with the libraries it reads by. A changed word, a new option or an upgrade has
another key, and what is out of date is never found; the least recently used go when the folder is full. An entry is a
plain record in MessagePack behind a checksum, decoded into the types of `Comparison` and nothing else: a damaged or
foreign file can only be ignored.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tui.claims.corrections import NONE, Corrections
from tui.comparison import Comparison, Progress, compare, distinct
from tui.options import Options
from tui.reading.documents import Document

FOLDER = "CROSSREAD_CACHE"
"""The environment variable that names another folder."""
LIMIT = 256 * 1024 * 1024
"""Bytes that all entries together may take."""
_MAGIC = b"crossread comparison\n"
_SUFFIX = ".comparison"
_PART = ".part"
_ABANDONED = 3600
"""Seconds after which a half-written entry is nobody's."""
_LIBRARIES = ("babel", "nltk", "numpy", "pint", "regex", "sumy")


@dataclass(frozen=True, slots=True)
class Cache:
    """Comparisons under `folder`, or none kept where it is None; a folder that cannot be written is as good as none."""

    folder: Path | None
    limit: int = LIMIT

    @classmethod
    def none(cls) -> Cache:
        """A cache that keeps nothing."""
        return cls(None)

    @classmethod
    def usual(cls) -> Cache:
        """The cache of this user, or of the folder that the environment names."""
        named = os.environ.get(FOLDER)
        if named:
            return cls(Path(named))
        from platformdirs import user_cache_path  # noqa: PLC0415 - a named folder needs no search

        return cls(user_cache_path("crossread", appauthor=False))

    def compare(
        self,
        documents: Iterable[Document],
        options: Options | None = None,
        *,
        progress: Progress | None = None,
        stopped: Callable[[], bool] | None = None,
        workers: int = 1,
        corrections: Corrections = NONE,
    ) -> Comparison:
        """As `comparison.compare`, with the same answer, from the cache where it is there; and kept there if not."""
        documents, options = distinct(documents), options or Options()
        path = self._path(documents, options, corrections)
        kept = _read(path) if path else None
        if kept is None:
            kept = compare(
                documents, options, progress=progress, stopped=stopped, workers=workers, corrections=corrections
            )
            self._keep(kept, path)
        return kept

    def find(
        self, documents: Iterable[Document], options: Options | None = None, corrections: Corrections = NONE
    ) -> Comparison | None:
        """The comparison of these articles if it is kept, which counts as a use of it."""
        path = self._path(distinct(documents), options or Options(), corrections)
        return _read(path) if path else None

    def _path(self, documents: tuple[Document, ...], options: Options, corrections: Corrections) -> Path | None:
        with suppress(UnicodeEncodeError):  # the name of a file need not be text; such an article is not kept
            return self.folder / f"{key(documents, options, corrections)}{_SUFFIX}" if self.folder else None
        return None

    def clear(self) -> None:
        """Forget every comparison; files that are not the cache's own stay."""
        for path, _, _ in self._entries():
            with suppress(OSError):
                path.unlink()

    def _keep(self, comparison: Comparison, path: Path | None) -> None:
        content = _encode(comparison) if path else b""
        if path is None or len(content) > self.limit:
            return
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(path, content)
            self._make_room()

    def _make_room(self) -> None:
        """Remove what was used longest ago until the rest fits; another program may be doing the same."""
        left = self.limit
        for path, used, size in sorted(self._entries(), key=lambda entry: (-entry[1], entry[0])):
            left -= size
            if left < 0 or (path.suffix == _PART and time.time() - used > _ABANDONED):
                with suppress(OSError):
                    path.unlink()

    def _entries(self) -> list[tuple[Path, float, int]]:
        """The cache's own files with the time of their last use and their size in bytes."""
        found = []
        with suppress(OSError):
            for path in self.folder.iterdir() if self.folder else ():
                if path.suffix in {_SUFFIX, _PART}:
                    with suppress(OSError):
                        state = path.stat()
                        found.append((path, state.st_mtime, state.st_size))
        return found


def key(documents: tuple[Document, ...], options: Options, corrections: Corrections = NONE) -> str:
    """The name of a comparison: a digest of all it depends on."""
    import msgspec  # noqa: PLC0415 - the first frame does not wait for it

    return hashlib.sha256(msgspec.msgpack.encode((program(), options, documents, corrections))).hexdigest()


@cache
def program() -> tuple[str, ...]:
    """What tells this program from one that would answer otherwise: its own files and the libraries it reads by."""
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


def _encode(comparison: Comparison) -> bytes:
    import msgspec  # noqa: PLC0415 - as above

    payload = msgspec.msgpack.encode(comparison)
    return _MAGIC + hashlib.sha256(payload).digest() + payload


def _read(path: Path) -> Comparison | None:
    """The comparison in a file, which counts as used now; None where there is none or it is not whole."""
    import msgspec  # noqa: PLC0415 - as above

    try:
        content = path.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC) + hashlib.sha256().digest_size
    payload = memoryview(content)[head:]
    if content[:head] != _MAGIC + hashlib.sha256(payload).digest():
        return None
    try:
        comparison = msgspec.msgpack.decode(payload, type=Comparison)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    with suppress(OSError):
        os.utime(path)
    return comparison


def _write(path: Path, content: bytes) -> None:
    """Write a file that only its owner reads, whole or not at all."""
    from tempfile import mkstemp  # noqa: PLC0415 - only a new comparison is written

    handle, part = mkstemp(suffix=_PART, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
