"""Work shared by a process and copies of it, which have everything loaded and in memory: nothing is sent to them.

A copy of a process with several threads may hang, and on other systems than Linux libraries may; there is none then.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_BEAT = 0.05
"""Seconds between two reports while only copies work."""
_PIECE = 1 << 20
_waiting: list[threading.Thread] = []


def allow(thread: threading.Thread) -> None:
    """Copy this process although it has this thread, which only waits and holds nothing that a copy needs."""
    _waiting.append(thread)


def is_safe() -> bool:
    """Whether this process can be copied."""
    others = [thread for thread in threading.enumerate() if thread not in _waiting]
    return sys.platform == "linux" and others == [threading.current_thread()]


def _ignore(_done: float) -> None:
    """The default for `on_progress`."""


def each(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    weigh: Callable[[Item], int],
    workers: int = 2,
    on_progress: Callable[[float], None] = _ignore,
) -> list[Result]:
    """`work` done on each of `items`, results in their order; copies of this process do their share of it.

    `weigh` says how long an item takes relative to the others. `on_progress` is called often with the share that is
    done. What it or `work` raises is raised here, and ends the copies.
    """
    mine, *others = _shares(items, weigh, workers)
    if not is_safe():
        mine, others = list(range(len(items))), []
    copies: list[_Copy[Item, Result]] = []
    try:
        copies += [_Copy(work, items, places) for places in others if places]
        found = {}
        for number, place in enumerate(mine):
            on_progress(number / len(mine))
            found[place] = work(items[place])
        for copy in copies:
            found |= copy.found(lambda: on_progress(1.0))
    finally:
        for copy in copies:
            copy.end()
    return [found[place] if place in found else work(item) for place, item in enumerate(items)]


def _shares(items: Sequence[Item], weigh: Callable[[Item], int], workers: int) -> list[list[int]]:
    """The positions in parts of about equal weight, each in order, the first never empty if there are any."""
    weights = [weigh(item) for item in items]
    shares: list[list[int]] = [[] for _ in range(workers)]
    loads = [0] * workers
    for place in sorted(range(len(items)), key=lambda place: (-weights[place], place)):
        least = loads.index(min(loads))
        shares[least].append(place)
        loads[least] += weights[place]
    return shares


class _Copy(Generic[Item, Result]):
    """A copy of this process that does a part of the work."""

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item], places: Sequence[int]) -> None:
        self._places = places
        self._receiving, sending = os.pipe()
        here = os.getpid()
        self._process = os.fork()
        if not self._process:
            os.close(self._receiving)  # or the copy would wait for itself to read, if this process is killed
            _send(work, [items[place] for place in places], sending, here)
        os.close(sending)

    def found(self, on_beat: Callable[[], None]) -> dict[int, Result]:
        """The results by position; none if the copy was lost."""
        pieces: list[bytes] = []
        while True:
            if not select.select([self._receiving], [], [], _BEAT)[0]:
                on_beat()
            elif piece := os.read(self._receiving, _PIECE):
                pieces.append(piece)
            else:
                break
        with suppress(EOFError, pickle.UnpicklingError):
            results = pickle.loads(b"".join(pieces))  # noqa: S301 - from our own process
            return dict(zip(self._places, results, strict=True))
        return {}

    def end(self) -> None:
        """End the copy, done or not."""
        os.close(self._receiving)
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def _send(work: Callable[[Item], Result], items: Sequence[Item], sending: int, parent: int) -> None:
    """Do the work, send the results, and leave without anything that a process does at its end; early if the process
    that wants them is gone."""
    try:
        results = []
        for item in items:
            if os.getppid() != parent:
                return
            results.append(work(item))
        data = pickle.dumps(results, pickle.HIGHEST_PROTOCOL)
        with os.fdopen(sending, "wb") as stream:
            stream.write(data)
    finally:
        os._exit(0)
