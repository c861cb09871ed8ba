from __future__ import annotations

import pytest

from tests.english.cases import cases, named
from tui.english.opposites import opposed

OPPOSED = [(dimension, *(word.strip() for word in pair.split("|"))) for dimension, pair in named("opposed.txt")]


@pytest.mark.parametrize(("dimension", "a", "b"), OPPOSED)
def test_words_that_exclude_each_other(dimension: str, a: str, b: str) -> None:
    assert opposed(a, b) == dimension
    assert opposed(b, a) == dimension


@pytest.mark.parametrize(("a", "b"), [*cases("unopposed.txt"), *cases("alike.txt"), *cases("within.txt")])
def test_words_that_do_not(a: str, b: str) -> None:
    assert opposed(a, b) == opposed(b, a) == ""
