"""Work shared over the cores: one function, many items, the same answer for any number of processes."""

from __future__ import annotations

import os
import pickle
import queue
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from tui import frames, garbage, helper

if TYPE_CHECKING:
    import subprocess

Item = TypeVar("Item")
Result = TypeVar("Result")

_BEAT = 0.05
"""Seconds between two checks whether to stop."""
_CHUNKS = 8
"""Chunks for each process: few enough to be cheap, many enough that none takes long."""
_LEAVING = 5.0
"""Seconds to wait for what ends at once."""
_WORK, _RESULTS, _ERROR = b"w", b"r", b"e"


def each(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    workers: int,
    weigh: Callable[[Item], int],
    on_progress: Callable[[int], None],
) -> list[Result]:
    """`work` done on each of `items`, results in their order, by up to `workers` processes that end with the call.

    `work` is a function of a module, or a `functools.partial` of one; items and results travel by pickle. `weigh` says
    how long an item takes relative to the others. `on_progress` is called several times a second with how many are
    done; what it raises ends the work at once. What `work` raises is raised here. What is left when no process can be
    started, or all were lost, is done in this one.
    """
    found: dict[int, Result] = {}
    workers = min(workers, len(items))
    if workers > 1:
        crew = _Crew(work, items, _chunks(items, workers * _CHUNKS, weigh))
        try:
            for done in crew.run(workers):
                on_progress(len(found))
                found.update(done)
        finally:
            crew.end()
    for place, item in enumerate(items):
        if place not in found:
            on_progress(len(found))
            found[place] = work(item)
    on_progress(len(items))
    return [found[place] for place in range(len(items))]


def _chunks(items: Sequence[Item], count: int, weigh: Callable[[Item], int]) -> list[list[int]]:
    """Positions in chunks of about equal weight, the heavy ones first, so none is left over at the end."""
    weights = [weigh(item) + 1 for item in items]
    share = sum(weights) / count
    chunks: list[list[int]] = []
    room = 0.0
    for i in sorted(range(len(items)), key=lambda i: (-weights[i], i)):
        if room < weights[i]:
            chunks.append([])
            room = max(share, weights[i])
        chunks[-1].append(i)
        room -= weights[i]
    return chunks


class _Crew:
    """Processes that take one chunk after another, each with a thread that waits for it.

    A process shares nothing with the others, so one that dies, in the middle of an answer too, leaves only its chunk.
    """

    def __init__(self, work: Callable[[Any], Any], items: Sequence[Any], chunks: Sequence[Sequence[int]]) -> None:
        self._work = work
        self._items = items
        self._left: queue.SimpleQueue[Sequence[int]] = queue.SimpleQueue()
        for chunk in chunks:
            self._left.put(chunk)
        self._news: queue.SimpleQueue[dict[int, Any] | BaseException | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._processes: list[subprocess.Popen[bytes]] = []
        self._ended = False

    def run(self, workers: int) -> Iterator[dict[int, Any]]:
        """The results of each chunk by position, and nothing several times a second meanwhile; raises what the work
        raised."""
        with suppress(RuntimeError):  # no more threads can be started
            while len(self._threads) < workers:
                thread = threading.Thread(target=self._attend, name="pool", daemon=True)
                thread.start()
                self._threads.append(thread)
        attended = len(self._threads)
        while attended:
            try:
                news = self._news.get(timeout=_BEAT)
            except queue.Empty:
                yield {}
                continue
            if isinstance(news, BaseException):
                raise news
            if news is None:
                attended -= 1
            else:
                yield news

    def end(self) -> None:
        """End the processes, in the middle of their work too."""
        with self._lock:
            self._ended = True
            for process in self._processes:
                process.kill()
        for thread in self._threads:
            thread.join(_LEAVING)  # it waits for its process

    def _attend(self) -> None:
        """Start a process and hand it chunks until none is left or it is lost."""
        process = None
        try:
            process = self._started()
            while process is not None and not self._ended:
                chunk = self._left.get_nowait()
                results = self._asked(process, chunk)
                if results is None:
                    self._left.put(chunk)
                    break
                self._news.put(dict(zip(chunk, results, strict=True)))
        except queue.Empty:
            pass
        except BaseException as error:  # noqa: BLE001 - it is raised by the thread that waits
            self._news.put(error)
        finally:
            self._news.put(None)
            if process is not None:
                helper.end(process)

    def _started(self) -> subprocess.Popen[bytes] | None:
        try:
            process = helper.start("tui.pool", "serve")
        except OSError:
            return None
        with self._lock:
            if not self._ended:
                self._processes.append(process)
                return process
        helper.end(process)
        return None

    def _asked(self, process: subprocess.Popen[bytes], chunk: Sequence[int]) -> list[Any] | None:
        """The results of a chunk; None if the process was lost. Raises what the work raised there."""
        assert process.stdin is not None  # noqa: S101 - both were asked for
        assert process.stdout is not None  # noqa: S101 - as above
        question = pickle.dumps((self._work, [self._items[place] for place in chunk]), pickle.HIGHEST_PROTOCOL)
        try:
            frames.write(process.stdin, _WORK, question)
            answer = next(frames.read(process.stdout), None)
        except (OSError, ValueError):  # a pipe without a reader, or one that has been closed
            return None
        if answer is None:
            return None
        kind, content = answer
        results = pickle.loads(content)  # noqa: S301 - from our own process
        if kind == _ERROR:
            raise results
        return list(results)


# What a process does.


def serve() -> None:
    """Do one chunk after another from stdin, and leave when whoever hands them out is gone."""
    garbage.stop()  # it leaves before there is much of it
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(threads, "1")  # the cores are taken already
    stream = frames.answers()
    questions: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(questions,), daemon=True).start()
    while True:
        kind, content = _answer(questions.get())
        frames.write(stream, kind, content)


def _listen(questions: queue.SimpleQueue[bytes]) -> None:
    for _, content in frames.read(sys.stdin.buffer):
        questions.put(content)
    os._exit(1)  # in the middle of its work, which no one waits for


def _answer(question: bytes) -> tuple[bytes, bytes]:
    try:
        work, items = pickle.loads(question)  # noqa: S301 - from our own program
        return _RESULTS, pickle.dumps([work(item) for item in items], pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised by the process that waits
        return _ERROR, _pickled(error)


def _pickled(error: Exception) -> bytes:
    """The error with where it came from, or its words if it does not travel."""
    import traceback  # noqa: PLC0415 - few processes need it

    where = "".join(traceback.format_exception(error))
    for raised in (error, RuntimeError(f"{type(error).__name__}: {error}")):
        raised.add_note(where)
        try:
            content = pickle.dumps(raised)
            pickle.loads(content)  # noqa: S301 - made here
        except Exception:  # noqa: BLE001, S112 - an error of a library may have any form
            continue
        return content
    raise error
