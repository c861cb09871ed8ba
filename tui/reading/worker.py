"""Files read in processes of their own, with a limit of time and of memory: what one breaks, it breaks alone.

A process reads one file at a time, is used again for the next, and leaves when it has had nothing to do for a while or
when this program ends, however that happens.
"""

from __future__ import annotations

import atexit
import os
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from tui import frames, helper
from tui.errors import UnreadableError
from tui.reading import reader
from tui.reading.formats.registry import READERS
from tui.reading.reader import Label, Read
from tui.reading.sanitise import one_line
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.reading.formats.registry import Format

SECONDS = 60.0
"""Of one file at the most."""
MEMORY = 3 << 30
"""Bytes of address space that a process may have."""
_IDLE = 30.0
"""Seconds without a file after which a process leaves."""
_FILE, _READ, _FAULT = b"f", b"r", b"e"
_WAY_OUT = "save its text as a .txt file"


@dataclass(frozen=True, slots=True)
class _Task:
    """A file to be read; `format` is the place of its format in the registry."""

    data: bytes
    label: Label
    format: int


class _Process:
    """One process that reads."""

    def __init__(self) -> None:
        self._process = helper.start("tui.reading.worker", "serve")
        self.is_fresh = True
        self.ran_out = False

    def read(self, task: bytes, seconds: float) -> tuple[bytes, bytes] | None:
        """What the process answers; None if it ended without an answer."""
        assert self._process.stdin is not None  # noqa: S101 - both were asked for
        assert self._process.stdout is not None  # noqa: S101 - as above
        timer = threading.Timer(seconds, self._run_out)
        timer.daemon = True
        timer.start()
        try:
            frames.write(self._process.stdin, _FILE, task)
            return next(frames.read(self._process.stdout), None)
        except (OSError, ValueError):
            return None
        finally:
            timer.cancel()
            self.is_fresh = False

    def _run_out(self) -> None:
        self.ran_out = True
        self.end()

    def end(self) -> None:
        """End the process, done or not."""
        helper.end(self._process)


class Workers:
    """Processes that read, as many as there are threads that ask at one time."""

    def __init__(self) -> None:
        self._idle: SimpleQueue[_Process] = SimpleQueue()

    def read(self, data: bytes, label: Label, found: Format, seconds: float = SECONDS) -> Read:
        """As `reader.read`, in another process; UnreadableError also where it took too long or too much."""
        import msgspec  # noqa: PLC0415 - a start with plain text does not need it

        # A path need not be text, and is no business of the process.
        task = msgspec.msgpack.encode(
            _Task(data, replace(label, name=one_line(label.name), path=""), READERS.index(found))
        )
        process = self._take()
        if process is None:
            return reader.read(data, label, found)
        was_fresh = process.is_fresh
        answer = process.read(task, seconds)
        if answer is None and not process.ran_out and not was_fresh:
            # It may have left for lack of work just before: a new one will show.
            process.end()
            process = _started() or process
            answer = process.read(task, seconds)
        if answer is None:
            process.end()
            if process.ran_out:
                why = f"took longer than {seconds:.0f} seconds to read"
            else:
                why = "could not be read: it is damaged, or needs more memory than allowed"
            raise UnreadableError(f"{label.shown} {why}; {_WAY_OUT}.")
        self._idle.put(process)
        kind, content = answer
        if kind == _FAULT:
            raise UnreadableError(content.decode())
        read = msgspec.msgpack.decode(content, type=Read)
        return replace(read, documents=_at(read.documents, label.path), earlier=_at(read.earlier, label.path))

    def _take(self) -> _Process | None:
        """A process that waits, or a new one; None if none can be started."""
        with suppress(Empty):
            return self._idle.get_nowait()
        return _started()

    def close(self) -> None:
        """End the processes that wait."""
        with suppress(Empty):
            while True:
                self._idle.get_nowait().end()


def _at(documents: tuple[Document, ...], path: str) -> tuple[Document, ...]:
    return tuple(replace(document, path=path) for document in documents)


def _started() -> _Process | None:
    try:
        return _Process()
    except OSError:
        return None


SHARED = Workers()
"""The processes of this program."""
atexit.register(SHARED.close)


# What a process does.


def serve() -> None:
    """Read one file after another from stdin, and leave."""
    import msgspec  # noqa: PLC0415 - as above

    stream = frames.answers()
    _limit()
    tasks: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=(tasks,), daemon=True).start()
    while True:
        try:
            task = msgspec.msgpack.decode(tasks.get(timeout=_IDLE), type=_Task)
        except Empty:
            os._exit(0)
        try:
            found = reader.read(task.data, task.label, READERS[task.format])
            kind, content = _READ, msgspec.msgpack.encode(found)
        except UnreadableError as error:
            kind, content = _FAULT, str(error).encode("utf-8", "replace")
        except MemoryError:
            kind, content = _FAULT, f"{task.label.shown} needs more memory than allowed; {_WAY_OUT}.".encode()
        except Exception as error:  # noqa: BLE001 - whatever a library raises, one file is not read and the rest continues
            why = f"{task.label.shown} is damaged or has an unknown structure ({type(error).__name__}); {_WAY_OUT}."
            kind, content = _FAULT, why.encode("utf-8", "replace")
        frames.write(stream, kind, content)


def _listen(tasks: SimpleQueue[bytes]) -> None:
    """Take the tasks, and leave when whoever sets them is gone, in the midst of one if need be."""
    for _, content in frames.read(sys.stdin.buffer):
        tasks.put(content)
    os._exit(0)


def _limit() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
