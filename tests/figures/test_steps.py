from __future__ import annotations

import math

import pytest

from tui.comparison import compare
from tui.figures.figure import Step
from tui.figures.steps import replay
from tui.reading.gathering import gather
from tui.resources import samples


@pytest.mark.parametrize(
    ("steps", "values"),
    [
        ([Step("matched", "280.1", 280.1), Step("multiplied", "billion", 1e9)], (280_100_000_000.0,)),
        ([Step("matched", "3", 3.0), Step("matched", "4", 4.0), Step("shared", "million", 1e6)], (4.0, 3_000_000.0)),
        ([Step("matched", "a", 1.0), Step("divided", "half", 2.0), Step("added", "and 2", 2.0)], (2.5,)),
        ([Step("matched", "5", 5.0), Step("negated", "loss"), Step("unit", "yuan", "CNY")], (-5.0,)),
        ([Step("matched", "", "")], (0.0,)),
        ([Step("multiplied", "million", 1e6)], ()),
        ([], ()),
    ],
)
def test_steps_replay_to_values(steps: list[Step], values: tuple[float, ...]) -> None:
    assert replay(steps) == values


def test_the_steps_of_every_figure_of_the_samples_replay_to_its_value() -> None:
    figures = [figure for figure in compare(gather([samples()]).documents).figures if figure.kind != "date"]
    assert len(figures) > 50
    for figure in figures:
        values = sorted(value for value in (figure.value, figure.low, figure.high) if value is not None)
        replayed = replay(figure.steps)
        assert len(values) == len(replayed), figure
        assert all(math.isclose(x, y, rel_tol=1e-9) for x, y in zip(values, replayed, strict=True)), figure
