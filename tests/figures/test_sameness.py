from __future__ import annotations

from datetime import date

import pytest

from tui.figures.figure import Period
from tui.figures.sameness import alike_nouns, holders, periods

QUARTER = Period("the December quarter", date(2024, 10, 1), date(2024, 12, 31))
YEAR = Period("2024", date(2024, 1, 1), date(2024, 12, 31))
NEXT_YEAR = Period("2025", date(2025, 1, 1), date(2025, 12, 31))
DAY = Period("Dec. 31", date(2024, 12, 31), date(2024, 12, 31))
WEEK = Period("that week", date(2024, 12, 25), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Harrow Mills", "harrow mills", "same"),
        ("Harrow Mills Inc.", "Harrow Mills Holding", "same"),
        ("HM", "Harrow Mills", "same"),
        ("cloud business unit", "Cloud Division", "same"),
        ("Harrow", "Harrow Cloud", "different"),
        ("Harrow", "Harrow Mills", "unknown"),
        ("Harrow", "Lorne", "different"),
        ("the company", "Harrow", "unknown"),
        ("", "Harrow", "unknown"),
    ],
)
def test_holders_are_one_by_name_and_short_form(one: str, other: str, likeness: str) -> None:
    assert holders(one, other) == holders(other, one) == likeness


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (QUARTER, QUARTER, "same"),
        (QUARTER, YEAR, "different"),
        (YEAR, NEXT_YEAR, "different"),
        (DAY, WEEK, "unknown"),
        (DAY, YEAR, "unknown"),
        (None, YEAR, "unknown"),
        (Period("last season"), Period("next season"), "different"),
        (Period("last season"), Period("the season"), "unknown"),
    ],
)
def test_periods_are_one_by_their_days(one: Period | None, other: Period | None, likeness: str) -> None:
    assert periods(one, other) == periods(other, one) == likeness


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("user", "Users", True), ("villager", "people", True), ("user", "customer", False), ("ship", "person", False)],
)
def test_people_are_alike_and_other_things_by_their_word(one: str, other: str, alike: bool) -> None:
    assert alike_nouns(one, other) is alike_nouns(other, one) is alike
