"""An archive in the making: each batch that is done is saved, so a run that was killed can be resumed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from tui.archive import schema
from tui.archive.claim import Claim
from tui.archive.folder import File
from tui.archive.header import is_archive
from tui.archive.reading import FileRead
from tui.archive.records import damaged, decode, encode
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line
from tui.records import dataclass

ENDING = ".part"
"""What the name of the file has after that of the archive."""


@dataclass(frozen=True, slots=True)
class Place:
    """An article that was read: `place` says which of the file at `path` it is."""

    path: str
    place: int
    id: str
    name: str
    published: date | None


class Work:
    """The file of the work on one archive; every method raises CrossreadError if it cannot be read or written."""

    def __init__(self, path: Path, settings: dict[str, str]) -> None:
        """Go on with the file at `path`, or begin a new one if there is none, or none of these settings."""
        self.path = path
        self._base: sqlite3.Connection | None = None
        with schema.faults(path):
            self._claim = Claim(path)
        try:
            self._base = self._opened(settings)
            self.went_on = self._base is not None
            """Whether it was begun before."""
            if self._base is None:
                self._begin(settings)
            else:
                self._write_ahead()
        except BaseException:
            self.close()
            raise

    def _begin(self, settings: dict[str, str]) -> None:
        with schema.faults(self.path):
            self._claim.empty()
        self._base = schema.create(self.path, schema.WORK)
        self._write_ahead()
        with self._changes() as base:
            base.executemany("INSERT INTO setting VALUES (?, ?)", sorted(settings.items()))

    def _write_ahead(self) -> None:
        with schema.faults(self.path):
            self._open.execute("PRAGMA journal_mode = WAL")
            self._open.execute("PRAGMA synchronous = NORMAL")

    def begin_again(self, settings: dict[str, str]) -> None:
        """Forget all that was done."""
        self._close_base()
        self.went_on = False
        self._begin(settings)

    def _opened(self, settings: dict[str, str]) -> sqlite3.Connection | None:
        if not is_archive(self.path):
            return None
        found = None
        try:
            found = schema.connect(self.path, schema.WORK, writable=True)
            with schema.faults(self.path):
                if dict(found.execute("SELECT name, value FROM setting")) == settings:
                    return found
        except CrossreadError:
            pass  # It is not readable as work on an archive, and is begun again.
        if found is not None:
            found.close()
        return None

    # Files

    def keep_files(self, files: Sequence[File]) -> tuple[File, ...]:
        """Those that are still to be read; what was read of others, or of another state of these, is forgotten."""
        wanted = {os.fsencode(file.path): file for file in files}
        with self._changes() as base:
            read = {
                path
                for path, size, modified in base.execute("SELECT path, bytes, modified FROM file")
                if path in wanted and (wanted[path].bytes, wanted[path].modified) == (size, modified)
            }
            gone = [(path,) for (path,) in base.execute("SELECT path FROM file") if path not in read]
            base.executemany("DELETE FROM article WHERE path = ?", gone)
            base.executemany("DELETE FROM file WHERE path = ?", gone)
            left = tuple(file for path, file in wanted.items() if path not in read)
            if gone or left:
                base.execute("DELETE FROM story")
        return left

    def save_files(self, batch: Iterable[FileRead]) -> None:
        """Save what some files hold."""
        with self._changes() as base:
            for read in batch:
                path = os.fsencode(read.file.path)
                state = (read.file.bytes, read.file.modified, encode(read.remarks))
                base.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)", (path, *state))
                base.executemany(
                    "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [
                        (path, each.place, each.id, each.name, _written(each.published), each.document, each.profile)
                        for each in read.articles
                    ],
                )

    def remarks(self, files: Iterable[File]) -> Iterator[tuple[str, str, bool]]:
        """The path, the text and the weight of everything to be reported of these files, in their order."""
        for file in files:
            found = self._first("SELECT remarks FROM file WHERE path = ?", os.fsencode(file.path))
            for text, fatal in decode(found[0], tuple[tuple[str, bool], ...]) if found else ():
                yield file.path, text, fatal

    def places(self, files: Iterable[File]) -> tuple[Place, ...]:
        """The articles of these files, in their order, without what is in them."""
        found: dict[bytes, list[Place]] = {}
        with schema.faults(self.path):
            rows = self._open.execute("SELECT path, place, id, name, published FROM article ORDER BY path, place")
            for path, place, identity, name, day in rows.fetchall():
                published = date.fromisoformat(day) if day else None
                found.setdefault(path, []).append(Place(os.fsdecode(path), place, identity, name, published))
        return tuple(place for file in files for place in found.get(os.fsencode(file.path), ()))

    def document(self, place: Place) -> bytes:
        """The record of an article."""
        return self._part(place, "document")

    def profile(self, place: Place) -> bytes:
        """The record of the profile of an article."""
        return self._part(place, "profile")

    def _part(self, place: Place, column: str) -> bytes:
        found = self._first(
            f"SELECT {column} FROM article WHERE path = ? AND place = ?",  # noqa: S608 - one of two names above
            os.fsencode(place.path),
            place.place,
        )
        if found is None:
            raise CrossreadError(f"The archive {one_line(str(self.path))} lacks an article; remove it and begin again.")
        return found[0]

    # Groups

    def stories(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """The stories as labels and positions of articles, if they are known; empty if not."""
        rows = self._all("SELECT label, articles FROM story ORDER BY number")
        if not all(isinstance(label, str) for label, _ in rows):
            raise damaged()
        return tuple((label, decode(articles, tuple[int, ...])) for label, articles in rows)

    def save_stories(self, stories: Iterable[tuple[str, tuple[int, ...]]]) -> None:
        """Save all stories."""
        with self._changes() as base:
            base.execute("DELETE FROM story")
            base.executemany(
                "INSERT INTO story VALUES (?, ?, ?)",
                ((number, label, encode(articles)) for number, (label, articles) in enumerate(stories)),
            )

    # Comparisons

    def account(self, key: str) -> bytes | None:
        """What was found in a story; None if it was not compared yet."""
        found = self._first("SELECT account FROM compared WHERE key = ?", key)
        return found[0] if found else None

    def compared(self) -> frozenset[str]:
        """The keys of the stories that were compared."""
        return frozenset(key for (key,) in self._all("SELECT key FROM compared"))

    def save_accounts(self, accounts: Iterable[tuple[str, bytes]]) -> None:
        """Save what was found in some stories, by their keys."""
        with self._changes() as base:
            base.executemany("INSERT OR REPLACE INTO compared VALUES (?, ?)", accounts)

    # The file

    def close(self) -> None:
        """Close the file; it stays for the next run."""
        self._close_base()
        self._claim.release()

    def remove(self) -> None:
        """Close and delete the file, as the archive is finished."""
        self._close_base()
        with schema.faults(self.path):
            self._claim.remove()
        self.close()

    def _close_base(self) -> None:
        if self._base is not None:
            self._base.close()
            self._base = None

    @property
    def _open(self) -> sqlite3.Connection:
        assert self._base is not None  # noqa: S101 - nothing is asked of a closed file
        return self._base

    @contextmanager
    def _changes(self) -> Iterator[sqlite3.Connection]:
        with schema.faults(self.path):
            base = self._open
            base.execute("BEGIN IMMEDIATE")
            try:
                yield base
            except BaseException:
                base.execute("ROLLBACK")
                raise
            base.execute("COMMIT")

    def _all(self, statement: str) -> list[tuple[Any, ...]]:
        with schema.faults(self.path):
            return self._open.execute(statement).fetchall()

    def _first(self, statement: str, *values: object) -> tuple[bytes, ...] | None:
        with schema.faults(self.path):
            found: tuple[bytes, ...] | None = self._open.execute(statement, values).fetchone()
            return found


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None
