"""How records are written into an archive: MessagePack, compressed; read back as their type and nothing else."""

from __future__ import annotations

import zlib
from typing import TypeVar

from tui import garbage
from tui.errors import CrossreadError, ExitCode

Record = TypeVar("Record")

_LARGEST = 1 << 30
"""Bytes of a record without compression; a larger one is none of ours."""


def encode(record: object) -> bytes:
    """A record as bytes, the same for the same record."""
    import msgspec  # noqa: PLC0415 - a list of stories needs none

    return zlib.compress(msgspec.msgpack.encode(record), 6)


def decode(data: bytes, kind: type[Record]) -> Record:
    """A record of this type; CrossreadError if the bytes are none."""
    import msgspec  # noqa: PLC0415 - as above

    try:
        opened = zlib.decompressobj()
        written = opened.decompress(data, _LARGEST)
        if not opened.eof:
            raise ValueError
        with garbage.paused():
            return msgspec.msgpack.decode(written, type=kind)
    except (msgspec.MsgspecError, zlib.error, ValueError, TypeError, RecursionError):
        raise damaged() from None


class DamagedError(CrossreadError):
    """An archive, or the work on one, that holds what was not written there."""

    exit_code = ExitCode.UNREADABLE


def damaged() -> DamagedError:
    """The error for a record that is none of ours."""
    return DamagedError("The archive has a damaged record; make it again with crossread --archive.")
