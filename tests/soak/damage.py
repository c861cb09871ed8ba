"""Ways to damage a session, a cache and the settings: by chance, and by somebody who knows how they are written."""

from __future__ import annotations

import hashlib
import json
import math
import os
import random
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import msgspec

Damage = Callable[[Path, random.Random], object]

_HEAD = 17 + 32
"""Bytes of a record of the cache before its content: its mark and its checksum."""
HOSTILE = (
    "",
    " ",
    "\0",
    "\x1b[2J",
    "\x9b31m",
    "\u202eabc",
    "\u2066x",
    "\u200b",
    "\ufeff",
    "\n\n",
    "\t",
    "[bold]x[/]",
    "[@click=app.quit]x",
    "x" * 200_000,
    "é" * 5000,
    "9" * 5000,
    "-" + "9" * 5000,
    "1e999999",
    "NaN",
    "null",
    "[]",
    "{}",
    "true",
    "9999-99-99",
    "0001-01-01",
    "2024-05-03T10:00:00.000+00:00",
    "9999-12-31T23:59:59+00:00",
    "0001-01-01T00:00:00-23:59",
    "[" * 100_000,
    '{"a":' * 50_000,
    '"\\ud800"',
    "\ufffd",
    "漢" * 40,
    "yes",
    "a",
    "0",
    "-1",
    "١٢٣",
    "²",
    "confirmed",
    "wrong match",
)
"""Texts in the place of any text."""
NUMBERS = (0, -1, 1, 7, 2**31, 2**63 - 1, -(2**63), 10**30, 1.5, -0.0, math.nan, math.inf, 1e308, 5e-324)

# Any file


def flip(path: Path, chance: random.Random) -> None:
    """Change some bits."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 3, 40))):
        data[chance.randrange(min(len(data), chance.choice((100, 10**9))))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def cut(path: Path, chance: random.Random) -> None:
    """Cut the file off, at a page or anywhere."""
    size = path.stat().st_size
    os.truncate(path, chance.choice((0, 1, 99, 100, 4096 * chance.randrange(1 + size // 4096), chance.randrange(size))))


def scramble(path: Path, chance: random.Random) -> None:
    """Overwrite a stretch, or exchange two."""
    data = bytearray(path.read_bytes())
    length = min(len(data) // 2, chance.choice((4, 64, 4096)))
    a, b = (chance.randrange(len(data) - length) // length * length for _ in range(2))
    if chance.random() < 0.5:
        data[a : a + length] = chance.choice((bytes(length), b"\xff" * length, chance.randbytes(length)))
    else:
        data[a : a + length], data[b : b + length] = data[b : b + length], data[a : a + length]
    path.write_bytes(data)


def extend(path: Path, chance: random.Random) -> None:
    """Add something to the end, or as much that the file is huge."""
    if chance.random() < 0.5:
        os.truncate(path, 1 << 40)
    else:
        path.write_bytes(path.read_bytes() + chance.randbytes(chance.choice((1, 4096))))


def replace_kind(path: Path, chance: random.Random) -> None:
    """Put something there that is no file, or a link to it."""
    kind = chance.choice(("folder", "pipe", "device", "socket", "link", "loop", "nowhere", "random", "terminal"))
    path.unlink()
    place = path.with_name("elsewhere") if kind == "link" else path
    if kind == "folder":
        path.mkdir()
    elif kind in {"pipe", "link"}:
        os.mkfifo(place)
    elif kind == "socket":
        with suppress(OSError), closing(socket.socket(socket.AF_UNIX)) as made:
            made.bind(str(path))
    else:
        targets = {"device": "/dev/zero", "loop": str(path), "nowhere": "/nowhere/at/all", "terminal": "/dev/tty"}
        path.symlink_to(targets.get(kind, "/dev/urandom"))
    if kind == "link":
        path.symlink_to(place)


RAW: tuple[Damage, ...] = (flip, cut, scramble, extend, replace_kind)

# A session


def _value(chance: random.Random) -> object:
    big = chance.choice((100, 100_000, 20_000_000))
    return chance.choice((*HOSTILE, *NUMBERS[:7], None, b"\xff\xfe", b"[]", bytes(big), "n" * big))


def _altered(text: str, chance: random.Random) -> str:
    """A value of an edit in which one thing was changed."""
    try:
        made = json.loads(text)
    except ValueError:
        return chance.choice(HOSTILE)
    return json.dumps(alter({"": made}, chance)[""])


def alter(found: Any, chance: random.Random, like: dict[object, list[Any]] | None = None) -> Any:
    """Change one thing anywhere in records made of lists, dictionaries and plain values.

    What it is changed to may be what another record has in that field, so that much of it is still well-formed.
    """
    like = like if like is not None else _fields(found, {})
    inner = found
    while isinstance(inner, dict | list) and inner:
        held, place = inner, chance.choice(list(inner)) if isinstance(inner, dict) else chance.randrange(len(inner))
        inner = held[place]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.85:
            continue
        held[place] = chance.choice(like[place]) if place in like and chance.random() < 0.5 else _other(inner, chance)
        if isinstance(held, list) and chance.random() < 0.2:
            held[:] = chance.choice(([], held[::-1], held + held[:1] * 3, held + held))
        break
    return found


def _fields(found: Any, like: dict[object, list[Any]]) -> dict[object, list[Any]]:
    """The values of all records by the names of their fields."""
    for value in found.values() if isinstance(found, dict) else found if isinstance(found, list) else ():
        _fields(value, like)
    if isinstance(found, dict):
        for name, value in found.items():
            like.setdefault(name, []).append(value)
    return like


def _other(value: Any, chance: random.Random) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return chance.choice((*NUMBERS, value + 1, value - 1, value * 1000))
    if isinstance(value, str) and chance.random() < 0.8:
        return chance.choice((*HOSTILE, value[:-1], value + "1", value[::-1]))
    return chance.choice((None, [], {}, "x", 3, value))


def forge_session(path: Path, chance: random.Random) -> None:
    """Change a field of a session, as another program could; the schema stays."""
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("PRAGMA foreign_keys = OFF")
        table, columns = chance.choice(
            (
                ("session", ("key", "content", "names", "at", "place")),
                ("article", ("session", "number", "name", "path", "sha256")),
                ("stroke", ("session", "at", "kind", "target", "value", "hand", "state")),
                ("stroke", ("target", "value", "kind", "at")),
                ("stroke", ("target", "value")),
            )
        )
        column = chance.choice(columns)
        if column in {"target", "value", "place"} and chance.random() < 0.7:
            rows = base.execute(f"SELECT rowid, {column} FROM {table} WHERE {column} LIKE '%{{%'").fetchall()  # noqa: S608 - of ours
            row, text = chance.choice(rows) if rows else (1, "")
            value: object = _altered(str(text), chance)
        else:
            (row,) = chance.choice(base.execute(f"SELECT rowid FROM {table}").fetchall())  # noqa: S608 - as above
            value = _value(chance)
        value = value.encode("utf-8", "surrogatepass") if isinstance(value, str) and chance.random() < 0.1 else value
        with suppress(sqlite3.Error, OverflowError, UnicodeEncodeError):  # SQLite takes some of it by no way
            base.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, row))  # noqa: S608 - as above


def crowd_session(path: Path, chance: random.Random) -> None:
    """Give an edit thousands of anchors, of these articles or of others, or repeat it thousands of times."""
    with closing(sqlite3.connect(path)) as base, base:
        number, kind, target, value = chance.choice(
            base.execute("SELECT id, kind, target, value FROM stroke").fetchall()
        )
        anchors = json.loads(target)
        if chance.random() < 0.3:
            many = [(kind, target, value)] * 5000
            base.executemany(
                "INSERT INTO stroke (session, at, kind, target, value, hand) "
                "SELECT session, at, ?, ?, ?, hand FROM stroke LIMIT 1",
                many,
            )
            return
        sha256 = chance.choice((anchors[0]["sha256"], "f" * 64))
        made = [{**anchors[0], "sha256": sha256, "start": n, "end": n + chance.choice((1, 50))} for n in range(30_000)]
        if chance.random() < 0.5:
            for n, anchor in enumerate(made):
                anchor.update(exact=chance.choice(("the", f"word {n} of it")), prefix="", suffix="")
        kind = chance.choice((kind, "pin", "apart", "hide", "verdict"))
        value = {"pin": "yes", "apart": "0", "hide": "yes", "verdict": "disputed"}.get(kind, value)
        base.execute(
            "UPDATE stroke SET target = ?, kind = ?, value = ? WHERE id = ?", (json.dumps(made), kind, value, number)
        )


def other_schema(path: Path, chance: random.Random) -> None:
    """Change what SQLite says of the file: its program, its version, its tables."""
    statement = chance.choice(
        (
            "PRAGMA user_version = 99",
            "PRAGMA user_version = -5",
            "PRAGMA user_version = 1",
            "PRAGMA user_version = 2147483647",
            "PRAGMA application_id = 1",
            "CREATE TABLE more (x)",
            "DROP TABLE article",
            "DROP TABLE stroke",
            "DELETE FROM session",
            "DELETE FROM article",
            "DROP INDEX stroke_of_session",
            "CREATE VIEW v AS SELECT * FROM stroke",
            "ALTER TABLE stroke ADD x",
            "CREATE TRIGGER t AFTER UPDATE ON session BEGIN DELETE FROM stroke; END",
            "PRAGMA journal_mode = DELETE",
            "UPDATE sqlite_sequence SET seq = 9223372036854775807",
            "UPDATE sqlite_sequence SET seq = 'x'",
            "UPDATE stroke SET id = 9223372036854775807 WHERE id = (SELECT max(id) FROM stroke)",
            "UPDATE stroke SET id = -id",
            "UPDATE session SET id = 9223372036854775807",
        )
    )
    with closing(sqlite3.connect(path)) as base, base, suppress(sqlite3.Error):
        base.execute(statement)


def damage_beside(path: Path, chance: random.Random) -> None:
    """Put a damaged log, index or journal beside the session."""
    beside = path.with_name(path.name + chance.choice(("-wal", "-shm", "-journal")))
    if chance.random() < 0.5:
        beside.write_bytes(
            chance.choice((b"", chance.randbytes(5000), b"\x37\x7f\x06\x82" + chance.randbytes(8000), bytes(40_000)))
        )
    else:
        beside.touch()
        replace_kind(beside, chance)


SESSION: tuple[Damage, ...] = (
    *RAW,
    forge_session,
    forge_session,
    forge_session,
    forge_session,
    crowd_session,
    other_schema,
    damage_beside,
)

# The cache


def forge_record(folder: Path, chance: random.Random) -> None:
    """Change one thing in a record, with the right checksum."""
    path = chance.choice(sorted(folder.glob("comparison*.record")) or sorted(folder.glob("*.record")))
    record = msgspec.msgpack.decode(path.read_bytes()[_HEAD:])
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        record = alter(record, chance)
    with suppress(OverflowError, UnicodeEncodeError):
        payload = msgspec.msgpack.encode(record)
        path.write_bytes(b"crossread record\n" + hashlib.sha256(payload).digest() + payload)


def crowd_record(folder: Path, chance: random.Random) -> None:
    """A record of a right beginning that would fill the memory."""
    path = chance.choice(sorted(folder.glob("*.record")))
    payload = chance.choice(
        (
            b"\x92\x90\x81\xa9conflicts\xdd" + (40_000_000).to_bytes(4, "big") + b"\x90" * 40_000_000,
            b"\x91" * 100_000,
            b"\xdd\xff\xff\xff\xff",
            b"\x92\xdd\xff\xff\xff\xff",
        )
    )
    path.write_bytes(b"crossread record\n" + hashlib.sha256(payload).digest() + payload)


def damage_record(folder: Path, chance: random.Random) -> None:
    """Damage any record as any file can be."""
    chance.choice(RAW)(chance.choice(sorted(folder.glob("*.record"))), chance)


CACHE: tuple[Damage, ...] = (forge_record, forge_record, forge_record, forge_record, crowd_record, damage_record)

# The settings


def forge_settings(path: Path, chance: random.Random) -> None:
    """Write settings of what no reader would write."""

    def word() -> str:
        return json.dumps(chance.choice((*HOSTILE, "Q", "F24", "Ctrl+Q", "q", "?", "Ctrl+.", "J", "é"))[:4000])

    values: tuple[Callable[[], object], ...] = (
        word,
        lambda: f"[{word()}, {word()}]",
        lambda: "9" * 4000,
        lambda: "0x" + "f" * 4000,
        lambda: "[" * 2000,
        lambda: "true",
        lambda: "1e400",
        lambda: "nan",
        lambda: "9999-12-31",
        lambda: "[\n" * 3000,
        lambda: "{a = {a = {a = 1}}}",
    )
    names = ("quit", "close", "help", "undo", "zoom", "vim-changes", "initials", "GM", '"\\u001b"', "a.b.c")
    lines = []
    for section in chance.sample(("keys", "aliases", "habits", "review", "other"), chance.randrange(1, 4)):
        lines += [
            f"[{section}]",
            *(f"{chance.choice(names)} = {chance.choice(values)()}" for _ in range(chance.randrange(4))),
        ]
    path.write_text("\n".join(lines), encoding="utf-8", errors="surrogatepass")


SETTINGS: tuple[Damage, ...] = (*RAW, forge_settings, forge_settings, forge_settings)
