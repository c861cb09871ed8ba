from __future__ import annotations

from tests.sessions.conftest import Make
from tui.claims.claim import Claim, Passage
from tui.reading.documents import Document, Span
from tui.sessions.anchors import Folded
from tui.sessions.session import Stroke, StrokeKind, Target, entries, review, target

FIRST = "The mill closed in May. About 40 people lost work."
SECOND = "Some 45 people lost their jobs when the mill shut."


def claim(name: str, *passages: tuple[Document, str]) -> Claim:
    made = tuple(
        Passage(d.id, f"{d.id}.s1", Span(d.text.index(words), d.text.index(words) + len(words)))
        for d, words in passages
    )
    return Claim(name, "differ" if len(made) > 1 else "single", "", 1.0, made)


def stroke(kind: StrokeKind, at: Target, value: str, number: int = 1) -> Stroke:
    return Stroke(number, "2026-01-01T00:00:00", kind, at, value)


def folded(*documents: Document) -> dict[str, Folded]:
    return {document.id: Folded(document) for document in documents}


def test_strokes_add_up_to_one_entry_a_target(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    at = target(claim("c", (a, "About 40 people"), (b, "Some 45 people")), folded(a, b))
    (entry,) = entries(
        [stroke("verdict", at, "disputed"), stroke("note", at, "ask the union", 2), stroke("pin", at, "yes", 3)]
    )
    assert (entry.verdict, entry.note, entry.reviewed, entry.pinned) == ("disputed", "ask the union", True, True)


def test_what_is_taken_back_leaves_no_entry(make: Make) -> None:
    a = make(FIRST)
    at = target(claim("c", (a, "About 40 people")), folded(a))
    assert entries([stroke("note", at, "x"), stroke("note", at, "", 2)]) == ()


def test_a_mark_stands_in_one_place(make: Make) -> None:
    a = make(FIRST)
    here, there = (target(claim("c", (a, words)), folded(a)) for words in ("About 40 people", "The mill"))
    found = entries([stroke("mark", here, "q"), stroke("mark", there, "q", 2)])
    assert [entry.target for entry in found] == [there]


def test_a_verdict_follows_its_words_into_an_edited_article(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    at = target(claim("c", (a, "About 40 people"), (b, "Some 45 people")), folded(a, b))
    edited = make("Updated. " + FIRST, "a")
    now = (claim("d", (edited, "The mill")), claim("e", (edited, "About 40 people"), (b, "Some 45 people")))
    found = review([stroke("verdict", at, "confirmed")], (edited, b), now)
    assert found.of("e").verdict == "confirmed"
    assert not found.lost
    assert found.of("d").blank


def test_what_lost_its_words_is_listed(make: Make) -> None:
    a = make(FIRST, "a")
    at = target(claim("c", (a, "About 40 people lost work")), folded(a))
    edited = make("The mill closed in May.", "a")
    found = review([stroke("note", at, "check")], (edited,), (claim("d", (edited, "The mill")),))
    assert [entry.note for entry in found.lost] == ["check"]


def test_the_order_of_the_passages_does_not_matter(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    both = folded(a, b)
    one = target(claim("c", (a, "About 40 people"), (b, "Some 45 people")), both)
    assert one == target(claim("c", (b, "Some 45 people"), (a, "About 40 people")), both)
