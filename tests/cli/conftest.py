"""Two articles that differ, and the command as a shell starts it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "tui"]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text("Mill Corp. said its revenue fell to $38 million in 2024.\n", encoding="utf-8")
    (folder / "two.txt").write_text("Mill Corp. revenue fell to $43 million in 2024, it said.\n", encoding="utf-8")
    return folder


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The shell's own, with a data folder of this test and no choice of colours."""
    inherited = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "CROSSREAD_SERVED"}}
    root = str(Path(__file__).parent.parent.parent)
    return {**inherited, "PYTHONPATH": root, "XDG_DATA_HOME": str(tmp_path / "data"), "TERM": "xterm-256color"}
