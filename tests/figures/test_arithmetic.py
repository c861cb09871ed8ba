"""Sums that a sentence lets its reader do, and the exchange rates it implies."""

from __future__ import annotations

from datetime import date

import pytest

from tui.figures.arithmetic import Check, checks, rates
from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.article import document


def _checks(text: str) -> tuple[Check, ...]:
    article = split(document(text, name="case", published=date(2025, 8, 29)))
    return checks(article, find(article))


@pytest.mark.parametrize(
    ("text", "kind", "holds"),
    [
        ("Sales rose from $10.0 million to $12.0 million, up 20%.", "change", True),
        ("Sales rose from $10.0 million to $12.0 million, up 30%.", "change", False),
        ("Sales rose from $10.0 million to $12.1 million, up about 20%.", "change", True),
        ("Profit fell 40% to $42.0 million from $70.0 million.", "change", True),
        ("Profit fell 48% to $42.0 million from $70.0 million.", "change", False),
        ("The rate was cut from 5.50% to 5.25%, down 25 basis points.", "change", True),
        ("The rate was cut from 5.50% to 5.25%, down 50 basis points.", "change", False),
        ("Turnover more than doubled to $25.0 million from $12.0 million.", "change", True),
        ("The ferry carried 62 people, 40 adults and 22 children.", "total", True),
        ("The ferry carried 62 people: 40 adults and 21 children.", "total", False),
        ("It was signed on Thursday, 20 February 2025.", "weekday", True),
        ("It was signed on Friday, 20 February 2025.", "weekday", False),
    ],
)
def test_a_sum_in_a_sentence(text: str, kind: str, holds: bool) -> None:
    (check,) = _checks(text)
    assert (check.kind, check.holds) == (kind, holds)
    assert check.text


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from $10 million to $12 million.",
        "The ferry carried 62 people, including 40 adults and 21 dogs.",
        "It was signed on Thursday.",
        "Sales rose 8% to $5 million and costs fell from $4 million to $3 million.",
    ],
)
def test_what_cannot_be_checked_is_left_alone(text: str) -> None:
    assert [check for check in _checks(text) if not check.holds] == []


def test_the_rate_of_two_currencies() -> None:
    article = split(document("It lent 280.2 billion yuan ($38.38 billion).", name="case"))
    (rate,) = rates(find(article))
    assert (rate.unit, rate.other) == ("USD", "CNY")
    assert rate.value == pytest.approx(7.3007, abs=1e-3)
    assert 0 < rate.slack < 0.01
