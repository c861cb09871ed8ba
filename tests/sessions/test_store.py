from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.sessions.conftest import Make
from tui.errors import CrossreadError
from tui.reading.documents import Document
from tui.resources import session_file
from tui.sessions.anchors import Anchor
from tui.sessions.item_values import ItemValue, write_item
from tui.sessions.store import Store

AT = (Anchor("f" * 64, "a", 0, 3, "The", "", " mill"),)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "session.crossread"


def test_an_edit_is_there_for_the_next_program(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    saved = store.append(session, "note", AT, "ask “them”\n[/]")
    assert Store(path).edits(session) == (saved,)


def test_the_same_articles_in_any_order_are_the_same_session(path: Path, make: Make) -> None:
    store = Store(path)
    a, b = make("x", "a"), make("y", "b")
    assert store.session([a, b]) == store.session([b, a])
    assert store.session([a]) != store.session([a, b])


def test_asking_for_a_session_makes_none(path: Path, make: Make) -> None:
    store = Store(path)
    assert store.known([make("x")]) is None
    assert store.recent() == ()
    assert store.session([make("x")]) == store.known([make("x")])


def test_an_edited_article_stays_in_its_session(path: Path, make: Make) -> None:
    store = Store(path)
    assert store.session([make("x")]) == store.session([make("x, corrected")])


def test_undo_and_redo_go_back_and_forth(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    one = store.append(session, "verdict", AT, "confirmed")
    two = store.append(session, "note", AT, "n")
    assert (store.undo(session), store.undo(session), store.undo(session)) == (two, one, None)
    assert store.edits(session) == ()
    assert (store.redo(session), store.redo(session), store.redo(session)) == (one, two, None)
    assert store.edits(session) == (one, two)


def test_a_new_edit_ends_what_could_be_redone(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    store.append(session, "note", AT, "a")
    store.undo(session)
    saved = store.append(session, "note", AT, "b")
    assert store.redo(session) is None
    assert store.edits(session) == (saved,)


def test_two_terminals_lose_nothing_of_each_other(path: Path, make: Make) -> None:
    first, second = Store(path), Store(path)
    session = first.session([make("x")])
    assert second.session([make("x")]) == session
    for number in range(5):
        first.append(session, "note", AT, f"first {number}")
        second.append(session, "note", AT, f"second {number}")
    assert len(first.edits(session)) == 10
    assert first.edits(session) == second.edits(session)


def test_undo_takes_back_no_edit_that_another_terminal_made_meanwhile(path: Path, make: Make) -> None:
    first, second = Store(path), Store(path)
    session = first.session([make("x")])
    second.session([make("x")])
    mine = first.append(session, "note", AT, "mine")
    theirs = second.append(session, "note", AT, "theirs")
    assert (first.undo(session), first.undo(session)) == (mine, None)
    assert second.edits(session) == (theirs,)
    second.append(session, "note", AT, "more")
    assert first.redo(session) == mine


def test_yesterdays_edits_can_be_undone(path: Path, make: Make) -> None:
    store = Store(path)
    saved = store.append(store.session([make("x")]), "note", AT, "n")
    later = Store(path)
    assert later.undo(later.session([make("x")])) == saved


def test_a_terminal_sees_that_another_has_written(path: Path, make: Make) -> None:
    first, second = Store(path), Store(path)
    session = first.session([make("x")])
    first.changed()
    first.append(session, "note", AT, "a")
    assert not first.changed()
    second.append(session, "note", AT, "b")
    assert first.changed()
    assert not first.changed()


def test_moved_files_are_still_in_their_session(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x"), make("y", "b")])
    assert store.session([replace(make("x"), path="/elsewhere/a.txt"), make("y", "b")]) == session


def test_a_file_that_was_sent_knows_edited_articles_elsewhere_by_their_names(path: Path, make: Make) -> None:
    session = Store(path).session([make("x")])
    moved = replace(make("x, corrected"), path="/home/colleague/a.txt")
    assert Store(path, sent=True).session([moved]) == session
    assert Store(path).session([replace(moved, path="/home/third/a.txt", sha256="0")]) != session


def test_edits_are_carried_to_the_session_with_one_more_article_once(path: Path, make: Make) -> None:
    store = Store(path)
    few, more = store.session([make("x")]), store.session([make("x"), make("y", "b")])
    saved = store.append(few, "note", AT, "n")
    store.carry(few, more)
    store.carry(few, more)
    assert [(s.kind, s.value) for s in store.edits(more)] == [("note", "n")]
    assert store.edits(few) == (saved,)


def test_what_was_undone_can_be_redone_in_the_session_with_other_sources(path: Path, make: Make) -> None:
    store = Store(path)
    few, more = store.session([make("x")]), store.session([make("x"), make("y", "b")])
    store.append(more, "note", AT, "n")
    store.append(more, "mark", AT, "q")
    store.undo(more)
    store.carry(more, few)
    assert [edit.kind for edit in store.edits(few)] == ["note"]
    redone = store.redo(few)
    assert redone is not None
    assert redone.kind == "mark"
    store.undo(few)
    store.undo(few)
    store.carry(few, more)
    assert store.edits(more) == ()
    assert [edit.kind for edit in (store.redo(more), store.redo(more)) if edit] == ["note", "mark"]


def test_yesterdays_edits_can_be_undone_with_other_sources_too(path: Path, make: Make) -> None:
    yesterday = Store(path)
    few = yesterday.session([make("x")])
    yesterday.append(few, "note", AT, "n")
    store = Store(path)
    assert store.session([make("x")]) == few
    more = store.session([make("x"), make("y", "b")])
    theirs = Store(path)
    theirs.session([make("x")])
    theirs.append(few, "mark", AT, "z")
    store.carry(few, more)
    undone = store.undo(more)
    assert undone is not None
    assert undone.kind == "note"
    assert store.undo(more) is None


def test_a_file_that_cannot_be_written_is_reported_in_a_sentence(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    store.close()
    with pytest.raises(CrossreadError, match="cannot be used"):
        store.append(session, "note", AT, "n")


def test_recent_sessions_come_newest_first(path: Path, make: Make) -> None:
    store = Store(path)
    store.session([make("x", "a")])
    session = store.session([make("y", "b"), make("z", "c")])
    store.append(session, "note", AT, "n")
    store.append(session, "verdict", AT, "disputed")
    newest, *_ = store.recent()
    assert (newest.names, newest.edits, newest.reviewed) == (("b", "c"), 2, 1)
    store.append(session, "verdict", AT, "")
    assert store.recent()[0].reviewed == 0


def test_the_place_is_saved(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    assert store.place(session) == ""
    store.save_place(session, '{"row": 3}')
    assert Store(path).place(session) == '{"row": 3}'


def test_a_program_killed_while_working_loses_nothing_it_had_saved(path: Path, make: Make) -> None:
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
        before = len(Store(path).edits(session))
        run = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=Path.cwd())
        assert run.stdout is not None
        reported = [next(run.stdout) for _ in range(7)]
        os.kill(run.pid, signal.SIGKILL)
        reported += list(run.stdout)
        run.wait()
        saved = Store(path).edits(session)
        assert len(saved) - before in {len(reported), len(reported) + 1}


def test_an_anchor_is_written_with_its_rival_only_if_it_has_one(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    saved = [store.append(session, "note", (replace(AT[0], rival=rival),), "n") for rival in (-1, 2)]
    assert Store(path).edits(session) == tuple(saved)
    with closing(sqlite3.connect(path)) as base:
        written = [row[0] for row in base.execute("SELECT target FROM stroke ORDER BY id")]
    assert ["rival" in target for target in written] == [False, True]


def test_edits_of_items_are_read_back_and_what_crossread_never_writes_is_refused(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    value = write_item(ItemValue("figure", "verified", by="JD", found="supported"))
    store.append(session, "item-decision", (*AT, *AT), value)
    assert [edit.value for edit in Store(path).edits(session)] == [value]
    store.append(session, "item-decision", (*AT, *AT), write_item(ItemValue("figure", "approved")))
    with pytest.raises(CrossreadError, match="does not write"):
        Store(path).edits(session)


def test_initials_are_those_given_last_but_not_by_whoever_sent_a_file(path: Path, make: Make) -> None:
    store = Store(path)
    assert store.initials() == ""
    for text, initials in (("x", "AB"), ("y", "CD")):
        store.append(store.session([make(text)]), "initials", AT, initials)
    assert Store(path).initials() == "CD"
    assert Store(path, sent=True).initials() == ""
    store.undo(store.session([make("y")]))
    assert Store(path).initials() == "AB"


# A file that is deleted or replaced while it is open


def saved(path: Path, document: Document) -> list[str]:
    """The values of the edits in a file, as another program finds them."""
    with closing(Store(path)) as store:
        session = store.known([document])
        return [edit.value for edit in store.edits(session)] if session else []


def delete(path: Path) -> None:
    for beside in path.parent.glob(f"{path.name}*"):
        beside.unlink()


@pytest.mark.parametrize("ending", ["", "-wal", "*"])
def test_a_deleted_file_is_written_again_with_everything_in_it(path: Path, make: Make, ending: str) -> None:
    store = Store(path)
    one, other = make("x"), make("y", "b")
    session, second = store.session([one]), store.session([other])
    store.append(session, "note", AT, "before")
    store.append(second, "note", AT, "of others")
    store.undo(second)
    delete(path) if ending == "*" else Path(f"{path}{ending}").unlink()
    assert "was gone; it was written again" in store.recover()
    assert store.recover() == ""
    store.append(session, "note", AT, "after")
    assert saved(path, one) == ["before", "after"]
    assert [edit.value for edit in store.edits(session)] == ["before", "after"]
    assert store.redo(second) is not None
    store.close()
    assert saved(path, other) == ["of others"]


def test_a_deleted_folder_is_created_again(path: Path, make: Make) -> None:
    store = Store(path)
    session = store.session([make("x")])
    store.append(session, "note", AT, "before")
    delete(path)
    path.parent.rmdir()
    assert store.recover()
    assert saved(path, make("x")) == ["before"]


def test_edits_go_into_the_session_file_that_replaces_theirs(path: Path, make: Make, tmp_path: Path) -> None:
    store, document = Store(path), make("x")
    store.session([make("y", "b")])
    session = store.session([document])
    store.append(session, "note", AT, "mine")
    restored = tmp_path / "restored"
    with closing(Store(restored)) as other:
        other.append(other.session([document]), "note", AT, "theirs")
    restored.replace(path)
    assert "was replaced; your edits were copied" in store.recover()
    again = store.session([document])
    assert again != session
    store.append(again, "note", AT, "after")
    assert saved(path, document) == ["theirs", "mine", "after"]
    assert [store.undo(again), store.undo(again)][1] is not None
    assert saved(path, document) == ["theirs"]


@pytest.mark.parametrize("content", [b"", b"words\n" * 500])
def test_nothing_is_lost_while_another_file_is_in_the_place(path: Path, make: Make, content: bytes) -> None:
    store = Store(path)
    session = store.session([make("x")])
    store.append(session, "note", AT, "before")
    delete(path)
    if content:
        path.write_bytes(content)
    else:
        path.mkdir()
    for _ in range(2):
        with pytest.raises(CrossreadError, match=r"Something else is at .* move it away"):
            store.recover()
    assert [edit.value for edit in store.edits(session)] == ["before"]
    if content:
        assert path.read_bytes() == content
        path.unlink()
    else:
        path.rmdir()
    assert store.recover()
    assert saved(path, make("x")) == ["before"]


def test_two_programs_agree_after_their_file_was_deleted(path: Path, make: Make) -> None:
    one, other = Store(path), Store(path)
    document = make("x")
    session = one.session([document])
    assert other.session([document]) == session
    one.append(session, "note", AT, "first")
    other.append(session, "note", AT, "second")
    delete(path)
    assert "written again" in one.recover()
    assert "replaced" in other.recover()
    one.append(session, "note", AT, "third")
    other.append(other.session([document]), "note", AT, "fourth")
    assert (one.recover(), other.recover()) == ("", "")
    assert saved(path, document) == ["first", "second", "third", "fourth"]
    assert [edit.value for edit in one.edits(session)] == ["first", "second", "third", "fourth"]


# Only its owner may read it


def modes(folder: Path) -> set[int]:
    return {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}


def test_a_file_with_its_log_is_for_its_owner_alone(path: Path, make: Make) -> None:
    store = Store(path)
    store.session([make("x")])
    assert len(list(path.parent.iterdir())) == 3
    assert modes(path.parent) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_that_others_may_read_is_closed_to_them(path: Path, make: Make) -> None:
    store = Store(path)
    store.session([make("x")])
    for each in path.parent.iterdir():
        each.chmod(0o666)
    Store(path).session([make("x")])
    assert modes(path.parent) == {0o600}


def test_the_folder_of_all_sessions_is_closed_but_no_other(make: Make, tmp_path: Path) -> None:
    usual, named = session_file(), tmp_path / "shared" / "s.crossread"
    for file in (usual, named):
        file.parent.mkdir(parents=True)
        file.parent.chmod(0o755)
        Store(file).session([make("x")])
    assert [stat.S_IMODE(file.parent.stat().st_mode) for file in (usual, named)] == [0o700, 0o755]
