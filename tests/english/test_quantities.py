from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.english.quantities import COUNTS, holds, meet


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("dozens", "scores", True),
        ("few", "several", True),
        ("couple", "both", True),
        ("many", "hundreds", True),
        ("some", "many", True),
        ("single", "lone", True),
        ("handful", "few", True),
        ("several", "dozens", False),
        ("both", "trio", False),
        ("single", "both", False),
        ("dozens", "thousands", False),
        ("thousands", "millions", False),
        ("mill", "some", None),
        ("mill", "dam", None),
        ("dozens", "hundreds", False),
        ("scores", "hundreds", False),
    ],
)
def test_two_words_for_a_number(a: str, b: str, expected: bool | None) -> None:
    assert meet(a, b) is meet(b, a) is expected


@pytest.mark.parametrize(
    ("word", "value", "expected"),
    [
        ("dozens", 36, True),
        ("dozens", 12, False),
        ("dozens", 300, False),
        ("hundreds", 340, True),
        ("several", 3, True),
        ("several", 40, False),
        ("couple", 2, True),
        ("couple", 3, False),
        ("single", 1, True),
        ("some", 7, True),
        ("mill", 3, None),
    ],
)
def test_a_word_and_a_number(word: str, value: float, expected: bool | None) -> None:
    assert holds(word, value) is expected


@given(st.sampled_from(sorted(COUNTS)), st.sampled_from(sorted(COUNTS)), st.floats(1, 1e12))
def test_two_words_that_one_number_fits_may_be_one(a: str, b: str, value: float) -> None:
    if holds(a, value) and holds(b, value):
        assert meet(a, b)


def test_every_word_reaches_from_its_least_to_its_most() -> None:
    assert all(0 < low <= high for low, high in COUNTS.values())
    assert all(meet(word, word) for word in COUNTS)
