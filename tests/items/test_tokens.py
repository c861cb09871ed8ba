from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.items.lines import line, load, sentences
from tui.items.tokens import key
from tui.language.words import words


@pytest.mark.parametrize("row", load("tokens", "text"))
def test_what_is_taken_whole(row: dict[str, Any]) -> None:
    assert [f"{token.sort} {token.text}" for token in line(row["text"]) if token.sort != "word"] == row["want"]


@pytest.mark.parametrize("row", load("keys", "a", "b"))
def test_words_of_one_key_say_the_same(row: dict[str, Any]) -> None:
    assert (key(row["a"]) == key(row["b"])) == row["same"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It cost $5m.", "It cost 5 million dollars."),
        ("It was sold on 3 May 2019.", "It was sold on May 3, 2019."),
        ("It was sold in Q2 2019.", "It was sold in the second quarter of 2019."),
        ("It rang at 3 p.m. again.", "It rang at 15:00 again."),
        ("Twelve people came.", "12 people came."),
    ],
)
def test_two_ways_to_write_one_thing_are_one_token(a: str, b: str) -> None:
    one, other = ({token.key for token in line(text) if token.sort != "word"} for text in (a, b))
    assert one == other
    assert len(one) == 1


def test_words_in_quotation_marks_are_known() -> None:
    row = line("“We will pay every worker what he is owed,” Ines Roth said on Monday.")
    quoted = [token.text for token in row if token.quoted]
    assert quoted[0] == "We"
    assert quoted[-1] == "owed"
    assert "Ines Roth" not in quoted


def test_a_compound_is_split_into_parts_and_a_meaningful_hyphen_stays() -> None:
    assert [token.text for token in line("The cease-fire held.")] == ["The", "cease", "fire", "held"]
    assert [token.text for token in line("He re-signed it.")] == ["He", "re-signed", "it"]


@given(st.one_of(st.text(max_size=200), sentences()))
def test_tokens_lie_in_the_text_in_order_and_hold_every_word(text: str) -> None:
    row = line(text)
    edges = [place for token in row for place in (token.span.start, token.span.end)]
    assert edges == sorted(edges)
    assert all(token.key for token in row)
    held = {place for token in row for place in range(token.span.start, token.span.end)}
    read = words(text)
    if "\n" not in text and [word.text for word in read] == [word.text for word in words(text.strip())]:
        assert all(token.text for token in row)
        assert bool(held) == bool(read)
