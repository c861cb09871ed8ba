"""Writes to the terminal in a thread of its own, so that one that stopped reading holds up nothing else."""

from __future__ import annotations

import os
import select
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Condition, Thread
from typing import Final

_MOST: Final = 4_000_000
"""Bytes that wait to be written; what is beyond is dropped, and drawn again later."""
_PATIENCE: Final = 1.0
"""Seconds that the end waits for the terminal to take the last of it."""


class Writer:
    """Writes to a file descriptor.

    `on_lost` is called, from the thread, when nothing can be written any more, and `on_behind` when something was
    dropped and the terminal reads again.
    """

    def __init__(self, fd: int, on_lost: Callable[[], None], on_behind: Callable[[], None]) -> None:
        self._fd = fd
        self._on_lost, self._on_behind = on_lost, on_behind
        self._waiting: deque[bytes] = deque()
        self._size = 0
        self._is_behind = self._is_lost = self._is_closed = False
        self._changed = Condition()
        self._thread = Thread(target=self._run, name="terminal-output", daemon=True)
        self._thread.start()

    def write(self, text: str) -> None:
        """Hand over text; never waits."""
        data = text.encode("utf-8", "replace")
        with self._changed:
            if self._is_lost or self._is_closed or not data:
                return
            if self._size + len(data) > _MOST:
                # What waits is a row of frames; parts of one would be drawn over each other.
                self._waiting.clear()
                self._size = 0
                self._is_behind = True
                return
            self._waiting.append(data)
            self._size += len(data)
            self._changed.notify_all()

    def close(self) -> None:
        """Wait a moment until everything is written, and end."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._is_closed)
                if not self._waiting:
                    return
                data = b"".join(self._waiting)
                self._waiting.clear()
            try:
                self._write(data)
            except OSError:
                with self._changed:
                    self._is_lost = True
                    self._waiting.clear()
                self._on_lost()
                return
            with self._changed:
                self._size = sum(map(len, self._waiting))
                behind = self._is_behind and not self._waiting
                self._is_behind = self._is_behind and not behind
            if behind:
                self._on_behind()

    def _write(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            with suppress(BlockingIOError):
                rest = rest[os.write(self._fd, rest) :]
                continue
            select.select((), (self._fd,), ())
