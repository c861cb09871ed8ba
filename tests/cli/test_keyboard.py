"""Whose keys the app hears where standard input is no terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tui.cli import keyboard
from tui.resources import SERVED


@pytest.fixture
def piped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in the place of standard input, and another that stands for the terminal."""
    (tmp_path / "piped").write_text("an article")
    terminal = tmp_path / "terminal"
    terminal.write_text("keys")
    opened = os.open

    def open_in_its_place(path: str, flags: int) -> int:
        assert path == "/dev/tty"
        return opened(terminal, flags)

    monkeypatch.delenv(SERVED, raising=False)
    monkeypatch.setattr(os, "open", open_in_its_place)
    return terminal


def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What comes on standard input once the keyboard is taken."""
    with Path(tmp_path / "piped").open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        keyboard.take()
        return stdin.read()


def test_keys_come_from_the_terminal(piped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert heard(tmp_path, monkeypatch) == "keys"


def test_where_there_is_no_terminal_the_input_stays(
    piped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped.unlink()
    assert heard(tmp_path, monkeypatch) == "an article"


def test_in_a_browser_the_input_is_the_browsers(piped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SERVED, "1")
    assert heard(tmp_path, monkeypatch) == "an article"
