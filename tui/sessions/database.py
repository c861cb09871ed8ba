"""The SQLite file of the sessions, opened as untrusted input.

Its schema is not trusted and must be the one created here, so no trigger, view or expression in it ever runs
(https://www.sqlite.org/security.html). Writes go to a write-ahead log: an edit takes a tenth of a millisecond and
survives a crash of the program at once, and a power failure once `settle` has been called, which is done when idle.

What is deleted while it is open is not lost: it is copied into memory, from where it goes into a new file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.errors import CrossreadError
from tui.reading.sanitise import one_line
from tui.sessions import schema, session_file
from tui.sessions.session_file import SessionFile

_MOST = 64 * 1024 * 1024
"""Bytes of the rows of one query; more would fill the memory."""
_LONGEST_REASON = 200
"""Characters of what SQLite says, which may repeat a whole value."""

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
        self._file = None if path == MEMORY else SessionFile(path)
        with self._faults():
            if self._file is not None:
                self._file.prepare()
            self._connection = self._file.connect() if self._file is not None else session_file.in_memory()
            try:
                self._prepare()
                self._seen = self._version()
            except BaseException:
                self.close()
                raise
        self._identity = self._file.identity() if self._file is not None else None
        self._left: tuple[int, int] | None = None
        """The file that was left for the memory."""

    def all(self, statement: str, *values: object) -> list[Any]:
        """Every row of a query, as tuples."""
        found, left = [], _MOST
        with self._faults():
            for row in self._connection.execute(statement, values):
                left -= sum(len(value) for value in row if isinstance(value, str | bytes))
                if left < 0:
                    raise self.foreign("more than anybody writes")
                found.append(row)
        return found

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
                    self._connection.execute(f"PRAGMA user_version = {schema.VERSION}")
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._is_older, self.unsettled = False, True

    def changed(self) -> bool:
        """Whether another program has written since the last call."""
        before, self._seen = self._seen, self._version()
        return self._seen != before

    def settle(self) -> None:
        """Checkpoint the write-ahead log into the file, safe from a power failure; callable from any thread."""
        self.unsettled = False
        if self._file is None:
            return
        with self._faults():
            beside = self._file.connect()
            beside.execute("PRAGMA wal_checkpoint(PASSIVE)")
            beside.close()

    def close(self) -> None:
        """Close the file; everything written is already in it."""
        self._connection.close()

    # A file that is deleted or replaced while it is open

    @property
    def is_in_place(self) -> bool:
        """Whether the file at the path is still the one that was opened, and its log too."""
        return self._file is None or self._identity == self._file.identity()

    @property
    def is_gone(self) -> bool:
        """Whether there is no file at the path, or only what is left of this one without its log."""
        return self._file is not None and (self._file.is_gone() or self._file.identity()[0] == self._left)

    def leave(self) -> None:
        """Copy everything into memory and use that from now on: the file is no longer at the path."""
        if self._file is None or self._identity is None:
            return
        with self._faults():
            memory = session_file.in_memory()
            self._connection.backup(memory)
            self.close()
            self._file.forget(self._identity)
            self._left, self._connection, self._identity = self._identity[0], memory, None

    def write_again(self) -> None:
        """Write what was copied into memory to a new file, and use that."""
        if self._file is None:
            return
        with self._faults():
            self._file.write(self._connection)
            written = self._file.connect()
            self.close()
            self._connection = written
            self._prepare()
            self._seen = self._version()
        self._identity, self.unsettled = self._file.identity(), False

    def foreign(self, what: str) -> CrossreadError:
        """The error for content of the file that crossread never writes."""
        return CrossreadError(
            f"The session file {self.name} has something in it that crossread does not write ({one_line(what)}); "
            "name another one with --session FILE."
        )

    @property
    def name(self) -> str:
        """The path in messages."""
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
        if self._number("application_id") != schema.APPLICATION:
            raise CrossreadError(f"{self.name} is not a crossread session; name another file with --session FILE.")
        if self._number("user_version") > schema.VERSION:
            raise CrossreadError(
                f"{self.name} was written by a newer version of crossread; update crossread to open it."
            )
        self._is_older = self._number("user_version") < schema.VERSION
        found = self._schema()
        if name := schema.foreign(found):
            raise self.foreign(name)
        if schema.lacks(found) or self.first("PRAGMA quick_check")[0] != "ok":
            raise CrossreadError(f"The session file {self.name} is damaged; move it away to start a new one.")
        if self.first(schema.UNTYPED)[0]:
            raise self.foreign("values of another type than their columns")

    def _make(self) -> None:
        with self.transaction():
            if self._schema():
                return
            for statement in schema.STATEMENTS:
                self.write(statement)
            self.write(f"PRAGMA application_id = {schema.APPLICATION}")
            self.write(f"PRAGMA user_version = {schema.VERSION}")

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
        except (sqlite3.Error, OSError, OverflowError, UnicodeError) as error:
            reason = one_line(getattr(error, "strerror", None) or str(error))[:_LONGEST_REASON]
            raise CrossreadError(
                f"The session file {self.name} cannot be used ({reason}); name another one with --session FILE."
            ) from None
