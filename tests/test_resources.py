"""The folders that are not code."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.resources import current_folder


def test_a_current_folder_that_has_been_removed_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert current_folder() == folder
    folder.rmdir()
    assert current_folder() == Path()
    os.chdir(tmp_path)
