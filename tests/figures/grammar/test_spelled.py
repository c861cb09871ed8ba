"""Numbers in words."""

from __future__ import annotations

import pytest

from tui.figures.grammar import numbers, spelled
from tui.figures.grammar.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-five", 25),
        ("two hundred and fifty", 250),
        ("two million three hundred thousand", 2_300_000),
        ("two and a half", 2.5),
        ("a million and a half", 1_500_000),
        ("a dozen", 12),
        ("half a million", 500_000),
        ("two-thirds of it", 2 / 3),
        ("a quarter point", 0.25),
        ("half", 0.5),
    ],
)
def test_a_number_in_words(text: str, value: float) -> None:
    number = numbers.read(tokenise(text), 0)
    assert number is not None
    assert float(number.value) == pytest.approx(value)


@pytest.mark.parametrize("text", ["a boat", "the", "quarter of growth", "an hour"])
def test_words_that_are_no_number(text: str) -> None:
    assert spelled.read(tokenise(text), 0) is None


@pytest.mark.parametrize("text", ["several hundred", "a few thousand"])
def test_vague_magnitudes_are_no_number(text: str) -> None:
    line = tokenise(text)
    assert spelled.read(line, len(line.lows) - 1) is None
