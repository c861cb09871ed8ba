"""Columns that hold no figures: the numbers of notes, units, times of the day; and heads that are no figures."""

from __future__ import annotations

import pytest

from tests.figures.tables.tables_of import FILING, cells, part

NOTED = """
in € million | Notes | H1 2031 | H1 2030
Revenue | 4 | 1,234.5 | 1,200.1
Cost of sales | 5, 6 | (800.2) | (790.0)
Tax | 12(a) | (31.0) | (30.5)
"""


def test_the_numbers_of_notes_are_no_figures() -> None:
    found = cells("Kiln House", part(NOTED))
    assert {"4", "5", "6", "12", "12(a)"}.isdisjoint(found)
    assert found["(800.2)"].value == -800_200_000


def test_a_column_of_amounts_under_such_a_head_stays_one() -> None:
    found = cells("(in $ millions)", part(" | Notes | Bonds\nIssued in 2031 | 1,234 | 812\nIssued in 2030 | 12 | 790"))
    assert found["1,234"].value == 1_234_000_000


def test_times_of_the_day_are_no_figures() -> None:
    found = cells(
        "Ferries", part("Harbour | Depart | Arrive | Fare\nLovell | 8.15 | 9.40 | £4\nAubin | 10.15 | 11.40 | £6")
    )
    assert set(found) == {"£4", "£6"}


MEASURED = """
Key figures | Unit | 2031 | 2030 | Change in %
Sales volume | kt | 1,234 | 1,180 | 4.6
Revenue | €m | 3,456 | 3,300 | 4.7
Margin | % | 14.2 | 13.9 | 2.2
Average price | €/t | 1,712 | 1,690 | 1.3
Staff | number | 8,120 | 8,001 | 1.5
Emissions | million tonnes | 2.1 | 2.3 | (8.7)
"""


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1,234", 1234, ""),
        ("3,456", 3_456_000_000, "EUR"),
        ("14.2", 14.2, "%"),
        ("1,712", 1712, "EUR"),
        ("8,120", 8120, ""),
        ("2.1", 2_100_000, ""),
        ("4.7", 4.7, "%"),
    ],
)
def test_a_row_has_the_unit_of_its_own_cell(text: str, value: float, unit: str) -> None:
    found = cells("(in thousands)", part(MEASURED))[text]
    assert found.value == pytest.approx(value)
    assert (found.unit, found.sure) == (unit, True)


@pytest.mark.parametrize(
    "head", ["6M 2031 | 6M 2030", "Q2 FY31 | Q2 FY30", "2031 £'000 | 2030 £'000", "FY31 | % change"]
)
def test_what_a_head_says_of_time_is_no_figure(head: str) -> None:
    found = cells(*FILING, part(f"£m | {head}\nSales | 4,120 | 3.9\nCosts | 3,980 | 3.8"))
    assert {text for text, one in found.items() if one.kind != "date"} == {"4,120", "3.9", "3,980", "3.8"}
