"""Frames between this program and a worker process: a kind of one byte, a length of eight bytes, and the content."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import IO

_HEAD = 9
"""Bytes before the content of a frame: its kind, and its length."""


def write(stream: IO[bytes], kind: bytes, content: bytes) -> None:
    """Write one frame, at once."""
    stream.write(kind + len(content).to_bytes(_HEAD - 1, "big"))
    stream.write(content)
    stream.flush()


def read(stream: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """The kind and the content of each frame, to the end of the stream or to a frame that breaks off."""
    while len(head := stream.read(_HEAD)) == _HEAD:
        size = int.from_bytes(head[1:], "big")
        content = stream.read(size)
        if len(content) < size:
            return
        yield head[:1], content


def answers() -> IO[bytes]:
    """Standard output for frames alone: anything else printed in this process goes nowhere."""
    stream = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return stream
