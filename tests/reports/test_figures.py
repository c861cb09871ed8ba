"""The figures table as words, and the figures that claims bring together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tui.comparison import Comparison
from tui.figures.figure import Period
from tui.reports.figures import lines
from tui.reports.words import distance, when


def test_a_row_says_what_is_measured_and_by_what_rule(comparison: Comparison) -> None:
    line = lines(comparison)[0]
    assert line.label == "sales · Mill · quarter to Dec 2024 · USD"
    assert (line.sign, line.verdict, line.rule) == ("≠", "differs, 0.52 %", "200,000,000 apart, 0.521 %")
    assert [[said.citation for said in cell.said] for cell in line.cells] == [
        ["[1, sentence 1]"],
        ["[2, sentence 1]"],
        ["[3, sentence 1]"],
    ]
    assert [cell.odd for cell in line.cells] == [True, False, False]


def test_a_sure_pair_brings_figures_together_whose_measure_is_not_told(comparison: Comparison) -> None:
    bare = tuple(replace(figure, measure="", holder="", period=None) for figure in comparison.figures)
    line = lines(replace(comparison, figures=bare))[0]
    assert [len(cell.said) for cell in line.cells] == [1, 1, 0]
    assert line.verdict == "differs, 0.52 %, not sure"


def test_a_pair_that_is_not_sure_brings_nothing_together(comparison: Comparison) -> None:
    bare = tuple(replace(figure, measure="", holder="", period=None) for figure in comparison.figures)
    claim = comparison.claims[0]
    doubtful = replace(claim, pairs=tuple(replace(pair, sure=False) for pair in claim.pairs))
    changed = replace(comparison, figures=bare, claims=(doubtful, *comparison.claims[1:]))
    assert {line.row.verdict for line in lines(changed)} == {"alone"}


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 4, 1), date(2025, 3, 31), "year to Mar 2025"),
        (date(2025, 2, 1), date(2025, 2, 28), "Feb 2025"),
        (date(2024, 10, 1), date(2024, 12, 31), "quarter to Dec 2024"),
        (date(2025, 2, 20), date(2025, 2, 20), "20 Feb 2025"),
        (date(2025, 2, 17), date(2025, 2, 23), "17 Feb 2025 to 23 Feb 2025"),
        (None, None, "as written"),
    ],
)
def test_a_stretch_of_the_calendar_in_words(start: date | None, end: date | None, told: str) -> None:
    assert when(Period("as written", start, end)) == told


@pytest.mark.parametrize(
    ("percent", "told"), [(0.0357, "0.036 %"), (12.34, "12 %"), (233.3, "230 %"), (1500.4, "1500 %")]
)
def test_a_distance_has_two_digits(percent: float, told: str) -> None:
    assert distance(percent) == told
