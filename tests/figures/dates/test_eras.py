"""Years and centuries before Christ have no days, and are not confused with those after."""

from __future__ import annotations

import pytest

import tui
from tui.figures.dates.expressions import find
from tui.figures.readout import steps

_SENTENCE = "The wall by the river Tarn was built in {} by farmers of the valley."


@pytest.mark.parametrize(
    "written",
    ["44 BC", "44 B.C.", "31 BCE", "the 3rd century BC", "500-300 BC", "15 March 44 BC", "the 1200s BC", "12,000 BC"],
)
def test_no_days_before_christ(written: str) -> None:
    (figure,) = find(f"It burned in {written}.", None)
    assert figure.text == written
    assert figure.period is not None
    assert figure.period.start is figure.period.end is None
    assert any(step.text == "days before Christ" for step in figure.steps)


def test_the_era_is_seen_in_the_steps() -> None:
    document = tui.compare([tui.document(_SENTENCE.format("44 BC"), name="a")], tui.Options()).documents[0]
    (figure,) = find(document.text, None)
    assert "44 BC" in steps(document, figure, ())


@pytest.mark.parametrize(
    ("a", "b"), [("the 3rd century BC", "the 3rd century AD"), ("44 BC", "AD 44"), ("500-300 BC", "AD 300-500")]
)
def test_the_same_number_before_and_after_does_not_agree(a: str, b: str) -> None:
    documents = [tui.document(_SENTENCE.format(written), name=written) for written in (a, b)]
    (claim,) = tui.compare(documents, tui.Options()).claims
    assert claim.relation != "agree"


def test_the_same_century_may_agree() -> None:
    documents = [tui.document(_SENTENCE.format("the 3rd century BC"), name=name) for name in "ab"]
    (claim,) = tui.compare(documents, tui.Options()).claims
    assert claim.relation == "agree"
