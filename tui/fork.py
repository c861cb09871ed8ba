"""Work shared by a process and a copy of it, which has everything loaded: for what takes less time than a new process.

A copy of a process with several threads may hang, and on other systems than Linux libraries may; there is none then.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def is_safe() -> bool:
    """Whether this process can be copied."""
    return sys.platform == "linux" and threading.active_count() == 1


def each(work: Callable[[Item], Result], items: Sequence[Item], *, weigh: Callable[[Item], int]) -> list[Result]:
    """`work` done on each of `items`, results in their order; a copy of this process does about half of it.

    `weigh` says how long an item takes relative to the others. What `work` raises is raised here.
    """
    mine, others = _halves(items, weigh)
    if not others or not is_safe():
        return [work(item) for item in items]
    receiving, sending = os.pipe()
    copy = os.fork()
    if not copy:
        os.close(receiving)  # or the copy would wait for itself to read, if this process is killed
        _send(work, [items[place] for place in others], sending)
    os.close(sending)
    with os.fdopen(receiving, "rb") as stream:
        try:
            found = {place: work(items[place]) for place in mine}
            data = stream.read()
        finally:
            stream.close()  # this makes the copy leave
            os.waitpid(copy, 0)
    with suppress(EOFError, pickle.UnpicklingError):
        found |= zip(others, pickle.loads(data), strict=True)  # noqa: S301 - from our own process
    return [found[place] if place in found else work(item) for place, item in enumerate(items)]


def _halves(items: Sequence[Item], weigh: Callable[[Item], int]) -> tuple[list[int], list[int]]:
    """The positions in two parts of about equal weight."""
    weights = [weigh(item) for item in items]
    parts: tuple[list[int], list[int]] = ([], [])
    for place in sorted(range(len(items)), key=lambda place: (-weights[place], place)):
        min(parts, key=lambda part: sum(weights[each] for each in part)).append(place)
    return parts


def _send(work: Callable[[Item], Result], items: Sequence[Item], sending: int) -> None:
    """Do the work, send the results, and leave without anything that a process does at its end."""
    try:
        data = pickle.dumps([work(item) for item in items])
        with os.fdopen(sending, "wb") as stream:
            stream.write(data)
    finally:
        os._exit(0)
