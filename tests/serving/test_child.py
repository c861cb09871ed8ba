"""The process of a window, in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from tests.processes import is_running, until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and pipes of POSIX")

BEGIN = """
import os, sys
from tui.serving import child
child._LEAVING = 0.05
child.begin(int(sys.argv[1]), os.getppid())
print("begun", flush=True)
"""
BUSY = BEGIN + "while True:\n    pass\n"
BUSY_IN_C = BEGIN + "print(len(str(10**5)), flush=True)\nsum(range(10**12))\n"


def begun(code: str, life: int = -1) -> subprocess.Popen[str]:
    """A process that has begun as a window does."""
    passed = (life,) if life >= 0 else ()
    started = subprocess.Popen(
        [sys.executable, "-c", code, str(life)], stdout=subprocess.PIPE, text=True, pass_fds=passed
    )
    assert started.stdout
    assert started.stdout.readline() == "begun\n"
    return started


def test_its_memory_is_limited() -> None:
    asked = "try:\n    bytes(5 << 30)\nexcept MemoryError:\n    print('refused')\n"
    assert begun(BEGIN + asked).communicate()[0] == "refused\n"


def test_a_busy_one_ends_when_its_server_closes_the_pipe() -> None:
    life, alive = os.pipe()
    started = begun(BUSY, life)
    os.close(life)
    assert started.poll() is None
    os.close(alive)
    assert started.wait(60) == 1
    started.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_one_that_no_thread_can_interrupt_ends_with_its_server() -> None:
    code = (
        "import subprocess, sys, time\n"
        f"window = subprocess.Popen([sys.executable, '-c', {BUSY_IN_C!r}, '-1'], stdout=subprocess.PIPE)\n"
        "window.stdout.readline()\n"
        "print(window.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    server = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert server.stdout
    window = int(server.stdout.readline())
    assert is_running(window)
    server.send_signal(signal.SIGKILL)
    server.communicate()
    until(lambda: not is_running(window))
