"""The units of numbers by their rows, columns and signs, in tables of the world's many kinds."""

from __future__ import annotations

from datetime import date

import pytest

from tests.figures.tables.tables_of import FILING, cells, part

HEADS = "(Dollars in millions) | June 30, 2031 | June 30, 2030\nRevenue | $512 | $498\n"


@pytest.mark.parametrize(
    ("row", "value", "unit"),
    [
        ("Shipments (thousands) | 1,234 | 1,200", 1_234_000, ""),
        ("Total tonnage (tons) | 812,345 | 800,000", 812_345, ""),
        ("Average length of haul (miles) | 912 | 899", 912, ""),
        ("Total square feet (in thousands) | 24,500 | 24,100", 24_500_000, ""),
        ("Employees (FTE) | 12,345 | 12,001", 12_345, ""),
        ("Revenue per square foot | $ 503 | $ 497", 503, "USD"),
        ("Ore sold (million tonnes) | 2.1 | 2.3", 2_100_000, ""),
        ("Expected term (in years) | 5.2 | 5.1", 5.2, "year"),
        ("Repositioning and other charges(c) | 102 | 227", 102_000_000, "USD"),
    ],
)
def test_rows_that_count_something_else_among_amounts(row: str, value: float, unit: str) -> None:
    figures = cells(*FILING, part(HEADS + row))
    found = figures[row.split(" | ")[1]]
    assert found.value == pytest.approx(value)
    assert (found.unit, found.sure) == (unit, True)


@pytest.mark.parametrize(
    ("row", "unit"), [("Operating ratio | 88.1 | 89.0", ""), ("Rate of pay increase | 3.0 | 3.1", "%")]
)
def test_a_rate_or_a_ratio_without_a_sign_among_amounts_is_unsure(row: str, unit: str) -> None:
    found = cells(*FILING, part(HEADS + row))[row.split(" | ")[1]]
    assert (found.value, found.unit, found.sure) == (float(found.text), unit, False)


@pytest.mark.parametrize(
    ("row", "text", "value", "unit"),
    [
        ("Dividend per share (pence) | 6.1 | 5.8", "6.1", 0.061, "GBP"),
        ("Basic EPS (p) | 12.3 | 11.8", "12.3", 0.123, "GBP"),
        ("Basic EPS | 12.3p | 11.8p", "12.3p", 0.123, "GBP"),
        ("Dividend (in cents) | 6.1 | 5.8", "6.1", 0.061, "GBP"),
    ],
)
def test_amounts_in_pence_and_cents(row: str, text: str, value: float, unit: str) -> None:
    found = cells(part(f"£m | 2031 | 2030\nRevenue | 512.3 | 498.1\n{row}"))[text]
    assert found.value == pytest.approx(value)
    assert (found.unit, found.sure) == (unit, True)


@pytest.mark.parametrize("head", ["Change", "YoY", "LQ", "B/(W)", "Variation"])
def test_a_number_in_a_column_that_compares_is_unsure(head: str) -> None:
    found = cells(part(f"€ million | 2031 | 2030 | {head}\nRevenue | 1,234 | 1,200 | 2.9%\nCosts | 800 | 790 | 1.3"))
    assert found["1.3"].value == 1.3
    assert not found["1.3"].sure
    assert (found["800"].value, found["800"].sure) == (800_000_000, True)


def test_an_amount_beside_percentages_is_no_percentage() -> None:
    text = " | 2Q31 | 1Q31\nNet interest income | 512 | 498\nMargin | 3.12% | 3.10%\nFees | 45 | 51"
    found = cells("Summary ($ millions, except per share)", part(text))
    assert found["512"].unit == "USD"
    assert not any(found[name].sure and found[name].unit == "%" for name in ("512", "45"))


def test_columns_that_name_their_currency() -> None:
    text = " | 2030 | 2031 | >\n | RMB | RMB | US$\nRevenues | 12,345 | 14,111 | 1,943\nMargin | 35.2% | 35.5% | 35.5%"
    found = cells("Longhe Tech (in millions, except percentages)", part(text))
    assert [(found[name].value, found[name].unit, found[name].sure) for name in ("14,111", "1,943")] == [
        (14_111_000_000, "CNY", True),
        (1_943_000_000, "USD", True),
    ]


def test_a_sign_of_several_currencies_is_that_which_the_table_is_stated_to_be_in() -> None:
    said = "The RMB and the yuan fell in China, as Chinese papers say."
    text = "(Millions of yen) | 2031 | 2030\nSales | ¥ 12,345 | ¥ 11,111\nNet loss | △1,234 | ▲2,345"
    found = cells(said, part(text))
    assert [(one.value, one.unit) for one in (found["¥ 12,345"], found["△1,234"], found["▲2,345"])] == [
        (12_345_000_000, "JPY"),
        (-1_234_000_000, "JPY"),
        (-2_345_000_000, "JPY"),
    ]


REPURCHASES = """
Period | Total Number of Shares Purchased | Average Price Paid per Share | Value of Shares Left (in millions)
July 1, 2031 – July 31, 2031 | 120,345 | $ 45.12 | $ 312.4
August 1, 2031 – August 31, 2031 | 98,000 | 46.00 | 308.2
"""


def test_shares_repurchased_are_counted() -> None:
    found = cells(*FILING, part(REPURCHASES))
    assert [(found[name].value, found[name].unit) for name in ("98,000", "46.00", "308.2")] == [
        (98_000, "share"),
        (46, "USD"),
        (308_200_000, "USD"),
    ]


@pytest.mark.parametrize(
    ("head", "text", "value"),
    [
        ("in Tsd. €", "123.456", 123_456_000),
        ("T€", "123.456", 123_456_000),
        ("Mio. €", "123,4", 123_400_000),
        ("€M", "1 234,5", 1_234_500_000),
        ("(₹ in crore)", "12,34,567", 12_345_670_000_000),
    ],
)
def test_numbers_grouped_as_elsewhere(head: str, text: str, value: float) -> None:
    found = cells(part(f"{head} | 30.06.2031 | 31.12.2030\nSales | {text} | {text}\nCosts | {text} | {text}"))[text]
    assert found.value == pytest.approx(value)
    assert found.sure
    assert found.period
    assert found.period.end == date(2031, 6, 30)


def test_weeks_below_a_head_of_years() -> None:
    cover = ("FORM 10-K", "For the fiscal year ended February 1, 2031", "Gannet Stores, Inc.")
    heads = " | Fiscal Years Ended | >\n | February 1, 2031 | February 3, 2029\n | (52 weeks) | (53 weeks)\n"
    found = cells(*cover, "(in millions)", part(heads + "Sales | $ 12 | $ 11\nCosts | 8 | 7"))["8"]
    assert found.period
    assert (found.period.start, found.period.end) == (date(2030, 2, 3), date(2031, 2, 1))


def test_the_quarters_of_a_fiscal_year_that_ends_in_summer() -> None:
    cover = ("FORM 10-K", "For the fiscal year ended June 30, 2031", "Brindle Software Inc.")
    heads = "Quarter Ended | September 30 | June 30 | Total\nFiscal Year 2031 | | |\n"
    found = cells(*cover, "(in millions)", part(heads + "Revenue | $ 501 | $ 561 | $ 2,119\nCosts | 3 | 4 | 9"))
    ends = [found[name].period for name in ("$ 501", "$ 561")]
    assert [one and (one.start, one.end) for one in ends] == [
        (date(2030, 7, 1), date(2030, 9, 30)),
        (date(2031, 4, 1), date(2031, 6, 30)),
    ]


RESERVES = """
 | Balance at Beginning of Year | Charged | Balance at End of Year
Year ended December 31, 2030 | $ 512 | $ 120 | $ 632
Year ended December 31, 2029 | 498 | 14 | 512
"""


def test_columns_of_what_there_was_at_the_ends_of_the_year_of_a_row() -> None:
    found = cells(*FILING, "(in thousands)", part(RESERVES))
    periods = [found[name].period for name in ("$ 512", "$ 120", "$ 632")]
    assert [one and (one.start, one.end) for one in periods] == [
        (date(2029, 12, 31), date(2029, 12, 31)),
        (date(2030, 1, 1), date(2030, 12, 31)),
        (date(2030, 12, 31), date(2030, 12, 31)),
    ]


def test_what_is_after_a_balance_on_the_first_day_of_a_year_begins_on_that_day() -> None:
    cover = ("FORM 10-K", "For the fiscal year ended December 31, 2031", "Harbour Looms, Inc.")
    text = " | Looms | Yarn\nBalance at January 1, 2031 | $1,111 | $2,222\nAdditions | 31 | 41\n"
    closing = "Balance at December 31, 2031 | $1,142 | $2,263"
    found = cells(*cover, "The year ended December 31, 2030 was dull.", "(in thousands)", part(text + closing))["31"]
    assert found.period
    assert (found.period.start, found.period.end) == (date(2031, 1, 1), date(2031, 12, 31))
