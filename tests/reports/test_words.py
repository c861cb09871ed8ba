from __future__ import annotations

import pytest

from tui.reports.words import counted, distance, rounded


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
