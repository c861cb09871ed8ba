"""The figures table as words, and the figures that claims bring together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.comparison import Comparison, compare
from tui.reading.article import document
from tui.reports.figures import lines
from tui.reports.words import distance


def test_a_row_says_what_is_measured_and_by_what_rule(comparison: Comparison) -> None:
    line = lines(comparison)[0]
    assert line.label == "sales · USD · Mill · quarter to Dec 2024"
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
    assert [len(cell.said) for cell in line.cells] == [1, 1, 1]
    assert line.verdict == "differs, 0.52 %, not sure"


def test_a_pair_that_is_not_sure_brings_nothing_together(comparison: Comparison) -> None:
    bare = tuple(replace(figure, measure="", holder="", period=None) for figure in comparison.figures)
    claim = comparison.claims[0]
    doubtful = replace(claim, pairs=tuple(replace(pair, sure=False) for pair in claim.pairs))
    changed = replace(comparison, figures=bare, claims=(doubtful, *comparison.claims[1:]))
    assert {line.row.verdict for line in lines(changed)} == {"same", "alone"}, "but for one particular number"


def _compared(*texts: str) -> Comparison:
    return compare([document(text, name=f"n{number}") for number, text in enumerate(texts, 1)])


def test_an_article_that_contradicts_itself_says_so() -> None:
    text = "Mill Corp stock was up over 12% after the results.\n\nShares of Mill Corp rose 8.5% in morning trading."
    line = next(line for line in lines(_compared(text)) if line.row.verdict == "differs")
    assert line.verdict == "differs within article 1, 41 %, not sure"
    assert [cell.remark for cell in line.cells] == ["two here that differ"]
    assert [said.citation for said in line.cells[0].said] == ["[1, sentence 1]", "[1, sentence 2]"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mill Corp's Revenue was $40 million in 2024.", "revenue · USD · Mill Corp · 2024"),
        ("There were 40 goats in the yard.", "goat"),
        ("About 60 of the [bold]old[/bold] barges\nsank low.", "“About … of the [bold]old[/bold] barges”"),
    ],
)
def test_a_row_is_named_by_what_it_measures_or_by_the_words_around_it(text: str, told: str) -> None:
    assert [line.label for line in lines(_compared(text))] == [told]


def test_rows_of_one_name_are_told_apart_by_the_words_around() -> None:
    text = "The mayor saw 40 goats in the yard. The baker sold 90 goats to the mill."
    assert [line.label for line in lines(_compared(text))] == [
        "goat · “The mayor saw … goats in the yard”",
        "goat · “The baker sold … goats to the mill”",
    ]


@pytest.mark.parametrize(
    ("percent", "told"), [(0.0357, "0.036 %"), (12.34, "12 %"), (233.3, "230 %"), (1500.4, "1500 %")]
)
def test_a_distance_has_two_digits(percent: float, told: str) -> None:
    assert distance(percent) == told
