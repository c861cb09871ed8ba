"""The one door to Dask: a cluster that exists already, or one of processes on this machine."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from tui import helper, machine
from tui.archive.fingerprint import fingerprint
from tui.archive.scheduler import Failure, failure
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from distributed import Client, Future

Task = TypeVar("Task")
Result = TypeVar("Result")

LOCAL = "local"
"""The address of a cluster of processes on this machine, started for one archive."""
_AHEAD = 4
"""Tasks given to the cluster for each of its threads: enough that none waits, few enough that all fit."""
_PATIENCE = 30.0
"""Seconds until a cluster must have answered."""


@contextmanager
def connect(address: str, workers: int | None = None) -> Iterator[Cluster]:
    """A cluster at an address such as `tcp://10.0.0.5:8786`, or `local`; CrossreadError if it does not answer.

    A local one listens on this machine only and is encrypted, because whoever can speak to a scheduler can run code.
    """
    try:
        import distributed  # noqa: F401, PLC0415 - an extra, and only an archive needs it
    except ImportError:
        raise CrossreadError(
            "--cluster needs Dask, which is not installed; pip install 'crossread[dask]' does that."
        ) from None
    _silence()
    if address == LOCAL:
        with _local(workers or machine.cores()) as client:
            yield Cluster(client)
        return
    from distributed import Client  # noqa: PLC0415 - as above

    name = one_line(address)
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise CrossreadError(
            f"No scheduler of Dask answers at {name} ({type(error).__name__}); start one with dask scheduler, "
            "or use --cluster local."
        ) from None
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
        yield Cluster(client)
    except TimeoutError:
        raise CrossreadError(f"The scheduler at {name} has no workers; start some with dask worker {name}.") from None
    finally:
        client.close()


def _silence() -> None:
    """Print nothing of what Dask logs, whose modules have levels of their own: our own messages say what happens."""
    for name in ("distributed", *logging.root.manager.loggerDict):
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL)


@contextmanager
def _local(workers: int) -> Iterator[Client]:
    from dask import config  # noqa: PLC0415 - as above
    from distributed import Client, LocalCluster  # noqa: PLC0415 - as above

    own = {
        "distributed.worker.profile.enabled": False,  # it looks at every task a hundred times a second
        "distributed.scheduler.allowed-failures": 1,  # of what fails in a batch, each part is tried again by itself
    }
    with helper.safe_libraries():  # a worker that was lost is started again at any time
        with config.set(own), _without_main():
            cluster = LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                dashboard_address=None,
                security=True,
                silence_logs=logging.CRITICAL,
            )
        try:
            client = Client(cluster, set_as_default=False)
            try:
                yield client
            finally:
                client.close()
        finally:
            cluster.close()


@contextmanager
def _without_main() -> Iterator[None]:
    """Start processes that do not run the caller's script again."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


class OtherVersionError(CrossreadError):
    """A worker has another version of this program."""


class Cluster:
    """The tasks of an archive on a cluster."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @property
    def threads(self) -> int:
        """How many tasks run at one time."""
        return sum(self._client.nthreads().values()) or 1

    def run(
        self, work: Callable[[Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:  # fmt: skip
        """As `Scheduler.run`; CrossreadError if the cluster is lost or its workers have another crossread."""
        from distributed import as_completed  # noqa: PLC0415 - as above

        left = iter(tasks)
        given: dict[Future[Result], Task] = {}
        checked = partial(_run, fingerprint(), work)

        def give() -> Future[Result] | None:
            for task in left:
                future = self._client.submit(checked, task, pure=False)
                given[future] = task
                return future
            return None

        first = [future for _ in range(_AHEAD * self.threads) if (future := give()) is not None]
        with self._client.as_current():
            finished = as_completed(first)
        try:
            for future in finished:
                task = given.pop(future)
                result = self._result(future)
                following = give()
                if following is not None:
                    finished.add(following)
                yield task, result
        finally:
            self._client.cancel(list(given))

    def _result(self, future: Future[Result]) -> Result | Failure:
        from distributed.client import FutureCancelledError  # noqa: PLC0415 - as above
        from distributed.scheduler import KilledWorker  # noqa: PLC0415 - as above

        try:
            return future.result()
        except KilledWorker:
            return Failure("ended each process that it was given to")
        except (FutureCancelledError, asyncio.CancelledError, OSError):
            raise CrossreadError(
                "The scheduler of Dask was lost; run the same command again to go on where it was."
            ) from None
        except OtherVersionError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever fails, the others go on
            return failure(error)


def _run(expected: str, work: Callable[[Task], Result], task: Task) -> Result:
    """One task, if this machine has the crossread that asks for it."""
    if fingerprint() != expected:
        from tui import __version__  # noqa: PLC0415 - only an error needs it

        raise OtherVersionError(
            f"A worker on {os.uname().nodename} has another crossread ({__version__}), or other versions of its "
            "libraries; install the same on every machine of the cluster."
        )
    return work(task)
