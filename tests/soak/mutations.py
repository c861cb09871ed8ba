"""What is done to a file to make it hostile."""

from __future__ import annotations

import gzip
import io
import random
import re
import zipfile
from collections.abc import Callable

from tests.soak.corpus import Corpus

Mutation = Callable[[bytes, random.Random, Corpus], bytes]

_TOKEN = re.compile(rb"[A-Za-z]{2,}|\d+|[^\sA-Za-z0-9]")
_LONGEST = 4_000_000
"""Bytes of a hostile file."""
_WORDS = (
    *(
        b"\0",
        b"\x1b[2J",
        b"\x9b31m",
        "\u202e".encode(),
        "\u200b".encode(),
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\r",
        b"\x85",
    ),
    *(b"&#0;", b"&#x1b;", b"&#x202e;", b"&#1114112;", b"&lt;script&gt;", b"<!--", b"-->", b"<![CDATA[", b"]]>"),
    *(b"9" * 400, b"-1", b"1e999", b"0", b"%s", b"=?utf-8?q?=1B?=", b"=?x?b?////?=", b"\\u-1", b"\\'1b", b"{\\rtf1"),
    *(b"}", b"{", b"colspan=99999", b"rowspan=99999", b"charset=utf-7", b"9999-99-99", b"0000-00-00T25:61:61Z"),
    *(b"31/02/2024", b"--x", b"\t" * 50, b"<?xml ?>"),
)
_NESTED = (
    *((b"<div>", b"</div>"), (b"<table><tr><td>", b"</td></tr></table>"), (b"<b><i>", b"</i></b>"), (b"<span>", b"")),
    *((b"{", b"}"), (b"[", b"]"), (b'{"a":', b"}"), (b"(", b")"), (b"> ", b""), (b'"', b'"'), (b"<ul><li>", b"")),
)


def mutated(corpus: Corpus, chance: random.Random) -> tuple[str, bytes]:
    """The module of a reader, and a hostile file for it."""
    name = chance.choice(sorted(corpus))
    data = chance.choice(corpus[name])
    for _ in range(chance.choice((1, 1, 2, 4))):
        mutation = _packed if data[:2] == b"PK" and chance.random() < 0.7 else chance.choice(_ALL)
        data = mutation(data, chance, corpus)[:_LONGEST]
    return name, data


def _packed(data: bytes, chance: random.Random, corpus: Corpus) -> bytes:
    """A ZIP file with one of its members made hostile, and packed again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {info.filename: archive.read(info) for info in archive.infolist()[:200]}
    except Exception:  # noqa: BLE001 - it was made hostile before
        return chance.choice(_ALL)(data, chance, corpus)
    if not members:
        return data
    victim = chance.choice(sorted(members))
    if chance.random() < 0.1:
        del members[victim]
    elif chance.random() < 0.1:
        members[victim] = members[victim][:1000] + bytes(chance.choice((10**5, 10**7, 10**8)))
    else:
        members[victim] = chance.choice(_ALL)(members[victim], chance, corpus)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _cut(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    return data[: _place(data, chance)] if chance.random() < 0.7 else data[_place(data, chance) :]


def _flip(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    changed = bytearray(data)
    for _n in range(chance.choice((1, 3, 30)) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _insert(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    place = _place(data, chance)
    return data[:place] + chance.choice(_WORDS) * chance.choice((1, 1, 1, 40)) + data[place:]


def _repeat(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    start = _place(data, chance)
    end = min(len(data), start + chance.choice((1, 8, 60, 400)))
    return data[:end] + data[start:end] * chance.choice((1, 10, 300, 3000)) + data[end:]


def _move(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    a, b, c = sorted(_place(data, chance) for _n in range(3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def _drop(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    a = _place(data, chance)
    return data[:a] + data[a + chance.choice((1, 4, 30, 200)) :]


def _nest(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    begin, end = chance.choice(_NESTED)
    depth = chance.choice((50, 300, 3000, 30_000))
    a, b = sorted((_place(data, chance), _place(data, chance)))
    return data[:a] + begin * depth + data[a:b] + end * depth + data[b:]


def _exchange(data: bytes, chance: random.Random, corpus: Corpus) -> bytes:
    """A token in the place of another, from this file or one of any format."""
    here = [*_TOKEN.finditer(data[:50_000])]
    other = chance.choice(corpus[chance.choice(sorted(corpus))]) if chance.random() < 0.3 else data
    there = [*_TOKEN.finditer(other[:50_000])]
    if not here or not there:
        return data
    gone = chance.choice(here)
    new = b"9" * 30 if gone.group().isdigit() and chance.random() < 0.3 else chance.choice(there).group()
    return data[: gone.start()] + new + data[gone.end() :]


def _splice(data: bytes, chance: random.Random, corpus: Corpus) -> bytes:
    other = chance.choice(corpus[chance.choice(sorted(corpus))])
    return data[: _place(data, chance)] + other[_place(other, chance) :]


def _grow(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    return data * min(chance.choice((2, 20, 200)), 1 + _LONGEST // (len(data) + 1))


def _zip(data: bytes, chance: random.Random, _: Corpus) -> bytes:
    return gzip.compress(data + bytes(chance.choice((0, 10**6, 10**8))), 1)


_ALL: tuple[Mutation, ...] = (
    *(
        _cut,
        _flip,
        _flip,
        _insert,
        _insert,
        _repeat,
        _move,
        _drop,
        _nest,
        _exchange,
        _exchange,
        _exchange,
        _splice,
        _grow,
    ),
    _zip,
)
