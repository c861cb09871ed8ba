"""Which period a filing or a release of results reports on, and how its quarters lie."""

from __future__ import annotations

from datetime import date

import pytest

from tui.figures.figure import Period
from tui.figures.reporting_period import find_reporting_period

COVER = "FORM 10-Q\n\nFor the quarterly period ended {end}\n\nHarbour Looms, Inc.\n\n"
BALANCE = "Balance as of {0}\t{1}\n" * 3


def _days(period: Period | None) -> tuple[str, str]:
    assert period
    return str(period.start), str(period.end)


def test_the_quarter_and_the_year_so_far_of_a_calendar_year() -> None:
    text = COVER.format(end="September 30, 2021") + "The year ended December 31, 2020 was better.\n"
    found = find_reporting_period(text)
    assert found
    assert (found.end, found.months, found.quarter, found.fiscal_year) == (date(2021, 9, 30), 3, 3, 2021)
    assert _days(found.lasting(3)) == ("2021-07-01", "2021-09-30")
    assert _days(found.year_to_date()) == ("2021-01-01", "2021-09-30")
    assert _days(found.lasting(9, found.year_before())) == ("2020-01-01", "2020-09-30")
    assert found.span.of(text) == "For the quarterly period ended September 30, 2021"


def test_quarters_counted_in_weeks_begin_after_the_day_that_closed_the_one_before() -> None:
    text = (
        COVER.format(end="October 30, 2021")
        + "The fiscal year ended January 30, 2021 had 52 weeks, as fiscal 2021 has.\n"
        + "In the third quarter of fiscal 2021 and the thirteen weeks ended October 31, 2020 we sold looms.\n"
        + "Balance as of July 31, 2021\t4\nBalance as of August 1, 2020\t3\n"
    )
    found = find_reporting_period(text)
    assert found
    assert (found.weekly, found.quarter, found.fiscal_year) == (True, 3, 2021)
    assert _days(found.lasting(3)) == ("2021-08-01", "2021-10-30")
    assert found.year_before() == date(2020, 10, 31)
    assert _days(found.lasting(3, date(2020, 10, 31))) == ("2020-08-02", "2020-10-31")
    assert _days(found.year_to_date()) == ("2021-01-31", "2021-10-30")


def test_a_quarter_that_closed_on_a_weekday_keeps_the_first_of_the_year() -> None:
    text = (
        COVER.format(end="June 30, 2023") + "At December 31, 2022 and for the six months ended July 1, 2022 it rose.\n"
    )
    found = find_reporting_period(text * 1 + BALANCE.format("December 31, 2022", 7))
    assert found
    assert not found.weekly
    assert found.year_before() == date(2022, 7, 1)
    assert _days(found.lasting(6, date(2022, 7, 1))) == ("2022-01-01", "2022-07-01")
    assert _days(found.lasting(3, date(2022, 7, 1))) == ("2022-04-02", "2022-07-01")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Revenue in the first quarter of fiscal 2025 rose. In the first quarter of fiscal 2024 it fell.", 2025),
        ("Fiscal 2025 is a year of 52 weeks that ends on January 26, 2025.", 2025),
        ("Fiscal 2023 ended on January 28, 2024.", 2024),
        ("Nothing says so.", 0),
    ],
)
def test_the_number_of_a_fiscal_year_is_as_the_text_counts(words: str, number: int) -> None:
    text = COVER.format(end="April 28, 2024") + f"The year ended January 28, 2024 was good. {words}\n"
    found = find_reporting_period(text)
    assert found
    assert found.fiscal_year == number


@pytest.mark.parametrize(
    "cover",
    [
        "For the quarterly period ended June 30, 2023 OR",
        "Quarterly report for the quarterly period ended: June 30 , 2023",
        "FOR THE QUARTER ENDED\nJUNE 30,2023",
        "☒ For the quarterly period ended\tJune 30, 2023",
        "Half-year report for the six months ended 30 June 2023",
    ],
)
def test_covers_are_written_in_many_ways(cover: str) -> None:
    found = find_reporting_period(f"{cover}\n\nHarbour Looms\n")
    assert found
    assert found.end == date(2023, 6, 30)


def test_an_annual_report_has_twelve_months() -> None:
    found = find_reporting_period(
        "Annual report on Form 10-K for the fiscal year ended June 30, 2022\n\nHarbour Looms\n"
    )
    assert found
    assert (found.months, found.quarter, found.fiscal_year) == (12, 4, 2022)
    assert _days(found.lasting(12)) == ("2021-07-01", "2022-06-30")


def test_a_release_of_results_opens_with_its_quarter() -> None:
    text = (
        "Harbour Looms reports strong results for the fourth quarter and full year ended December 31, 2023\n\n"
        "Three Months Ended Twelve Months Ended\nRevenue 5 4 9 8\n"
    )
    found = find_reporting_period(text)
    assert found
    assert (found.end, found.months, found.quarter) == (date(2023, 12, 31), 3, 4)
    assert _days(found.year_to_date()) == ("2023-01-01", "2023-12-31")


def test_a_release_that_names_its_quarter_alone_ends_with_the_last_day_that_closed() -> None:
    text = (
        "Harbour Looms announces third-quarter fiscal 2024 results\n\nPORT, August 1, 2024 – It was a good one.\n\n"
        "Nine Months Ended\nSales 5 4\n\nCash as of June 29, 2024 was $4 million. The year ended September 30, 2023 "
        "was worse. The year ending September 28, 2024 is open.\n"
    )
    found = find_reporting_period(text)
    assert found
    assert (found.end, found.months, found.quarter, found.fiscal_year) == (date(2024, 6, 29), 3, 3, 2024)
    assert found.year_end == date(2023, 9, 30)


@pytest.mark.parametrize(
    "text",
    [
        "For the quarterly period ended January 1, 0001",
        "Harbour Looms reports second quarter 2023 results\n\nIt made a loss.\n\nThree Months Ended\n",
        "Harbour Looms made a loss for the quarter ended June 30, 2023, its third in a row.",
        "Harbour Looms made a loss for the quarter ended June 30, 2023.",
        "Results for the second quarter ended June 30, 2023 disappointed investors.",
        "For the quarterly period ended June 31, 2023",
        "",
    ],
)
def test_news_and_impossible_days_report_on_nothing(text: str) -> None:
    assert find_reporting_period(text) is None
