"""What a figure speaks of: measure, holder, period and basis, from its clause or from what was said before."""

from __future__ import annotations

from typing import Any

import pytest

from tests.figures import cases_of


@pytest.mark.parametrize("case", cases_of.load("context"))
def test_what_a_figure_is_of(case: dict[str, Any]) -> None:
    figure = next(one for one in cases_of.figures(case["text"]) if one.text == case["figure"])
    for part in ("measure", "holder", "basis"):
        if part in case:
            assert getattr(figure, part) == case[part]
    if "period" in case:
        period = figure.period
        days = [str(period.start), str(period.end)] if period and period.start else None
        assert days == case["period"]


def test_unknown_stays_empty() -> None:
    figure = cases_of.one("It was $5.")
    assert (figure.measure, figure.holder, figure.period, figure.basis) == ("", "", None, "")


def test_an_origin_is_of_the_time_before() -> None:
    text = "In Q3 2023, its loss narrowed to $384 million from $748 million in the same period last year."
    end, start = cases_of.quantities(text)
    assert end.origin == start.id
    assert end.period is not None
    assert start.period is not None
    assert start.period != end.period
