from __future__ import annotations

import io

import pytest

from tui.cli.talk import Progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal in the place of stderr."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    return screen


def test_long_work_says_how_far_it_is_and_how_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown(monkeypatch)
    progress = Progress()
    progress("reading", 1200, 5000)
    assert screen.getvalue().endswith("crossread: reading, 1,200 of 5,000; Ctrl+C stops")
    progress.clear()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_short_work_is_not_worth_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown(monkeypatch)
    progress = Progress(after=60)
    progress("reading", 1, 4)
    progress.clear()
    assert screen.getvalue() == ""


def test_quiet_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown(monkeypatch)
    Progress(quiet=True)("reading", 1, 4)
    assert screen.getvalue() == ""
