"""What git and the file system know of the times of files, tried with a real git."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

import tui
from tui.versioning.times import times

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
HOUR = 3_600


def git(folder: Path, *words: str, when: str = "2026-05-01T10:00:00+00:00") -> None:
    environment = {
        **os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@b.example",
    }  # fmt: skip
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True, env=environment)


def written(folder: Path, *, apart: int) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in "ab"]
    for n, path in enumerate(paths):
        path.write_text(f"This is version {n} of the text of the bridge.\n", encoding="utf-8")
        os.utime(path, (1_700_000_000 + n * apart, 1_700_000_000 + n * apart))
    return paths


def test_files_that_are_in_no_repository_have_the_times_on_disk(tmp_path: Path) -> None:
    found = times([tui.read(path) for path in written(tmp_path, apart=HOUR)])
    assert found["commit"] == ["", ""]
    assert found["file"] == sorted(found["file"])
    assert all(time.startswith("2023-11-1") for time in found["file"])


def test_files_that_were_written_at_one_time_have_none(tmp_path: Path) -> None:
    assert "file" not in times([tui.read(path) for path in written(tmp_path, apart=1)])


def test_committed_files_have_the_times_of_their_commits(tmp_path: Path) -> None:
    paths = written(tmp_path, apart=HOUR)
    git(tmp_path, "init", "-q")
    for path, when in zip(paths, ("2026-05-02T10:00:00+00:00", "2026-05-01T10:00:00+00:00"), strict=True):
        git(tmp_path, "add", path.name)
        git(tmp_path, "commit", "-q", "-m", path.name, when=when)
    found = times([tui.read(path) for path in paths])
    assert found["commit"][1] < found["commit"][0]
    assert "file" not in found


def test_a_file_that_was_changed_since_has_no_commit(tmp_path: Path) -> None:
    paths = written(tmp_path, apart=HOUR)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "both")
    paths[1].write_text("Another text of the bridge.\n", encoding="utf-8")
    found = times([tui.read(path) for path in paths])
    assert found["commit"][0]
    assert not found["commit"][1]


def test_a_document_without_a_file_has_no_time() -> None:
    found = times([tui.document("A text of the bridge.", name="a")])
    assert found == {"commit": [""]}


def test_a_link_that_leads_back_to_itself_has_no_time(tmp_path: Path) -> None:
    paths = written(tmp_path, apart=HOUR)
    documents = [tui.read(path) for path in paths]
    paths[0].unlink()
    paths[0].symlink_to(paths[0])
    assert times(documents) == {"commit": ["", ""]}
