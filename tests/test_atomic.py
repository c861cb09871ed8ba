"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tui import atomic

_WRITES_FOR_GOOD = """
import os, sys, time
from pathlib import Path
from tui import atomic
os.fsync = lambda _: (print("writing", flush=True), time.sleep(60))
atomic.replace(Path(sys.argv[1]), b"half", safe=True)
"""


def test_an_old_file_is_replaced_and_its_permissions_are_preserved(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("old")
    file.chmod(0o640)
    atomic.replace(file, b"new", safe=True)
    assert file.read_text() == "new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_private_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "record"
    atomic.replace(file, b"new", private=True)
    assert file.stat().st_mode & 0o777 == 0o600


def test_an_error_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    with pytest.raises(OSError, match="taken"):
        atomic.replace(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    file = tmp_path / ("a" * os.pathconf(tmp_path, "PC_NAME_MAX"))
    atomic.replace(file, b"new")
    assert file.read_bytes() == b"new"


def test_the_part_of_a_killed_process_is_cleaned_up_and_one_being_written_is_not(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _WRITES_FOR_GOOD, str(tmp_path / "report.txt")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(Path.cwd())}) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"writing\n"
        atomic.clean(tmp_path)
        assert [path.suffix for path in tmp_path.iterdir()] == [atomic.PART]
        writer.send_signal(signal.SIGKILL)
    (tmp_path / ".other.part").touch()
    os.mkfifo(tmp_path / ".crossread-0.part")
    atomic.clean(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".crossread-0.part", ".other.part"]


def test_a_process_that_ends_removes_what_it_was_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def ended(_: int) -> None:
        seen.append(len(list(tmp_path.iterdir())))
        atomic.discard()
        seen.append(len(list(tmp_path.iterdir())))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", ended)
    with pytest.raises(OSError, match="No space"):
        atomic.replace(tmp_path / "report.txt", b"new", safe=True)
    assert seen == [1, 0]
