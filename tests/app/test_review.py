from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.app.conftest import compared, story
from tui.app.review import Reviewer
from tui.app.review_wording import WIDTH, signs
from tui.claims.claim import Claim
from tui.errors import CrossreadError
from tui.rows.sources import SourceChange, sources
from tui.sessions.places import Places
from tui.sessions.session import VERDICTS, Entry
from tui.sessions.source_edits import SourceFile, write_files
from tui.sessions.store import Store

DAY = date(2014, 12, 28)
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
        lambda: made.separate(CLAIMS[0], 1),
        lambda: made.link([(p.document, p.span) for p in CLAIMS[4].passages]),
        lambda: made.unlink(CLAIMS[4]),
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
    made.link([(passage.document, passage.span) for passage in CLAIMS[4].passages])
    assert made.of(CLAIMS[4]).linked
    assert made.unlink(CLAIMS[4])
    assert not made.of(CLAIMS[4]).linked
    assert not made.unlink(CLAIMS[4])


def test_a_mark_is_found_where_it_was_set_last(file: Path) -> None:
    made = reviewer(file)
    made.set(CLAIMS[0], "mark", "q")
    made.set(CLAIMS[3], "mark", "q")
    assert (made.marked("q"), made.marked("x")) == (CLAIMS[3].id, "")


def test_corrections_come_from_wrong_matches_and_pins(file: Path) -> None:
    made = reviewer(file)
    made.separate(CLAIMS[0], 2)
    made.link([(passage.document, passage.span) for passage in CLAIMS[4].passages])
    found = made.corrections(DOCUMENTS)
    third = (CLAIMS[0].passages[2].document, CLAIMS[0].passages[2].span)
    assert [third in pair for pair in found.separated] == [True, True]
    assert len(found.together) == 1


def test_two_terminals_see_each_others_edits(file: Path) -> None:
    one, other = reviewer(file), reviewer(file)
    other.set(CLAIMS[1], "verdict", "unclear")
    assert one.refresh()
    assert one.of(CLAIMS[1]).verdict == "unclear"
    assert not one.refresh()


def test_what_was_said_goes_along_when_an_article_is_dropped(file: Path) -> None:
    made = reviewer(file)
    made.set(CLAIMS[2], "note", "n")
    made.move(DOCUMENTS[:2])
    made.take(Places(DOCUMENTS[:2], (CLAIMS[2],)))
    assert made.of(CLAIMS[2]).note == "n"


def test_an_edit_that_could_not_be_saved_changes_nothing(file: Path) -> None:
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


def test_undo_and_redo_say_what_they_did_and_where(file: Path) -> None:
    made = reviewer(file)
    made.separate(CLAIMS[0], 0)
    undone, redone = made.undo(), made.redo()
    assert undone == redone
    assert undone is not None
    assert (undone.claim, undone.text) == (CLAIMS[0].id, f"wrong match: {CLAIMS[0].label}")
    assert (made.redo(), Reviewer(Store(file), DOCUMENTS).undo() is not None) == (None, True)


def test_a_conflict_is_settled_and_the_resolution_is_undone(file: Path) -> None:
    made = reviewer(file)
    second = CLAIMS[0].passages[1].document
    made.set(CLAIMS[0], "verdict", "confirmed")
    made.resolve(CLAIMS[0], right=second, value="43", evidence="the budget")
    entry = made.of(CLAIMS[0])
    assert (entry.right, entry.resolution.value, entry.resolution.evidence) == (second, "43", "the budget")
    made.resolve(CLAIMS[0], none_right=True)
    assert (made.of(CLAIMS[0]).right, made.of(CLAIMS[0]).resolution.none_right) == ("", True)
    assert reviewer(file).review == made.review
    made.undo()
    assert made.of(CLAIMS[0]) == entry
    assert [logged.text.split(":")[0] for logged in made.review.edits] == ["confirmed", "Post is right, 43"]


def test_the_details_of_a_source_name_it_everywhere(file: Path) -> None:
    made = reviewer(file)
    made.edit_sources("hide", [DOCUMENTS[1]], "yes")
    made.change_source(DOCUMENTS[1], SourceChange("The Post", "TP", DAY, 4))
    made.set(CLAIMS[0], "note", "n")
    changed = made.sources(DOCUMENTS)[1]
    assert (changed.name, changed.short, changed.day, changed.colour) == ("The Post", "TP", DAY, 3)
    assert [logged.text for logged in made.review.edits][:2] == ["hid The Post", "changed details of The Post"]
    undone = [made.undo() for _ in range(3)]
    assert [each.text for each in undone if each][1:] == ["changed details of The Post", "hid Post"]
    assert made.sources(DOCUMENTS) == sources(DOCUMENTS)


def test_what_was_removed_can_be_put_back_in_the_session_without_it(file: Path) -> None:
    made = reviewer(file)
    made.set(CLAIMS[2], "note", "n")
    made.move(DOCUMENTS[:2])
    made.edit_sources("remove", [DOCUMENTS[2]], write_files([SourceFile("Third")]))
    made.take(Places(DOCUMENTS[:2], (CLAIMS[2],)))
    assert [logged.text for logged in made.review.edits][-1] == "removed Third"
    undone = made.undo()
    assert undone is not None
    assert undone.text == "removed Third"
    made.move(DOCUMENTS)
    made.take(Places(DOCUMENTS, CLAIMS))
    assert [logged.edit.kind for logged in made.review.edits] == ["note"]
    redone = made.redo()
    assert redone is not None
    assert redone.edit.kind == "remove"
