"""The messages between a browser, the server and the process of the app, which are textual-serve's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.records import dataclass

if TYPE_CHECKING:
    from asyncio import StreamReader

READY = b"__GANGLION__\n"
"""The line after which the app writes packets."""
DATA, META = b"D", b"M"
_LARGEST = 16 << 20
"""Bytes of a packet: a screen of the largest size takes less."""
WIDEST, TALLEST = 1000, 500
_MESSAGES = ("blur", "focus")


class WrongError(Exception):
    """What came is no message; its text says what it is instead."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a browser sent: bytes for the app, or the answer that it asks for."""

    packet: bytes = b""
    answer: str = ""


def packet(kind: bytes, content: bytes) -> bytes:
    """A packet for the app."""
    return kind + len(content).to_bytes(4, "big") + content


def meta(kind: str, **more: int) -> bytes:
    """A packet about the window."""
    return packet(META, json.dumps({"type": kind, **more}).encode())


def message(text: str) -> Message:
    """What a browser sent; WrongError if it is none of the messages of our page."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        raise WrongError("a message that is not JSON") from None
    match given:
        case ["stdin", str(typed)]:
            return Message(packet(DATA, typed.encode("utf-8", "replace")))
        case ["resize", {"width": int(width), "height": int(height)}]:
            width, height = size(width, height)
            return Message(meta("resize", width=width, height=height))
        case ["ping", str(sent)]:
            return Message(answer=json.dumps(["pong", sent[:32]]))
        case [str(kind)] if kind in _MESSAGES:
            return Message(meta(kind))
    raise WrongError("a message that the page does not send")


def size(width: int, height: int) -> tuple[int, int]:
    """The size of a window, within what a screen may have."""
    return max(1, min(width, WIDEST)), max(1, min(height, TALLEST))


async def read(stream: StreamReader) -> tuple[bytes, bytes]:
    """The next packet of the app. WrongError if it has none, EOFError at the end."""
    head = await stream.readexactly(5)
    length = int.from_bytes(head[1:], "big")
    if length > _LARGEST:
        raise WrongError(f"a packet of {length:,} bytes")
    return head[:1], await stream.readexactly(length)
