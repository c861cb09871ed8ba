from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.items.lines import line, load
from tui.figures.figure import Figure
from tui.items.amounts import judge

AGREEING = {"same", "same_in_other_form", "rounding", "compatible"}


def figure(text: str) -> Figure:
    """The first figure of a sentence that is no date."""
    return next(token.figure for token in line(text) if token.sort == "figure" and token.figure)


@pytest.mark.parametrize("row", load("amounts", "a", "b"))
def test_what_two_amounts_come_to(row: dict[str, Any]) -> None:
    one, other = figure(row["a"]), figure(row["b"])
    for x, y in ((one, other), (other, one)):
        found = judge(x, y, alike=row["alike"])
        assert found.outcome == row["outcome"], found
        assert found.gap_percent >= 0


AMOUNTS = (
    *("12 boats sank.", "At least 12 boats sank.", "About 40 boats sank.", "Between 20 and 30 boats sank."),
    *("It cost $5m.", "It cost £5m.", "It fell 4%.", "It rose 4%.", "It doubled.", "Half of it sank."),
    *("One in five sank.", "It lasted 18 months.", "It lies 5 km off.", "It lies 3 miles off."),
    *("It came third in Hask.", "It fell 2 percentage points."),
)


@given(st.sampled_from(AMOUNTS), st.sampled_from(AMOUNTS), st.booleans())
def test_the_outcome_does_not_hang_on_who_comes_first(a: str, b: str, alike: bool) -> None:
    one, other = judge(figure(a), figure(b), alike=alike), judge(figure(b), figure(a), alike=alike)
    assert (one.outcome, one.sure) == (other.outcome, other.sure)
    assert one.gap_percent == pytest.approx(other.gap_percent, rel=0.05)
    if a == b:
        assert one.outcome in AGREEING
