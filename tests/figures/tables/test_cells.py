"""The figures in the cells of tables: labels, periods, units and scales."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.figures.tables.tables_of import FILING, cells, document, part
from tui.figures.figure import Figure
from tui.figures.find import find
from tui.figures.readout import steps
from tui.figures.steps import replay
from tui.figures.wording import describe
from tui.reading.content import CellText, Part

INCOME = """
 | Three Months Ended | > | Six Months Ended | >
 | June 30, 2031 | June 30, 2030 | June 30, 2031 | June 30, 2030
Net sales: | | | |
Looms | $4,120 | $3,980 | $8,230 | $7,911
Yarn | 1,205 | 1,190 | 2,412 | 2,377
Total net sales | 5,325 | 5,170 | 10,642 | 10,288
Other expense, net | (65) | (12) | (131) | (24)
Effective tax rate | 21.4% | 20.9% | 21.1% | 20.8%
Earnings per share: | | | |
Basic | $1.27 | $1.20 | $2.51 | $2.40
Shares used in computing earnings per share: | | | |
Basic | 15,697 | 16,162 | 15,792 | 16,277
"""


def days(figure: Figure) -> tuple[date | None, date | None]:
    assert figure.period
    return figure.period.start, figure.period.end


def test_a_cell_has_the_labels_around_it() -> None:
    found = cells(*FILING, part(INCOME, caption="Statements of income"))["1,205"]
    place = found.cell
    assert place
    assert (place.table, place.row, place.column) == (0, 4, 1)
    assert (place.row_label, place.section) == ("Yarn", "Net sales:")
    assert (place.column_label, place.caption) == ("Three Months Ended › June 30, 2031", "Statements of income")
    assert found.measure == "Yarn"


def test_the_heads_of_a_column_give_its_period() -> None:
    found = cells(*FILING, "(in thousands)", part(INCOME))
    assert days(found["1,205"]) == (date(2031, 4, 1), date(2031, 6, 30))
    assert days(found["2,377"]) == (date(2030, 1, 1), date(2030, 6, 30))


def test_one_statement_scales_amounts_and_shares_but_nothing_per_share_or_in_percent() -> None:
    found = cells(*FILING, "(in thousands, except per share amounts)", part(INCOME))
    expected = {
        "$4,120": (4_120_000, "USD", 1000),
        "1,205": (1_205_000, "USD", 1000),
        "(65)": (-65_000, "USD", 1000),
        "21.4%": (21.4, "%", 1),
        "$1.27": (1.27, "USD", 1),
        "15,697": (15_697_000, "share", 1000),
    }
    assert {text: (found[text].value, found[text].unit, found[text].scale) for text in expected} == expected
    assert all(figure.sure for figure in found.values() if figure.kind != "date")


def test_what_says_little_by_itself_is_named_with_its_section() -> None:
    found = cells(*FILING, "(in thousands)", part(INCOME))
    assert found["$1.27"].measure == "Earnings per share: Basic"
    assert found["15,697"].measure == "Shares used in computing earnings per share: Basic"
    assert found["5,325"].measure == "Total net sales"


def test_the_steps_of_a_cell_replay_to_its_value_and_say_where_the_scale_stands() -> None:
    whole = document(*FILING, "(in thousands)", part(INCOME))
    figures = [figure for figure in find(whole) if figure.cell and figure.value is not None]
    assert len(figures) == 28
    for figure in figures:
        assert replay(figure.steps) == (figure.value,)
        assert figure.span.of(whole.text) == figure.text
        assert figure.scale == 1 or (figure.scale_from and figure.scale_from.of(whole.text) == "(in thousands)")


def test_figures_are_numbered_in_reading_order_and_none_overlaps() -> None:
    found = find(document(*FILING, part(INCOME), "Sales of $4,120 and 12 looms were good."))
    assert [figure.id.rpartition("f")[2] for figure in found] == [str(n) for n in range(1, len(found) + 1)]
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("heads", "start", "end"),
    [
        (" | Three Months Ended June 30, | >\n | 2031 | 2030", date(2031, 4, 1), date(2031, 6, 30)),
        (" | Six Months Ended June 30, 2031 | 2030", date(2031, 1, 1), date(2031, 6, 30)),
        (" | June 30, 2031 | December 31, 2030", date(2031, 6, 30), date(2031, 6, 30)),
        (" | As of June 30, | >\n | 2031 | 2030", date(2031, 6, 30), date(2031, 6, 30)),
        (" | Q1 2031 | Q1 2030", date(2031, 1, 1), date(2031, 3, 31)),
        (" | Fiscal 2030 | Fiscal 2029", date(2030, 1, 1), date(2030, 12, 31)),
        (" | April 1 - April 30, 2031 | Total", date(2031, 4, 1), date(2031, 4, 30)),
        (" | Three Months Ended June 30, |\n | 2030 | 2031", date(2030, 4, 1), date(2030, 6, 30)),
        ("Three months ended June 30, 2031 | > | >\n | Weavers | Dyers", date(2031, 4, 1), date(2031, 6, 30)),
    ],
)
def test_forms_of_heads(heads: str, start: date, end: date) -> None:
    text = f"{heads}\nWages | $1,111 | $2,222\nRent | 333 | 444"
    cover = (*FILING, "For the year ended December 31, 2030 and for fiscal 2030 wages fell.")
    assert days(cells(*cover, "(in thousands)", part(text))["$1,111"]) == (start, end)


def test_a_head_that_covers_too_few_columns_stands_over_those_to_its_right() -> None:
    text = " | Three Months Ended June 30, |\n | 2030 | 2031\nWages | $1,111 | $2,222\nRent | 333 | 444"
    assert days(cells(*FILING, part(text))["$2,222"]) == (date(2031, 4, 1), date(2031, 6, 30))


def test_weeks_end_on_a_weekday_and_begin_after_the_close_before() -> None:
    cover = ("FORM 10-Q", "For the quarterly period ended May 3, 2031", "Harbour Looms, Inc.")
    text = " | Thirteen Weeks Ended | >\n | May 3, 2031 | May 4, 2030\nSales | $1,111 | $2,222\nWages | 333 | 444"
    assert days(cells(*cover, part(text))["$1,111"]) == (date(2031, 2, 2), date(2031, 5, 3))


ROLL = """
 | Looms | Yarn
Balance at December 31, 2030 | $1,111 | $2,222
Additions | 31 | 41
Balance at March 31, 2031 | 1,142 | 2,263
Write-downs | (32) | (42)
Balance at June 30, 2031 | $1,110 | $2,221
"""


def test_balances_are_of_their_day_and_what_is_between_of_the_days_between() -> None:
    found = cells(*FILING, "(in thousands)", part(ROLL))
    assert days(found["2,263"]) == (date(2031, 3, 31), date(2031, 3, 31))
    assert days(found["31"]) == (date(2031, 1, 1), date(2031, 3, 31))
    assert days(found["(42)"]) == (date(2031, 4, 1), date(2031, 6, 30))


def test_opening_and_closing_balances_are_of_the_ends_of_the_period_of_their_column() -> None:
    text = " | Six Months Ended June 30, | >\n | 2031 | 2030\nCash at beginning of period | $1,111 | $2,222\n"
    found = cells(*FILING, "(in thousands)", part(text + "Inflow | 31 | 41\nCash at end of period | $1,142 | $2,263"))
    assert days(found["$1,111"]) == (date(2030, 12, 31), date(2030, 12, 31))
    assert days(found["41"]) == (date(2030, 1, 1), date(2030, 6, 30))
    assert days(found["$1,142"]) == (date(2031, 6, 30), date(2031, 6, 30))


def test_years_to_come_are_no_periods() -> None:
    text = "Year | Amount\nRemainder of 2031 | $1,111\n2032 | 2,222\n2033 | 3,333\nThereafter | 444"
    said = "Payments due under leases as of June 30, 2031 were as follows (in thousands):"
    found = cells(*FILING, said, part(text))
    assert days(found["2,222"]) == (date(2031, 6, 30), date(2031, 6, 30))
    assert found["2,222"].sure


def test_a_table_without_a_period_has_that_of_the_document_and_is_unsure() -> None:
    found = cells(*FILING, "Dyes are bought from the isles.", part("Dye | Cost\nRed | $1,111\nBlue | $2,222"))["$1,111"]
    assert found.period
    assert found.period.end == date(2031, 6, 30)
    assert not found.sure
    assert any(step.what == "doubt" for step in found.steps)


def test_a_table_of_news_has_no_period() -> None:
    assert cells("Prices of dyes rose.", part("Dye | Price\nRed | €11.10\nBlue | €22.20"))["€11.10"].period is None


@pytest.mark.parametrize(
    ("above", "table", "value", "unit"),
    [
        ("(in millions)", " | 2031 | 2030\nSales | $4,120 | $3,980", 4.12e9, "USD"),
        ("Text.", "€'000 | 2031 | 2030\nSales | 4,120 | 3,980", 4.12e6, "EUR"),
        ("Text.", "CHF million | 2031 | 2030\nSales | 4,120 | 3,980", 4.12e9, "CHF"),
        ("Text.", " | 2031 | 2030\n | £m | £m\nSales | 4,120 | 3,980", 4.12e9, "GBP"),
        ("Text.", " | 2031 | 2030\nSales (in thousands) | $4,120 | $3,980", 4.12e6, "USD"),
        ("(in thousands)", " | 2031 | 2030\nSales (in millions) | $4,120 | $3,980", 4.12e9, "USD"),
        ("(in millions)", " | 2031 | 2030\n | (in whole dollars) | >\nFee | $4,120 | $3,980", 4120, "USD"),
        ("The following table shows sales (in billions):", " | 2031 | 2030\nSales | $4,120 | $3,980", 4.12e12, "USD"),
        (
            "All amounts are in thousands of euros unless otherwise stated.",
            " | 2031\nSales | 4,120\nCost | 3",
            4.12e6,
            "EUR",
        ),
        ("(in thousands)", "Boats | Fares\nAstrid | ₹4,120 crore\nBerit | ₹1", 4.12e10, "INR"),
    ],
)
def test_the_nearest_statement_of_a_scale_holds(above: str, table: str, value: float, unit: str) -> None:
    found = next(figure for text, figure in cells(above, part(table)).items() if "4,120" in text)
    assert found.value == pytest.approx(value)
    assert found.unit == unit
    assert found.sure


def test_an_amount_without_a_stated_scale_is_unsure() -> None:
    found = cells(*FILING, "Text about it.", part(" | June 30, 2031\nSales | $4,120\nCost | 3,980"))
    assert [found[text].sure for text in ("$4,120", "3,980")] == [False, False]
    assert found["$4,120"].value == 4120


def test_the_scale_of_most_tables_is_taken_with_doubt() -> None:
    stated = [
        piece
        for n in range(4)
        for piece in (
            f"Table {n} (in millions)",
            part(f" | June 30, 2031\nSales {n} | ${n},120\nCost | 3,980"),
            "Text of it.",
        )
    ]
    found = cells(*FILING, *stated, part(" | June 30, 2031\nRent | $9,876\nFees | 98"))["$9,876"]
    assert (found.value, found.sure) == (9.876e9, False)


def test_numbers_too_large_for_a_scale_are_in_full_and_unsure() -> None:
    text = " | Balance\nShares issued | 2,442,676,580\nShares held | 12,345,678"
    found = cells(*FILING, "Number of shares (in millions)", part(text))["2,442,676,580"]
    assert (found.value, found.unit, found.sure) == (2_442_676_580, "share", False)


GRANTS = """
Grants | Number of Shares | Weighted-Average Price
In May | 1,205 | $12.10
In June | 1,300 | 12.40
"""


@pytest.mark.parametrize(
    ("table", "text", "kind", "unit", "value"),
    [
        (GRANTS, "12.40", "money", "USD", 12.4),
        (GRANTS, "1,300", "count", "share", 1300),
        (" | 2031\nGross margin (%) | 41.2\nStaff costs | $31", "41.2", "percent", "%", 41.2),
        (" | 2031 | 2030\nLooms | 58% | 61%\nYarn | 12 | 14", "12", "percent", "%", 12),
        (" | 2031 | 2030\nNumber of mills | 58 | 61\nSales | $12 | $14", "58", "count", "", 58),
        (" | 2031 | % Change\nSales | $58 | 4.1\nCosts | 12 | (3.2)", "(3.2)", "percent", "%", -3.2),
        (" | 2031\nSpread | 25 bps\nRate | 3.1%", "25 bps", "percentage_points", "pp", 0.25),
        (" | Shares | $\nIssued | 1,205 | 31\nRepurchased | 44 | $12", "1,205", "count", "share", 1205),
        ("Ferry | Passengers | Fare\nAstrid | 12,400 | €25\nBerit | 9,800 | €18", "9,800", "count", "", 9800),
    ],
)
def test_units_of_rows_and_columns(table: str, text: str, kind: str, unit: str, value: float) -> None:
    found = cells("Harbour Looms sells yarn.", part(table))[text]
    assert (found.kind, found.unit) == (kind, unit)
    assert found.value == pytest.approx(value)


def test_a_par_value_in_a_label_is_no_amount_per_share() -> None:
    text = " | June 30, 2031\nStock, $0.01 par value per share; 1,500 shares authorized | $4,120\nSurplus | 3"
    found = cells(*FILING, "(in thousands)", part(text))
    assert found["$4,120"].value == 4_120_000


@pytest.mark.parametrize(
    "table",
    [
        "Item 1. | Sums | 1\nItem 2. | Results | 14\nItem 3. | Risks | 19\nItem 4. | Fees | 19\nItem 6. | Rest | 22",
        " | Page\nAccounts | 3\nResults | 14",
        "Delaware | 22-2640650\n(State) | (Number)\n12 Quay Street | 28202",
    ],
)
def test_lists_of_contents_and_forms_hold_no_figures_of_cells(table: str) -> None:
    assert not any(figure.measure for figure in cells(*FILING, part(table)).values() if figure.kind == "count")


def test_a_figure_of_a_table_is_described_with_its_labels_and_its_doubts() -> None:
    whole = document(*FILING, "Text about it.", part(INCOME))
    figures = find(whole)
    one = next(figure for figure in figures if figure.text == "1,205")
    assert "in a table › Net sales: › Yarn › Three Months Ended › June 30, 2031" in describe(one)
    assert "not sure: no scale is stated for the table" in steps(whole, one, figures)


def test_the_length_of_a_period_in_a_head_is_no_figure() -> None:
    assert not [figure for figure in find(document(*FILING, part(INCOME))) if figure.kind == "duration"]


def test_a_table_that_goes_on_has_the_heads_and_the_scale_of_the_one_before() -> None:
    first = part(" | June 30, 2031 | June 30, 2030\nCash | $1,111 | $2,222\nLoans | 33 | 44")
    found = cells(
        *FILING, "(in thousands)", first, "6", "Table of Contents", part("Mills | $5,555 | $6,666\nLand | 7 | 8")
    )
    assert days(found["$6,666"]) == (date(2030, 6, 30), date(2030, 6, 30))
    assert found["$6,666"].value == 6_666_000


def test_numbers_of_four_digits_are_years_only_under_heads_of_time() -> None:
    found = cells("Mills of the isles.", part("Year | Revenue ($m)\n2029 | 1987\n2030 | 2040"))
    assert found["1987"].value == 1.987e9
    assert days(found["1987"]) == (date(2029, 1, 1), date(2029, 12, 31))


def test_a_figure_in_the_words_of_a_label_has_its_place() -> None:
    text = " | June 30, 2031\nDebts, net of allowances of $350 | $4,120\nCash | 3"
    found = cells(*FILING, "(in thousands)", part(text))["$350"]
    assert found.cell
    assert (found.cell.row, found.cell.column, found.value) == (1, 0, 350_000)


WORDS = st.sampled_from(
    [
        *("", "—", "$", "(65)", "1,234", "12.5%", "2031", "June 30,", "0/0/2031", "31/02/31", "Three Months Ended"),
        *("Balance at February 30, 2031", "(in thousands)", "€m", "Total", "per share", "5 (1)", "99 years ended"),
        *("Q2 2031", "FY31", "1900", "year to date", "Balance at beginning of year"),
    ]
)


@given(
    st.lists(st.lists(st.one_of(WORDS, st.text("0123456789.,/-()$% ", max_size=8)), min_size=1, max_size=6), max_size=8)
)
def test_any_table_is_read_in_order(rows: list[list[str]]) -> None:
    table = Part(kind="table", rows=tuple(tuple(map(CellText, row)) for row in rows if any(map(str.strip, row))))
    whole = document(*FILING, table) if table.rows else document(*FILING)
    found = find(whole)
    assert all(figure.span.of(whole.text) == figure.text for figure in found)
    assert len({figure.id for figure in found}) == len(found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_the_cost_grows_with_the_cells_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from tui.figures.tables import said

    def reads(rows: int) -> int:
        said.read.cache_clear()
        table = " | June 30, 2031 | June 30, 2030\n" + "\n".join(f"Mill {n} | ${n},111 | ${n},222" for n in range(rows))
        cells(*FILING, "(in thousands)", part(table))
        info = said.read.cache_info()
        return info.hits + info.misses

    small, large = reads(40), reads(80)
    assert large < 2.5 * small
