"""Figures that are coordinated: which belong together, and what a row that holds one says of the others."""

from __future__ import annotations

import pytest

import tui
from tests.ties.accounts import HALF, QUARTER, read, ties
from tui.ties.series import series

BOTH = "for the three months ended June 30, 2031 and 2030, respectively"
CLOSINGS = "as of June 30, 2031 and December 31, 2030, respectively"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rent was $4 million and $5 million.", [["$4 million", "$5 million"]]),
        ("Rent was $4 million, $5 million and about $6 million.", [["$4 million", "$5 million", "$6 million"]]),
        ("Rent was $4 million and wages were $5 million.", []),
        ("Rent was $4 million and 5%.", []),
        ("Rent was $4 million.", []),
    ],
)
def test_a_series_has_nothing_but_and_or_a_comma_between(sentence: str, expected: list[list[str]]) -> None:
    document = tui.document(f"Mills\n\n{sentence}\n", name="a.txt")
    figures = [figure for figure in tui.compare([document]).figures if figure.kind in ("money", "percent")]
    assert [[figure.text for figure in each] for each in series(document.text, figures)] == expected


EXCHANGED = [
    (f"Warehouse rent was $1.877 million and $1.926 million {BOTH}.", "$1.877 million", "1,926", True),
    (f"The amounts spent on this were $1.877 million and $1.926 million {BOTH}.", "$1.926 million", "1,877", False),
    (f"Holdings were $16.302 million and $18.455 million {CLOSINGS}.", "$16.302 million", "18,455", False),
]


@pytest.mark.parametrize(("sentence", "figure", "cell", "sure"), EXCHANGED)
def test_two_values_that_stand_in_each_others_column_are_exchanged(
    sentence: str, figure: str, cell: str, sure: bool
) -> None:
    """It is sure if the row is named too."""
    tie, held = ties(sentence)[figure]
    assert (tie.verdict, tie.sure, held) == ("differs", sure, cell)
    assert tie.reasons[0].kind == "period"


def test_values_in_their_own_columns_are_not_exchanged() -> None:
    found = ties(f"Warehouse rent was $1.926 million and $1.877 million {BOTH}.")
    assert [tie.verdict for tie, _ in found.values()] == ["same", "same"]


def test_the_row_that_holds_the_other_value_shows_the_digit_that_is_wrong() -> None:
    tie, held = ties(f"The stores that are hired cost $1.986 million and $1.877 million {BOTH}.")["$1.986 million"]
    assert (tie.verdict, held, tie.reasons[0].kind) == ("differs", "1,926", "digits")


def test_a_row_without_the_other_value_is_not_meant() -> None:
    """$2.9 million is a digit off the cost of another line, but $1.9 million is in no cell of that row."""
    found = ties(f"Rent of barges was $2.9 million and $0.4 million {BOTH}.")
    assert not [tie for tie, _ in found.values() if tie.verdict == "differs"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Net sales were hurt by $41 thousand by the strike {QUARTER}.",
        f"A flood affected net sales by $41.7 thousand {QUARTER}.",
    ],
)
def test_the_size_of_an_effect_is_no_slip_of_the_whole(sentence: str) -> None:
    assert not [tie for tie, _ in ties(sentence).values() if tie.verdict == "differs"]


def test_a_period_carried_from_another_sentence_is_not_called() -> None:
    found = ties(f"Net sales were $80.4 million {HALF}. Warehouse rent was $1.9 million.")
    assert found["$1.9 million"][0].verdict != "differs"


def test_a_value_next_to_that_of_the_table_is_not_sure() -> None:
    tie, _ = ties(f"Gross profit was $14.5 million {QUARTER}.")["$14.5 million"]
    assert (tie.verdict, tie.sure) == ("differs", False)


ROLLED = """<html><body><h1>Accrued repairs of looms</h1><p>(in thousands of dollars)</p>
<table><tr><td></td><td>Six Months Ended June 30, 2031</td></tr>
<tr><td>Balance at beginning of period</td><td>1,815</td></tr><tr><td>Additions</td><td>1,022</td></tr>
<tr><td>Balance at end of period</td><td>2,364</td></tr></table></body></html>"""


def test_the_balances_at_the_ends_of_a_period_are_of_one_measure() -> None:
    sentence = f"Accrued repairs of looms were $1.815 million and $2.364 million {CLOSINGS}."
    draft = tui.document(f"Mills\n\n{sentence}\n", name="draft.txt")
    found = tui.compare([draft, read(ROLLED, "accounts.html")])
    figures = {figure.id: figure for figure in found.figures}
    assert [(figures[tie.figure].text, tie.verdict, figures[tie.sources[0]].text) for tie in found.ties] == [
        ("$1.815 million", "differs", "2,364"),
        ("$2.364 million", "differs", "1,815"),
    ]
