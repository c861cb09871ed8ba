"""Reports include the reader's verdicts and notes, and change no session."""

from __future__ import annotations

import errno
import json
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import COMMAND
from tui.cli import sessions
from tui.comparison import Comparison, compare
from tui.errors import CrossreadError, ExitCode
from tui.reading.gathering import gather
from tui.resources import session_file
from tui.sessions import places
from tui.sessions.places import Places
from tui.sessions.session import Review
from tui.sessions.store import Store


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def comparison(articles: Path) -> Comparison:
    return compare(gather([articles]).documents)


def differing(comparison: Comparison) -> str:
    return next(claim.id for claim in comparison.claims if claim.relation == "differ")


def review(comparison: Comparison, asked: str | None) -> Review:
    edits = sessions.edits(comparison.documents, asked)
    return places.review(edits, comparison.documents, comparison.claims)


def save(file: Path, comparison: Comparison) -> None:
    store = Store(file)
    session = store.session(comparison.documents)
    claim = next(claim for claim in comparison.claims if claim.relation == "differ")
    target = Places(comparison.documents, comparison.claims).target(claim)
    store.append(session, "verdict", target, "disputed")
    store.append(session, "note", target, "ask the mill")
    store.close()


def test_without_a_session_there_are_no_edits_and_no_file_is_created(comparison: Comparison, home: Path) -> None:
    assert review(comparison, None).entries == {}
    assert not home.exists()


def test_verdicts_and_notes_are_in_the_report(comparison: Comparison) -> None:
    save(session_file(), comparison)
    before = session_file().read_bytes()
    entry = review(comparison, None).of(differing(comparison))
    assert (entry.verdict, entry.note) == ("disputed", "ask the mill")
    assert session_file().read_bytes() == before


def test_other_articles_have_no_edits(comparison: Comparison, tmp_path: Path) -> None:
    save(session_file(), comparison)
    other = tmp_path / "other.txt"
    other.write_text("The bakery opened in May.\n", encoding="utf-8")
    assert review(compare(gather([other]).documents), None).entries == {}


def test_a_named_file_that_is_missing_is_an_error(comparison: Comparison, tmp_path: Path) -> None:
    with pytest.raises(CrossreadError, match="There is no session file"):
        review(comparison, str(tmp_path / "gone"))
    assert not (tmp_path / "gone").exists()


def test_a_damaged_file_is_an_error_if_it_was_named_and_otherwise_a_message(
    comparison: Comparison, capsys: pytest.CaptureFixture[str]
) -> None:
    session_file().parent.mkdir(parents=True)
    session_file().write_bytes(b"not a session " * 99)
    with pytest.raises(CrossreadError):
        review(comparison, str(session_file()))
    assert review(comparison, None).entries == {}
    assert "no verdicts and notes" in capsys.readouterr().err


def test_an_edit_that_crossread_never_writes_is_an_error_too(
    comparison: Comparison, capsys: pytest.CaptureFixture[str]
) -> None:
    save(session_file(), comparison)
    with closing(sqlite3.connect(session_file())) as base, base:
        base.execute("UPDATE stroke SET kind = 'evil'")
    with pytest.raises(CrossreadError, match="does not write"):
        review(comparison, str(session_file()))
    assert review(comparison, None).entries == {}
    assert "no verdicts and notes" in capsys.readouterr().err


def test_the_command_reports_them_and_can_fail_without_them(
    articles: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "sent.crossread"
    command = [*COMMAND, str(articles), "--session", str(file), "--fail-on", "unreviewed"]

    def run(*more: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*command, *more], env=environment, capture_output=True, check=False)

    comparison = compare(gather([articles]).documents)
    Store(file).close()
    assert (run().returncode, run().stdout) == (ExitCode.FOUND, b"")
    save(file, comparison)
    done = run("--format", "json")
    report: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == ExitCode.DONE
    assert [entry["note"] for entry in report["review"]["entries"]] == ["ask the mill"]


def test_a_folder_without_permission_is_reported(
    comparison: Comparison, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refuse)
    assert sessions.edits(comparison.documents, None) == ()
    assert "could not be read: Permission denied. The report has no verdicts and notes." in capsys.readouterr().err
    with pytest.raises(CrossreadError, match="could not be read: Permission denied"):
        sessions.edits(comparison.documents, "named.sqlite3")
