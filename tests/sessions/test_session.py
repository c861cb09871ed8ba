from __future__ import annotations

from tests.sessions.conftest import FIRST, SECOND, Make, claim, edit
from tui.sessions.places import Places
from tui.sessions.session import Entry, entries


def test_edits_add_up_to_one_entry_a_target(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    at = Places((a, b)).target(claim("c", (a, "About 40 people"), (b, "Some 45 people")))
    (entry,) = entries(
        [edit("verdict", at, "disputed"), edit("note", at, "ask the union", 2), edit("pin", at, "yes", 3)]
    )
    assert (entry.verdict, entry.note, entry.reviewed, entry.linked) == ("disputed", "ask the union", True, True)


def test_what_is_taken_back_leaves_no_entry(make: Make) -> None:
    a = make(FIRST)
    at = Places((a,)).target(claim("c", (a, "About 40 people")))
    assert entries([edit("note", at, "x"), edit("note", at, "", 2)]) == ()


def test_a_mark_stands_in_one_place(make: Make) -> None:
    a = make(FIRST)
    here, there = (Places((a,)).target(claim("c", (a, words))) for words in ("About 40 people", "The mill"))
    found = entries([edit("mark", here, "q"), edit("mark", there, "q", 2)])
    assert [entry.target for entry in found] == [there]


def test_a_place_of_thousands_of_digits_is_none(make: Make) -> None:
    a = make(FIRST)
    at = Places((a,)).target(claim("c", (a, "About 40 people")))
    assert [Entry(at).after(edit("apart", at, digits)).odd for digits in ("0", "9" * 5000)] == [at[0], None]
