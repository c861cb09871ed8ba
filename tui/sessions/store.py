"""The sessions saved in a file, and the edits of each: one transaction for each edit."""

from __future__ import annotations

import json
import os
import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from tui.errors import CrossreadError
from tui.reading.documents import Document
from tui.reading.sanitise import visible
from tui.records import dataclass
from tui.sessions import resolution
from tui.sessions.anchors import Anchor
from tui.sessions.database import Database
from tui.sessions.item_values import read_item
from tui.sessions.session import ITEM_EDITS, ROW_EDITS, SOURCE_EDITS, VERDICTS, Edit, EditKind, EditState, Target
from tui.sessions.source_edits import full_path, read_change, read_files, read_initials, read_order

_STRUCTURED = frozenset({"resolution", *ITEM_EDITS, *SOURCE_EDITS})
"""Edits whose values are JSON or empty."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST_ANCHORS = 10_000
"""Passages that an edit can be about."""
_FURTHEST = 1 << 31
"""Characters of the longest text, which none reaches."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A session in a list: its articles' names and paths, when it was last used, and its state.

    `edits` counts those not undone, `reviewed` the rows reviewed; `place` is what the app saved.
    """

    id: int
    at: str
    names: tuple[str, ...]
    paths: tuple[str, ...]
    edits: int
    reviewed: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys by which a session is found: the paths, the bytes and the names of its articles."""

    key: str
    content: str
    names: str

    @classmethod
    def of(cls, documents: Sequence[Document]) -> _Keys:
        return cls(
            _hash(_place(document) or document.sha256 for document in documents),
            _hash(document.sha256 for document in documents),
            _hash(document.name for document in documents),
        )


class Store:
    """One file of sessions. `sent` is true for a file named by the reader, which may have come from a colleague.

    CrossreadError if the file is damaged, newer, another program's or contains something that crossread never writes
    (in that case it is not modified), and from any method if it cannot be read or written.
    """

    def __init__(self, path: Path, *, sent: bool = False) -> None:
        self._base = Database(path)
        self._path = path
        self._sent = sent
        self._writer = secrets.token_hex(4)
        self._found: dict[int, int] = {}

    @property
    def unsettled(self) -> bool:
        """Whether something was written that a power failure could still lose."""
        return self._base.unsettled

    def settle(self) -> None:
        """Make what was written safe from a power failure; callable from any thread."""
        self._base.settle()

    def close(self) -> None:
        """Close the file; every edit is already in it."""
        self._base.close()

    def changed(self) -> bool:
        """Whether another program has written since the last call."""
        return self._base.changed()

    # A file that is deleted or replaced while it is open

    def recover(self) -> str:
        """Look whether the file is still there: what was done about it, in words; empty if it is.

        One that was deleted is written again with everything in it. Where another session file was put in its place,
        the edits of the sessions opened here are copied into that, where `session` finds them. CrossreadError if
        neither is possible: then nothing is lost as long as this store is open, and the next call tries again.
        """
        if self._base.is_in_place:
            return ""
        self._base.leave()
        if self._base.is_gone:
            self._base.write_again()
            return f"The session file {self._base.name} was gone; it was written again with everything in it"
        try:
            found = Database(self._path)
        except CrossreadError:
            raise CrossreadError(
                f"Something else is at {self._base.name}, where the session was; move it away: all is written again."
            ) from None
        before, self._base = self._base, found
        try:
            self._take_over(before)
        except CrossreadError:
            self._base = before
            found.close()
            raise
        before.close()
        return f"The session file {self._base.name} was replaced; your edits were copied into the new one"

    def _take_over(self, before: Database) -> None:
        """Copy the sessions opened here from a database that is left."""
        found: dict[int, int] = {}
        with self._base.transaction():
            for session in self._found:
                row = before.first("SELECT key, content, names, at, place FROM session WHERE id = ?", session)
                if row is None:
                    continue
                there = self._known(_Keys(*row[:3]))
                if there is None:
                    there = self._base.write(
                        "INSERT INTO session (key, content, names, at, place) VALUES (?, ?, ?, ?, ?)", *row
                    )
                    articles = before.all(
                        "SELECT number, name, CAST(path AS BLOB), sha256 FROM article WHERE session = ?", session
                    )
                    for article in articles:
                        self._base.write(
                            "INSERT INTO article (session, number, name, path, sha256) "
                            "VALUES (?, ?, ?, CAST(? AS TEXT), ?)", there, *article,
                        )  # fmt: skip
                self._copy(_rows(before, session), there)
                found[there] = self._last(there)
        self._found = found

    # Sessions

    def known(self, documents: Sequence[Document]) -> int | None:
        """The session of these articles in any order; None if there is none.

        They are found by their paths, else by their bytes, so files may be moved; in a file that was sent, also by
        their names.
        """
        return self._known(_Keys.of(documents))

    def session(self, documents: Sequence[Document]) -> int:
        """The session of these articles, as found by `known`; a new one if there is none."""
        keys = _Keys.of(documents)
        with self._base.transaction():
            session = self._known(keys)
            if session is None:
                session = self._base.write("INSERT INTO session (key, at) VALUES (?, ?)", keys.key, _now())
            self._base.write(
                "UPDATE session SET key = ?, content = ?, names = ?, at = ? WHERE id = ?",
                keys.key, keys.content, keys.names, _now(), session,
            )  # fmt: skip
            self._base.write("DELETE FROM article WHERE session = ?", session)
            for number, document in enumerate(documents, 1):
                # A path is bytes, which may not be valid UTF-8.
                self._base.write(
                    "INSERT INTO article (session, number, name, path, sha256) VALUES (?, ?, ?, CAST(? AS TEXT), ?)",
                    session, number, document.name, os.fsencode(full_path(document)), document.sha256,
                )  # fmt: skip
            self._look_back(session)
        return session

    def _known(self, keys: _Keys) -> int | None:
        ways = [("key", keys.key), ("content", keys.content)] + ([("names", keys.names)] if self._sent else [])
        for column, value in ways:
            row = self._base.first(
                f"SELECT id FROM session WHERE {column} = ? ORDER BY at DESC, id DESC LIMIT 1",  # noqa: S608 - one of three names above
                value,
            )
            if row is not None:
                return int(row[0])
        return None

    def _look_back(self, session: int) -> None:
        """Remember the last edit before this program's own."""
        self._found.setdefault(session, self._last(session))

    def _last(self, session: int) -> int:
        """The id of the last edit of a session."""
        return int(self._base.first("SELECT coalesce(max(id), 0) FROM stroke WHERE session = ?", session)[0])

    def carry(self, source: int, session: int) -> None:
        """Copy the edits of one session into another, as when a source is added; none is copied twice.

        Edits that were undone there are undone here, and can be redone.
        """
        last = self._found.get(source, 0)
        rows = [
            (number, state, *edit, self._writer if number <= last else hand)
            for number, state, *edit, hand in _rows(self._base, source)
        ]
        with self._base.transaction():
            self._copy(rows, session)

    def _copy(self, rows: Iterable[Sequence[Any]], session: int) -> None:
        """Copy edits into a session, except those that it has; one that was undone or redone since is so there too."""
        ours = {tuple(row[2:-1]): (row[0], row[1]) for row in _rows(self._base, session)}
        for _, state, *edit, hand in rows:
            known, before = ours.get(tuple(edit), (0, state))
            if before != state:
                self._base.write("UPDATE stroke SET state = ? WHERE id = ?", state, known)
            elif not known and state != "dropped":
                self._base.write(
                    "INSERT INTO stroke (session, state, at, kind, target, value, hand) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    session, state, *edit, hand,
                )  # fmt: skip

    def recent(self, most: int = 20) -> tuple[Recent, ...]:
        """The sessions used most recently, newest first."""
        found = self._base.all("SELECT id, at, place FROM session ORDER BY at DESC, id DESC LIMIT ?", most)
        return tuple(self._recent(session, at, place) for session, at, place in found)

    def _recent(self, session: int, at: str, place: str) -> Recent:
        read = self._base.all("SELECT name, CAST(path AS BLOB) FROM article WHERE session = ? ORDER BY number", session)
        names, paths = tuple(name for name, _ in read), tuple(os.fsdecode(path) for _, path in read)
        (edits,) = self._base.first("SELECT count(*) FROM stroke WHERE session = ? AND state = 'done'", session)
        (reviewed,) = self._base.first(
            "SELECT count(*) FROM (SELECT value, max(id) FROM stroke WHERE session = ? AND state = 'done' "
            "AND kind IN ('verdict', 'apart', 'reviewed') GROUP BY target) WHERE value != ''",
            session,
        )
        return Recent(session, at, names, paths, edits, reviewed, place)

    # Edits

    def append(self, session: int, kind: EditKind, target: Target, value: str) -> Edit:
        """Save an edit; it is in the file when this returns. Undone edits can no longer be redone."""
        if len(target) > _MOST_ANCHORS:
            raise CrossreadError(
                f"An edit can be about {_MOST_ANCHORS:,} passages at most, and here are {len(target):,}."
            )
        at = _now()
        written = json.dumps([_written(anchor) for anchor in target], ensure_ascii=False, sort_keys=True)
        with self._base.transaction():
            self._base.write(
                "UPDATE stroke SET state = 'dropped' WHERE session = ? AND (hand = ? OR id <= ?) AND state = 'undone'",
                *self._undoable(session),
            )
            number = self._base.write(
                "INSERT INTO stroke (session, at, kind, target, value, hand) VALUES (?, ?, ?, ?, ?, ?)",
                session, at, kind, written, value, self._writer,
            )  # fmt: skip
        return Edit(number, at, kind, target, value)

    def edits(self, session: int) -> tuple[Edit, ...]:
        """The edits that were not undone, oldest first, including another terminal's."""
        found = self._base.all(
            "SELECT id, at, kind, target, value FROM stroke WHERE session = ? AND state = 'done' ORDER BY id", session
        )
        return tuple(self._edit(*row) for row in found)

    def undo(self, session: int) -> Edit | None:
        """Undo the last edit that was not made by another terminal meanwhile; None if there is none."""
        return self._step(session, "done", "undone", -1)

    def redo(self, session: int) -> Edit | None:
        """Redo the edit that was undone last; None if there is none."""
        return self._step(session, "undone", "done", 1)

    def _undoable(self, session: int) -> tuple[int, str, int]:
        """SQL parameters for the edits this reader may undo: this program's, and those from before its start."""
        return session, self._writer, self._found.get(session, 0)

    def _step(self, session: int, state: EditState, into: EditState, order: int) -> Edit | None:
        with self._base.transaction():
            row = self._base.first(
                "SELECT id, at, kind, target, value FROM stroke "
                "WHERE session = ? AND (hand = ? OR id <= ?) AND state = ? ORDER BY id * ? LIMIT 1",
                *self._undoable(session), state, order,
            )  # fmt: skip
            if row is None:
                return None
            self._base.write("UPDATE stroke SET state = ? WHERE id = ?", into, row[0])
        return self._edit(*row)

    def _edit(self, number: int, at: str, kind: Any, target: str, value: str) -> Edit:
        anchors = _anchors(target)
        if not anchors or not _is_time(at) or not _is_sound(kind, anchors, value):
            raise self._base.foreign(f"edit {number}")
        # The fields of JSON values are sanitised when they are read.
        return Edit(number, at, kind, anchors, value if kind in _STRUCTURED else visible(value))

    def initials(self) -> str:
        """The initials given last in any session of this file; empty if none are known."""
        row = self._base.first(
            "SELECT value FROM stroke WHERE kind = 'initials' AND state = 'done' ORDER BY id DESC LIMIT 1"
        )
        return read_initials(str(row[0])) if row is not None and not self._sent else ""

    # The place

    def place(self, session: int) -> str:
        """The reader's place, as the app saved it; empty for a new session."""
        found = self._base.first("SELECT place FROM session WHERE id = ?", session)
        return str(found[0]) if found else ""

    def save_place(self, session: int, place: str) -> None:
        """Save the reader's place."""
        with self._base.transaction():
            self._base.write("UPDATE session SET place = ?, at = ? WHERE id = ?", place, _now(), session)


def _rows(base: Database, session: int) -> list[Any]:
    return base.all(
        "SELECT id, state, at, kind, target, value, hand FROM stroke WHERE session = ? ORDER BY id", session
    )


def _is_sound(kind: str, target: Target, value: str) -> bool:
    """Whether the value of an edit is one that crossread writes."""
    match kind:
        case "verdict":
            return value in {"", *VERDICTS}
        case "reviewed" | "pin" | "hide" | "primary":
            return value in {"", "yes"}
        case "mark":
            return len(value) == 1
        case "resolution":
            return resolution.read(value, target) is not None
        case "source":
            return read_change(value) is not None
        case "add" | "remove":
            return len(read_files(value) or ()) == len(target)
        case "order":
            return read_order(value) is not None
        case "item-decision" | "item-note" | "item-evidence":
            return len(target) > 1 and read_item(kind, value) is not None
        case _:
            return kind in ROW_EDITS or kind in SOURCE_EDITS


def _written(anchor: Anchor) -> dict[str, str | int]:
    """The fields of an anchor. A rival is left out if there is none, as it was before anchors had one."""
    fields = asdict(anchor)
    return fields if anchor.rival >= 0 else {name: value for name, value in fields.items() if name != "rival"}


def _place(document: Document) -> str:
    """The path, and the number of the article in a file that contains several."""
    path = full_path(document)
    return f"{path}#{document.place}" if path and document.file_sha256 else path


def _anchors(written: str) -> Target:
    """The anchors that an edit was saved with; none if they are not what `append` writes."""
    import msgspec  # noqa: PLC0415 - the first frame needs no edits

    try:
        anchors = msgspec.json.decode(written, type=tuple[Anchor, ...])
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return ()
    sound = len(anchors) <= _MOST_ANCHORS and all(
        0 <= anchor.start <= anchor.end < _FURTHEST and _DIGEST.fullmatch(anchor.sha256) for anchor in anchors
    )
    return anchors if sound else ()


def _is_time(at: str) -> bool:
    """Whether it is a time on this reader's calendar too."""
    try:
        return len(at) < 40 and bool(datetime.fromisoformat(at).astimezone())
    except (ValueError, OverflowError):
        return False


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _hash(parts: Iterable[str]) -> str:
    return sha256("\n".join(sorted(parts)).encode("utf-8", "surrogatepass")).hexdigest()
