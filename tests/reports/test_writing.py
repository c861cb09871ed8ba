"""A report is written atomically, and only to the file named."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from tui.errors import CrossreadError
from tui.reports.writing import write


def test_the_old_file_is_unchanged_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CrossreadError, match="No space left"):
        write("new", target)
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_an_interruption_leaves_no_part_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write("new", tmp_path / "report.txt")
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_followed_and_the_mode_is_preserved(tmp_path: Path) -> None:
    target, link = tmp_path / "report.txt", tmp_path / "link.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o600)
    link.symlink_to(target)
    write("new", link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write("words", pipe)
    assert os.read(reader, 99) == b"words"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_pipe_that_nothing_reads_is_waited_for_only_where_asked(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CrossreadError, match="nothing reads from it"):
        write("words", tmp_path / "pipe", waits=False)


def test_a_descriptor_is_written_to_where_it_is(tmp_path: Path) -> None:
    opened = os.open(tmp_path / "log", os.O_WRONLY | os.O_CREAT)
    os.set_inheritable(opened, True)
    os.write(opened, b"before, ")
    write("words", f"/dev/fd/{opened}")
    os.write(opened, b", after")
    os.close(opened)
    assert (tmp_path / "log").read_text() == "before, words, after"


def test_a_pipe_that_does_not_wait_gets_all_and_one_without_a_reader_is_no_error() -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    os.set_inheritable(writing, True)
    seen: list[bytes] = []
    reader = threading.Thread(target=lambda: seen.extend(iter(lambda: os.read(reading, 4096), b"")))
    reader.start()
    write(b"x" * 1_000_000, f"/dev/fd/{writing}")
    os.close(writing)
    reader.join()
    assert sum(map(len, seen)) == 1_000_000
    again, writing = os.pipe()
    os.close(again)
    os.set_inheritable(writing, True)
    write("words", f"/dev/fd/{writing}")
    os.close(writing)


def test_a_device_that_is_full_is_one_sentence() -> None:
    with pytest.raises(CrossreadError, match="could not be written to /dev/full: No space left on device"):
        write("words", "/dev/full")


def test_what_a_killed_process_left_is_cleaned_up_by_the_next_report(tmp_path: Path) -> None:
    (tmp_path / f".crossread-{'0' * 16}.part").write_text("half")
    write("words", tmp_path / "report.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_a_name_that_no_file_can_have_is_refused_in_words() -> None:
    with pytest.raises(CrossreadError, match="could not be written to a␀b"):
        write("words", "a\x00b")
