"""A process that reads the first articles and loads the engine while this one loads the screen.

Reading and comparing need other modules than the screen does, and a start spends most of its time loading modules.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui import frames, garbage, helper, machine

if TYPE_CHECKING:
    from tui.reading.read_result import ReadResult

_READ = b"r"


class HeadStart:
    """Articles that are read in another process, which then waits for a question about them."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process: subprocess.Popen[bytes] | None = process

    def read(self) -> ReadResult | None:
        """The articles; None if reading them takes more than an instant, or must be done in this process."""
        if self._process is None or self._process.stdout is None:
            return None
        for _, content in frames.read(self._process.stdout):
            found: ReadResult | None = pickle.loads(content)  # noqa: S301 - from our own process
            return found
        self.end()  # it has ended by itself
        return None

    def take(self) -> subprocess.Popen[bytes] | None:
        """The process, which answers one question as `worker_process.serve` does; None if it was taken or ended."""
        process, self._process = self._process, None
        return process

    def end(self) -> None:
        """End the process if it was not taken."""
        process = self.take()
        if process is not None:
            helper.end(process)


def begin(paths: Sequence[str]) -> HeadStart | None:
    """Start to read the articles at `paths`; None if this machine cannot do that at the same time as something else."""
    if machine.cores() < 2:
        return None
    try:
        process = helper.start("tui.head_start", "serve")
        if process.stdin is not None:
            pickle.dump(tuple(paths), process.stdin)
            process.stdin.flush()
    except OSError:
        return None
    return HeadStart(process)


# The other process.


def serve() -> None:
    """Read the articles, load the engine, and answer the question that follows."""
    garbage.stop()  # it leaves before there is much of it
    paths = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
    frames.write(sys.stdout.buffer, _READ, pickle.dumps(_read(paths)))
    from tui import engine, worker_process  # noqa: PLC0415 - this is what there is time for now

    engine.load()
    worker_process.serve(together=True)


def _read(paths: Sequence[str]) -> ReadResult | None:
    """The articles; None if there are many, if one is no file of the disk, or if none can be read."""
    from tui.reading.gathering import gather, is_quick  # noqa: PLC0415 - the caller has no time for it

    if not all(Path(path).is_file() or Path(path).is_dir() for path in paths) or not is_quick(paths):
        return None
    found = gather(paths)
    return found if found.documents else None
