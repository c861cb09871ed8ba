"""Work shared over the cores: one function, many items, the same answer for any number of processes."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from tui import garbage

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

_BEAT = 0.05
"""Seconds between two checks whether to stop."""
_CHUNKS = 8
"""Chunks for each process: few enough to be cheap, many enough that none takes long."""


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
    done; what it raises ends the work at once. What `work` raises is raised here. If no process can be started, the
    work is done in this one.
    """
    workers = min(workers, len(items))
    if workers > 1:
        from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - an expensive import that few comparisons need

        chunks = _chunks(items, workers * _CHUNKS, weigh)
        try:
            return _shared(work, items, chunks, workers, on_progress)
        except (BrokenExecutor, OSError, ImportError):
            pass  # No semaphores, no memory for a process, or one was killed: slower, but the same answer.
    return list(_alone(work, items, on_progress))


def _alone(
    work: Callable[[Item], Result], items: Sequence[Item], on_progress: Callable[[int], None]
) -> Iterator[Result]:
    for done, item in enumerate(items):
        on_progress(done)
        yield work(item)
    on_progress(len(items))


def _shared(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    chunks: Sequence[Sequence[int]],
    workers: int,
    on_progress: Callable[[int], None],
) -> list[Result]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    context = get_context("spawn")
    _start_tracker()
    receiver, sender = context.Pipe(duplex=False)
    executor = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(receiver,))
    try:
        with _without_main():
            futures = {executor.submit(_run, work, [items[i] for i in chunk]): chunk for chunk in chunks}
        results = _collect(futures, len(items), on_progress)
    except BaseException:
        sender.close()  # this makes the processes leave
        executor.shutdown(cancel_futures=True)
        raise
    finally:
        executor.shutdown()
        sender.close()
        receiver.close()
    return results


def _collect(
    futures: dict[Future[list[Result]], Sequence[int]], total: int, on_progress: Callable[[int], None]
) -> list[Result]:
    from concurrent.futures import wait  # noqa: PLC0415 - as above

    found: dict[int, Result] = {}
    left = set(futures)
    while left:
        on_progress(len(found))
        done, left = wait(left, timeout=_BEAT)
        for future in done:
            found.update(zip(futures[future], future.result(), strict=True))
    on_progress(total)
    return [found[i] for i in range(total)]


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


def _run(work: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [work(item) for item in items]


def _begin(receiver: Connection) -> None:
    """Make this process one that leaves when its caller ends or stops waiting for it, but not at Ctrl+C."""
    import signal  # noqa: PLC0415 - only a worker needs it

    garbage.stop()  # it leaves before there is much of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(threads, "1")  # the cores are taken already
    threading.Thread(target=_leave, args=(receiver,), daemon=True).start()


def _leave(receiver: Connection) -> None:
    try:
        receiver.recv()
    except (EOFError, OSError):
        os._exit(1)  # in the middle of its work, which no one waits for


def _start_tracker() -> None:
    """Start the process that cleans up after a pool, which takes the place of stderr in the file table from Python's.

    If a program shows a screen, its `sys.stderr` catches what is printed and has no such place.
    """
    if os.name != "posix":
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - as above

    caught, sys.stderr = sys.stderr, sys.__stderr__
    given = sys.stderr
    try:
        resource_tracker.ensure_running()
    finally:
        if sys.stderr is given:  # the screen may have been closed meanwhile
            sys.stderr = caught


@contextmanager
def _without_main() -> Iterator[None]:
    """Start processes that do not run the caller's script again: they import what they need and nothing else.

    So `each` also works in a script that does not ask whether its name is `__main__`.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
