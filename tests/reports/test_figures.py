"""The figures table in words, and the figures that claims link."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.comparison import Comparison, compare
from tui.reading.article import document
from tui.reports.figures import FigureLine, lines


def test_a_row_says_what_is_measured_and_how_far_apart_it_is(comparison: Comparison) -> None:
    line = lines(comparison)[0]
    assert line.label == "sales · Mill · quarter to Dec 2024"
    assert (line.sign, line.verdict, line.rule) == ("≠", "$200m apart (0.52%)", "")
    assert [[figure.place for figure in cell.figures] for cell in line.cells] == [[1], [1], [1]]
    assert [cell.odd for cell in line.cells] == [True, False, False]


def test_a_sure_pair_brings_figures_together_whose_measure_is_not_known(comparison: Comparison) -> None:
    bare = tuple(replace(figure, measure="", holder="", period=None) for figure in comparison.figures)
    line = lines(replace(comparison, figures=bare))[0]
    assert [len(cell.figures) for cell in line.cells] == [1, 1, 1]
    assert (line.sign, line.verdict) == ("≠", "$200m apart (0.52%)")


def test_a_conflict_that_is_not_sure_is_a_row_to_check(comparison: Comparison) -> None:
    bare = tuple(replace(figure, measure="", holder="", period=None) for figure in comparison.figures)
    claim = comparison.claims[0]
    doubtful = replace(claim, pairs=tuple(replace(pair, sure=False) for pair in claim.pairs))
    line = lines(replace(comparison, figures=bare, claims=(doubtful, *comparison.claims[1:])))[0]
    assert (line.sign, line.verdict) == ("?", "$200m apart (0.52%), to check")
    assert line.rule == "may not be the same thing: what is measured unclear"


def _compared(*texts: str) -> Comparison:
    return compare([document(text, name=f"n{number}") for number, text in enumerate(texts, 1)])


def _lines(*texts: str) -> dict[str, FigureLine]:
    return {line.label: line for line in lines(_compared(*texts))}


def test_an_article_that_contradicts_itself_says_so() -> None:
    text = "Mill Corp stock was up over 12% after the results.\n\nShares of Mill Corp rose 8.5% in morning trading."
    line = next(line for line in lines(_compared(text)) if line.row.verdict == "differs")
    assert (line.sign, line.verdict) == ("?", "N1 contradicts itself: 3.5 points, to check")
    assert [cell.remark for cell in line.cells] == ["contradicts itself"]
    assert [figure.place for figure in line.cells[0].figures] == [1, 2]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Mill Corp's Revenue was $40 million in 2024.", "revenue · Mill Corp · 2024"),
        ("Mill Corp's revenue rose 8% in 2024.", "change in revenue · Mill Corp · 2024"),
        ("There were 40 goats in the yard.", "goats"),
        ("The flood killed 40 Ostelians.", "Ostelians killed"),
        ("Ann Reed, 42, was hurt.", "age · Ann Reed"),
        ("Ann Reed helped a 42-year-old out of the lake.", "age · “Ann Reed helped a … out of the lake”"),
        ("About 60 of the [bold]old[/bold] barges\nsank low.", "“… of the [bold]old[/bold] barges”"),
        ("It cost $60 million, of which little was left.", "cost"),
    ],
)
def test_a_row_is_named_by_what_it_measures_or_by_the_words_around_it(text: str, label: str) -> None:
    assert [line.label for line in lines(_compared(text))] == [label]


def test_rows_of_one_name_are_distinguished_by_unit_or_by_the_words_around() -> None:
    text = "The mayor saw 40 goats in the yard. The baker sold 90 goats to the mill."
    assert list(_lines(text)) == ["goats · “… goats in the yard”", "goats · “… goats to the mill”"]
    money = "Mill Corp's revenue was 40 million yuan in 2024. Mill Corp's revenue was $5.5 million in 2024."
    assert list(_lines(money)) == ["revenue · Mill Corp · 2024 · CNY", "revenue · Mill Corp · 2024 · USD"]


@pytest.mark.parametrize(
    ("texts", "shown", "short"),
    [
        (
            ("Some 1,900 goats were sold in Lorne.", "A fair in Lorne sold 1,900 goats."),
            ["about 1,900", "1,900"],
            ["≈1,900", "1,900"],
        ),
        (("Thirty-two tunnels were found.", "They found 32 tunnels."), ["32", "32"], ["32", "32"]),
        (
            ("Mill Corp's revenue was $1.6 billion in 2024.", "Mill Corp's revenue was $1.2 billion in 2024."),
            ["$1.6 bn", "$1.2 bn"],
            ["$1.6 bn", "$1.2 bn"],
        ),
    ],
)
def test_the_figures_of_a_row_are_in_one_notation(texts: tuple[str, ...], shown: list[str], short: list[str]) -> None:
    line = next(line for line in lines(_compared(*texts)) if line.row.articles > 1)
    figures = [figure for cell in line.cells for figure in cell.figures]
    assert [each.text for each in figures] == shown
    assert [each.short for each in figures] == short


def test_the_verdict_of_one_source_names_it() -> None:
    line = _lines("There were 40 goats in the yard.", "Rain fell on Lorne.")["goats"]
    assert (line.verdict, line.rule) == ("only in N1", "")


def test_dates_that_one_source_gives_are_left_out_unless_asked_for() -> None:
    compared = _compared("The mill opened in May 2019.", "Rain fell on Lorne.")
    assert lines(compared) == ()
    assert [line.verdict for line in lines(compared, minor=True)] == ["only in N1"]
