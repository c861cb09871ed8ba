"""Names of languages and their codes."""

from __future__ import annotations

import pytest

from tui.reading.formats.exports.language_names import code, is_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("English", ""),
        ("ENGLISH", ""),
        ("GERMAN; DEUTSCH", "de"),
        ("Deutsch", "de"),
        ("Français", "fr"),
        ("Chinese - Traditional", "zh"),
        ("es", "es"),
        ("Volapük", ""),
        ("", ""),
    ],
)
def test_codes(text: str, expected: str) -> None:
    assert code(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("English", True), ("Chinese - Traditional", True), ("de", False), ("Post", False)]
)
def test_lines_that_are_a_language(text: str, expected: bool) -> None:
    assert is_language(text) is expected
