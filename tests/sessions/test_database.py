from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from tests.sessions.conftest import Make
from tui.errors import CrossreadError
from tui.reading.files import read
from tui.sessions import database, schema, session_file
from tui.sessions.anchors import Anchor
from tui.sessions.database import Database
from tui.sessions.store import Store

AT = (Anchor("f" * 64, "a", 0, 3, "The", "", " mill"),)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "session.crossread"


@pytest.fixture
def session(path: Path, make: Make) -> int:
    """The only session of a file that contains a note."""
    store = Store(path)
    session = store.session([make("x")])
    store.append(session, "note", AT, "n")
    store.close()
    return session


def alter(path: Path, *statements: str) -> None:
    """Run a statement on the file as another program."""
    base = sqlite3.connect(path)
    for statement in statements:
        base.execute(statement)
    base.commit()
    base.close()


@pytest.mark.parametrize(
    "content", [b"not a database at all, just words\n" * 40, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_file_is_refused_and_not_touched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(CrossreadError, match="session"):
        Database(path)
    assert path.read_bytes() == content


def test_a_newer_file_is_refused_and_not_touched(path: Path, session: int) -> None:
    alter(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(CrossreadError, match="newer version of crossread"):
        Database(path)
    assert path.read_bytes() == before


def test_a_file_of_an_earlier_version_is_read_and_gets_this_ones_number_when_it_is_written(
    path: Path, session: int
) -> None:
    alter(path, "PRAGMA user_version = 1")
    before = path.read_bytes()
    store = Store(path)
    assert [edit.value for edit in store.edits(session)] == ["n"]
    store.close()
    assert path.read_bytes() == before
    store = Store(path)
    store.append(session, "hide", AT, "yes")
    assert Database(path).first("PRAGMA user_version") == (schema.VERSION,)


def test_another_programs_file_is_refused(path: Path) -> None:
    alter(path, "CREATE TABLE theirs (x)")
    with pytest.raises(CrossreadError, match="not a crossread session"):
        Database(path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON stroke BEGIN DELETE FROM stroke; END",
        "CREATE VIEW evil AS SELECT * FROM stroke",
        "CREATE TABLE evil (x)",
        "CREATE INDEX evil ON stroke (abs(value))",
        "CREATE VIRTUAL TABLE evil USING fts5(x)",
        "ALTER TABLE stroke ADD COLUMN evil TEXT AS (upper(value))",
    ],
)
def test_a_file_with_more_than_crossreads_own_tables_is_refused_and_not_touched(
    path: Path, session: int, statement: str
) -> None:
    alter(path, statement)
    before = path.read_bytes()
    with pytest.raises(CrossreadError, match="does not write"):
        Database(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "change",
    [
        "stroke SET value = x'ff'",
        "stroke SET target = x'5b5d'",
        "session SET place = x'00'",
        "article SET name = x'ff'",
    ],
)
def test_bytes_in_the_place_of_text_are_refused(path: Path, session: int, change: str) -> None:
    alter(path, "UPDATE " + change)
    with pytest.raises(CrossreadError, match="another type"):
        Database(path)


@pytest.mark.parametrize(
    "change",
    [
        "kind = 'evil'",
        "kind = 'verdict', value = '[@click=app.quit]x'",
        "kind = 'resolution', value = '[]'",
        "kind = 'resolution', value = '{\"right\": 7}'",
        "kind = 'resolution', value = '{\"value\": 7}'",
        "kind = 'source', value = '{\"day\": \"tomorrow\"}'",
        "kind = 'source', value = '{\"colour\": -1}'",
        "kind = 'remove', value = '[]'",
        "kind = 'add', value = '[{}]'",
        "kind = 'order', value = '{\"before\": [0, 1], \"after\": [1, 1]}'",
        "kind = 'reviewed', value = 'no'",
        "kind = 'mark', value = 'ab'",
        "at = 'null'",
        "at = '0001-01-01T00:00:00+14:00'",
        "at = '2024-05-03' || hex(zeroblob(100))",
        """target = replace(target, '"end": 3', '"end": 99999999999')""",
        """target = replace(target, '"end": 3', '"end": ' || hex(zeroblob(5000)))""",
        "target = ''",
        "target = '[]'",
        "target = '[1]'",
        "target = replace(hex(zeroblob(50000)), '0', '[')",
        "target = replace(target, 'ffff', '../x')",
        """target = replace(target, '"start": 0', '"start": -4')""",
        """target = replace(target, '"end": 3', '"end": "3"')""",
        """target = replace(target, '"end": 3', '"end": -3')""",
        """target = replace(target, '"exact": "The"', '"exact": null')""",
    ],
)
def test_an_edit_that_crossread_never_writes_is_refused(path: Path, session: int, change: str) -> None:
    alter(path, "UPDATE stroke SET " + change)  # noqa: S608 - the cases above
    with pytest.raises(CrossreadError, match=r"something in it that crossread does not write \(edit 1\)"):
        Store(path).edits(session)


def test_an_edit_of_more_passages_than_any_is_neither_read_nor_saved(path: Path, session: int) -> None:
    store, more = Store(path), AT * 10_001
    with pytest.raises(CrossreadError, match="10,000 passages at most"):
        store.append(session, "note", more, "n")
    store.append(session, "note", AT * 10_000, "n")
    alter(path, "UPDATE stroke SET target = replace(target, ']', ', ' || substr(target, 2)) WHERE id = 2")
    with pytest.raises(CrossreadError, match=r"does not write \(edit 2\)"):
        store.edits(session)


def test_a_value_too_long_for_a_note_is_not_read(path: Path, session: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_file, "LONGEST", 10_000)
    alter(path, "UPDATE stroke SET value = hex(zeroblob(20000))")
    with pytest.raises(CrossreadError, match="cannot be used"):
        Store(path).edits(session)


def test_what_commands_a_terminal_in_a_note_is_made_visible(path: Path, session: int) -> None:
    alter(path, "UPDATE stroke SET value = char(27) || ']52;c;x' || char(7)")
    (edit,) = Store(path).edits(session)
    assert edit.value == "␛]52;c;x␇"


@pytest.mark.skipif(os.name == "nt", reason="names of files are not bytes there")
def test_a_path_that_is_not_utf_8_is_saved_unchanged(path: Path, tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    try:
        Path(odd).write_text("The mill burned.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    store = Store(path)
    store.session([read(odd)])
    assert store.recent()[0].paths == (odd,)


def test_after_settling_the_file_alone_holds_everything(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    saved = store.append(session, "note", AT, "n")
    store.settle()
    copy = path.with_name("copy")
    copy.write_bytes(path.read_bytes())
    assert Store(copy).edits(session) == (saved,)


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "loop", "huge", "below a file"])
def test_what_is_no_file_is_refused_at_once(path: Path, kind: str) -> None:
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "huge":
        path.touch()
        os.truncate(path, 1 << 40)
    elif kind == "below a file":
        path.touch()
        path /= "session"
    else:
        path.symlink_to("/dev/zero" if kind == "device" else path)
    with pytest.raises(CrossreadError, match=r"cannot be used \(.+\); name another one"):
        Database(path)


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_nothing_but_files_may_be_beside_it(path: Path, session: int, ending: str, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("something")
    Path(f"{path}{ending}").symlink_to(victim)
    with pytest.raises(CrossreadError, match=rf"beside it is session.crossread{ending}, and it is a link, not a file"):
        Database(path)
    assert victim.read_text() == "something"


def test_a_journal_of_several_files_is_not_played(path: Path, session: int) -> None:
    Path(f"{path}-journal").write_bytes(bytes(600) + bytes.fromhex("d9d505f920a163d7"))
    with pytest.raises(CrossreadError, match=r"beside it is session.crossread-journal, and it is of several files"):
        Database(path)
    Path(f"{path}-journal").write_bytes(bytes(608))
    Database(path).close()


def test_a_link_leads_to_the_file(path: Path, session: int, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(path)
    (tmp_path / "new").symlink_to(tmp_path / "target")
    assert [edit.value for edit in Store(tmp_path / "link").edits(session)] == ["n"]
    Store(tmp_path / "new")
    assert (tmp_path / "target").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "change",
    [
        "article SET session = 'x'",
        "article SET number = 1.5",
        "article SET number = x'00'",
        "session SET content = x'ff'",
        "stroke SET hand = x'ff'",
    ],
)
def test_a_value_of_another_type_is_refused(path: Path, session: int, change: str) -> None:
    alter(path, "PRAGMA foreign_keys = OFF", "UPDATE " + change)
    with pytest.raises(CrossreadError, match="values of another type than their columns"):
        Database(path)


@pytest.mark.parametrize("statement", ["DROP TABLE article", "DROP INDEX stroke_of_session"])
def test_a_file_without_all_tables_is_damaged(path: Path, session: int, statement: str) -> None:
    alter(path, statement)
    with pytest.raises(CrossreadError, match="is damaged; move it away"):
        Database(path)


def test_rows_that_would_fill_the_memory_are_not_read(
    path: Path, session: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_MOST", 10_000)
    alter(path, "UPDATE stroke SET value = hex(zeroblob(6000))")
    with pytest.raises(CrossreadError, match="more than anybody writes"):
        Store(path).edits(session)


def test_what_sqlite_says_of_a_value_is_cut(path: Path, session: int) -> None:
    alter(path, "UPDATE stroke SET value = CAST(x'ff' || hex(zeroblob(50000)) AS TEXT)")
    with pytest.raises(CrossreadError) as caught:
        Store(path).edits(session)
    assert len(str(caught.value)) < 500


def test_damage_that_shows_later_is_one_sentence(path: Path, session: int) -> None:
    store = Store(path)
    os.truncate(path, 5000)
    store.close()
    with pytest.raises(CrossreadError, match="session"):
        Store(path).edits(session)
