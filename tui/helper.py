"""Other processes of this program: how they are started, and how they end.

Each has a pipe to it and one back. It leaves when the first closes, as it does when this program ends in any way.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

from tui import import_path

_FLAGS = {"dont_write_bytecode": "-B", "ignore_environment": "-E", "no_user_site": "-s"}


def start(module: str, function: str) -> subprocess.Popen[bytes]:
    """A process that calls `function` of `module`; OSError if none can be started.

    It has a session of its own: Ctrl+C, Ctrl+Z and the end of a terminal are for this process.
    """
    return subprocess.Popen(  # noqa: S603 - this very program
        command(module, function),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
        start_new_session=True,
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process, done or not."""
    with suppress(OSError):
        process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # what was not written yet has no reader now
                stream.close()


def release(process: subprocess.Popen[bytes]) -> None:
    """Let a process that has answered finish by itself."""

    def wait() -> None:
        process.wait()
        end(process)

    Thread(target=wait, name="released", daemon=True).start()


def command(module: str, function: str) -> list[str]:
    """The command line that calls `function` of `module`: of this very package, and with nothing of the current folder.

    Until the path is set, -P keeps that folder out.
    """
    code = (
        f"import sys; sys.path[:] = [{import_path.HOME!a}]; import tui; sys.path[:] = {import_path.safe()!a}; "
        f"from {module} import {function}; {function}()"
    )
    return [
        sys.executable or "",
        "-P",
        *(flag for name, flag in _FLAGS.items() if getattr(sys.flags, name)),
        "-c",
        code,
    ]


def environment() -> dict[str, str]:
    """The environment without the folders that it names for imports: they are in the command line."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


@contextmanager
def safe_libraries() -> Iterator[None]:
    """Meanwhile the processes that a library starts import nothing from the current folder either."""
    before = dict(os.environ)
    os.environ.update(PYTHONSAFEPATH="1", PYTHONPATH=os.pathsep.join(import_path.safe()))
    try:
        yield
    finally:
        for name in ("PYTHONSAFEPATH", "PYTHONPATH"):
            os.environ.pop(name)
            if name in before:
                os.environ[name] = before[name]
