"""Where the tasks of an archive run: in this process, or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from tui.records import dataclass

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Failure:
    """A task without a result, and why: a phrase such as "ended its process"."""

    why: str


class Scheduler(Protocol):
    """Runs tasks, in whatever order and place."""

    def run(
        self, work: Callable[[Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:  # fmt: skip
        """Each task with the result of `work`, a function of a module, as soon as it is there.

        Tasks and results travel by pickle; only some tasks are taken from `tasks` in advance. A task that fails is
        returned as such, and the others go on.
        """


class Here:
    """Runs one task after another in this process."""

    def run(
        self, work: Callable[[Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:  # fmt: skip
        """As `Scheduler.run`."""
        for task in tasks:
            try:
                yield task, work(task)
            except Exception as error:  # noqa: BLE001 - whatever fails, the others go on
                yield task, failure(error)


def failure(error: BaseException) -> Failure:
    """Why a task has no result, by what it raised."""
    return Failure(f"failed ({type(error).__name__})")


def batches(tasks: Iterable[Task], weigh: Callable[[Task], int], most: int) -> Iterator[tuple[Task, ...]]:
    """Tasks in batches of at most so much weight, in their order; one that alone has more is a batch by itself."""
    batch: list[Task] = []
    left = most
    for task in tasks:
        weight = weigh(task)
        if batch and weight > left:
            yield tuple(batch)
            batch, left = [], most
        batch.append(task)
        left -= weight
    if batch:
        yield tuple(batch)
