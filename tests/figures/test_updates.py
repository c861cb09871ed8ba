"""Which sentences leave open whether a figure was so, or still is."""

from __future__ import annotations

import pytest

from tui.figures.find import find
from tui.figures.updates import hedged
from tui.language.sentences import split
from tui.reading.article import document


@pytest.mark.parametrize(
    ("text", "open_one"),
    [
        ("Net profit was $40 million.", False),
        ("Net profit is expected to be $40 million.", True),
        ("Net profit was revised to $40 million.", True),
        ("Net profit was not $40 million.", True),
    ],
)
def test_a_forecast_and_an_update_leave_it_open(text: str, open_one: bool) -> None:
    article = split(document(text, name="case"))
    assert bool(hedged([article], find(article))) is open_one


def test_a_figure_of_no_known_sentence_is_taken_as_it_is() -> None:
    article = split(document("Net profit was not $40 million.", name="case"))
    assert hedged([], find(article)) == frozenset()
