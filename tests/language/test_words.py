"""Words: what is one, its stem, and the common ones."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.english.common_words import COMMON_WORDS
from tui.language.words import is_common, spellings, stem, words


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("RMB 280.1 billion", ["RMB", "280.1", "billion"]),
        ("2,300,000 users", ["2,300,000", "users"]),
        ("the re-accelerated growth", ["the", "re-accelerated", "growth"]),
        ("the firm’s U.S. shares", ["the", "firm’s", "U.S.", "shares"]),
        ("Ele.me and R&D", ["Ele.me", "and", "R&D"]),
        ("don't stop!", ["don't", "stop"]),
        ("up 8%, to $136.58.", ["up", "8", "to", "136.58"]),
        ("café — naïve", ["café", "naïve"]),
        ("", []),
        ("… — !", []),
    ],
)
def test_words(text: str, want: list[str]) -> None:
    assert [word.text for word in words(text)] == want
    assert [word[1:] for word in words(text)] == list(spellings(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("investments", "investment"),
        ("Alibaba’s", "Alibaba"),
        ("Alibaba's", "ALIBABA"),
        ("re-accelerated", "reaccelerated"),
        ("e-commerce", "ecommerce"),
        ("U.S.", "US"),
        ("companies", "company"),
    ],
)
def test_stems_agree(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_numbers_keep_their_point() -> None:
    assert stem("28.01") != stem("280.1")


@pytest.mark.parametrize("word", ["the", "The", "doesn't", "doesn’t", "it’s", "which"])
def test_common(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["revenue", "yuan", "rose", "US", "280"])
def test_not_common(word: str) -> None:
    assert not is_common(word)


def test_the_common_words_are_written_small() -> None:
    assert all(word == word.casefold() and "’" not in word for word in COMMON_WORDS)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120), st.integers(min_value=0, max_value=1000))
def test_spans_reproduce_the_text(text: str, offset: int) -> None:
    found = words(text, offset)
    moved = "\0" * offset + text
    assert [word.span.of(moved) for word in found] == [word.text for word in found]
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
    assert sum(word.text.count(digit) for word in found for digit in "0123456789") == sum(map(text.count, "0123456789"))
