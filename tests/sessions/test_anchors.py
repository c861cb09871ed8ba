from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.sessions.conftest import Make
from tui.reading.documents import Block, Document, Span
from tui.sessions.anchors import Folded, anchor, find

TEXT = "The mill closed in May. About 40 people lost work. The mill had stood since 1911. Its owner said nothing."


def span_of(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def test_the_same_bytes_give_the_same_offsets(make: Make) -> None:
    folded = Folded(make(TEXT))
    wanted = span_of(TEXT, "About 40 people")
    assert find(anchor(folded, wanted), folded) == wanted


def test_words_are_found_where_text_was_put_before_them(make: Make) -> None:
    kept = anchor(Folded(make(TEXT)), span_of(TEXT, "About 40 people lost work"))
    edited = "Correction: a date was wrong.\n\n" + TEXT
    assert find(kept, Folded(make(edited))) == span_of(edited, "About 40 people lost work")


def test_other_line_ends_do_not_matter(make: Make) -> None:
    kept = anchor(Folded(make(TEXT)), span_of(TEXT, "About 40 people lost work"))
    wrapped = TEXT.replace("40 people ", "40\n   people\n")
    found = find(kept, Folded(make(wrapped)))
    assert found is not None
    assert found.of(wrapped).split() == ["About", "40", "people", "lost", "work"]


def test_of_two_places_the_one_with_the_same_surroundings_is_meant(make: Make) -> None:
    kept = anchor(Folded(make(TEXT)), span_of(TEXT, "The mill", 1))
    edited = "In brief. " + TEXT
    assert find(kept, Folded(make(edited))) == span_of(edited, "The mill", 1)


def test_words_that_no_longer_stand_are_lost(make: Make) -> None:
    kept = anchor(Folded(make(TEXT)), span_of(TEXT, "About 40 people lost work"))
    assert find(kept, Folded(make(TEXT.replace("40", "45")))) is None


def test_a_short_word_in_other_surroundings_is_not_taken_for_the_same(make: Make) -> None:
    kept = anchor(Folded(make("The vote was 40 to 12.")), Span(13, 15))
    assert find(kept, Folded(make("It had rained for x40y days"))) is None


@given(st.text(alphabet="ab \n.é", min_size=1, max_size=60), st.data())
def test_every_anchor_of_a_text_finds_its_own_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = Document("d", "d", "", text, "", "", None, (Block(Span(0, len(text)), "prose"),), "0")
    folded = Folded(document)
    assert find(anchor(folded, Span(start, end)), folded) == Span(start, end)


def test_words_that_stand_everywhere_are_not_looked_for(make: Make) -> None:
    kept = anchor(Folded(make("The end.")), Span(0, 1))
    assert find(kept, Folded(make("The end. T"))) == Span(0, 1)
    assert find(kept, Folded(make("The end. " + "T " * 1001))) is None
