"""The program's own files: what may be read, and who else may read them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tui import own_files
from tui.own_files import UnfitError


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * 1024)
    assert own_files.read(file, 1024) == b"x" * 1024
    with pytest.raises(UnfitError, match="it is larger than 1,023 bytes"):
        own_files.read(file, 1023)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
@pytest.mark.parametrize(
    ("kind", "words"),
    [("pipe", "a pipe"), ("folder", "a folder"), ("device", "a device"), ("link to a pipe", "a pipe")],
)
def test_nothing_else_is_opened(tmp_path: Path, kind: str, words: str) -> None:
    path = tmp_path / "path"
    if kind == "folder":
        path.mkdir()
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        os.mkfifo(tmp_path / "pipe")
        path.symlink_to(tmp_path / "pipe")
    with pytest.raises(UnfitError, match=f"it is {words}, not a file"):
        own_files.read(path, 10)
    with pytest.raises(UnfitError, match="not a file"):
        own_files.check(path, 10, links=False)


def test_what_is_missing_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        own_files.read(tmp_path / "missing", 10)


def test_what_is_made_is_for_its_owner_alone(tmp_path: Path) -> None:
    own_files.make_folder(tmp_path / "new" / "folder")
    own_files.make(tmp_path / "new" / "folder" / "file")
    assert (mode(tmp_path / "new" / "folder"), mode(tmp_path / "new" / "folder" / "file")) == (0o700, 0o600)


def test_what_was_open_to_others_is_closed_and_never_opened(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("content")
    file.chmod(0o664)
    own_files.make(file)
    assert (mode(file), file.read_text()) == (0o600, "content")
    file.chmod(0o400)
    own_files.narrow(file)
    assert mode(file) == 0o400
    own_files.narrow(tmp_path / "missing")
