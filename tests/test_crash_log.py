from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui import crash_log
from tui.app import background
from tui.app.app import CrossreadApp


def test_the_log_holds_what_the_sentence_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash_log, "log_file", lambda: tmp_path / "logs" / "faults.log")
    message = crash_log.log_crash(ValueError("inner words"))
    logged = (tmp_path / "logs" / "faults.log").read_text(encoding="utf-8")
    assert "inner words" in logged
    assert "inner words" not in message
    assert message.endswith(f"The details are in {tmp_path / 'logs' / 'faults.log'}.")


def test_a_folder_that_cannot_be_written_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "logs").write_text("a file in the way", encoding="utf-8")
    monkeypatch.setattr(crash_log, "log_file", lambda: tmp_path / "logs" / "faults.log")
    assert "No log could be written" in crash_log.log_crash(ValueError("x"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_not_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash_log, "log_file", lambda: tmp_path / "faults.log")
    os.mkfifo(tmp_path / "faults.log")
    assert "No log could be written (it is a pipe, not a file)" in crash_log.log_crash(ValueError("x"))


def test_a_log_that_others_may_read_is_closed_to_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, log = tmp_path / "logs", tmp_path / "logs" / "faults.log"
    monkeypatch.setattr(crash_log, "log_file", lambda: log)
    folder.mkdir(mode=0o755)
    log.touch(mode=0o644)
    crash_log.log_crash(ValueError("x"))
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, log)] == [0o700, 0o600]


async def test_a_fault_in_the_app_leaves_one_line_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(crash_log, "log_file", lambda: tmp_path / "faults.log")
    app = CrossreadApp((), (), lambda _on_progress, _stopped: (_ for _ in ()).throw(AssertionError))

    async def fail(pilot: Pilot[int]) -> None:
        await pilot.pause()
        pilot.app._handle_exception(RuntimeError("\x1b]52;c;eA==\x07 inner words"))

    with pytest.raises(RuntimeError):
        async with app.run_test() as pilot:
            await fail(pilot)
    assert app.failed
    app._print_error_renderables()
    shown = capsys.readouterr()
    assert "Traceback" not in shown.err + shown.out
    assert "\x1b]52" not in shown.err + shown.out
    assert "inner words" in (tmp_path / "faults.log").read_text(encoding="utf-8")


async def test_what_fails_in_the_background_is_in_the_log_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash_log, "log_file", lambda: tmp_path / "faults.log")

    def fail(*_: object) -> None:
        raise AssertionError("inner words")

    app = CrossreadApp((), ())
    async with app.run_test() as pilot:
        background.begin(app, "work", fail)
        for _ in range(200):
            await pilot.pause(0.01)
            if (tmp_path / "faults.log").exists():
                break
    assert "inner words" in (tmp_path / "faults.log").read_text(encoding="utf-8")
