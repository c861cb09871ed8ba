from __future__ import annotations

import pytest

from tests.english.cases import cases
from tui.english.synonyms import alike


@pytest.mark.parametrize(("a", "b"), cases("alike.txt"))
def test_words_that_stand_for_each_other(a: str, b: str) -> None:
    assert alike(a, b)
    assert alike(b, a)


@pytest.mark.parametrize(("a", "b"), cases("apart.txt"))
def test_words_that_differ_in_a_fact(a: str, b: str) -> None:
    assert not alike(a, b)
    assert not alike(b, a)


@pytest.mark.parametrize("word", ["fell", "grue", "police officers", "", "one two three four five six seven"])
def test_a_word_is_like_itself(word: str) -> None:
    assert alike(word, word)
