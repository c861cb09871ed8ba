"""Raised figures."""

from __future__ import annotations

import pytest

from tui.reading.formats.raised import raised


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("9", "⁹"),
        ("-34", "⁻³⁴"),
        ("−2", "⁻²"),
        ("(1)", "⁽¹⁾"),
        ("1, 2", "¹, ²"),
        ("th", "th"),
        ("1st", "1st"),
        ("[3]", "[3]"),
        ("", ""),
    ],
)
def test_figures_are_raised_and_words_are_not(words: str, expected: str) -> None:
    assert raised(words) == expected
