"""Plain text: all that is in a file, and a remark where that was written for a program."""

from __future__ import annotations

import pytest

from tui.reading.formats.texts.plain import read


@pytest.mark.parametrize(
    "text",
    ['{"db": [{"html": "<p>The pier reopens.</p>"}]}', '\n[\n {"title" : "Pier"}]'],
)
def test_json_of_a_kind_that_is_not_known_is_remarked(text: str) -> None:
    (content,) = read(text.encode())
    assert content.parts[0].text == text
    assert content.doubt == "is JSON of an unknown kind, so its names are read as text"


@pytest.mark.parametrize("text", ["{The pier} reopens.", "[1] The pier reopens.", '{"The pier" reopens.', "{"])
def test_a_text_that_begins_with_a_bracket_is_no_json(text: str) -> None:
    assert read(text.encode())[0].doubt == ""
