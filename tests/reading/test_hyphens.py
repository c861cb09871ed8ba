"""Words that a hyphen breaks over two lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.article import document
from tui.reading.documents import Block, Span
from tui.reading.hyphens import whole_words


def whole(text: str) -> str:
    """The text with its broken words whole, each run of white space as one space."""
    made = whole_words(text, [Block(Span(0, len(text)), "prose")])
    assert len(made) == len(text)
    assert made.count("\n") == text.count("\n")
    return " ".join(made.split())


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("the permit-\nted use", "the permitted use"),
        ("of the har-\nbour, and", "of the harbour, and"),
        ("on Wednes-\nday, 9 Sep-\ntember", "on Wednesday, 9 September"),
        ("(the re-\nport)", "(the report)"),
        ("the price-\ndetermining factors", "the price-determining factors"),
        ("the ferry-\nmaster and a ferrymaster", "the ferrymaster and a ferrymaster"),
        ("some 1,2-\n00 boxes", "some 1,200 boxes"),
        ("some 1,200,0-\n00 boxes", "some 1,200,000 boxes"),
        ("in 2019-\n2020", "in 2019-2020"),
        ("some 5-\n10 boats", "some 5-10 boats"),
        ("a 12-\nyear-old", "a 12-year-old"),
        ("of COVID-\n19 alone", "of COVID-19 alone"),
        ("the Anglo-\nAmerican fleet", "the Anglo-American fleet"),
        ("a state-of-the-\nart pier", "a state-of-the-art pier"),
        ("an ex-\nmayor said", "an ex-mayor said"),
        ("THE HAR-\nBOUR", "THE HARBOUR"),
        ("fourteen sail\u2010\nors left", "fourteen sailors left"),
        ("was broken-  \n  hearted then", "was broken-hearted then"),
    ],
)
def test_a_broken_word_is_whole(text: str, want: str) -> None:
    assert whole(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "for two-\nand three-year terms",
        "he let go-\nNobody knew",
        "permit-\nted use",  # its first half is all there is on its line
        "the pier -\nand the quay",
        "the pier--\nand the quay",
        "the pier-\n\nanother",
    ],
)
def test_what_is_no_broken_word_stays(text: str) -> None:
    assert whole_words(text, [Block(Span(0, len(text)), "prose")]) == text


def test_halves_in_two_blocks_are_no_word() -> None:
    text = "A new permit-\nted use"
    blocks = [Block(Span(0, 13), "heading"), Block(Span(14, len(text)), "prose")]
    assert whole_words(text, blocks) == text


def test_a_document_has_its_words_whole_and_its_lines_where_they_were() -> None:
    board = "The board said on Tuesday that nobody may sail before the end of the year, whatever the wind and the"
    text = f"Pier shut\n\n{board} terms of the harbour permit-\nted use then, or lose 1,2-\n00 boxes.\n\nNext day."
    made = document(text, name="case")
    assert made.slice(made.blocks[1].span).endswith("the harbour permitted use then, or lose 1,200 boxes.")
    assert made.text.index("Next") == text.index("Next")


def test_a_text_of_breaks_takes_no_long() -> None:
    text = "the har-\n" * 20_000 + "x" * 100_000 + "-\n"
    assert len(whole_words(text, [Block(Span(0, len(text)), "prose")])) == len(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab1A -\u2010\n,", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    made = whole_words(text, [Block(Span(0, len(text)), "prose")])
    assert (len(made), made.count("\n")) == (len(text), text.count("\n"))
    assert [sign for sign in made if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
