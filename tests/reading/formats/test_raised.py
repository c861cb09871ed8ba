"""Raised figures."""

from __future__ import annotations

import pytest

from tui.reading.formats.raised import is_note, raised


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


@pytest.mark.parametrize(
    ("words", "target", "before", "expected"),
    [
        ("1", "#footnote-1", "in 2024", True),
        ("12", "https://lorne.example/pier#fn12", "on Friday.", True),
        ("3", "notes.xhtml#n3", "“So.”", True),
        ("5", "#page5", "see page ", False),
        ("5", "#c5", "", False),
        ("5", "#c5", "part (", False),
        ("24", "https://lorne.example/24", "top", False),
        ("2024", "#y", "since", False),
        ("[1]", "#fn1", "in 2024", False),
        ("a", "#a", "in 2024", False),
    ],
)
def test_a_number_that_leads_to_a_note_is_none_of_the_text(
    words: str, target: str, before: str, expected: bool
) -> None:
    assert is_note(words, target, before) is expected
