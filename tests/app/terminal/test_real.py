"""The app in a real terminal: what ends it, what another program leaves behind, what comes from the keyboard."""

from __future__ import annotations

import os
import signal
import stat
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.test_pty import PATIENCE, Terminal
from tui.resources import samples

SCRIPTS = {
    "exits with 3": ("#!/bin/sh\nexit 3\n", "The editor ended with code 3."),
    "is killed": ("#!/bin/sh\nkill -KILL $$\n", "The editor was ended by a signal (SIGKILL)."),
    "has no program": ("#!/no/such/program\n", "cannot be started:"),
    "is interrupted": ("#!/bin/sh\nkill -INT $PPID; kill -QUIT $PPID; exit 4\n", "The editor ended with code 4."),
    "destroys the modes": (
        "#!/bin/sh\nstty raw -echo min 0 time 1; printf '\\033[5;9r\\033(0\\033[?6h\\033[4h\\033[31;7m'; exit 0\n",
        "Ctrl+L reads it again.",
    ),
    "is stopped": ("#!/bin/sh\nkill -STOP $$\nexit 5\n", "The editor was stopped; the same key resumes it."),
    "goes on": ("", "The editor ended with code 5."),
}
"""What an editor does, as a script, and the line that is shown afterwards; an empty script is the one before."""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Terminal, list[Any]]]:
    """A comparison in a terminal, and the modes that this had before."""
    terminal = Terminal([str(samples())], folder=tmp_path, EDITOR=str(tmp_path / "editor"), VISUAL="")
    before = termios.tcgetattr(terminal.child.child_fd)
    terminal.await_text("── 1 of")
    for key, row in (("j", 2), ("k", 1)):  # by then nothing of the start replaces a message
        terminal.press(key)
        terminal.await_text(f"── {row} of")
    yield terminal, before
    terminal.child.close(force=True)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    opened: list[Terminal] = []
    yield opened
    for terminal in opened:
        terminal.child.close(force=True)


def _write(path: Path, script: str) -> None:
    path.write_text(script, encoding="latin-1")
    path.chmod(stat.S_IRWXU)


def test_the_screen_comes_back_whatever_an_editor_does(opened: tuple[Terminal, list[Any]], tmp_path: Path) -> None:
    terminal, before = opened
    path = tmp_path / "editor"
    row = 1

    def edit(said: str) -> None:
        nonlocal row
        terminal.press("e")
        terminal.await_text(said)
        row += 1
        terminal.press("j")
        terminal.await_text(f"── {row} of")

    edit("cannot be started:")
    for script, said in SCRIPTS.values():
        if script:
            _write(path, script)
        edit(said)
    path.chmod(stat.S_IRUSR)
    if os.geteuid():
        edit("cannot be started:")
    path.unlink()
    path.mkdir()
    edit("cannot be started:")
    modes = os.dup(terminal.child.child_fd)
    terminal.press("q")
    assert terminal.await_end() == 0
    assert termios.tcgetattr(modes) == before
    os.close(modes)


def _small(folder: Path) -> Terminal:
    """An article in a terminal."""
    folder.mkdir(exist_ok=True)
    article = folder / "ferry.txt"
    article.write_text("The ferry Osterby carried 155 people.", encoding="utf-8")
    return Terminal([str(article), "--no-cache"], folder=folder)


_MODES = [("\x1b[?1049h", "\x1b[?1049l"), ("\x1b[?25l", "\x1b[?25h"), ("\x1b[?2004h", "\x1b[?2004l"),
          ("\x1b[?1003h", "\x1b[?1003l"), ("\x1b[?1004h", "\x1b[?1004l")]  # fmt: skip
"""What is turned on and off: the other screen, the cursor, pastes, the mouse, the focus."""


def _is_given_back(terminal: Terminal) -> bool:
    sent = terminal.sent.decode(errors="replace")
    return all(sent.rfind(off) > sent.rfind(on) for on, off in _MODES)


def test_a_signal_ends_it_and_gives_the_terminal_back(terminals: list[Terminal], tmp_path: Path) -> None:
    numbers = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]
    terminals += [_small(tmp_path / number.name) for number in numbers]
    modes = [os.dup(terminal.child.child_fd) for terminal in terminals]
    before = [termios.tcgetattr(mode) for mode in modes]
    for terminal, number, mode, usual in zip(terminals, numbers, modes, before, strict=True):
        terminal.await_text("Osterby")
        terminal.child.kill(number)
        assert terminal.await_end() == 128 + number
        assert termios.tcgetattr(mode) == usual
        assert _is_given_back(terminal)
        assert b"Traceback" not in terminal.sent
        os.close(mode)


def test_it_goes_on_after_a_stop_and_ends_with_its_terminal(terminals: list[Terminal], tmp_path: Path) -> None:
    usual = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    terminal = _small(tmp_path)
    signal.signal(signal.SIGHUP, usual)
    terminals.append(terminal)
    child, process = terminal.child, int(terminal.child.pid or 0)
    modes = os.dup(child.child_fd)
    before = termios.tcgetattr(modes)
    terminal.await_text("Osterby")
    taken = termios.tcgetattr(modes)
    assert taken != before
    for stop, is_announced in ((signal.SIGTSTP, True), (signal.SIGSTOP, False)):
        child.kill(stop)
        _await_state(terminal, "T")
        while terminal.read():
            pass
        assert (termios.tcgetattr(modes) == before) == is_announced
        assert _is_given_back(terminal) == is_announced
        taken_over = terminal.sent.count(b"\x1b[?1049h")
        child.kill(signal.SIGCONT)
        while terminal.sent.count(b"\x1b[?1049h") == taken_over:
            terminal.read()
        terminal.press("?")
        terminal.await_text("Keys in")
        terminal.press("q")
        terminal.await_text("Keys in", gone=True)
        assert termios.tcgetattr(modes) == taken
    os.write(child.child_fd, b"\xff\x9b31m\x1b]0;Q\x07\x1b[99999999u\x1b[200~Q\rq\x1b[201~Qq\x1b[201~")
    terminal.await_text("what was pasted is ignored")
    os.close(modes)
    os.close(child.child_fd)
    _, status = os.waitpid(process, 0)
    terminals.remove(terminal)
    assert os.waitstatus_to_exitcode(status) == 128 + signal.SIGHUP


def _await_state(terminal: Terminal, state: str) -> None:
    """Wait for a state of the process, and read meanwhile: the terminal would take no more from it."""
    end = time.monotonic() + PATIENCE
    while Path(f"/proc/{terminal.child.pid}/stat").read_text().rpartition(")")[2].split()[0] != state:
        assert time.monotonic() < end
        terminal.read(0.01)
