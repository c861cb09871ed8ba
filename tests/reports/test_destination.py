"""Where a report may be written to, by whatever name."""

from __future__ import annotations

import os
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.errors import CrossreadError
from tui.reports import destination as module
from tui.reports.destination import destination, typed

LONGEST = 255


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, which has other names too, and what is no file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "pier.txt").write_text("The pier reopened on Friday.\n")
    os.link("articles/pier.txt", "hard.txt")
    for name, target in (
        ("soft.txt", "articles/pier.txt"),
        ("folder", "articles"),
        ("new.txt", "articles/other.txt"),
        ("astray.txt", "nowhere/other.txt"),
        ("loop.txt", "loop.txt"),
        ("full.txt", "/dev/full"),
    ):
        (tmp_path / name).symlink_to(target)
    os.mkfifo("pipe.txt")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "needs the name of a file"),
        (".", "is a folder; add a file name"),
        ("articles/", "is a folder; add a file name"),
        ("folder", "is a folder; add a file name"),
        ("other/", "there is no such folder"),
        ("other/report.txt", "there is no folder "),
        ("astray.txt", "there is no folder "),
        ("hard.txt/report.txt", "Not a directory"),
        ("loop.txt", "symbolic links"),
        ("a" * (LONGEST + 1), "File name too long"),
        ("é" * 128, "File name too long"),
        ("a/" * 3000 + "b", "File name too long"),
        ("a\0b", "to a␀b: embedded null byte"),
        ("/dev/fd/98765", "Bad file descriptor"),
    ],
)
def test_a_name_that_no_report_can_have_is_refused_in_one_sentence(name: str, why: str) -> None:
    with pytest.raises(CrossreadError, match=why) as caught:
        destination(name)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["a" * LONGEST, "é" * 127, "report.txt", "./articles/../report.txt", "new.txt"])
def test_a_new_file_is_where_its_links_lead(name: str, here: Path) -> None:
    found = destination(name)
    assert (found.is_file, found.exists) == (True, False)
    assert found.path == (here / "articles" / "other.txt" if name == "new.txt" else here / Path(name).name)


@pytest.mark.parametrize("name", ["pipe.txt", "full.txt", "/dev/null"])
def test_a_pipe_or_a_device_is_no_file(name: str) -> None:
    found = destination(name)
    assert (found.is_file, found.exists, found.descriptor) == (False, True, None)


def test_a_socket_is_refused(here: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        with pytest.raises(CrossreadError, match="is a socket; name a file"):
            destination("socket.txt")


@pytest.mark.parametrize("name", ["/dev/fd/{}", "/proc/self/fd/{}", "link"])
def test_a_descriptor_of_the_caller_is_found_by_its_number(name: str, here: Path) -> None:
    reading, writing = os.pipe()
    Path("link").symlink_to(f"/dev/fd/{writing}")
    with pytest.raises(CrossreadError, match="Bad file descriptor"):
        destination(name.format(writing))  # one of this program's own
    os.set_inheritable(writing, True)
    assert destination(name.format(writing)).descriptor == writing
    os.close(reading)
    os.close(writing)


@pytest.mark.parametrize("article", ["articles/pier.txt", "folder/pier.txt", "soft.txt", "hard.txt"])
@pytest.mark.parametrize("name", ["hard.txt", "soft.txt", "folder/../articles/./pier.txt", "{here}/articles/pier.txt"])
def test_an_article_is_never_written_over_by_whatever_name(article: str, name: str, here: Path) -> None:
    given = name.format(here=here)
    assert destination(given, ["https://example.org/pier", "-", "gone.txt", "a\0b"]).exists
    with pytest.raises(CrossreadError, match="is one of the articles; name another file for the report"):
        destination(given, [article])


def test_what_the_reader_has_made_is_never_written_over(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with sqlite3.connect("sessions.txt") as base:
        base.execute("CREATE TABLE verdicts (verdict)")
    with pytest.raises(CrossreadError, match="is a database"):
        destination("sessions.txt")
    monkeypatch.setattr(module, "config_file", lambda: here / "articles" / "pier.txt")
    with pytest.raises(CrossreadError, match="is the file of your settings"):
        destination("hard.txt")


@pytest.mark.parametrize("name", ["hard.txt", "report.txt"])
def test_what_may_not_be_written_is_refused_before_a_report_is_made(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    refuses: Callable[..., bool] = lambda _path, _mode: False  # noqa: E731 - as for any user but root
    monkeypatch.setattr(os, "access", refuses)
    with pytest.raises(CrossreadError, match="may not be written"):
        destination(name)


def test_a_tilde_is_a_home_and_one_of_nobody_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/reader")
    assert typed("~/report.txt") == "/home/reader/report.txt"
    assert typed("./~nobody-of-this-name") == "./~nobody-of-this-name"
    with pytest.raises(CrossreadError, match=r"no home folder ~nobody-of-this-name; write \./~nobody"):
        typed("~nobody-of-this-name/report.txt")
