"""Files that are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui import atomic


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
