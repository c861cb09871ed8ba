"""Kill worker processes, stop their work and press Ctrl+C at random instants: never a hang or a wrong answer.

    python -m tests.soak.workers --runs 2000 [--seed S]

A pool whose answers are long, so that many a process dies in the middle of one, readers of files, and comparisons.
After each run no process may be left. A run that takes too long ends the command, with its number and the seed.
"""

from __future__ import annotations

import argparse
import operator
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import tui
from tui import pool, worker_process
from tui.errors import StoppedError, UnreadableError
from tui.options import Options
from tui.reading import reader
from tui.reading.formats.registry import format_of
from tui.reading.reader import Label
from tui.reading.worker import Workers

PATIENCE = 60.0
"""Seconds after which a run hangs."""
ITEMS = tuple(range(9000, 9012))
WORK = partial(operator.mul, b"an answer longer than a pipe holds: ")
"""Some work with a long answer, which other processes can import."""
EXPECTED = [WORK(item) for item in ITEMS]


class StopError(Exception):
    """Raised to stop the work."""


def weight(item: int) -> int:
    """Items of different weight."""
    return item


def quiet(_: object) -> None:
    """Hear of progress, and do nothing."""


def children() -> list[int]:
    """The processes that this one has started, and that have not been waited for."""
    found: list[int] = []
    for tasks in Path("/proc/self/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, tasks.read_text().split())
    return found


@contextmanager
def later(chance: random.Random, longest: float, act: Callable[[], object]) -> Iterator[None]:
    """Do something at a random instant of the block; where it has ended by then, not at all."""
    over = threading.Event()

    def wait() -> None:
        if not over.wait(seconds):
            act()

    seconds = chance.uniform(0, longest)
    thread = threading.Thread(target=wait)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def kill_some(chance: random.Random) -> None:
    """Kill one process, or all."""
    found = children()
    for process in found if chance.random() < 0.3 else found[:1]:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


def shared(on_progress: Callable[[int], None] = quiet) -> str:
    """Work done by a pool."""
    found = pool.each(WORK, ITEMS, workers=3, weigh=weight, on_progress=on_progress)
    return "right" if found == EXPECTED else "WRONG"


def killed_pool(chance: random.Random) -> str:
    """Processes of a pool are killed."""
    with later(chance, 0.4, lambda: kill_some(chance)), later(chance, 0.4, lambda: kill_some(chance)):
        return shared()


def stopped_pool(chance: random.Random) -> str:
    """A pool is stopped."""
    stop = threading.Event()

    def progress(_: int) -> None:
        if stop.is_set():
            raise StopError

    with later(chance, 0.4, stop.set):
        try:
            return shared(progress)
        except StopError:
            return "stopped" if not children() else "LEFT"


def interrupted_pool(chance: random.Random) -> str:
    """Ctrl+C comes, and now and then twice."""
    outcome = "interrupted"
    try:
        with later(chance, 0.4, lambda: os.kill(os.getpid(), signal.SIGINT)):
            try:
                outcome = shared()
            except KeyboardInterrupt:
                if chance.random() < 0.2:
                    os.kill(os.getpid(), signal.SIGINT)
    except KeyboardInterrupt:
        outcome = "interrupted"
    return outcome


DOCUMENTS = tuple(
    tui.document(
        "\n\n".join(f"The port was fined ${n}.{m} million in bay {n}." for n in range(20)), name=f"account {m}"
    )
    for m in range(2)
)


def killed_comparison(chance: random.Random) -> str:
    """A comparison in a worker process, which is killed or stopped."""
    stop = threading.Event()
    with later(chance, 5.0, stop.set if chance.random() < 0.3 else lambda: kill_some(chance)):
        try:
            found = worker_process.start(DOCUMENTS, Options(), cached=False).result(lambda *_: None, stop.is_set)
        except worker_process.BrokenError:
            return "lost"
        except StoppedError:
            return "stopped"
    return "right" if found == _compared() else "WRONG"


def _compared() -> object:
    if not _COMPARED:
        _COMPARED.append(tui.compare(DOCUMENTS))
    return _COMPARED[0]


_COMPARED: list[object] = []
CSV = (
    b"title,text\n" + b'"Pier","The work cost 4.1 million euros, half of what was feared, and took two years."\n' * 400
)
LABEL = Label("list.csv", "list", "/list.csv", ".csv")
READERS = Workers()


def killed_reader(chance: random.Random) -> str:
    """A file is read in a process that is killed."""
    try:
        with later(chance, 2.0, lambda: kill_some(chance)):
            try:
                found = READERS.read(CSV, LABEL, format_of(CSV, ".csv"))
            except UnreadableError:
                return "refused"
        return "right" if found == reader.read(CSV, LABEL) else "WRONG"
    finally:
        READERS.close()


COMMAND = """
from tests.soak import workers
from tui import interrupts
interrupts.end_process()
print("begun", flush=True)
while True:
    workers.shared()
"""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)


def ended_command(chance: random.Random) -> str:
    """A command that shares its work is ended by a signal: it leaves neither processes nor anything on disk."""
    with tempfile.TemporaryDirectory() as folder:
        mark = f"SOAK_{chance.getrandbits(64)}"
        command = subprocess.Popen(
            [sys.executable, "-c", COMMAND],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "TMPDIR": folder, mark: "1"},
        )
        assert command.stdout
        command.stdout.readline()
        time.sleep(chance.uniform(0, 0.5))
        command.send_signal(number := chance.choice(SIGNALS))
        _, said = command.communicate()
        end = time.monotonic() + PATIENCE / 2
        while _marked(mark) and time.monotonic() < end:
            time.sleep(0.005)
        if _marked(mark):
            return "LEFT"
        if said or any(Path(folder).iterdir()):
            return f"SAID {said!r}, or left a file"
        expected = 130 if number == signal.SIGINT else -number
        return f"ended by {number.name}" if command.returncode == expected else f"CODE {command.returncode}"


def _marked(mark: str) -> bool:
    """Whether there is a process with a mark in its environment."""
    for file in Path("/proc").glob("[0-9]*/environ"):
        with suppress(OSError):
            if mark.encode() in file.read_bytes():
                return True
    return False


ATTACKS = (
    *(killed_pool, stopped_pool, interrupted_pool, ended_command, killed_reader),
    *(killed_pool, interrupted_pool, killed_comparison),
)


def attack(number: int, seed: int) -> str:
    """One run: its attack and its outcome; one in capitals is a fall."""
    chance = random.Random(f"{seed} {number}")  # noqa: S311 - moments of attacks, no secrets
    chosen = ATTACKS[number % len(ATTACKS)]

    def hang() -> None:
        print(f"run {number} of seed {seed}: {chosen.__name__} HANGS", flush=True)  # noqa: T201 - a command
        os._exit(1)

    watch = threading.Timer(PATIENCE, hang)
    watch.daemon = True
    watch.start()
    try:
        outcome = chosen(chance)
        end = time.monotonic() + PATIENCE / 2
        while children() and time.monotonic() < end:  # a thread may still be about to start or end one
            time.sleep(0.005)
        return f"{chosen.__name__}: {outcome if not children() else 'LEFT'}"
    finally:
        watch.cancel()


def main() -> int:
    """Print a line for each fall and one for all; returns 1 if there was a fall."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - as above
    given = asked.parse_args()
    print(f"seed {given.seed}", flush=True)  # noqa: T201 - a command
    signal.signal(signal.SIGINT, signal.default_int_handler)  # also where it was started in the background
    found: Counter[str] = Counter()
    for number in range(given.runs):
        try:
            outcome = attack(number, given.seed)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a fall
            outcome = f"{ATTACKS[number % len(ATTACKS)].__name__}: RAISED {type(error).__name__}: {error}"
        found[outcome] += 1
        if number % 100 == 99:
            print(f"{number + 1:,} runs done", flush=True)  # noqa: T201 - a command
        if outcome.split(": ", 1)[1][:2].isupper():
            print(f"run {number} of seed {given.seed}: {outcome}", flush=True)  # noqa: T201 - a command
    falls = sum(count for outcome, count in found.items() if outcome.split(": ", 1)[1][:2].isupper())
    each = ", ".join(f"{outcome} {count:,}" for outcome, count in sorted(found.items()))
    print(f"{given.runs:,} runs, falls {falls}: {each}")  # noqa: T201 - a command
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
