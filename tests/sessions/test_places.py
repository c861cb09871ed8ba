from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from tests.sessions.conftest import FIRST, SECOND, Make, claim, edit
from tui.reading.documents import Span
from tui.rows.sources import SourceChange
from tui.sessions import resolution
from tui.sessions.anchors import Anchor, Effort
from tui.sessions.places import Places, corrections, review
from tui.sessions.resolution import Resolution
from tui.sessions.session import Change, EditKind, Entry
from tui.sessions.source_edits import document_anchor, write_change

DONE: tuple[tuple[EditKind, str], ...] = (("verdict", "confirmed"), ("note", "seen"))


def test_a_verdict_follows_its_words_into_an_edited_article(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    at = Places((a, b)).target(claim("c", (a, "About 40 people"), (b, "Some 45 people")))
    edited = make("Updated. " + FIRST, "a")
    now = (claim("d", (edited, "The mill")), claim("e", (edited, "About 40 people"), (b, "Some 45 people")))
    found = review([edit("verdict", at, "confirmed")], (edited, b), now)
    assert found.of("e").verdict == "confirmed"
    assert not found.orphans
    assert found.of("d").blank


def test_what_lost_its_words_is_listed(make: Make) -> None:
    a = make(FIRST, "a")
    at = Places((a,)).target(claim("c", (a, "About 40 people lost work")))
    edited = make("The mill closed in May.", "a")
    found = review([edit("note", at, "check")], (edited,), (claim("d", (edited, "The mill")),))
    assert [entry.note for entry in found.orphans] == ["check"]


def test_a_verdict_does_not_move_to_an_equal_sentence(make: Make) -> None:
    twice = "Nobody was hurt in the fire at the mill."
    a = make(f"Sparks flew at dawn. {twice} Rain fell. Two firms bid. {twice} Its roof is gone.")
    first = a.text.index(twice)
    at = Places((a,)).anchors([(a.id, Span(first, first + len(twice)))])
    edited = make(f"Sparks flew at dawn. Rain fell. Two firms bid. {twice} Its roof is gone.")
    edits = [edit(kind, at, value, n) for n, (kind, value) in enumerate(DONE, 1)]
    found = review(edits, (edited,), (claim("d", (edited, twice)),))
    assert found.of("d").blank
    assert [(entry.verdict, entry.note) for entry in found.orphans] == [("confirmed", "seen")]


def test_the_order_of_the_passages_does_not_matter(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    both = Places((a, b))
    one = both.target(claim("c", (a, "About 40 people"), (b, "Some 45 people")))
    assert one == both.target(claim("c", (b, "Some 45 people"), (a, "About 40 people")))


def test_a_verdict_stays_with_a_corrected_passage_and_says_what_was_changed(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    at = Places((a, b)).target(claim("c", (a, "About 40 people"), (b, "Some 45 people")))
    edited = make(SECOND.replace("45", "41"), "b")
    now = claim("e", (a, "About 40 people"), (edited, "Some 41 people"))
    found = review([edit("verdict", at, "disputed"), edit("note", at, "ask", 2)], (a, edited), (now,))
    entry = found.of("e")
    assert (entry.verdict, entry.note, entry.changed) == ("disputed", "ask", True)
    assert entry.changes == (Change(edited.id, "Some 45 people", "Some 41 people"),)
    assert not found.orphans
    again = Places((a, edited)).target(now)
    assert (
        not review([edit("verdict", at, "disputed"), edit("note", again, "ok", 2)], (a, edited), (now,)).of("e").changed
    )


def test_a_link_and_a_wrong_match_stay_with_corrected_passages(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    at = Places((a, b)).target(claim("c", (a, "About 40 people"), (b, "Some 45 people")))
    edited = make(SECOND.replace("45", "41"), "b")
    assert len(corrections([edit("pin", at, "yes")], (a, edited)).together) == 1
    assert len(corrections([edit("apart", at, "0")], (a, edited)).separated) == 1


def test_other_line_ends_are_no_change(make: Make) -> None:
    a = make(FIRST)
    at = Places((a,)).target(claim("c", (a, "About 40 people lost work")))
    wrapped = make(FIRST.replace("40 people", "40\n people"))
    now = claim("d", (wrapped, "About 40\n people lost work"))
    found = review([edit("note", at, "check")], (wrapped,), (now,)).of("d")
    assert (found.note, found.changed) == ("check", False)


def test_the_edits_are_listed_in_words_with_their_rows(make: Make) -> None:
    a, b = make(FIRST, "cnn-news"), make(SECOND, "fox.txt")
    row = replace(claim("c", (a, "About 40 people"), (b, "Some 45 people")), label="people")
    places = Places((a, b), (row,))
    gone = (Anchor("0" * 64, "cnn-news", 9, 13, "Talks end", "", ""),)
    fox = next(wanted for wanted in places.target(row) if wanted.name == b.name)
    right = resolution.write(Resolution(fox, value="45"), places.target(row))
    edits = [
        edit("verdict", places.target(row), "confirmed"),
        edit("resolution", places.target(row), right, 2),
        edit("note", gone, "ask", 3),
        edit("source", (document_anchor(b),), write_change(SourceChange(name="Fox News")), 4),
    ]
    assert [(logged.claim, logged.text) for logged in places.review(edits).edits] == [
        ("c", "confirmed: people"),
        ("c", "Fox News is right, 45: people"),
        ("", "note on “Talks end”"),
        ("", "changed details of Fox News"),
    ]
    assert [(claim, entry.right) for claim, entry in places.review(edits).resolved(("x", "c"))] == [("c", b.id)]


def test_of_two_articles_with_the_same_bytes_the_one_of_that_name_is_meant(make: Make) -> None:
    a, b = make(FIRST, "a"), replace(make(FIRST, "b"), id="other")
    claims = (claim("one", (a, "About 40 people")), claim("two", (b, "About 40 people")))
    places = Places((a, b), claims)
    assert [places.claim(places.target(c)) for c in claims] == ["one", "two"]


def test_a_wrong_match_takes_its_passage_from_the_others(make: Make) -> None:
    a, b, c = make(FIRST, "a"), make(SECOND, "b"), make("At least 42 people went.", "c")
    lined = claim("x", (a, "About 40 people"), (b, "Some 45 people"), (c, "42 people"))
    before = Places((a, b, c), (lined,))
    at = before.target(lined)
    place = next(n for n, wanted in enumerate(at) if wanted.name == "b")
    edits = [edit("note", at, "look"), edit("apart", at, str(place), 2)]
    assert before.review(edits).of("x").verdict == "wrong match"
    found = corrections(edits, (a, b, c))
    odd = (b.id, Span(0, 14))
    assert {frozenset(pair) for pair in found.separated} == {
        frozenset({odd, (a.id, Span(24, 39))}),
        frozenset({odd, (c.id, Span(9, 18))}),
    }
    rest = claim("y", (a, "About 40 people"), (c, "42 people"))
    after = Places((a, b, c), (rest, claim("z", (b, "Some 45 people")))).review(edits)
    assert after.of("y") == Entry(before.target(lined), note="look")
    assert [entry.verdict for entry in after.separated] == ["wrong match"]
    assert not after.orphans


def test_a_pin_holds_its_passages_together_until_it_is_taken_back(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    at = Places((a, b)).target(claim("c", (a, "About 40 people"), (b, "Some 45 people")))
    pin = edit("pin", at, "yes")
    assert len(corrections([pin], (a, b)).together) == 1
    assert not corrections([pin, edit("pin", at, "", 2)], (a, b))


def test_two_links_of_three_places_are_every_pair_across_articles(make: Make) -> None:
    a, b, c = make(FIRST, "a"), make(SECOND, "b"), make(f"{SECOND} It rained.", "c")
    places = [(a.id, Span(0, 23)), (b.id, Span(0, 50)), (c.id, Span(0, 50))]
    at = Places((a, b, c)).anchors(places)
    found = corrections([edit("pin", at, "yes")], (a, b, c)).together
    assert {frozenset(pair) for pair in found} == {frozenset(pair) for pair in combinations(places, 2)}


def test_a_link_of_thousands_of_places_holds_all_of_them_with_few_pairs(make: Make) -> None:
    a, b = (make(f"{name}. " + FIRST * 100, name) for name in "ab")
    at = tuple(Anchor(d.sha256, d.name, n, n + 5, "x", "", "") for d in (a, b) for n in range(2000))
    found = corrections([edit("pin", at, "yes")], (a, b)).together
    assert len(found) == 4000
    assert {place for pair in found for place in pair} == {(d.id, Span(n, n + 5)) for d in (a, b) for n in range(2000)}


def test_what_would_take_hours_to_find_is_gone(make: Make) -> None:
    a = make(" ".join(f"word{n % 7} and" for n in range(500)), "a")
    gone = tuple(Anchor("f" * 64, "a", n, n + 9, f"{'and word3 ' * 400}{n}", "", "") for n in range(3000))
    often = tuple(Anchor("f" * 64, "a", n, n + 3, "and", "", "") for n in range(3000))
    effort = Effort(100_000)
    places = Places((a,))
    places._effort = effort
    assert [places.place(wanted) for wanted in (*gone, *often)] == [None] * 6000
    assert not effort.spend(100_000)


def test_a_verdict_on_a_passage_in_a_long_article_is_found(make: Make) -> None:
    a = make("It rained. " * 400 + FIRST, "a")
    held = claim("c", (a, "About 40 people"))
    places = Places((a,), (held, claim("d", (a, "It rained"))))
    assert places.claim(places.target(held)) == "c"
