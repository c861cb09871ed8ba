"""The tables of a session file, and whether a file has these and nothing else in them than what they are for."""

from __future__ import annotations

from collections.abc import Iterable

APPLICATION = 0x63725264
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
STATEMENTS = tuple(statement for statement in _TABLES.split(";") if statement.strip())
_OF_SQLITE = "CREATE TABLE sqlite_sequence(name,seq)"
"""What SQLite adds automatically, besides indexes without text."""
_TYPES: dict[str, dict[str, tuple[str, ...]]] = {
    "session": {"text": ("key", "content", "names", "at", "place")},
    "article": {"integer": ("session", "number"), "text": ("name", "path", "sha256")},
    "stroke": {"integer": ("session",), "text": ("at", "kind", "target", "value", "hand", "state")},
}
"""The columns by the type of what is in them; SQLite itself lets bytes into any, and words where numbers are."""


def _untyped(table: str, types: dict[str, tuple[str, ...]]) -> str:
    wrong = (f"typeof({column}) != '{kind}'" for kind, columns in types.items() for column in columns)
    return f"EXISTS (SELECT 1 FROM {table} WHERE {' OR '.join(wrong)})"  # noqa: S608 - of the names above


UNTYPED = "SELECT " + " OR ".join(_untyped(table, types) for table, types in _TYPES.items())
"""Whether a value has another type than its column."""


def foreign(schema: Iterable[tuple[str, str | None]]) -> str:
    """The name of something in a schema that is not of ours; empty if there is nothing."""
    ours = {_folded(statement) for statement in (*STATEMENTS, _OF_SQLITE)}
    return next((name for name, statement in schema if statement is not None and _folded(statement) not in ours), "")


def lacks(schema: Iterable[tuple[str, str | None]]) -> bool:
    """Whether something of ours is missing in a schema."""
    return not {_folded(statement) for _, statement in schema if statement} >= set(map(_folded, STATEMENTS))


def _folded(statement: str) -> str:
    return " ".join(statement.split())
