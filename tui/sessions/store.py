"""The file that keeps what the reader did: SQLite, a transaction a stroke."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import cast

from tui.errors import CrossreadError
from tui.reading.documents import Document
from tui.sessions.anchors import Anchor
from tui.sessions.session import Stroke, StrokeKind, Target

_APPLICATION = 0x63725264
"""Written into the file's header, so that another program's database is not taken for a session."""

VERSION = 1
"""The layout of the tables; a file with a greater one was written by a newer crossread."""

_TABLES = """
CREATE TABLE session (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, at TEXT NOT NULL, place TEXT NOT NULL DEFAULT '');
CREATE TABLE article (
    session INTEGER NOT NULL REFERENCES session, number INTEGER NOT NULL,
    name TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (session, number));
CREATE TABLE stroke (
    id INTEGER PRIMARY KEY AUTOINCREMENT, session INTEGER NOT NULL REFERENCES session, at TEXT NOT NULL,
    kind TEXT NOT NULL, target TEXT NOT NULL, value TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped')));
CREATE INDEX stroke_of_session ON stroke (session, state, id);
"""


@dataclass(frozen=True, slots=True)
class Recent:
    """A session in a list: its articles' names and paths, when it was last touched, how many strokes it holds."""

    id: int
    at: str
    names: tuple[str, ...]
    paths: tuple[str, ...]
    strokes: int


class Store:
    """One file of sessions.

    CrossreadError where the file is damaged, newer, or another program's; it is not touched then.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            raise CrossreadError(
                f"The session file {path} cannot be used ({error}); name another one with --session FILE."
            ) from None

    def _prepare(self) -> None:
        application = self._number("application_id")
        version = self._number("user_version")
        empty = not self._base.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if not empty and application != _APPLICATION:
            self.close()
            raise CrossreadError(f"{self.path} is no session of crossread; name another file with --session FILE.")
        if version > VERSION:
            self.close()
            raise CrossreadError(f"{self.path} was written by a newer crossread; update crossread to open it.")
        if not empty and self._base.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            self.close()
            raise CrossreadError(f"The session file {self.path} is damaged; move it away to begin a new one.")
        self._base.execute("PRAGMA foreign_keys = ON")
        if empty:
            with self._transaction():
                if self._base.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                    return
                for statement in _TABLES.split(";"):
                    self._base.execute(statement)
                self._base.execute(f"PRAGMA application_id = {_APPLICATION}")
                self._base.execute(f"PRAGMA user_version = {VERSION}")

    def _number(self, pragma: str) -> int:
        return int(self._base.execute(f"PRAGMA {pragma}").fetchone()[0])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._base.execute("ROLLBACK")
            raise
        self._base.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file; every stroke is in it already."""
        self._base.close()

    def session(self, documents: Sequence[Document]) -> int:
        """The session of these articles, known by their paths in any order; a new one where there is none."""
        key = sha256("\n".join(sorted(d.path or d.sha256 for d in documents)).encode()).hexdigest()
        with self._transaction():
            found = self._base.execute("SELECT id FROM session WHERE key = ?", (key,)).fetchone()
            if found is None:
                made = self._base.execute("INSERT INTO session (key, at) VALUES (?, ?)", (key, _now()))
                session = int(made.lastrowid or 0)
            else:
                session = int(found[0])
                self._base.execute("UPDATE session SET at = ? WHERE id = ?", (_now(), session))
            self._base.execute("DELETE FROM article WHERE session = ?", (session,))
            self._base.executemany(
                "INSERT INTO article (session, number, name, path, sha256) VALUES (?, ?, ?, ?, ?)",
                [(session, number, d.name, d.path, d.sha256) for number, d in enumerate(documents, 1)],
            )
        return session

    def recent(self, most: int = 20) -> tuple[Recent, ...]:
        """The sessions last touched, newest first."""
        rows = self._base.execute("SELECT id, at FROM session ORDER BY at DESC, id DESC LIMIT ?", (most,)).fetchall()
        return tuple(self._recent(int(session), at) for session, at in rows)

    def _recent(self, session: int, at: str) -> Recent:
        articles = self._base.execute("SELECT name, path FROM article WHERE session = ? ORDER BY number", (session,))
        told = articles.fetchall()
        counted = self._base.execute("SELECT count(*) FROM stroke WHERE session = ? AND state = 'done'", (session,))
        names, paths = tuple(name for name, _ in told), tuple(path for _, path in told)
        return Recent(session, at, names, paths, int(counted.fetchone()[0]))

    def append(self, session: int, kind: StrokeKind, target: Target, value: str) -> Stroke:
        """Keep a stroke; when this returns it is on the disk. What was undone before it can no longer be redone."""
        at = _now()
        told = json.dumps([asdict(anchor) for anchor in target], ensure_ascii=False, sort_keys=True)
        with self._transaction():
            self._base.execute("UPDATE stroke SET state = 'dropped' WHERE session = ? AND state = 'undone'", (session,))
            made = self._base.execute(
                "INSERT INTO stroke (session, at, kind, target, value) VALUES (?, ?, ?, ?, ?)",
                (session, at, kind, told, value),
            )
        return Stroke(int(made.lastrowid or 0), at, kind, target, value)

    def strokes(self, session: int) -> tuple[Stroke, ...]:
        """The strokes that hold, oldest first, another terminal's among them."""
        found = self._base.execute(
            "SELECT id, at, kind, target, value FROM stroke WHERE session = ? AND state = 'done' ORDER BY id",
            (session,),
        )
        return tuple(_stroke(*row) for row in found)

    def undo(self, session: int) -> Stroke | None:
        """Take back the last stroke that holds; None where there is none."""
        return self._turn(session, "done", "undone", -1)

    def redo(self, session: int) -> Stroke | None:
        """Do again the stroke that was taken back last; None where there is none."""
        return self._turn(session, "undone", "done", 1)

    def _turn(self, session: int, state: str, into: str, order: int) -> Stroke | None:
        with self._transaction():
            row = self._base.execute(
                "SELECT id, at, kind, target, value FROM stroke WHERE session = ? AND state = ? "
                "ORDER BY id * ? LIMIT 1",
                (session, state, order),
            ).fetchone()
            if row is None:
                return None
            self._base.execute("UPDATE stroke SET state = ? WHERE id = ?", (into, row[0]))
        return _stroke(*row)

    def place(self, session: int) -> str:
        """Where the reader was, as the app wrote it; empty for a new session."""
        found = self._base.execute("SELECT place FROM session WHERE id = ?", (session,)).fetchone()
        return str(found[0]) if found else ""

    def keep_place(self, session: int, place: str) -> None:
        """Remember where the reader is."""
        with self._transaction():
            self._base.execute("UPDATE session SET place = ?, at = ? WHERE id = ?", (place, _now(), session))


def _stroke(number: int, at: str, kind: str, target: str, value: str) -> Stroke:
    anchors = tuple(Anchor(**anchor) for anchor in json.loads(target))
    return Stroke(number, at, cast("StrokeKind", kind), anchors, value)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
