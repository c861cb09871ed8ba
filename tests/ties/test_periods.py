"""How the period of a sentence fits that of a column."""

from __future__ import annotations

from datetime import date

import pytest

from tui.figures.figure import Period
from tui.ties.periods import Fit, fit, order


def period(start: str, end: str = "") -> Period:
    return Period("", date.fromisoformat(start), date.fromisoformat(end or start))


QUARTER, HALF = period("2031-04-01", "2031-06-30"), period("2031-01-01", "2031-06-30")


@pytest.mark.parametrize(
    ("said", "held", "how"),
    [
        (QUARTER, QUARTER, "same"),
        (QUARTER, HALF, "different"),
        (period("2031-04-02", "2031-07-01"), QUARTER, "same"),  # of 13 weeks
        (period("2031-06-30"), period("2031-06-30"), "same"),
        (period("2031-06-30"), period("2030-12-31"), "different"),
        (period("2031-06-30"), HALF, "near"),  # a balance at its end
        (period("2031-01-01", "2031-12-31"), QUARTER, "near"),  # `in 2031`
        (period("2030-01-01", "2030-12-31"), QUARTER, "different"),
        (period("2030-04-01", "2030-06-30"), QUARTER, "different"),
        (None, QUARTER, "unknown"),
        (Period("the quarter"), QUARTER, "unknown"),
    ],
)
def test_fit(said: Period | None, held: Period | None, how: Fit) -> None:
    assert fit(said, held) == how


def test_the_later_of_two_periods_of_one_length() -> None:
    earlier = period("2030-04-01", "2030-06-30")
    assert (order(QUARTER, earlier), order(earlier, QUARTER), order(QUARTER, HALF), order(None, QUARTER)) == (
        1,
        -1,
        0,
        0,
    )
