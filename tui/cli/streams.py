"""Standard input, output and error, which may be closed, full, broken off, or set not to wait."""

from __future__ import annotations

import os
import select
import sys
from io import TextIOWrapper
from typing import Literal, TextIO


def open_closed() -> None:
    """Open the streams that the caller has closed, so that whatever uses one gets an error and nothing else.

    Else the next file that is opened would take its place, and get what is written to it.
    """
    for place, flags in enumerate((os.O_WRONLY, os.O_RDONLY, os.O_RDONLY)):  # the opposite of what each is for
        try:
            os.fstat(place)
        except OSError:
            os.open(os.devnull, flags)  # takes the lowest place that is free, which is this one
    # Python has no object for a stream that was closed, and libraries expect one.
    if sys.stdin is None:
        sys.stdin = sys.__stdin__ = _unopened(0, "r")  # type: ignore[misc]  # only constant to those who did not set it
    if sys.stdout is None:
        sys.stdout = sys.__stdout__ = _unopened(1, "w")  # type: ignore[misc]  # as above
    if sys.stderr is None:
        sys.stderr = sys.__stderr__ = _unopened(2, "w")  # type: ignore[misc]  # as above


def _unopened(place: int, mode: Literal["r", "w"]) -> TextIOWrapper:
    return open(place, mode, encoding="utf-8", errors="backslashreplace", closefd=False)


def write(stream: TextIO, data: bytes) -> None:
    """Write all of `data`, waiting for a stream that does not wait itself; OSError.

    Nothing is left in a buffer, whose failure at the end of the process would be a traceback.
    """
    stream.flush()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:  # something that a program put in the place of a stream
        stream.write(data.decode("utf-8", "replace"))
        return
    raw = getattr(buffer, "raw", buffer)
    left = memoryview(data)
    while left:
        written = raw.write(left)
        if written is None:
            select.select([], [raw], [])
        else:
            left = left[written:]
