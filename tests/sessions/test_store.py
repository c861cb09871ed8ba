from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sessions.conftest import Make
from tui.errors import CrossreadError
from tui.sessions.anchors import Anchor
from tui.sessions.store import Store

AT = (Anchor("f" * 64, "a", 0, 3, "The", "", " mill"),)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "session.crossread"


def test_a_stroke_is_there_for_the_next_program(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    kept = store.append(session, "note", AT, "ask “them”\n[/]")
    assert Store(path).strokes(session) == (kept,)


def test_the_same_articles_in_any_order_are_the_same_session(path: Path, make: Make) -> None:
    store = Store(path)
    a, b = make("x", "a"), make("y", "b")
    assert store.session([a, b]) == store.session([b, a])
    assert store.session([a]) != store.session([a, b])


def test_an_edited_article_stays_in_its_session(path: Path, make: Make) -> None:
    store = Store(path)
    assert store.session([make("x")]) == store.session([make("x, corrected")])


def test_undo_and_redo_go_back_and_forth(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    one = store.append(session, "verdict", AT, "confirmed")
    two = store.append(session, "note", AT, "n")
    assert (store.undo(session), store.undo(session), store.undo(session)) == (two, one, None)
    assert store.strokes(session) == ()
    assert (store.redo(session), store.redo(session), store.redo(session)) == (one, two, None)
    assert store.strokes(session) == (one, two)


def test_a_new_stroke_ends_what_could_be_redone(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    store.append(session, "note", AT, "a")
    store.undo(session)
    kept = store.append(session, "note", AT, "b")
    assert store.redo(session) is None
    assert store.strokes(session) == (kept,)


def test_two_terminals_lose_nothing_of_each_other(path: Path, make: Make) -> None:
    first, second = Store(path), Store(path)
    session = first.session([make("x")])
    assert second.session([make("x")]) == session
    for number in range(5):
        first.append(session, "note", AT, f"first {number}")
        second.append(session, "note", AT, f"second {number}")
    assert len(first.strokes(session)) == 10
    assert first.strokes(session) == second.strokes(session)


def test_recent_sessions_come_newest_first(path: Path, make: Make) -> None:
    store = Store(path)
    store.session([make("x", "a")])
    session = store.session([make("y", "b"), make("z", "c")])
    store.append(session, "note", AT, "n")
    newest, *_ = store.recent()
    assert (newest.names, newest.strokes) == (("b", "c"), 1)


def test_the_place_is_kept(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    assert store.place(session) == ""
    store.keep_place(session, '{"row": 3}')
    assert Store(path).place(session) == '{"row": 3}'


@pytest.mark.parametrize(
    "content", [b"not a database at all, just words\n" * 40, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_file_is_refused_and_not_touched(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(CrossreadError, match="session"):
        Store(path)
    assert path.read_bytes() == content


def test_a_newer_file_is_refused_and_not_touched(path: Path) -> None:
    store = Store(path)
    store._base.execute("PRAGMA user_version = 99")
    store.close()
    before = path.read_bytes()
    with pytest.raises(CrossreadError, match="newer crossread"):
        Store(path)
    assert path.read_bytes() == before


def test_another_programs_file_is_refused(path: Path) -> None:
    import sqlite3

    path.parent.mkdir()
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE theirs (x)")
    with pytest.raises(CrossreadError, match="no session of crossread"):
        Store(path)


def test_a_program_killed_at_work_loses_nothing_it_had_kept(path: Path, make: Make) -> None:
    session = Store(path).session([make("x")])
    script = (
        "import sys\nfrom pathlib import Path\nfrom tests.sessions.test_store import AT\n"
        "from tui.sessions.store import Store\n"
        f"store = Store(Path({str(path)!r}))\n"
        "for number in range(10**6):\n"
        f"    store.append({session}, 'note', AT, str(number))\n"
        "    print(number, flush=True)\n"
    )
    for _ in range(3):
        before = len(Store(path).strokes(session))
        run = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=Path.cwd())
        assert run.stdout is not None
        told = [next(run.stdout) for _ in range(7)]
        os.kill(run.pid, signal.SIGKILL)
        told += list(run.stdout)
        run.wait()
        kept = Store(path).strokes(session)
        assert len(kept) - before in {len(told), len(told) + 1}
