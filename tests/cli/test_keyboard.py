"""Where the app's keys come from if standard input is not a terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tui.cli import keyboard
from tui.resources import SERVED


@pytest.fixture
def piped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in place of standard input, and another in place of the terminal."""
    (tmp_path / "piped").write_text("an article")
    terminal = tmp_path / "terminal"
    terminal.write_text("keys")
    opened = os.open

    def open_terminal(path: str, flags: int) -> int:
        assert path == "/dev/tty"
        return opened(terminal, flags)

    monkeypatch.delenv(SERVED, raising=False)
    monkeypatch.setattr(os, "open", open_terminal)
    return terminal


def input_of_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What standard input holds once keys come from the terminal."""
    with Path(tmp_path / "piped").open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        keyboard.read_from_terminal()
        return stdin.read()


def test_keys_come_from_the_terminal(piped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert input_of_app(tmp_path, monkeypatch) == "keys"


def test_without_a_terminal_standard_input_is_unchanged(
    piped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped.unlink()
    assert input_of_app(tmp_path, monkeypatch) == "an article"


def test_in_a_browser_standard_input_is_unchanged(piped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SERVED, "1")
    assert input_of_app(tmp_path, monkeypatch) == "an article"
