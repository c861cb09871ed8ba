"""Written dates: which are one, which are two, and the form that decides."""

from __future__ import annotations

import pytest

from tui.items import days


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("9 August", "the Aug. 9"),
        ("August 9th", "9 August"),
        ("the 3rd of March", "March 3"),
        ("six months earlier", "6 months earlier"),
        ("Tues.", "Tuesday"),
        ("twelve days ago", "12 days ago"),
    ],
)
def test_two_ways_to_write_one_date_have_one_form(one: str, other: str) -> None:
    assert days.plain(one) == days.plain(other)
    assert not days.are_different(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("9 August", "8 August"), ("Monday", "Tues."), ("Sept. 4", "December 4"), ("the 3rd of March", "March 13")],
)
def test_another_weekday_month_or_number_is_another_date_in_any_year(one: str, other: str) -> None:
    assert days.plain(one) != days.plain(other)
    assert days.are_different(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Tuesday", "9 August"), ("last week", "in May"), ("six months earlier", "a year")]
)
def test_dates_that_name_other_things_are_not_apart_for_certain(one: str, other: str) -> None:
    assert days.plain(one) != days.plain(other)
    assert not days.are_different(one, other)


def test_the_end_of_a_stretch_that_is_meant() -> None:
    assert days.edge("early May") == days.edge("the early days")
    assert days.edge("late May") not in ("", days.edge("early May"))
    assert days.edge("May 4") == ""


def test_the_shape_of_a_date_leaves_out_its_numbers() -> None:
    assert days.shape("May 4, 2024") == days.shape("May 14, 2023")
    assert days.shape("May") != days.shape("June")
