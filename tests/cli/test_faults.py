"""What the command answers if it fails, or if the app does."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from tui.app import start
from tui.app.app import CrossreadApp
from tui.cli import faults, main
from tui.errors import ExitCode
from tui.options import Options


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "logs" / "faults.log"
    monkeypatch.setattr("tui.crash_log.log_file", lambda: file)
    return file


def fail(*_: object) -> None:
    raise KeyError("inner words")


def test_a_fault_has_its_own_code_and_the_log_its_cause(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tui.cli.command.parse", fail)
    assert main(["--demo", "--fail-on", "differ"]) == ExitCode.FAULT == os.EX_SOFTWARE
    assert (
        capsys.readouterr().err == f"crossread: A fault in crossread ended it (KeyError). The details are in {log}.\n"
    )
    assert "KeyError: 'inner words'" in log.read_text()
    assert log.stat().st_mode & 0o077 == 0


def test_a_log_that_cannot_be_written_changes_neither_the_code_nor_the_sentence(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tui.cli.command.parse", fail)
    log.parent.mkdir()
    os.mkfifo(log)
    assert main(["--demo"]) == ExitCode.FAULT
    assert "ended it (KeyError). No log could be written (" in capsys.readouterr().err


def test_what_nothing_catches_is_logged_and_not_shown(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in (threading, sys):
        name = "excepthook" if module is threading else "unraisablehook"
        monkeypatch.setattr(module, name, getattr(module, name))
    faults.log_the_rest()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    class Fleeting:
        def __del__(self) -> None:
            raise ValueError("when it is deleted")

    Fleeting()
    assert capsys.readouterr().err == ""
    assert "inner words" in log.read_text()
    assert "when it is deleted" in log.read_text()


def test_a_failed_app_is_a_fault_whatever_it_returns(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failed(app: CrossreadApp) -> int:
        app.failed = True
        return 0

    monkeypatch.setattr(CrossreadApp, "run", failed)
    assert start.run((), (), Options()) == ExitCode.FAULT
