"""What is said of one figure to whoever points at it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from tui.figures import readout
from tui.figures.figure import Figure, Step, StepKind
from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.article import document


def _figure(text: str, words: str) -> Figure:
    return next(figure for figure in find(split(document(text, name="case"))) if figure.text == words)


def _said(text: str, words: str) -> tuple[str, str]:
    article = split(document(text, name="case", published=date(2025, 2, 21)))
    own = find(article)
    figure = next(figure for figure in own if figure.text == words)
    return readout.line(article, figure, own), readout.steps(article, figure, own)


def test_a_sum_that_fails_is_said_beside_the_reading() -> None:
    line, steps = _said("Sales rose from $80 million to $100 million, up 20%.", "20%")
    assert line == ("20% → up 20% · ≠ $80 million → $100 million is +25%, the text says up 20% · Sales")
    assert "sums" not in steps


def test_a_sum_that_holds_is_said_with_the_steps_alone() -> None:
    line, steps = _said("Sales rose from $80 million to $100 million, up 25%.", "25%")
    assert "sums" not in line
    assert steps.endswith("arithmetic adds up: $80 million → $100 million is +25%, as the text says (up 25%)")


@pytest.mark.parametrize(
    ("text", "words", "steps"),
    [
        ("It made RMB 280.1 billion.", "RMB 280.1 billion", "280.1 · × 1,000,000,000 (billion) · RMB is CNY"),
        ("It made $38 million.", "$38 million", "38 · × 1,000,000 (million) · $ taken as USD"),
        ("It had nearly three dozen boats.", "three dozen", "three · × 12 (dozen) · “nearly” is about · unit: boat"),
        ("It was on 20 Feb 2025.", "20 Feb 2025", "20 Feb 2025 · that is 2025-02-20"),
        (
            "It was on Thursday.",
            "Thursday",
            "Thursday · published, 2025-02-21 · week: the last one · that is 2025-02-20",
        ),
        ("It took several years.", "several years", "“several” is not a number · unit: year"),
        (
            "The firm raised $5 million.",
            "$5 million",
            "5 · × 1,000,000 (million) · $ taken as USD"
            " · “raised” gives no direction: it says what was done with the amount",
        ),
        (
            "The index edged up to 310 points.",
            "310",
            "310 · “to” sets no limit: `up` goes with the verb · unit: point",
        ),
        ("It was in 2024.", "2024", "2024 · that is 2024-01-01 to 2024-12-31"),
    ],
)
def test_the_steps_of_a_reading_in_words(text: str, words: str, steps: str) -> None:
    assert _said(text, words)[1] == steps


def test_every_kind_of_step_has_words() -> None:
    figure = _figure("It made $38 million.", "$38 million")
    for kind in get_args(StepKind):
        said = readout.steps(document("", name="none"), replace(figure, steps=(Step(kind, "this", 2.0),)), ())
        assert "_" not in said
        assert said
