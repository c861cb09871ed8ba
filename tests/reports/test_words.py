from __future__ import annotations

from datetime import date

import pytest

from tui.figures.figure import Period
from tui.reports.words import counted, distance, rounded, when


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 12, 31), date(2024, 12, 31), "31 Dec 2024"),
        (date(2025, 2, 1), date(2025, 2, 28), "Feb 2025"),
        (date(2024, 10, 1), date(2024, 12, 31), "quarter to Dec 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 4, 1), date(2025, 3, 31), "year to Mar 2025"),
        (date(2024, 7, 1), date(2024, 12, 31), "1 Jul 2024 to 31 Dec 2024"),
        (date(2024, 12, 25), date(2024, 12, 31), "25 Dec 2024 to 31 Dec 2024"),
        (date(9999, 1, 1), date.max, "1 Jan 9999 to 31 Dec 9999"),
        (None, None, "last season"),
    ],
)
def test_a_period_is_told_by_what_it_fills(first: date | None, last: date | None, words: str) -> None:
    assert when(Period("last season", first, last)) == words


def test_no_period_has_no_words() -> None:
    assert when(None) == ""


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
