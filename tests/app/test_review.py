from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import compared, story
from tui.app.review import Reviewer
from tui.app.review_wording import WIDTH, describe, signs
from tui.claims.claim import Claim
from tui.errors import CrossreadError
from tui.sessions.places import Places
from tui.sessions.session import VERDICTS, Entry
from tui.sessions.store import Store

DOCUMENTS = story()
CLAIMS = compared(DOCUMENTS).claims


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "s.sqlite3"


def reviewer(file: Path, claims: tuple[Claim, ...] = CLAIMS) -> Reviewer:
    made = Reviewer(Store(file), DOCUMENTS)
    made.take(Places(DOCUMENTS, claims))
    return made


def test_what_is_said_is_there_at_once_and_the_next_day(file: Path) -> None:
    today = reviewer(file)
    today.set(CLAIMS[0], "verdict", "disputed")
    today.set(CLAIMS[0], "note", "ask the city [/]")
    tomorrow = reviewer(file)
    for known in (today, tomorrow):
        entry = known.of(CLAIMS[0])
        assert (entry.verdict, entry.note, entry.reviewed) == ("disputed", "ask the city [/]", True)
    assert today.review == tomorrow.review


def test_every_edit_can_be_undone_and_redone(file: Path) -> None:
    made = reviewer(file)
    states = [made.review]
    for do in (
        lambda: made.set(CLAIMS[0], "verdict", "confirmed"),
        lambda: made.set(CLAIMS[1], "reviewed", "yes"),
        lambda: made.set(CLAIMS[0], "mark", "a"),
        lambda: made.set(CLAIMS[2], "mark", "a"),
        lambda: made.part(CLAIMS[0], 1),
        lambda: made.join([(p.document, p.span) for p in CLAIMS[4].passages]),
        lambda: made.unpin(CLAIMS[4]),
        lambda: made.set(CLAIMS[3], "note", "x"),
    ):
        do()
        states.append(made.review)
    for state in reversed(states[:-1]):
        assert made.undo() is not None
        assert made.review == state
    assert made.undo() is None
    for state in states[1:]:
        assert made.redo() is not None
        assert made.review == state
    assert made.redo() is None


def test_a_pin_is_taken_back_once(file: Path) -> None:
    made = reviewer(file)
    made.join([(passage.document, passage.span) for passage in CLAIMS[4].passages])
    assert made.of(CLAIMS[4]).linked
    assert made.unpin(CLAIMS[4])
    assert not made.of(CLAIMS[4]).linked
    assert not made.unpin(CLAIMS[4])


def test_a_mark_is_found_where_it_was_set_last(file: Path) -> None:
    made = reviewer(file)
    made.set(CLAIMS[0], "mark", "q")
    made.set(CLAIMS[3], "mark", "q")
    assert (made.marked("q"), made.marked("x")) == (CLAIMS[3].id, "")


def test_corrections_come_from_wrong_matches_and_pins(file: Path) -> None:
    made = reviewer(file)
    made.part(CLAIMS[0], 2)
    made.join([(passage.document, passage.span) for passage in CLAIMS[4].passages])
    found = made.corrections(DOCUMENTS)
    third = (CLAIMS[0].passages[2].document, CLAIMS[0].passages[2].span)
    assert [third in pair for pair in found.separated] == [True, True]
    assert len(found.together) == 1


def test_two_terminals_see_each_others_edits(file: Path) -> None:
    one, other = reviewer(file), reviewer(file)
    other.set(CLAIMS[1], "verdict", "unclear")
    assert one.look()
    assert one.of(CLAIMS[1]).verdict == "unclear"
    assert not one.look()


def test_what_was_said_goes_along_when_an_article_is_dropped(file: Path) -> None:
    made = reviewer(file)
    made.set(CLAIMS[2], "note", "n")
    made.move(DOCUMENTS[:2])
    made.take(Places(DOCUMENTS[:2], (CLAIMS[2],)))
    assert made.of(CLAIMS[2]).note == "n"


def test_an_edit_that_could_not_be_kept_changes_nothing(file: Path) -> None:
    made = reviewer(file)
    before = made.review
    made.store.close()
    with pytest.raises(CrossreadError):
        made.set(CLAIMS[0], "verdict", "confirmed")
    assert made.review == before


def test_every_verdict_has_a_sign_of_its_own_and_all_take_the_same_room() -> None:
    entries = [Entry((), verdict=verdict, reviewed=True) for verdict in VERDICTS] + [
        Entry((), reviewed=True),
        Entry(()),
    ]
    drawn = [signs(entry) for entry in entries]
    assert len(set(drawn)) == len(drawn)
    full = signs(Entry((), "disputed", "n", reviewed=True, linked=True, marks=("a",)))
    assert {len(each) for each in (*drawn, full)} == {WIDTH}
    assert full == "✗✎+"


def test_an_edit_is_told_in_words(file: Path) -> None:
    made = reviewer(file)
    made.part(CLAIMS[0], 0)
    edit = made.undo()
    assert edit is not None
    assert describe(edit) == "wrong match"
