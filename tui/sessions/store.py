"""The file that keeps what the reader did: SQLite, a transaction a stroke.

It is written ahead (WAL): a stroke costs a tenth of a millisecond and survives the end of the program at once, and a
power cut once `settle` has been called, which is for idle moments.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import cast

from tui.errors import CrossreadError
from tui.reading.documents import Document
from tui.reading.files import STDIN
from tui.reading.sanitise import one_line
from tui.sessions.anchors import Anchor
from tui.sessions.session import Stroke, StrokeKind, Target

_APPLICATION = 0x63725264
"""Written into the file's header, so that another program's database is not taken for a session."""

VERSION = 1
"""The layout of the tables; a file with a greater one was written by a newer crossread."""

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

MEMORY = Path(":memory:")
"""Stands for no file at all: what is kept there is gone when the program ends."""

_PATIENCE = 2.0
"""Seconds to wait for another program that is writing."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A session in a list: its articles' names and paths, when it was last touched, and its state.

    `strokes` are those that hold, `reviewed` the targets with a verdict; `place` is what the app wrote.
    """

    id: int
    at: str
    names: tuple[str, ...]
    paths: tuple[str, ...]
    strokes: int
    reviewed: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Keys:
    """What a session's articles are known by: their paths, their bytes, their names."""

    key: str
    content: str
    names: str

    @classmethod
    def of(cls, documents: Sequence[Document]) -> _Keys:
        return cls(
            _hash(_path(document) or document.sha256 for document in documents),
            _hash(document.sha256 for document in documents),
            _hash(document.name for document in documents),
        )


class Store:
    """One file of sessions. `sent` is true for a file named by the reader, which may have come from a colleague.

    CrossreadError where the file is damaged, newer, or another program's (it is not touched then), and from any
    method where it cannot be read or written.
    """

    def __init__(self, path: Path, *, sent: bool = False) -> None:
        self.path = path
        self.sent = sent
        self._hand = secrets.token_hex(4)
        self._found: dict[int, int] = {}
        self.unsettled = False
        """Whether something was written that a power cut might still take."""
        with self._reaching():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
            try:
                self._prepare()
            except BaseException:
                self.close()
                raise
        self._seen = self._version()

    def _prepare(self) -> None:
        empty = not self._base.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if not empty and self._number("application_id") != _APPLICATION:
            raise CrossreadError(f"{self._name} is no session of crossread; name another file with --session FILE.")
        if self._number("user_version") > VERSION:
            raise CrossreadError(f"{self._name} was written by a newer crossread; update crossread to open it.")
        if not empty and self._base.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise CrossreadError(f"The session file {self._name} is damaged; move it away to begin a new one.")
        self._base.execute("PRAGMA foreign_keys = ON")
        self._base.execute("PRAGMA journal_mode = WAL")
        self._base.execute("PRAGMA synchronous = NORMAL")
        if empty:
            self._make()

    def _make(self) -> None:
        with self._transaction():
            if self._base.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                return
            for statement in _TABLES.split(";"):
                self._base.execute(statement)
            self._base.execute(f"PRAGMA application_id = {_APPLICATION}")
            self._base.execute(f"PRAGMA user_version = {VERSION}")

    @property
    def _name(self) -> str:
        return one_line(str(self.path))

    def _number(self, pragma: str) -> int:
        return int(self._base.execute(f"PRAGMA {pragma}").fetchone()[0])

    def _version(self) -> int:
        with self._reaching():
            return self._number("data_version")

    @contextmanager
    def _reaching(self) -> Iterator[None]:
        """Tell what goes wrong with the file in one sentence."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            told = one_line(str(error))
            raise CrossreadError(
                f"The session file {self._name} cannot be used ({told}); name another one with --session FILE."
            ) from None

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._reaching():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")
            self.unsettled = True

    def close(self) -> None:
        """Let go of the file; every stroke is in it already."""
        self._base.close()

    def settle(self) -> None:
        """Put what was written ahead into the file itself, safe from a power cut; from any thread."""
        self.unsettled = False
        if self.path == MEMORY:
            return
        with self._reaching():
            base = sqlite3.connect(self.path, timeout=_PATIENCE)
            base.execute("PRAGMA wal_checkpoint(PASSIVE)")
            base.close()

    def changed(self) -> bool:
        """Whether another program has written since this was last asked."""
        before, self._seen = self._seen, self._version()
        return self._seen != before

    # Sessions

    def known(self, documents: Sequence[Document]) -> int | None:
        """The session of these articles in any order; None where there is none.

        They are known by their paths, else by their bytes, so that files may be moved; in a file that was sent also
        by their names.
        """
        with self._reaching():
            return self._known(_Keys.of(documents))

    def session(self, documents: Sequence[Document]) -> int:
        """The session of these articles, as `known` finds it; a new one where there is none."""
        keys = _Keys.of(documents)
        with self._transaction():
            session = self._known(keys)
            if session is None:
                made = self._base.execute("INSERT INTO session (key, at) VALUES (?, ?)", (keys.key, _now()))
                session = int(made.lastrowid or 0)
            self._base.execute(
                "UPDATE session SET key = ?, content = ?, names = ?, at = ? WHERE id = ?",
                (keys.key, keys.content, keys.names, _now(), session),
            )
            self._base.execute("DELETE FROM article WHERE session = ?", (session,))
            self._base.executemany(
                "INSERT INTO article (session, number, name, path, sha256) VALUES (?, ?, ?, ?, ?)",
                [(session, number, d.name, _path(d), d.sha256) for number, d in enumerate(documents, 1)],
            )
            self._look_back(session)
        return session

    def _known(self, keys: _Keys) -> int | None:
        ways = [("key", keys.key), ("content", keys.content)] + ([("names", keys.names)] if self.sent else [])
        for column, value in ways:
            row = self._base.execute(
                f"SELECT id FROM session WHERE {column} = ? ORDER BY at DESC, id DESC LIMIT 1",  # noqa: S608 - one of three names above
                (value,),
            ).fetchone()
            if row is not None:
                return int(row[0])
        return None

    def _look_back(self, session: int) -> None:
        """Remember the last stroke there was before this program's own."""
        row = self._base.execute("SELECT coalesce(max(id), 0) FROM stroke WHERE session = ?", (session,)).fetchone()
        self._found.setdefault(session, int(row[0]))

    def carry(self, source: int, session: int) -> None:
        """Take the strokes of one session over into another, as when an article is added; none is taken twice."""
        with self._transaction():
            self._base.execute(
                "INSERT INTO stroke (session, at, kind, target, value, hand) "
                "SELECT ?, at, kind, target, value, hand FROM stroke AS theirs WHERE session = ? AND state = 'done' "
                "AND NOT EXISTS (SELECT 1 FROM stroke AS ours WHERE ours.session = ? AND ours.at = theirs.at "
                "AND ours.kind = theirs.kind AND ours.target = theirs.target AND ours.value = theirs.value) "
                "ORDER BY id",
                (session, source, session),
            )

    def recent(self, most: int = 20) -> tuple[Recent, ...]:
        """The sessions last touched, newest first."""
        with self._reaching():
            rows = self._base.execute(
                "SELECT id, at, place FROM session ORDER BY at DESC, id DESC LIMIT ?", (most,)
            ).fetchall()
            return tuple(self._recent(int(session), at, place) for session, at, place in rows)

    def _recent(self, session: int, at: str, place: str) -> Recent:
        told = self._base.execute(
            "SELECT name, path FROM article WHERE session = ? ORDER BY number", (session,)
        ).fetchall()
        names, paths = tuple(name for name, _ in told), tuple(path for _, path in told)
        (strokes,) = self._base.execute(
            "SELECT count(*) FROM stroke WHERE session = ? AND state = 'done'", (session,)
        ).fetchone()
        (reviewed,) = self._base.execute(
            "SELECT count(*) FROM (SELECT value, max(id) FROM stroke WHERE session = ? AND state = 'done' "
            "AND kind IN ('verdict', 'apart', 'reviewed') GROUP BY target) WHERE value != ''",
            (session,),
        ).fetchone()
        return Recent(session, at, names, paths, int(strokes), int(reviewed), place)

    # Strokes

    def append(self, session: int, kind: StrokeKind, target: Target, value: str) -> Stroke:
        """Keep a stroke; when this returns it is in the file. What was undone before it can no longer be redone."""
        at = _now()
        told = json.dumps([asdict(anchor) for anchor in target], ensure_ascii=False, sort_keys=True)
        with self._transaction():
            self._base.execute(
                "UPDATE stroke SET state = 'dropped' WHERE session = ? AND (hand = ? OR id <= ?) AND state = 'undone'",
                self._own(session),
            )
            made = self._base.execute(
                "INSERT INTO stroke (session, at, kind, target, value, hand) VALUES (?, ?, ?, ?, ?, ?)",
                (session, at, kind, told, value, self._hand),
            )
        return Stroke(int(made.lastrowid or 0), at, kind, target, value)

    def strokes(self, session: int) -> tuple[Stroke, ...]:
        """The strokes that hold, oldest first, another terminal's among them."""
        with self._reaching():
            found = self._base.execute(
                "SELECT id, at, kind, target, value FROM stroke WHERE session = ? AND state = 'done' ORDER BY id",
                (session,),
            )
            return tuple(_stroke(*row) for row in found)

    def undo(self, session: int) -> Stroke | None:
        """Take back the last stroke that holds and that no other terminal made meanwhile; None where there is none."""
        return self._turn(session, "done", "undone", -1)

    def redo(self, session: int) -> Stroke | None:
        """Do again the stroke that was taken back last; None where there is none."""
        return self._turn(session, "undone", "done", 1)

    def _own(self, session: int) -> tuple[int, str, int]:
        """What tells the strokes that are this reader's to undo: this program's, and those there when it began."""
        return session, self._hand, self._found.get(session, 0)

    def _turn(self, session: int, state: str, into: str, order: int) -> Stroke | None:
        with self._transaction():
            row = self._base.execute(
                "SELECT id, at, kind, target, value FROM stroke "
                "WHERE session = ? AND (hand = ? OR id <= ?) AND state = ? ORDER BY id * ? LIMIT 1",
                (*self._own(session), state, order),
            ).fetchone()
            if row is None:
                return None
            self._base.execute("UPDATE stroke SET state = ? WHERE id = ?", (into, row[0]))
        return _stroke(*row)

    # The place

    def place(self, session: int) -> str:
        """Where the reader was, as the app wrote it; empty for a new session."""
        with self._reaching():
            found = self._base.execute("SELECT place FROM session WHERE id = ?", (session,)).fetchone()
        return str(found[0]) if found else ""

    def keep_place(self, session: int, place: str) -> None:
        """Remember where the reader is."""
        with self._transaction():
            self._base.execute("UPDATE session SET place = ?, at = ? WHERE id = ?", (place, _now(), session))


def is_file(document: Document) -> bool:
    """Whether the article was read from a file of its own."""
    return document.path not in {"", STDIN}


def _path(document: Document) -> str:
    """The whole path of the article's file; empty where it came otherwise."""
    return str(Path(document.path).absolute()) if is_file(document) else ""


def _stroke(number: int, at: str, kind: str, target: str, value: str) -> Stroke:
    anchors = tuple(Anchor(**anchor) for anchor in json.loads(target))
    return Stroke(number, at, cast("StrokeKind", kind), anchors, value)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _hash(parts: Iterable[str]) -> str:
    return sha256("\n".join(sorted(parts)).encode("utf-8", "surrogatepass")).hexdigest()
