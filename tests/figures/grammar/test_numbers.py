"""Numbers in digits, words, fractions and magnitudes, and what they replay to."""

from __future__ import annotations

import pytest

from tui.figures.grammar.numbers import digits, read
from tui.figures.grammar.tokens import tokenise
from tui.figures.steps import replay


@pytest.mark.parametrize(
    ("text", "written", "value", "precision"),
    [
        ("280.1 billion", "280.1 billion", 280.1e9, 1e8),
        ("5bn", "5bn", 5e9, 1e9),
        ("12,34,567.89", "12,34,567.89", 1234567.89, 0.01),
        ("1.234.567", "1.234.567", 1234567, 1),
        ("3,5 million", "3,5 million", 3.5e6, 1e5),
        ("twenty-five", "twenty-five", 25, 1),
        ("two hundred and fifty-three boats", "two hundred and fifty-three", 253, 1),
        ("two million three hundred thousand", "two million three hundred thousand", 2.3e6, 1000),
        ("one thousand and five hundred", "one thousand and five hundred", 1500, 1),
        ("two and a half million", "two and a half million", 2.5e6, 0),
        ("three-and-a-half", "three-and-a-half", 3.5, 0),
        ("half a million", "half a million", 5e5, 0),
        ("a quarter of a million", "a quarter of a million", 2.5e5, 0),
        ("three quarters billion", "three quarters billion", 7.5e8, 0),
        ("two dozen", "two dozen", 24, 12),
        ("10 1/2", "10 1/2", 10.5, 0),
        ("10½", "10½", 10.5, 0),
        (".3", ".3", 0.3, 0.1),
        ("2-1/2 miles", "2-1/2", 2.5, 0),
        ("2 and a half miles", "2 and a half", 2.5, 0),
        ("two point five", "two point five", 2.5, 0.1),
        ("1'234'567", "1'234'567", 1234567, 1),
        ("1\u00a0234 kg", "1 234", 1234, 1),
        ("12 345 678 eels", "12 345 678", 12345678, 1),
        ("1.2e6", "1.2e6", 1.2e6, 1e5),
        ("1.2 x 10^6", "1.2 x 10^6", 1.2e6, 1e5),
        ("a couple of hundred", "a couple of hundred", 200, 100),
        ("quarter of a million", "quarter of a million", 2.5e5, 0),
        ("two-thirds of", "two-thirds", 2 / 3, 0),
    ],
)
def test_a_number(text: str, written: str, value: float, precision: float) -> None:
    line = tokenise(text)
    number = read(line, 0)
    assert number is not None
    assert line.surface(number.first, number.last) == written
    assert float(number.value) == pytest.approx(value)
    assert float(number.precision) == pytest.approx(precision)
    assert replay(number.steps) == pytest.approx((value,))


@pytest.mark.parametrize("text", ["5,10,15", "1.2.3", "192.168.1.1", "12,34", "1,2345"])
def test_separators_that_write_no_number(text: str) -> None:
    assert digits(text) is None


@pytest.mark.parametrize("text", ["a boat", "a quarter of growth", "hundreds", "third"])
def test_words_that_are_no_number(text: str) -> None:
    assert read(tokenise(text), 0) is None


def test_one_letter_magnitudes_need_money() -> None:
    line = tokenise("5m")
    plain, money = read(line, 0), read(line, 0, money=True)
    assert plain is not None
    assert money is not None
    assert float(plain.value) == 5
    assert float(money.value) == 5_000_000
