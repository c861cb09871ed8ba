"""Leaving while several processes read the articles, at a real terminal."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.processes import is_running
from tests.test_pty import PATIENCE, Terminal
from tui import machine
from tui.errors import ExitCode

ARTICLES = 6
SENTENCES = 3000


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Articles with enough text for several processes."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(ARTICLES):
        paragraphs = (
            f"Report {n} of paper {number} says the mill at Brenn sold {n + number} tons of rye for {n * 7} euros."
            for n in range(SENTENCES)
        )
        (folder / f"paper {number}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    return folder


def workers_of(process: int | None) -> list[int]:
    """The processes that work for another, and those that work for these."""
    asked = ["ps", "-e", "-ww", "-o", "pid=,ppid=,args="]  # whole, whatever the width of the terminal
    processes = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    lines = [line.split(maxsplit=2) for line in processes.splitlines()]
    found = [process]
    for asking in found:  # grows as it is gone through
        found += [int(pid) for pid, parent, *_ in lines if int(parent) == asking]
    return [
        int(pid)
        for pid, _, words in lines
        if int(pid) in found and any(module in words for module in ("tui.pool", "tui.worker_process", "tui.head_start"))
    ]


def until(there: Callable[[], bool], terminal: Terminal) -> None:
    end = time.monotonic() + PATIENCE
    while not there():
        if terminal.child.closed:
            time.sleep(0.05)
        else:
            terminal.read()
        assert time.monotonic() < end, terminal.text


@pytest.mark.skipif(machine.cores() < 2, reason="one core reads alone")
@pytest.mark.parametrize("key", ["\x11", "q"])
def test_leaving_ends_the_processes_that_read(archive: Path, tmp_path: Path, key: str) -> None:
    terminal = Terminal([str(archive)], folder=tmp_path)
    try:
        terminal.await_text("Claims")
        until(lambda: len(workers_of(terminal.child.pid)) > 2, terminal)
        started = workers_of(terminal.child.pid)
        terminal.press(key)
        assert terminal.await_end() == ExitCode.DONE
        until(lambda: not any(map(is_running, started)), terminal)
        assert b"Traceback" not in terminal.sent
    finally:
        terminal.child.close(force=True)


@pytest.mark.skipif(machine.cores() < 2, reason="one core reads alone")
def test_stopping_ends_the_processes_and_the_articles_stay(archive: Path, tmp_path: Path) -> None:
    terminal = Terminal([str(archive)], folder=tmp_path)
    try:
        terminal.await_text("Claims")
        until(lambda: len(workers_of(terminal.child.pid)) > 2, terminal)
        started = workers_of(terminal.child.pid)
        terminal.press("\x07")
        terminal.await_text("not compared")
        until(lambda: not any(map(is_running, started)), terminal)
        assert "Report 0 of paper 0" in terminal.text
    finally:
        terminal.child.close(force=True)
