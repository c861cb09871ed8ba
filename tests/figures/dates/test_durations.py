"""A duration's steps lead to its value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.figures.dates.expressions import find
from tui.figures.steps import replay

_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade")


@pytest.mark.parametrize(
    "written",
    [
        "for three years",
        "for almost two and a half years",
        "in 3-5 years",
        "between 60 and 90 days",
        "for two fortnights",
        "for one or two fortnights",
        "for two years and three months",
        "for a year and a half",
        "for half an hour",
        "for 1 hour 20 minutes",
        "for a couple of weeks",
        "over the next 1,000 days",
        "for 3.2 million years",
    ],
)
def test_steps_replay(written: str) -> None:
    (figure,) = find(f"It went on {written}.", None)
    ends = (figure.low, figure.high) if figure.value is None else (figure.value,)
    assert replay(figure.steps) == ends


@settings(max_examples=80, deadline=None)
@given(st.integers(2, 5000), st.integers(0, 9), st.sampled_from(_UNITS), st.sampled_from(["", "about ", "at least "]))
def test_a_written_duration_reads_back(whole: int, tenth: int, unit: str, bound: str) -> None:
    number = f"{whole:,}.{tenth}" if tenth else f"{whole:,}"
    (figure,) = find(f"It lasted {bound}{number} {unit}s in all.", None)
    assert figure.kind == "duration"
    assert figure.unit == unit
    assert figure.value == pytest.approx(whole + tenth / 10)
    assert figure.bound == {"": None, "about ": "about", "at least ": "at_least"}[bound]
    assert figure.precision == (0.1 if tenth else 1.0)


def test_a_length_with_its_place_keeps_both() -> None:
    from datetime import date

    (figure,) = find("It grew over the past six months.", date(2024, 8, 31))
    assert (figure.kind, figure.value, figure.unit) == ("duration", 6.0, "month")
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == (date(2024, 2, 29), date(2024, 8, 30))


@pytest.mark.parametrize(
    ("behind", "bound"),
    [("or more", "at_least"), ("at most", "at_most"), ("at the least", "at_least"), ("or so", "about")],
)
def test_a_limit_behind_a_length_bounds_it(behind: str, bound: str) -> None:
    (figure,) = find(f"The strike lasted 5 days {behind}, they said.", None)
    assert (figure.value, figure.unit, figure.bound) == (5.0, "day", bound)
