from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tui import helper, pool


class EnoughError(Exception):
    pass


def quiet(done: int) -> None:
    assert done >= 0


def even(item: object) -> int:
    return 1


@pytest.mark.parametrize("workers", [1, 2, 3, 50])
def test_the_answer_is_the_same_for_any_number_of_workers(workers: int) -> None:
    items = list(range(-30, 30))
    assert pool.each(abs, items, workers=workers, weigh=abs, on_progress=quiet) == [abs(item) for item in items]


def test_nothing_to_do_is_done() -> None:
    assert pool.each(abs, [], workers=4, weigh=abs, on_progress=quiet) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_rises_to_the_end(workers: int) -> None:
    heard: list[int] = []
    pool.each(abs, list(range(40)), workers=workers, weigh=even, on_progress=heard.append)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0, 40)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_the_work_raises_is_raised(workers: int) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        pool.each(int, ["1", "two", "3"], workers=workers, weigh=len, on_progress=quiet)


def test_stopping_ends_the_processes_in_the_midst_of_their_work(tmp_path: Path) -> None:
    begun = time.monotonic()

    def stop(done: int) -> None:
        if any(tmp_path.iterdir()):
            raise EnoughError

    with pytest.raises(EnoughError):
        pool.each(_touch_and_sleep, [str(tmp_path / str(n)) for n in range(4)], workers=2, weigh=even, on_progress=stop)
    assert time.monotonic() - begun < _LONG / 2
    assert not any(_is_running(int(path.read_text() or 0)) for path in tmp_path.iterdir())


def test_a_program_that_catches_its_stderr_can_share_its_work() -> None:
    code = (
        "import io, sys\nfrom tui import pool\n"
        "class Caught(io.StringIO):\n    def fileno(self): return -1\n"
        "sys.stderr = caught = Caught()\n"
        "print(pool.each(abs, [-1, 2], workers=2, weigh=abs, on_progress=print), sys.stderr is caught)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[1, 2] True"


_LONG = 120


def _touch_and_sleep(name: str) -> None:
    Path(name).write_text(str(os.getpid()))
    time.sleep(_LONG)


def _is_running(process: int) -> bool:
    if not process:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_works_from_a_thread() -> None:
    found: list[int] = []
    thread = threading.Thread(
        target=lambda: found.extend(pool.each(abs, [-1, -2, -3], workers=2, weigh=even, on_progress=quiet))
    )
    thread.start()
    thread.join()
    assert found == [1, 2, 3]


def test_a_killed_process_costs_time_and_no_answer(tmp_path: Path) -> None:
    items = [f"{os.getpid()} {n}" for n in range(6)]
    assert pool.each(_leave_unless_at_home, items, workers=2, weigh=len, on_progress=quiet) == items


def _leave_unless_at_home(item: str) -> str:
    if str(os.getpid()) != item.partition(" ")[0]:
        os._exit(9)
    return item


SCRIPT = """
print("once")
from tui import helper, pool
print(pool.each({work}, list(range(6)), workers=2, weigh=abs, on_progress=lambda done: None))
"""


def test_a_script_that_asks_for_workers_is_not_run_again_in_each(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(work="abs"))
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert done.stdout == "once\n[0, 1, 2, 3, 4, 5]\n"
    assert done.stderr == ""


def test_workers_leave_with_their_caller(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    work = f"__import__('functools').partial(__import__('tests.test_pool', fromlist=['x'])._wait, {str(tmp_path)!r})"
    script.write_text(SCRIPT.format(work=work))
    root = str(Path(__file__).parent.parent)
    caller = subprocess.Popen([sys.executable, script], env={**os.environ, "PYTHONPATH": root}, stdout=subprocess.PIPE)
    _wait_for(lambda: any(path.read_text() for path in tmp_path.glob("*.pid")))
    caller.kill()
    caller.communicate()
    _wait_for(lambda: not any(_is_running(int(path.read_text() or 0)) for path in tmp_path.glob("*.pid")))


def _wait(folder: str, number: int) -> None:
    (Path(folder) / f"{os.getpid()}.pid").write_text(str(os.getpid()))
    time.sleep(_LONG)


def _wait_for(condition: Callable[[], bool]) -> None:
    for _ in range(_LONG * 10):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError("it never came about")


def test_chunks_hold_every_item_once_and_are_of_even_weight() -> None:
    weights = [1, 900, 3, 3, 7, 50, 200, 1, 1, 1, 450]
    chunks = pool._chunks(weights, 4, lambda weight: weight)
    assert sorted(i for chunk in chunks for i in chunk) == list(range(len(weights)))
    assert max(sum(weights[i] for i in chunk) for chunk in chunks) == 900
    assert [1] in chunks


def test_processes_that_die_in_the_middle_of_an_answer_leave_the_work_to_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    half = "import os; os.read(0, 9); os.write(1, b'r' + (100).to_bytes(8, 'big') + b'half')"
    monkeypatch.setattr(helper, "command", lambda _module, _function: [sys.executable, "-I", "-S", "-c", half])
    assert pool.each(abs, [-1, -2, -3], workers=2, weigh=abs, on_progress=quiet) == [1, 2, 3]


def test_where_no_process_can_be_started_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert pool.each(abs, [-1, -2, -3], workers=2, weigh=abs, on_progress=quiet) == [1, 2, 3]


def test_work_can_be_stopped_while_no_process_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = "import time; time.sleep(600)"
    monkeypatch.setattr(helper, "command", lambda _module, _function: [sys.executable, "-I", "-S", "-c", silent])

    def stop(done: int) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        pool.each(abs, [-1, -2, -3], workers=2, weigh=abs, on_progress=stop)
    assert not [thread for thread in threading.enumerate() if thread.name == "pool"]


def test_an_error_says_where_it_came_from() -> None:
    with pytest.raises(ValueError, match="invalid literal") as raised:
        pool.each(int, ["1", "two"], workers=2, weigh=len, on_progress=quiet)
    assert any("tui/pool.py" in note for note in raised.value.__notes__)


class StrangeError(Exception):
    """Cannot be made again from its words."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} and {two}")


def _raise(item: int) -> None:
    raise StrangeError("this", str(item))


def test_an_error_that_does_not_travel_is_raised_in_words() -> None:
    with pytest.raises(RuntimeError, match="StrangeError: this and 1"):
        pool.each(_raise, [1, 1], workers=2, weigh=abs, on_progress=quiet)
