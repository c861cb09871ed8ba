"""What a terminal may send, at random: keys, pastes that hold keys, and sequences that are none."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

BEGIN, END = b"\x1b[200~", b"\x1b[201~"
_KEYS = {
    b"\x1b[A": "up", b"\x1b[B": "down", b"\x1bOP": "f1", b"\x1b[1;5C": "ctrl+right", b"\x1b": "escape", b"j": "j",
    b"k": "k", "é".encode(): "é", b"\x1b[15~": "f5", b"\x1b[3$": "shift+delete", b"\x1b[[A": "f1",
    b"\x1b[97;5u": "ctrl+a",
    b"\x1ba": "alt+a", b"\t": "tab",
}  # fmt: skip
"""Keys as bytes, each with Textual's name of it."""
_INSIDE = (
    b"VCQAX", b"\r", b"\x03", b"\x11", b"\x1b[A", b"\x1b", b"\x1b[20", b"\x1b[200~", END, b"\x00", b"\xff", b"\x9b",
    b"\n",
    "Ø".encode(), b"\x1b]0;Q\x07", b"\x1b[201", b" ", b"the ferry ", b"\xc3", b"\x1b[<0;5;5M", b"\x1bOP", b"\t",
)  # fmt: skip
"""What a paste is made of."""


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes that are sent at one time, the keys that they are, and what they are called."""

    sent: bytes
    keys: tuple[str, ...]
    name: str


def part(chance: random.Random) -> Part:
    """A key, a paste, or what is neither."""
    kind = chance.random()
    if kind < 0.35:
        sent, key = chance.choice([*_KEYS.items()])
        return Part(sent, (key,), "key")
    if kind < 0.6:
        inside = b"".join(chance.choice(_INSIDE) for _ in range(chance.choice((0, 1, 3, 30, 3000))))
        return Part(BEGIN + inside + END, (), "paste")
    return Part(chance.choice(_NEITHER)(chance), (), "neither")


def _digits(chance: random.Random) -> bytes:
    return str(chance.choice((0, 1, 27, 999, 10**9, 10 ** chance.randrange(400)))).encode()


def _string(chance: random.Random) -> bytes:
    inside = bytes(chance.choice(b"VCQAX;0123456789 =:/") for _ in range(chance.choice((0, 5, 200, 9000))))
    return (
        b"\x1b"
        + chance.choice((b"]1", b"P1", b"_G", b"^p", b"Xs"))
        + inside
        + chance.choice((b"\x07", b"\x1b\\", b"\x18"))
    )


def _invalid(chance: random.Random) -> bytes:
    """Bytes that are in no letter, and begin none."""
    return bytes(
        chance.choice((0xFF, 0xFE, 0xC0, 0xC1, 0xF8, 0x80, 0x84, 0xA0, 0xBF)) for _ in range(chance.randrange(1, 9))
    )


def _parameters(chance: random.Random) -> bytes:
    """A control sequence with parameters that no key has."""
    many = chance.choice((b";", b":")).join(_digits(chance) for _ in range(chance.choice((6, 20, 300))))
    return (
        chance.choice((b"\x1b[", b"\x1b[?", b"\x1b[>", b"\x9b"))
        + many
        + chance.choice((b"A", b"R", b"z", b"u", b"$y", b"c"))
    )


def _character(chance: random.Random) -> bytes:
    """A key that is no character."""
    return (
        b"\x1b["
        + str(chance.choice((0x110000, 10**9, 0xD800, 0xDFFF))).encode()
        + chance.choice((b"u", b";5u", b";;55296u"))
    )


def _mouse(chance: random.Random) -> bytes:
    if chance.random() < 0.3:
        return b"\x1b[M" + bytes(chance.choice((0x20, 0x7E, 0xFF, 0x80)) for _ in range(3))
    x = chance.choice((b"-1", b"0", b"123456", b"9" * 40))
    return b"\x1b[<" + chance.choice((b"0", b"35", b"64")) + b";" + x + b";5" + chance.choice((b"M", b"m"))


def _reply(chance: random.Random) -> bytes:
    return chance.choice((
        b"\x1b[?1;2c", b"\x1b[>0;276;0c", b"\x1b[5;5R", b"\x1b[0n", b"\x1b[48;9;9;0;0t", b"\x1b[48;99999;99999;1;1t",
        b"\x1b[?2048;1$y", b"\x1b[?2048;2$y", b"\x1b[8;40;120t", b"\x1b[?997;1n", b"\x1b[201~", b"\x85",
        "\x9c".encode(),
    ))  # fmt: skip


def _broken(chance: random.Random) -> bytes:
    """A sequence that is not ended; nothing more comes for a while."""
    return chance.choice((b"\x1b[", b"\x1b[1;", b"\x1bO", b"\x1b]0;VQ", b"\x1bP1", b"\x1b[<0;5", b"\x9b1", b"\x1b[M "))


_NEITHER = (_string, _invalid, _parameters, _character, _mouse, _reply, _broken)


def split(sent: bytes, chance: random.Random) -> Iterator[bytes]:
    """Bytes in reads that end anywhere."""
    if chance.random() < 0.2 and len(sent) < 100:
        yield from (sent[n : n + 1] for n in range(len(sent)))
        return
    cuts = sorted(chance.randrange(len(sent) + 1) for _ in range(chance.choice((0, 0, 1, 2, 5)))) if sent else []
    for begin, end in zip([0, *cuts], [*cuts, len(sent)], strict=True):
        if begin < end:
            yield sent[begin:end]
