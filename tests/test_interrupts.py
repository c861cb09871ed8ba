"""A process that is asked to end: at once, silently, and without leaving anything half written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tui import interrupts

ROOT = str(Path(__file__).parent.parent)
_PROGRAM = """
import os, signal, sys, time
from pathlib import Path
from tui import atomic, interrupts
if "ignored" in sys.argv:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
interrupts.end_process()
def fail():
    raise KeyError("an act that fails")
interrupts.before_end(fail)
interrupts.before_end(atomic.discard)
def wait(_):
    print("writing", flush=True)
    try:
        time.sleep(0.5 if "ignored" in sys.argv else 60)
    except BaseException:
        print("caught")
os.fsync = wait
atomic.replace(Path("report.txt"), b"half", safe=True)
"""


def ended(folder: Path, number: signal.Signals, *words: str) -> tuple[int, bytes, bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": ROOT},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"writing\n"
    assert [path.suffix for path in folder.iterdir()] == [".part"]
    process.send_signal(number)
    out, said = process.communicate(timeout=60)
    return process.returncode, out, said


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM), (signal.SIGHUP, -signal.SIGHUP)],
)
def test_it_ends_at_once_silently_and_leaves_nothing_half_written(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    assert ended(tmp_path, number) == (code, b"", b"")
    assert list(tmp_path.iterdir()) == []


def test_a_signal_that_the_caller_ignores_is_ignored(tmp_path: Path) -> None:
    assert ended(tmp_path, signal.SIGINT, "ignored") == (0, b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


@pytest.mark.parametrize(
    ("name", "given", "is_command"),
    [
        ("/usr/bin/crossread", ["python", "/usr/bin/crossread", "a.txt"], True),
        ("-m", ["python", "-m", "tui", "a.txt"], True),
        ("-m", ["python", "-mtui"], True),
        ("-m", ["python", "-m", "other"], False),
        ("-c", ["python", "-c", "import tui"], False),
        ("/usr/bin/other", ["python", "/usr/bin/other", "tui"], False),
    ],
)
def test_only_the_command_ends_its_process(
    name: str, given: list[str], is_command: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [name])
    monkeypatch.setattr(sys, "orig_argv", given)
    assert interrupts.is_command() is is_command


def test_the_library_leaves_signals_alone() -> None:
    program = (
        "import signal, tui; tui.read; "
        "print(signal.getsignal(2) is signal.default_int_handler, *map(signal.getsignal, (1, 15)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": ROOT}, capture_output=True, check=True
    )
    assert done.stdout.split() == [b"True", b"0", b"0"]
