from __future__ import annotations

import pytest
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
    saved = anchor(Folded(make(TEXT)), span_of(TEXT, "About 40 people lost work"))
    edited = "Correction: a date was wrong.\n\n" + TEXT
    assert find(saved, Folded(make(edited))) == span_of(edited, "About 40 people lost work")


def test_other_line_ends_do_not_matter(make: Make) -> None:
    saved = anchor(Folded(make(TEXT)), span_of(TEXT, "About 40 people lost work"))
    wrapped = TEXT.replace("40 people ", "40\n   people\n")
    found = find(saved, Folded(make(wrapped)))
    assert found is not None
    assert found.of(wrapped).split() == ["About", "40", "people", "lost", "work"]


def test_of_two_places_the_one_with_the_same_surroundings_is_meant(make: Make) -> None:
    saved = anchor(Folded(make(TEXT)), span_of(TEXT, "The mill", 1))
    edited = "In brief. " + TEXT
    assert find(saved, Folded(make(edited))) == span_of(edited, "The mill", 1)


def test_words_that_are_gone_are_lost(make: Make) -> None:
    saved = anchor(Folded(make(TEXT)), span_of(TEXT, "About 40 people lost work"))
    assert find(saved, Folded(make(TEXT.replace("40", "45")))) is None


def test_a_short_word_in_other_surroundings_is_not_the_same(make: Make) -> None:
    saved = anchor(Folded(make("The vote was 40 to 12.")), Span(13, 15))
    assert find(saved, Folded(make("It had rained for x40y days"))) is None


TWICE = "Nobody was hurt in the fire at the mill."
FIRST_PLACE, SECOND_PLACE = f"Sparks flew at dawn. {TWICE} Rain fell.", f"Two firms bid. {TWICE} Its roof is gone."


@pytest.mark.parametrize("nth", [0, 1])
def test_equal_sentences_are_distinguished_by_their_surroundings(make: Make, nth: int) -> None:
    text = f"{FIRST_PLACE}\n\n{SECOND_PLACE}"
    saved = anchor(Folded(make(text)), span_of(text, TWICE, nth))
    edited = f"Corrected.\n\n{text.replace('Sparks', 'Embers')}"
    assert find(saved, Folded(make(edited))) == span_of(edited, TWICE, nth)


@pytest.mark.parametrize("gone", [0, 1])
@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST_PLACE}\n\n{SECOND_PLACE}",
        f"{TWICE} Rain fell.\n\n{SECOND_PLACE}",
        f"{FIRST_PLACE}\n\nTwo firms bid. {TWICE}",
        f"They said so. {TWICE} Rain fell.\n\nThey said so. {TWICE} Its roof is gone.",
    ],
)
def test_a_deleted_sentence_is_not_found_in_an_equal_one(make: Make, text: str, gone: int) -> None:
    spans = [span_of(text, TWICE, nth) for nth in (0, 1)]
    saved = anchor(Folded(make(text)), spans[gone])
    edited = text[: spans[gone].start] + text[spans[gone].end :].lstrip()
    assert find(saved, Folded(make(edited))) is None
    stays = anchor(Folded(make(text)), spans[1 - gone])
    assert find(stays, Folded(make(edited))) == span_of(edited, TWICE)


def test_a_sentence_that_stood_once_is_found_wherever_it_was_moved(make: Make) -> None:
    saved = anchor(Folded(make(FIRST_PLACE)), span_of(FIRST_PLACE, TWICE))
    edited = f"Its roof is gone?\n\n{TWICE}\n\nWork goes on!"
    assert find(saved, Folded(make(edited))) == span_of(edited, TWICE)


@given(st.text(alphabet="ab \n.é", min_size=1, max_size=60), st.data())
def test_every_anchor_of_a_text_finds_its_own_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = Document("d", "d", "", text, "", "", None, (Block(Span(0, len(text)), "prose"),), "0")
    folded = Folded(document)
    assert find(anchor(folded, Span(start, end)), folded) == Span(start, end)


def test_words_that_stand_everywhere_are_not_looked_for(make: Make) -> None:
    saved = anchor(Folded(make("The end.")), Span(0, 1))
    assert find(saved, Folded(make("The end. T"))) == Span(0, 1)
    assert find(saved, Folded(make("The end. " + "T " * 1001))) is None
