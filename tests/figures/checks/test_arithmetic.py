"""Sums that a sentence lets its reader do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.cases_of import load
from tui.figures.checks.arithmetic import checks
from tui.figures.checks.check import Check
from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.article import document


def _checks(text: str) -> tuple[Check, ...]:
    article = split(document(text, name="case", published=date(2025, 8, 29)))
    return checks(article, find(article))


@pytest.mark.parametrize("case", load("sums"))
def test_the_sums_of_a_sentence(case: dict[str, Any]) -> None:
    found = _checks(case["text"])
    assert [[check.kind, check.holds] for check in found] == case["sums"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Sales rose from $80 million to $100 million, up 20%.",
            "arithmetic does not add up: $80 million → $100 million is +25%, the text says up 20%",
        ),
        (
            "Shares fell 46 cents, or 2.4 percent, to $32.13.",
            "arithmetic does not add up: down 46 cents to $32.13 is -1.41%, the text says down 2.4%",
        ),
        (
            "The rate was cut from 5.50% to 5.25%, down 50 basis points.",
            "arithmetic does not add up: 5.50% → 5.25% is -0.25 points, the text says down 50 basis points",
        ),
        (
            "The ferry carried 62 people: 40 adults and 21 children.",
            "arithmetic does not add up: 40 + 21 is 61, the text says 62",
        ),
        (
            "It was signed on Friday, 20 February 2025.",
            "day and date do not match: 20 Feb 2025 is a Thursday, the text says Friday",
        ),
        (
            "The ferry carried 62 people, 40 adults and 22 children.",
            "arithmetic adds up: 40 + 22 is 62, as the text says (62)",
        ),
    ],
)
def test_a_calculation_is_written_in_one_line(text: str, line: str) -> None:
    (check,) = _checks(text)
    assert check.line == line


@settings(max_examples=30, deadline=None)
@given(st.integers(100, 900), st.integers(5, 90), st.booleans())
def test_a_correct_calculation_is_never_called_wrong(start: int, percent: int, more: bool) -> None:
    end = start * (100 + percent * (1 if more else -1)) / 100
    way = ("rose", "up") if more else ("fell", "down")
    (check,) = _checks(f"Sales {way[0]} from ${start}.00 million to ${end:.2f} million, {way[1]} {percent}%.")
    assert check.holds


def test_a_sentence_of_many_figures_costs_no_more_than_its_length() -> None:
    text = "It sold 3 boats, 5 cars" + ", 7 vans and 2%  to 9 carts" * 2000 + "."
    assert all(check.holds for check in _checks(text))
