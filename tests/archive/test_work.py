"""The file of the work on an archive: one run at a time, and nothing in it is trusted to be what it should be."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tui.archive import schema
from tui.archive.archive import Archive
from tui.archive.build import build
from tui.archive.records import encode
from tui.archive.scheduler import Here
from tui.archive.work import Work
from tui.errors import CrossreadError
from tui.options import Options

TEXTS = {"Echo": 12, "Post": 14}


class StopError(Exception):
    """Ends the making of an archive."""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, count in TEXTS.items():
        text = f"Fire at Grenna mill\n\nThe fire at the Grenna mill hurt {count} workers on Monday, the brigade said."
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "papers.crossread"


@pytest.fixture
def part(papers: Path, output: Path) -> Path:
    """The work on an archive, stopped before the result is written."""

    def report(step: str, _done: int, _total: int) -> None:
        if step == "writing":
            raise StopError

    with pytest.raises(StopError):
        build(str(papers), output, Options(), Here(), report=report)
    return output.with_name(f"{output.name}.part")


def make(papers: Path, output: Path) -> bool:
    """Make the archive; returns whether its work went on."""
    again: list[bool] = []
    build(str(papers), output, Options(), Here(), begun=lambda _, went_on: again.append(went_on))
    return again == [True]


@pytest.fixture
def whole(papers: Path, tmp_path: Path) -> bytes:
    path = tmp_path / "whole.crossread"
    make(papers, path)
    found = path.read_bytes()
    path.unlink()
    return found


def test_two_runs_do_not_work_on_one_archive(papers: Path, output: Path, part: Path, whole: bytes) -> None:
    taken = (
        "import sys; from pathlib import Path; from tui.archive.claim import Claim\n"
        "claim = Claim(Path(sys.argv[1])); print(); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", taken, part], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        before = part.read_bytes()
        with pytest.raises(CrossreadError, match="Another crossread is at work on"):
            make(papers, output)
        assert part.read_bytes() == before
        other.kill()
    assert make(papers, output)
    assert output.read_bytes() == whole


def test_an_empty_part_is_one_that_was_killed_at_once(papers: Path, output: Path, whole: bytes) -> None:
    output.with_name(f"{output.name}.part").touch()
    assert not make(papers, output)
    assert output.read_bytes() == whole


@pytest.mark.parametrize("kind", ["link", "folder", "pipe", "text"])
def test_what_is_no_work_of_ours_stays(papers: Path, output: Path, kind: str, tmp_path: Path) -> None:
    part = output.with_name(f"{output.name}.part")
    other = tmp_path / "other"
    other.write_text("Rain fell.", encoding="utf-8")
    if kind == "link":
        part.symlink_to(other)
    elif kind == "folder":
        part.mkdir()
    elif kind == "pipe":
        os.mkfifo(part)
    else:
        part.write_text("Rain fell.", encoding="utf-8")
    with pytest.raises(CrossreadError, match=r"papers\.crossread\.part is "):
        make(papers, output)
    assert os.path.lexists(part)
    assert other.read_text(encoding="utf-8") == "Rain fell."
    assert not output.exists()


FORGED = {
    "no articles": ("UPDATE story SET articles = ?", encode((7, -1))),
    "articles twice": ("UPDATE story SET articles = ?", encode((0, 0, 1))),
    "no list": ("UPDATE story SET articles = ?", b"\0"),
    "a number of a day": ("UPDATE article SET published = ?", 9e999),
    "a document": ("UPDATE article SET document = ?", encode("Rain")),
    "an account": ("UPDATE compared SET account = ?", encode({})),
    "a label": ("UPDATE story SET label = ?", b"\xff\0"),
    "remarks": ("UPDATE file SET remarks = ?", encode(((1, 2),))),
}


@pytest.mark.parametrize("name", FORGED)
def test_damaged_work_is_begun_again(papers: Path, output: Path, part: Path, whole: bytes, name: str) -> None:
    statement, value = FORGED[name]
    with closing(sqlite3.connect(part)) as base, base:
        assert base.execute(statement, (value,)).rowcount
        if name == "a document":
            base.execute("DELETE FROM compared")
    assert make(papers, output)
    assert output.read_bytes() == whole
    assert not part.exists()


def test_a_full_disk_says_how_to_go_on(papers: Path, output: Path, part: Path, whole: bytes) -> None:
    with pytest.raises(CrossreadError, match="make room, and the same command goes on"), schema.faults(part):
        raise OSError(28, "No space left on device")
    limited = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (40000, 40000)); from tui.__main__ import main\n"
    )
    with closing(sqlite3.connect(part)) as base, base:
        base.execute("DELETE FROM file")
    done = subprocess.run(
        [sys.executable, "-c", f"{limited}main(['--archive', {str(papers)!r}, '--output', {str(output)!r}])"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "make room" in done.stderr
    assert not output.exists()
    make(papers, output)
    assert output.read_bytes() == whole


def test_a_journal_beside_an_archive_is_not_played(papers: Path, output: Path, part: Path) -> None:
    make(papers, output)
    beside = output.with_name(f"{output.name}-journal")
    beside.write_bytes(b"of another program")
    assert Archive(output).stories()
    assert beside.read_bytes() == b"of another program"
    Work(part, {}).close()
    beside = part.with_name(f"{part.name}-journal")
    beside.write_bytes(b"of another program")
    Work(part, {}).close()
    assert not beside.exists()
