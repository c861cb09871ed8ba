"""Words, and halves of words."""

from __future__ import annotations

import pytest

from tui.english.vocabulary import is_word


@pytest.mark.parametrize("word", ["the", "ferry", "ferries", "largest", "harbor", "harbour", "tuesday", "oct", "sank"])
def test_words_and_their_forms(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("half", ["fer", "ries", "harb", "tues-", "", "qx"])
def test_halves_of_words(half: str) -> None:
    assert not is_word(half)
