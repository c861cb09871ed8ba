"""Work shared by a process and a copy of it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.processes import PATIENCE, is_running, until

_WORK = """
import json, os, sys, threading, time
from tui import fork

def work(item):
    if item == "raise":
        raise ValueError(item)
    if item == "lost" and os.getpid() != here:
        os._exit(9)
    return item * 2, os.getpid()

here = os.getpid()
"""


def done(code: str) -> object:
    found = subprocess.run([sys.executable, "-c", _WORK + code], capture_output=True, text=True, check=True)
    return json.loads(found.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_both_do_a_part_and_the_results_are_in_order() -> None:
    found = done(
        "found = fork.each(work, [5, 1, 4, 2], weigh=lambda item: item)\n"
        "print(json.dumps([[double for double, _ in found], [process == here for _, process in found]]))"
    )
    assert found == [[10, 2, 8, 4], [True, True, False, False]]


@pytest.mark.parametrize("given", [[], [3]])
def test_few_items_need_no_copy(given: list[int]) -> None:
    found = done(f"print(json.dumps([process == here for _, process in fork.each(work, {given}, weigh=int)]))")
    assert found == [True] * len(given)


def test_a_process_with_other_threads_works_alone() -> None:
    found = done(
        "threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
        "print(json.dumps([process == here for _, process in fork.each(work, [1, 2, 3], weigh=int)]))"
    )
    assert found == [True, True, True]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_thread_that_only_waits_may_be_there_and_several_copies_share_the_work() -> None:
    found = done(
        "thread = threading.Thread(target=time.sleep, args=(60,), daemon=True)\n"
        "thread.start()\n"
        "fork.allow(thread)\n"
        "found = fork.each(work, [1, 2, 3], weigh=int, workers=3)\n"
        "print(json.dumps([[double for double, _ in found], len({process for _, process in found})]))"
    )
    assert found == [[2, 4, 6], 3]


def test_what_progress_raises_ends_the_copies_in_the_middle_of_their_work() -> None:
    found = done(
        "def long(item):\n"
        "    time.sleep(600)\n"
        "def stop(share):\n"
        "    raise KeyError(share)\n"
        "try:\n"
        "    fork.each(long, [1, 2], weigh=int, on_progress=stop)\n"
        "except KeyError as error:\n"
        "    try:\n"
        "        os.waitpid(-1, os.WNOHANG)\n"
        "    except ChildProcessError:\n"
        "        print(json.dumps(error.args))"
    )
    assert found == [0.0]


def test_what_a_lost_copy_leaves_is_done_here() -> None:
    found = done('print(json.dumps([double for double, _ in fork.each(work, ["aaaaa", "lost"], weigh=len)]))')
    assert found == ["aaaaaaaaaa", "lostlost"]


@pytest.mark.parametrize("given", ['["raise", "b"]', '["aaaaaaaaa", "raise"]'])
def test_what_the_work_raises_is_raised_here_and_no_process_is_left(given: str) -> None:
    found = done(
        "try:\n"
        f"    fork.each(work, {given}, weigh=len)\n"
        "except ValueError as error:\n"
        "    try:\n"
        "        os.waitpid(-1, os.WNOHANG)\n"
        "    except ChildProcessError:\n"
        "        print(json.dumps(str(error)))"
    )
    assert found == "raise"


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_the_copy_of_a_killed_process_leaves() -> None:
    code = (
        "def long(item):\n"
        "    if os.getpid() == here:\n"
        "        time.sleep(600)\n"
        "    print(os.getpid(), flush=True)\n"
        "    sys.stdin.read(1)\n"
        "    return 'more than a pipe holds' * 10_000\n"
        "fork.each(long, [2, 1], weigh=lambda item: item)\n"
    )
    killed = subprocess.Popen([sys.executable, "-c", _WORK + code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert killed.stdout
    copy = int(killed.stdout.readline())
    killed.kill()
    killed.communicate(timeout=PATIENCE)  # the end of its output is that of the copy, too
    assert copy != killed.pid
    until(lambda: not is_running(copy))
