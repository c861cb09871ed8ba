"""Passages with very many figures: only equal ones are compared, and that is said."""

from __future__ import annotations

from tests.claims.stories import story
from tui.claims import quantities
from tui.comparison import compare
from tui.figures import find
from tui.figures.figure import Figure
from tui.reports.formats import render


def percentages(first: int, count: int = 60) -> str:
    return "The shares of the towns were " + ", ".join(f"{first + n}.5%" for n in range(count)) + "."


def figures(text: str) -> tuple[Figure, ...]:
    (document,) = story(text)
    return find.find(document)


def test_equal_figures_of_two_lists_are_matched_one_to_one() -> None:
    mine, theirs = figures(percentages(1)), figures(percentages(31))
    found = quantities.matches(mine, theirs)
    assert quantities.listed(mine, theirs)
    assert [(match.a.text, match.b.text) for match in found] == [(f"{n}.5%", f"{n}.5%") for n in range(31, 61)]


def test_a_number_that_is_repeated_is_matched_as_often_as_both_have_it() -> None:
    mine, theirs = figures("They had " + "12% and " * 70 + "3%."), figures("They had " + "12% or " * 50 + "4%.")
    assert len(quantities.matches(mine, theirs)) == 50


def test_a_report_says_that_lists_were_not_compared_figure_by_figure() -> None:
    comparison = compare(story(percentages(1), percentages(31)))
    (claim,) = [claim for claim in comparison.claims if len(claim.passages) > 1]
    assert not all(pair.sure for pair in claim.pairs)
    assert quantities.UNCOMPARED in render(comparison, "json")
