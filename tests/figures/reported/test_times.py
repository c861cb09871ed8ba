"""Which times a sentence of accounts states, with what is said once for several of them spelled out."""

from __future__ import annotations

import pytest

from tui.figures.grammar.tokens import tokenise
from tui.figures.reported.times import stated
from tui.figures.reporting_period import ReportingPeriod, find_reporting_period

REPORTING = find_reporting_period(
    "For the quarterly period ended June 30, 2023\n\nHarbour Looms\n\nThe year ended December 31, 2022 was good.\n"
)
WEEKLY = find_reporting_period(
    "For the quarterly period ended July 29, 2023\n\nHarbour Looms, Inc.\n\n"
    "The fiscal year ended January 28, 2023 had 52 weeks. In the second quarter of fiscal 2023 and the 13 weeks ended "
    "July 30, 2022 it rose.\n"
)
Q2, Q2_BEFORE = "2023-04-01/2023-06-30", "2022-04-01/2022-06-30"
NOW, YEAR_END = "2023-06-30/2023-06-30", "2022-12-31/2022-12-31"
HALF, HALF_BEFORE = "2023-01-01/2023-06-30", "2022-01-01/2022-06-30"


def periods(text: str, reporting: ReportingPeriod | None = REPORTING) -> list[list[str]]:
    found = stated(tokenise(text), reporting)
    return [[f"{one.start}/{one.end}" for one in each.periods] for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for the three months ended June 30, 2023 and 2022", [[Q2, Q2_BEFORE]]),
        ("for the three months ended June 30, 2023 and June 30, 2022", [[Q2, Q2_BEFORE]]),
        ("for the three and six months ended June 30, 2023", [[Q2, HALF]]),
        ("for the three- and six-month periods ended June 30, 2023", [[Q2, HALF]]),
        ("for the quarter and six months ended June 30, 2023", [[Q2, HALF]]),
        ("the three and six months ended June 30, 2023 and 2022", [[Q2, HALF, Q2_BEFORE, HALF_BEFORE]]),
        ("years ended December 31, 2022, 2021 and 2020", [[f"{y}-01-01/{y}-12-31" for y in (2022, 2021, 2020)]]),
        ("as of June 30, 2023 and December 31, 2022", [["2023-06-30/2023-06-30", "2022-12-31/2022-12-31"]]),
        ("as of June 30, 2023 and 2022", [["2023-06-30/2023-06-30", "2022-06-30/2022-06-30"]]),
        ("at 30 June 2023", [["2023-06-30/2023-06-30"]]),
        ("in the second quarter and first half of 2023", [[Q2, HALF]]),
        ("in the second quarters of 2023 and 2022", [[Q2, Q2_BEFORE]]),
        ("during the first six months of fiscal 2023", [[HALF]]),
        ("during the quarter", [[Q2]]),
        ("in the current period", [[Q2]]),
        ("at the end of the quarter", [["2023-06-30/2023-06-30"]]),
        ("at quarter-end", [["2023-06-30/2023-06-30"]]),
        ("year to date", [[HALF]]),
        ("for the quarter ended June 30, 2023 and the same period in 2022", [[Q2], [Q2_BEFORE]]),
        ("$4 in the second quarter of 2023 and $3 in the prior-year period", [[Q2], [Q2_BEFORE]]),
        ("in fiscal 2022", [["2022-01-01/2022-12-31"]]),
        ("from July 3, 2023 through July 26, 2023", [["2023-07-03/2023-07-26"]]),
        (
            "the year ended December 31, 2022 and the six months ended June 30, 2023, respectively",
            [["2022-01-01/2022-12-31", HALF]],
        ),
        ("as of June 30, 2023 and as of December 31, 2022, respectively", [[NOW, YEAR_END]]),
        ("as of June 30, 2023, 2025 Notes were due", [[NOW]]),
        ("within a quarter of a mile", []),
        ("three of the six looms", []),
        ("ended June 31, 2023", []),
    ],
)
def test_the_times_of_a_sentence(text: str, expected: list[list[str]]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 13 weeks ended July 29, 2023 and July 30, 2022", [["2023-04-30/2023-07-29", "2022-05-01/2022-07-30"]]),
        ("the second quarter of fiscal 2023 and 2022", [["2023-04-30/2023-07-29", "2022-05-01/2022-07-30"]]),
        ("the first half of fiscal 2023", [["2023-01-29/2023-07-29"]]),
        ("twenty-six weeks ended July 29, 2023", [["2023-01-29/2023-07-29"]]),
        ("fiscal year 2022", [["2022-01-30/2023-01-28"]]),
    ],
)
def test_the_weeks_of_a_fiscal_year(text: str, expected: list[list[str]]) -> None:
    assert periods(text, WEEKLY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for the three months ended July 1, 2023", [["2023-04-02/2023-07-01"]]),
        ("for the six months ended June 30, 2023 and 2022", [[HALF, HALF_BEFORE]]),
        ("the second quarter of 2023", [[Q2]]),
        ("the second quarter of fiscal 2023", []),
        ("during the quarter", []),
    ],
)
def test_without_a_reporting_period_only_what_is_written_out_is_known(text: str, expected: list[list[str]]) -> None:
    assert periods(text, None) == expected
