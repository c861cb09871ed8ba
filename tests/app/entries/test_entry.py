from __future__ import annotations

import pytest

from tui.app.entries.entry import Paragraph, heading
from tui.reading.documents import Span


def test_a_heading_stands_behind_an_empty_line_and_leads_nowhere() -> None:
    made = heading("First part")
    assert made.paragraphs == (Paragraph("", ""), Paragraph("", "First part", ((Span(0, 10), "heading"),)))
    assert made.target is None
    assert not made.notable


def test_the_note_of_a_heading_is_not_marked_as_one() -> None:
    title = heading("First part", "12").paragraphs[-1]
    assert title.text == "First part · 12"
    assert [span.of(title.text) for span, _ in title.marks] == ["First part"]


@pytest.mark.parametrize("nasty", ["\x1b]52;c;eA==\x07", "\u202e", "\x00", "two\nlines"])
def test_both_are_one_line_and_harmless(nasty: str) -> None:
    title = heading(nasty, nasty).paragraphs[-1]
    assert title.text.isprintable()
    assert title.marks[0][0].end == title.text.index(" · ")
