"""Messages and progress on stderr."""

from __future__ import annotations

import io

import pytest

from tui.cli.messages import ProgressLine


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal in place of stderr."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    return screen


def test_long_work_shows_its_progress_and_how_to_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal(monkeypatch)
    progress = ProgressLine()
    progress("reading", 1200, 5000)
    assert screen.getvalue().endswith("crossread: reading, 1,200 of 5,000 (Ctrl+C stops)")
    progress.clear()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_short_work_shows_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal(monkeypatch)
    progress = ProgressLine(delay=60)
    progress("reading", 1, 4)
    progress.clear()
    assert screen.getvalue() == ""


def test_quiet_shows_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal(monkeypatch)
    ProgressLine(quiet=True)("reading", 1, 4)
    assert screen.getvalue() == ""
