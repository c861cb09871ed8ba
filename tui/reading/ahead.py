"""Work done on items in their order: in turn, or some steps ahead in other threads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from queue import SimpleQueue

Item = TypeVar("Item")
Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)

_AHEAD = 2
"""Items in work or waiting for each thread."""
_BEAT = 0.05
"""Seconds between two questions whether to wait on."""


class Results(Protocol[Result_co]):
    """Hands out results in the order of their items."""

    def take(self, wait: Callable[[], bool]) -> Result_co | None:
        """The next result, or what its work raised; None if `wait`, asked at each beat, answers no."""

    def end(self) -> None:
        """Begin nothing more."""


def results(work: Callable[[Item], Result], items: Sequence[Item], threads: int) -> Results[Result]:
    """`work` done on each of `items`, by so many `threads` where there are more than one."""
    return _Ahead(work, items, threads) if threads > 1 and len(items) > 1 else _OneByOne(work, items)


class _OneByOne(Generic[Item, Result]):
    """Each item when it is asked for."""

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item]) -> None:
        self._work = work
        self._items = iter(items)

    def take(self, wait: Callable[[], bool]) -> Result | None:  # noqa: ARG002 - it waits for nobody else
        return self._work(next(self._items))

    def end(self) -> None:
        """There is nothing ahead."""


class _Ahead(Generic[Item, Result]):
    """Never more than a few items ahead of who takes them.

    The threads are nobody's to wait for: what one of them is at when the program ends is given up.
    """

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item], threads: int) -> None:
        from concurrent.futures import Future  # noqa: PLC0415 - plain text needs no threads
        from queue import SimpleQueue  # noqa: PLC0415 - as above
        from threading import Thread  # noqa: PLC0415 - as above

        self._work = work
        self._items = deque((item, Future[Result]()) for item in items)
        self._futures = deque(future for _, future in self._items)
        self._tasks: SimpleQueue[tuple[Item, Future[Result]] | None] = SimpleQueue()
        self._threads = min(threads, len(items))
        for number in range(self._threads):
            Thread(target=self._run, name=f"reading-{number}", daemon=True).start()
        for _ in range(self._threads * _AHEAD):
            self._begin()

    def _begin(self) -> None:
        if self._items:
            self._tasks.put(self._items.popleft())

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None:
            item, future = task
            try:
                future.set_result(self._work(item))
            except BaseException as error:  # noqa: BLE001 - it is raised where the result is taken
                future.set_exception(error)

    def take(self, wait: Callable[[], bool]) -> Result | None:
        future = self._futures[0]
        while not future.done():
            try:
                future.exception(timeout=_BEAT)
            except TimeoutError:
                if not wait():
                    return None
        self._futures.popleft()
        self._begin()
        return future.result()

    def end(self) -> None:
        self._items.clear()
        for _ in range(self._threads):
            self._tasks.put(None)
