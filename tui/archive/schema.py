"""The SQLite file of an archive, opened as untrusted input.

Its schema is not trusted and must be the one created here, so no trigger, view or expression in it ever runs
(https://www.sqlite.org/security.html).
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.archive.header import APPLICATION, is_archive
from tui.archive.records import DamagedError
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line

VERSION = 1
_LONGEST = 512 * 1024 * 1024
"""Bytes of a value; a longer one is none of ours."""
_PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""
_DAMAGED = "The archive {} is damaged; make it again with crossread --archive FOLDER."
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}

ARCHIVE = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE remark (number INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL, fatal INTEGER NOT NULL);
CREATE TABLE story (
    number INTEGER PRIMARY KEY, label TEXT NOT NULL, first TEXT, last TEXT, names TEXT NOT NULL, words TEXT NOT NULL,
    articles INTEGER NOT NULL, conflicts INTEGER, checks INTEGER, comparison BLOB);
CREATE TABLE article (
    number INTEGER PRIMARY KEY, story INTEGER NOT NULL, id TEXT NOT NULL, path BLOB NOT NULL, place INTEGER NOT NULL,
    document BLOB NOT NULL);
CREATE INDEX article_of_story ON article (story, number);
"""
"""A finished archive. Days are written as in ISO 8601; a story without a comparison has one article."""

WORK = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE file (path BLOB PRIMARY KEY, bytes INTEGER NOT NULL, modified INTEGER NOT NULL, remarks BLOB NOT NULL);
CREATE TABLE article (
    path BLOB NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, published TEXT,
    document BLOB NOT NULL, profile BLOB NOT NULL, PRIMARY KEY (path, place));
CREATE TABLE story (number INTEGER PRIMARY KEY, label TEXT NOT NULL, articles BLOB NOT NULL);
CREATE TABLE compared (key TEXT PRIMARY KEY, account BLOB NOT NULL) WITHOUT ROWID;
"""
"""An archive in the making: what has been read, grouped and compared by now."""


def create(path: Path, tables: str) -> sqlite3.Connection:
    """A new file with these tables; CrossreadError if it cannot be made."""
    with faults(path):
        made = _connect(path)
        made.execute("PRAGMA journal_mode = MEMORY")  # what breaks off here is made again from the beginning
        made.execute("PRAGMA page_size = 8192")
        made.execute(f"PRAGMA application_id = {APPLICATION}")
        made.execute(f"PRAGMA user_version = {VERSION}")
        with made:
            made.execute("BEGIN IMMEDIATE")
            for statement in _statements(tables):
                made.execute(statement)
        return made


def connect(path: Path, tables: str, *, writable: bool = False) -> sqlite3.Connection:
    """An existing file; CrossreadError if it is not an archive with these tables, or cannot be read.

    To be read it is opened as a file that nobody writes, which published archives are: a journal that a stranger put
    beside it is not looked at.
    """
    name = one_line(str(path))
    if not is_archive(path):
        raise CrossreadError(f"{name} is not an archive of crossread; make one with crossread --archive FOLDER.")
    with faults(path):
        found = _connect(path if writable else f"{path.absolute().as_uri()}?immutable=1")
        if found.execute("PRAGMA user_version").fetchone()[0] > VERSION:
            raise CrossreadError(f"{name} was written by a newer version of crossread; update crossread to open it.")
        theirs = {_folded(sql) for (sql,) in found.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")}
        if theirs != _tables(tables):
            raise DamagedError(
                f"{name} is an archive that is not finished; the command that began it resumes it."
                if theirs == _tables(WORK)
                else f"{name} is not written as crossread writes an archive; make it again."
            )
        return found


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Translate errors with the file, and what is wrong with what it holds, into one sentence."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        name = one_line(str(path))
        if type(error) is sqlite3.DatabaseError:  # its subclasses are about other faults than those of the file
            raise DamagedError(_DAMAGED.format(name)) from None
        way_out = "make room, and the same command goes on" if _lacks_room(error) else "name another file with --output"
        raise CrossreadError(f"The archive {name} cannot be used ({_reason(error)}); {way_out}.") from None
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
        raise DamagedError(_DAMAGED.format(one_line(str(path)))) from None


def _lacks_room(error: sqlite3.Error | OSError) -> bool:
    if isinstance(error, OSError):
        return error.errno in _NO_ROOM
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}


def _reason(error: sqlite3.Error | OSError) -> str:
    return one_line(getattr(error, "strerror", None) or str(error))


def _connect(path: Path | str) -> sqlite3.Connection:
    """The database at a path, or of a URI."""
    made = sqlite3.connect(
        path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False, uri=isinstance(path, str)
    )
    made.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    made.execute("PRAGMA trusted_schema = OFF")
    made.execute("PRAGMA cell_size_check = ON")
    return made


def _tables(tables: str) -> set[str]:
    return {_folded(statement) for statement in _statements(tables)}


def _statements(tables: str) -> list[str]:
    return [statement.strip() for statement in tables.split(";") if statement.strip()]


def _folded(statement: str) -> str:
    return " ".join(statement.split())
