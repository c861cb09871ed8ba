from __future__ import annotations

import tui
from tui.app.entries.quotations import entries
from tui.reading.article import document

SAID = '"The bridge is safe and will open on the first of May," said Mayor Ann Field.'
CHANGED = '"The bridge is safe and will open on the second of May," said Mayor Ann Field.'


def test_what_was_changed_stands_before_the_many_that_have_the_same_words() -> None:
    comparison = tui.compare(
        [document(text, name=str(at)) for at, text in enumerate([SAID, SAID, SAID, CHANGED, SAID])]
    )
    found = [each for each in entries(comparison) if each.target is not None]
    assert [each.target.article for each in found if each.target] == [0, 3, 1, 2, 4]
