"""The SQLite file of the sessions, opened as untrusted input.

Its schema is not trusted and must be the one created here, so no trigger, view or expression in it ever runs
(https://www.sqlite.org/security.html). Writes go to a write-ahead log: an edit takes a tenth of a millisecond and
survives a crash of the program at once, and a power failure once `settle` has been called, which is done when idle.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.errors import CrossreadError
from tui.reading.sanitise import one_line

_APPLICATION = 0x63725264
"""In the file's header, to distinguish session files from other programs' databases."""

VERSION = 3
"""The version of the edits; a higher one was written by a newer crossread. The tables are those of version 1."""

_TABLES = """
CREATE TABLE session (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, content TEXT NOT NULL DEFAULT '',
    names TEXT NOT NULL DEFAULT '', at TEXT NOT NULL, place TEXT NOT NULL DEFAULT '');
CREATE TABLE article (
    session INTEGER NOT NULL REFERENCES session, number INTEGER NOT NULL,
    name TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (session, number));
CREATE TABLE stroke (
    id INTEGER PRIMARY KEY AUTOINCREMENT, session INTEGER NOT NULL REFERENCES session, at TEXT NOT NULL,
    kind TEXT NOT NULL, target TEXT NOT NULL, value TEXT NOT NULL, hand TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped')));
CREATE INDEX stroke_of_session ON stroke (session, state, id);
"""
_OF_SQLITE = "CREATE TABLE sqlite_sequence(name,seq)"
"""What SQLite adds automatically, besides indexes without text."""

_BYTES = (
    "SELECT EXISTS (SELECT 1 FROM session WHERE 'blob' IN (typeof(key), typeof(at), typeof(place))) "
    "OR EXISTS (SELECT 1 FROM article WHERE 'blob' IN (typeof(name), typeof(path), typeof(sha256))) "
    "OR EXISTS (SELECT 1 FROM stroke WHERE 'blob' IN (typeof(at), typeof(kind), typeof(target), typeof(value)))"
)
"""Whether there are blobs instead of text, the one thing that the column types do not reject."""

_LONGEST = 16 * 1024 * 1024
"""Bytes of a value; a longer one is not a note, and would fill the memory."""

_PATIENCE = 2.0
"""Seconds to wait for another program that is writing."""

MEMORY = Path(":memory:")
"""In memory: what is saved there is lost when the program ends."""


class Database:
    """One file. CrossreadError if it is damaged, newer, another program's or not as crossread writes it.

    In that case it is not modified. Every method raises CrossreadError if the file cannot be read or written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.unsettled = False
        """Whether something was written that a power failure could still lose."""
        self._is_older = False
        with self._faults():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _connect(path)
            try:
                self._prepare()
            except BaseException:
                self.close()
                raise
        self._seen = self._version()

    def all(self, statement: str, *values: object) -> list[Any]:
        """Every row of a query, as tuples."""
        with self._faults():
            return self._connection.execute(statement, values).fetchall()

    def first(self, statement: str, *values: object) -> Any:
        """The first row of a query, as a tuple; None if it finds none."""
        with self._faults():
            return self._connection.execute(statement, values).fetchone()

    def write(self, statement: str, *values: object) -> int:
        """Run a statement within a `transaction`; returns the id of the row it inserted, if any."""
        with self._faults():
            return self._connection.execute(statement, values).lastrowid or 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything written inside is committed at the end, or none of it."""
        with self._faults():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                if self._is_older:
                    self._connection.execute(f"PRAGMA user_version = {VERSION}")
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
            self._is_older, self.unsettled = False, True

    def changed(self) -> bool:
        """Whether another program has written since the last call."""
        before, self._seen = self._seen, self._version()
        return self._seen != before

    def settle(self) -> None:
        """Checkpoint the write-ahead log into the file, safe from a power failure; callable from any thread."""
        self.unsettled = False
        if self.path == MEMORY:
            return
        with self._faults():
            beside = _connect(self.path)
            beside.execute("PRAGMA wal_checkpoint(PASSIVE)")
            beside.close()

    def close(self) -> None:
        """Close the file; everything written is already in it."""
        self._connection.close()

    def foreign(self, what: str) -> CrossreadError:
        """The error for content of the file that crossread never writes."""
        return CrossreadError(
            f"The session file {self._name} has something in it that crossread does not write ({one_line(what)}); "
            "name another one with --session FILE."
        )

    @property
    def _name(self) -> str:
        return one_line(str(self.path))

    def _prepare(self) -> None:
        empty = not self._schema()
        if not empty:
            self._check()
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        if empty:
            self._make()

    def _check(self) -> None:
        """Reject a file that must not be opened, before any of its tables is read."""
        if self._number("application_id") != _APPLICATION:
            raise CrossreadError(f"{self._name} is not a crossread session; name another file with --session FILE.")
        if self._number("user_version") > VERSION:
            raise CrossreadError(
                f"{self._name} was written by a newer version of crossread; update crossread to open it."
            )
        self._is_older = self._number("user_version") < VERSION
        ours = {_folded(statement) for statement in (*_TABLES.split(";"), _OF_SQLITE)}
        for name, statement in self._schema():
            if statement is not None and _folded(statement) not in ours:
                raise self.foreign(name)
        if self.first("PRAGMA quick_check")[0] != "ok":
            raise CrossreadError(f"The session file {self._name} is damaged; move it away to start a new one.")
        if self.first(_BYTES)[0]:
            raise self.foreign("bytes instead of text")

    def _make(self) -> None:
        with self.transaction():
            if self._schema():
                return
            for statement in _TABLES.split(";"):
                self.write(statement)
            self.write(f"PRAGMA application_id = {_APPLICATION}")
            self.write(f"PRAGMA user_version = {VERSION}")

    def _schema(self) -> list[Any]:
        return self.all("SELECT name, sql FROM sqlite_schema")

    def _number(self, pragma: str) -> int:
        return int(self.first(f"PRAGMA {pragma}")[0])

    def _version(self) -> int:
        return self._number("data_version")

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Translate errors with the file into one sentence."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            reason = one_line(str(error))
            raise CrossreadError(
                f"The session file {self._name} cannot be used ({reason}); name another one with --session FILE."
            ) from None


def _connect(path: Path) -> sqlite3.Connection:
    made = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    made.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    made.execute("PRAGMA trusted_schema = OFF")
    made.execute("PRAGMA cell_size_check = ON")
    return made


def _folded(statement: str) -> str:
    return " ".join(statement.split())
