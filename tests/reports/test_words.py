from __future__ import annotations

from dataclasses import replace

import pytest

from tui.reading.article import document
from tui.reports.words import counted, described, distance, origin, rounded


@pytest.mark.parametrize(
    ("percent", "words"), [(0.0357, "0.036 %"), (3.26, "3.3 %"), (12.3, "12 %"), (450.0, "450 %"), (1234.5, "1234 %")]
)
def test_a_distance_has_two_figures_that_mean_something(percent: float, words: str) -> None:
    assert distance(percent) == words


def test_a_noun_is_counted() -> None:
    assert [counted(number, "article") for number in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]


def test_a_whole_number_has_no_places() -> None:
    assert [str(rounded(value)) for value in (280_100_000_000.0, 0.1234567, 2.0000001)] == [
        "280100000000",
        "0.123457",
        "2",
    ]


def test_a_language_is_named_where_it_is_not_english() -> None:
    made = document("Pier to be rebuilt.", name="wire")
    assert described(made) == "wire, date unknown, 0 sentences"
    assert described(replace(made, language="de")) == "wire, date unknown, German, 0 sentences"
    assert origin(replace(made, language="xx")) == "wire, xx"
