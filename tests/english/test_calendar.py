from __future__ import annotations

import pytest

from tui.english import calendar, clock, holidays, time_units
from tui.english.word_lists import either


def test_every_month_and_weekday_has_its_number_once() -> None:
    assert sorted(set(calendar.MONTHS.values())) == [*range(1, 13)]
    assert sorted(set(calendar.WEEKDAYS.values())) == [*range(7)]
    assert calendar.MONTHS["sept"] == calendar.MONTHS["sep"] == calendar.MONTHS["september"] == 9
    assert calendar.WEEKDAYS["thurs"] == calendar.WEEKDAYS["thursday"] == 3


def test_months_that_may_be_another_word_are_months() -> None:
    assert frozenset(calendar.MONTHS) > calendar.DOUBTFUL_MONTHS
    assert calendar.UNMISTAKABLE_MONTHS.isdisjoint(calendar.MONTHS_ALSO_WORDS)
    assert "sept" not in calendar.DOUBTFUL_MONTHS


def test_no_holiday_has_two_rules() -> None:
    lists = [
        frozenset(names)
        for names in (
            holidays.FIXED_HOLIDAYS,
            holidays.WEEKDAY_HOLIDAYS,
            holidays.EASTER_HOLIDAYS,
            holidays.MOVABLE_HOLIDAYS,
        )
    ]
    assert len(frozenset().union(*lists)) == sum(map(len, lists))


@pytest.mark.parametrize(
    ("word", "unit"),
    [("years", "year"), ("centuries", "century"), ("hrs", "hour"), ("mo", "month"), ("yearlong", ""), ("bus", "")],
)
def test_the_unit_that_a_word_names(word: str, unit: str) -> None:
    assert time_units.unit_of(word) == unit


def test_units_of_the_calendar_have_a_length() -> None:
    assert time_units.CALENDAR_UNITS - {"weekend"} <= frozenset(time_units.LENGTHS)
    assert time_units.LENGTHS["month"] == 30.4375
    assert time_units.LENGTHS["hour"] == 1 / 24


def test_no_part_of_a_day_ends_before_it_begins() -> None:
    assert all(low <= high for low, high in clock.PARTS_OF_DAY.values())
    assert frozenset(clock.PARTS_OF_DAY) > clock.DAY_PARTS


def test_the_longest_word_that_fits_is_matched() -> None:
    assert either(["jan", "january", "a.m."]) == r"(?:january|a\.m\.|jan)"
