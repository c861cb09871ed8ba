from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sessions.conftest import Make
from tui.reading.documents import Block, Document, Span
from tui.sessions.anchors import Folded, anchor, find
from tui.sessions.similar import nearest

STORY = (
    "The ferry company reported its results on Monday. Revenue rose to 280.1 million crowns in the year. "
    "About 40 people lost work at the mill. The mill had stood since 1911. Its owner, Ida Falk, said nothing. "
    "Shares of Norden fell 5% in Oslo. Shares of Vestby rose 6% in Oslo. Talks go on next week."
)


def moved(make: Make, text: str, words: str, edited: str) -> str | None:
    """The words in the edited text that the anchor of `words` in `text` leads to."""
    start = text.index(words)
    wanted = anchor(Folded(make(text)), Span(start, start + len(words)))
    now = Folded(make(edited))
    assert find(wanted, now) is None
    found = nearest(wanted, now)
    return found.of(edited) if found else None


@pytest.mark.parametrize(
    ("words", "correction"),
    [
        ("Revenue rose to 280.1 million crowns in the year.", ("280.1", "281.7")),
        ("280.1 million crowns", ("280.1", "281.7")),
        ("About 40 people lost work at the mill.", ("About 40", "Some 45")),
        ("About 40 people lost work at the mill.", ("lost work", "lost their jobs")),
        ("The mill had stood since 1911.", ("since 1911", "there since 1912")),
        ("Its owner, Ida Falk, said nothing.", ("Ida Falk", "Ada Falk")),
        ("Shares of Norden fell 5% in Oslo.", ("fell 5%", "rose 5%")),
        ("Shares of Norden fell 5% in Oslo.", ("Norden fell 5%", "Nordmark fell 4%")),
        ("The ferry company reported its results on Monday.", ("Monday", "Tuesday")),
        ("Talks go on next week.", ("next week", "in two weeks")),
    ],
)  # fmt: skip
def test_corrected_words_are_found(make: Make, words: str, correction: tuple[str, str]) -> None:
    edited = STORY.replace(*correction)
    assert moved(make, STORY, words, edited) == words.replace(*correction)


def test_they_are_found_with_text_put_before_them(make: Make) -> None:
    words = "Revenue rose to 280.1 million crowns in the year."
    edited = "Correction: an earlier version had another figure.\n\n" + STORY.replace("280.1", "281.7")
    assert moved(make, STORY, words, edited) == words.replace("280.1", "281.7")


def test_they_are_found_where_the_text_around_them_was_corrected_too(make: Make) -> None:
    words = "Revenue rose to 280.1 million crowns in the year."
    edited = STORY.replace("280.1", "281.7").replace("on Monday", "today").replace("About 40", "Some 45")
    assert moved(make, STORY, words, edited) == words.replace("280.1", "281.7")


@pytest.mark.parametrize(
    "words",
    [
        "Shares of Norden fell 5% in Oslo.",
        "Shares of Vestby rose 6% in Oslo.",
        "About 40 people lost work at the mill.",
        "The mill had stood since 1911.",
        "Talks go on next week.",
    ],
)
def test_deleted_words_are_not_taken_for_others(make: Make, words: str) -> None:
    assert moved(make, STORY, words, STORY.replace(words, "").replace("  ", " ").strip()) is None


def test_words_replaced_by_others_are_lost(make: Make) -> None:
    words = "The mill had stood since 1911."
    assert moved(make, STORY, words, STORY.replace(words, "Rain fell all day and the river rose.")) is None


def test_where_two_passages_are_as_like_neither_is_taken(make: Make) -> None:
    words = "Norden fell 5% in quiet trading on the exchange in Oslo"
    text = f"Before that: {words}. Then it rained."
    edited = f"No. {words.replace('5', '4')}! Yes. {words.replace('5', '6')}! Well."
    assert moved(make, text, words, edited) is None


def test_words_that_stood_twice_need_their_surroundings(make: Make) -> None:
    words = "Norden fell 5% in quiet trading on the exchange in Oslo."
    text = f"On Monday it was grey. {words} A day later it was sunny. {words}"
    wanted = anchor(Folded(make(text)), Span(text.index(words), text.index(words) + len(words)))
    edited = f"On Monday it was grey. {words.replace('5', '4')} A day later it was sunny. {words}"
    found = nearest(wanted, Folded(make(edited)))
    assert found is not None
    assert found.of(edited) == words.replace("5", "4")
    elsewhere = Folded(make(f"It was so dull that day. {words.replace('5', '4')} Nothing else."))
    assert nearest(wanted, elsewhere) is None
    assert nearest(replace(wanted, rival=-1), elsewhere) is not None


_WORDS = st.lists(
    st.sampled_from(["mill", "ferry", "Oslo", "40", "5%", "rose", "fell", "of", "it."]),
    min_size=1,
    max_size=25,
)


@given(_WORDS, _WORDS, st.data())
def test_whatever_is_found_lies_in_the_text_and_is_other_words(
    before: list[str], after: list[str], data: st.DataObject
) -> None:
    def folded(words: list[str]) -> Folded:
        text = " ".join(words)
        return Folded(Document("d", "d", "", text, "", "", None, (Block(Span(0, len(text)), "prose"),), str(words)))

    start = data.draw(st.integers(0, len(before) - 1))
    end = data.draw(st.integers(start + 1, len(before)))
    old, now = folded(before), folded(after)
    wanted = anchor(old, old.span_of_words(start, end))
    found = nearest(wanted, now)
    if found is not None:
        assert 0 <= found.start < found.end <= len(now.text)
        assert found.of(now.document.text) != wanted.exact
