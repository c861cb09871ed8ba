"""Arithmetic of the calendar at its edges, and the rules of movable holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.figures.dates.holidays import HOLIDAYS, easter, nth_weekday
from tui.figures.dates.periods import Stretch, around, day, ending, joined, months, moved_day, shifted

_EDGES = [date(1, 1, 1), date(9999, 12, 31)]
_UNITS = ["day", "week", "weekend", "fortnight", "month", "quarter", "half", "year", "decade", "century"]


@settings(max_examples=150, deadline=None)
@given(st.dates() | st.sampled_from(_EDGES), st.sampled_from(_UNITS), st.integers(-300, 300))
def test_around_is_whole_or_nothing(anchor: date, unit: str, step: int) -> None:
    found = around(anchor, unit, step)
    if found is not None:
        assert found.start <= found.end
        assert found.grain == unit
        if step == 0 and unit != "weekend":
            assert found.start <= anchor <= found.end


@settings(max_examples=100, deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["week", "month", "quarter", "year"]),
    st.integers(1, 40),
)
def test_units_that_end_on_a_day(last: date, unit: str, count: int) -> None:
    found = ending(Stretch(last, last, "day"), unit, count)
    assert found is not None
    assert found.end == last
    before = moved_day(last + timedelta(1), unit, -count)
    assert before is not None
    assert abs((found.start - before).days) <= 3


def test_a_months_last_day_stays_the_last() -> None:
    quarter = months(2023, 12, 3, "quarter")
    assert quarter is not None
    assert quarter.end == date(2024, 2, 29)
    assert shifted(quarter, "year", -1) == Stretch(date(2022, 12, 1), date(2023, 2, 28), "quarter")


def test_three_months_to_june() -> None:
    june = months(2024, 6, 1, "month")
    assert june is not None
    assert ending(june, "month", 3) == Stretch(date(2024, 4, 1), date(2024, 6, 30), "quarter")


def test_days_the_calendar_does_not_have() -> None:
    assert day(2023, 2, 29) is None
    assert months(0, 1, 12, "year") is None
    assert around(date(9999, 12, 31), "day", 1) is None
    assert moved_day(date(1, 1, 1), "month", -1) is None


def test_joined_only_forward() -> None:
    first, last = (
        Stretch(date(2024, 1, 1), date(2024, 1, 31), "month"),
        Stretch(date(2024, 3, 1), date(2024, 3, 31), "month"),
    )
    assert joined(first, last) == Stretch(date(2024, 1, 1), date(2024, 3, 31), "span")
    assert joined(last, first) is None


@pytest.mark.parametrize(
    ("year", "sunday"), [(1954, "1954-04-18"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2038, "2038-04-25")]
)
def test_easter(year: int, sunday: str) -> None:
    assert easter(year).isoformat() == sunday


@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("thanksgiving", "2024-11-28"),
        ("black friday", "2024-11-29"),
        ("memorial day", "2024-05-27"),
        ("election day", "2024-11-05"),
        ("good friday", "2024-03-29"),
        ("labor day", "2024-09-02"),
    ],
)
def test_holidays(name: str, on: str) -> None:
    rule = HOLIDAYS[name]
    assert rule is not None
    assert rule(2024).isoformat() == on


def test_the_last_weekday_of_a_month() -> None:
    assert nth_weekday(2024, 12, 1, -1) == date(2024, 12, 31)
