"""The exchange rates that amounts said in two currencies imply."""

from __future__ import annotations

import pytest

from tests.figures.cases_of import figures
from tui.figures.checks.rates import differing, rates
from tui.figures.figure import Figure


def test_the_rate_of_two_currencies() -> None:
    (rate,) = rates(figures("It lent 280.2 billion yuan ($38.38 billion)."))
    assert (rate.unit, rate.other) == ("USD", "CNY")
    assert rate.value == pytest.approx(7.3007, abs=1e-3)
    assert 0 < rate.slack < 0.01


def test_an_amount_left_open_implies_none() -> None:
    assert rates(figures("It lent more than 280.2 billion yuan ($38.38 billion).")) == ()


def _of(*texts: str) -> tuple[Figure, ...]:
    return tuple(figure for text in texts for figure in figures(text))


def test_rates_that_rounding_explains_do_not_differ() -> None:
    fine, rough = "It lent 280.2 billion yuan ($38.38 billion).", "It lent 280 billion yuan ($38 billion)."
    assert differing(_of(fine, rough)) == ()


def test_rates_beyond_rounding_differ() -> None:
    ((one, other),) = differing(
        _of("It lent 280.2 billion yuan ($38.38 billion).", "It lent 280.1 billion yuan ($38.58 billion).")
    )
    assert (round(one.value, 2), round(other.value, 2)) == (7.3, 7.26)


def test_the_rates_of_two_years_are_not_held_against_each_other() -> None:
    one = "In 2014 it lent 280.2 billion yuan ($45.38 billion)."
    other = "In 2024 it lent 280.1 billion yuan ($38.58 billion)."
    assert differing(_of(one, other)) == ()


def test_the_finest_rate_of_an_article_stands_for_it() -> None:
    text = "It lent 280.2 billion yuan ($38.38 billion). It owed 7 billion yuan ($1 billion)."
    (found,) = differing(_of(text, "It lent 280.1 billion yuan ($38.58 billion)."))
    assert [round(rate.value, 2) for rate in found] == [7.3, 7.26]
