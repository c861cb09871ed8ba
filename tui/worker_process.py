"""A comparison in a process of its own, so no key has to wait for it.

The question is sent by pickle and answered in frames of MessagePack: steps, then the result in pieces small enough that
receiving one delays nothing. The process leaves when its caller does, however that ends.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from queue import Empty, Queue
from threading import Thread

from tui import fork, frames, garbage, helper
from tui.claims.corrections import NONE, Corrections
from tui.comparison import Comparison, Progress
from tui.errors import CrossreadError, StoppedError
from tui.options import Options
from tui.progress import Throttle
from tui.reading.documents import Document
from tui.together import Together

_STEP, _PIECE, _END, _ERROR = b"s", b"p", b"e", b"f"
_NICENESS = 19
"""The lowest priority there is."""
_CLAIMS = 100
"""Claims in one piece: some milliseconds to receive."""
_BEAT = 0.05
"""Seconds between two reports on one step, and between two checks whether to stop."""


class BrokenError(Exception):
    """There was no process, or it ended without an answer."""


class WorkerProcess:
    """A comparison that another process works on."""

    def __init__(self, process: subprocess.Popen[bytes], question: object) -> None:
        self._process = process
        self._frames: Queue[tuple[bytes, bytes]] = Queue()
        Thread(target=self._listen, args=(question,), name="worker", daemon=True).start()

    def _listen(self, question: object) -> None:
        with suppress(OSError, ValueError):  # it may have ended
            if self._process.stdin and self._process.stdout:
                pickle.dump(question, self._process.stdin)
                self._process.stdin.flush()
                for frame in frames.read(self._process.stdout):
                    self._frames.put(frame)
        self._frames.put((_END, b""))

    def result(self, progress: Progress, stopped: Callable[[], bool]) -> Comparison:
        """The finished comparison. BrokenError if the process ended without one, StoppedError if it was stopped; any
        other CrossreadError as it was raised there, in words."""
        import msgspec  # noqa: PLC0415 - the first frame does not need it

        decoder = msgspec.msgpack.Decoder(Comparison)  # made while the other process works
        pieces: list[Comparison] = []
        answered = False
        try:
            while True:
                if stopped():
                    raise StoppedError("Stopped while comparing the articles.")
                with suppress(Empty):
                    kind, content = self._frames.get(timeout=_BEAT)
                    if kind == _STEP:
                        progress(*msgspec.msgpack.decode(content, type=tuple[str, int, int]))
                    elif kind == _ERROR:
                        raise CrossreadError(content.decode())
                    elif kind == _PIECE:
                        pieces.append(decoder.decode(content))
                    elif content:
                        answered = True
                        return _join(pieces)
                    else:
                        raise BrokenError
        finally:
            if answered:
                helper.release(self._process)  # it may have to store the answer
            else:
                self.end()

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    def end(self) -> None:
        """End the process, done or not."""
        helper.end(self._process)


def start(
    documents: tuple[Document, ...],
    options: Options,
    corrections: Corrections = NONE,
    *,
    cached: bool,
    low_priority: bool = False,
) -> WorkerProcess:
    """Start a comparison in another process, which stores it if it is to be `cached`.

    BrokenError if no process can be started.
    """
    try:
        process = helper.start("tui.worker_process", "serve")
    except OSError as error:
        raise BrokenError from error
    return ask(process, documents, options, corrections, cached=cached, low_priority=low_priority)


def ask(
    process: subprocess.Popen[bytes],
    documents: tuple[Document, ...],
    options: Options,
    corrections: Corrections,
    *,
    cached: bool,
    low_priority: bool = False,
) -> WorkerProcess:
    """Have a process that is about to `serve` make a comparison."""
    return WorkerProcess(process, (documents, options, corrections, cached, low_priority))


def _join(parts: Sequence[Comparison]) -> Comparison:
    claims = tuple(claim for part in parts for claim in part.claims)
    return replace(parts[0], claims=claims)


# The other process.


def serve(*, together: bool = False) -> None:
    """Answer the question on stdin, and leave; with everything loaded, a copy of this process helps if `together`."""
    garbage.stop()  # it leaves before there is much of it
    channel = _Channel()
    documents, options, corrections, cached, low_priority = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
    from tui import machine  # noqa: PLC0415 - while the screen is drawn
    from tui.cache import Cache  # noqa: PLC0415 - as above

    cache = Cache.usual() if cached else Cache.none()
    articles = Together(documents, cache.articles) if together else None
    if articles is not None:
        articles.examine(options)  # before there is another thread
    waiting = Thread(target=channel.leave, daemon=True)
    waiting.start()
    fork.allow(waiting)
    if low_priority and hasattr(os, "nice"):
        os.nice(_NICENESS)
    try:
        workers = 1 if low_priority else machine.cores()
        cache.compare(
            documents,
            options,
            progress=channel.send_step,
            workers=workers,
            corrections=corrections,
            deliver=channel.send_result,
            articles=articles,
        )
    except CrossreadError as error:
        channel.send(_ERROR, str(error).encode())


class _Channel:
    """Sends progress, the result or an error to the caller."""

    def __init__(self) -> None:
        self._stream = frames.answers()
        self._throttle = Throttle(_BEAT)
        self._answered = False

    def leave(self) -> None:
        """Leave when the caller is gone, or wants no answer any more; not while the answer is stored."""
        sys.stdin.buffer.read()
        if not self._answered:
            os._exit(1)

    def send(self, kind: bytes, content: bytes) -> None:
        frames.write(self._stream, kind, content)

    def send_step(self, send_step: str, done: int, total: int) -> None:
        import msgspec  # noqa: PLC0415 - as above

        if self._throttle.allows(send_step, done, total):
            self.send(_STEP, msgspec.msgpack.encode((send_step, done, total)))

    def send_result(self, found: Comparison) -> None:
        import msgspec  # noqa: PLC0415 - as above

        self.send(_PIECE, msgspec.msgpack.encode(replace(found, claims=())))
        for start in range(0, len(found.claims), _CLAIMS):
            part = Comparison(claims=found.claims[start : start + _CLAIMS])
            self.send(_PIECE, msgspec.msgpack.encode(part))
        self._answered = True
        self.send(_END, b"whole")
