"""Values that a slip makes of others: a digit, two digits, a power of a thousand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figures.figure import Figure
from tui.reading.documents import Span
from tui.ties import near


def figure(text: str, value: float, precision: float) -> Figure:
    return Figure("f", "d", "s", Span(0, len(text)), text, "money", value=value, unit="USD", precision=precision)


@pytest.mark.parametrize(
    ("said", "held", "kind"),
    [
        (("$41.7 million", 41.7e6, 1e5), ("41,682", 41.682e6, 1e3), None),  # rounds to it
        (("$47.1 million", 47.1e6, 1e5), ("41,682", 41.682e6, 1e3), "digits"),  # exchanged
        (("$91.7 million", 91.7e6, 1e5), ("41,682", 41.682e6, 1e3), "digits"),
        (("$95.7 million", 95.7e6, 1e5), ("41,682", 41.682e6, 1e3), None),
        (("$41.7 billion", 41.7e9, 1e8), ("41,682", 41.682e6, 1e3), "scale"),
        (("$41.7 thousand", 41.7e3, 1e2), ("41,682", 41.682e6, 1e3), "scale"),
        (("$417 million", 417e6, 1e6), ("41,682", 41.682e6, 1e3), None),  # no scale is ten times another
        (("$41,682", 41682, 1), ("41,682", 41.682e6, 1e3), None),  # a scale said once for all
        (("$5,976 million", 5976e6, 1e6), ("6", 6e6, 1e6), None),  # the cell is too rough to say
        (("$5 million", 5e6, 1e6), ("0", 0.0, 1e6), None),
    ],
)
def test_a_slip(said: tuple[str, float, float], held: tuple[str, float, float], kind: str | None) -> None:
    assert near.slip(figure(*said), figure(*held)) == kind


@given(st.integers(100, 99_999_999), st.sampled_from([1.0, 1e3, 1e6]))
def test_no_value_is_a_slip_of_itself(number: int, scale: float) -> None:
    one = figure(f"${number:,} million", number * scale, scale)
    assert near.slip(one, one) is None


@given(st.integers(100, 9_999_999), st.integers(0, 6), st.integers(1, 9))
def test_one_other_digit_is_a_slip_either_way(number: int, place: int, step: int) -> None:
    digits = list(str(number))
    place %= len(digits)
    digits[place] = str((int(digits[place]) + step) % 10)
    other = int("".join(digits))
    a, b = figure(f"${number} million", number * 1e6, 1e6), figure(f"${other} million", other * 1e6, 1e6)
    if len(str(other)) == len(str(number)):
        assert near.slip(a, b) == near.slip(b, a) == "digits"


@pytest.mark.parametrize(("value", "precision", "number"), [(4.3e9, 1e8, 2), (0.56, 0.01, 2), (7.0, 0.0, 1), (0, 1, 1)])
def test_digits_written(value: float, precision: float, number: int) -> None:
    assert near.digits(figure("x", value, precision)) == number


@pytest.mark.parametrize(
    ("said", "held", "expected"),
    [
        (("$47.9 million", 47.9e6, 1e5), ("47,846", 47.846e6, 1e3), True),
        (("$47.8 million", 47.8e6, 1e5), ("47,846", 47.846e6, 1e3), False),
        (("$47.6 million", 47.6e6, 1e5), ("47,846", 47.846e6, 1e3), False),
        (("$57.8 million", 57.8e6, 1e5), ("47,846", 47.846e6, 1e3), False),
    ],
)
def test_a_value_may_be_the_next_one(
    said: tuple[str, float, float], held: tuple[str, float, float], expected: bool
) -> None:
    assert near.is_next(figure(*said), figure(*held)) is expected


@pytest.mark.parametrize("value", [3.65e9, 3.64e9])
def test_a_half_may_have_been_rounded_either_way(value: float) -> None:
    assert near.slip(figure("$3.65 billion", value, 1e7), figure("3,345", 3.345e9, 1e6)) == "digits"
