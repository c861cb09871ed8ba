"""Scales said once for many figures, and tables that say none."""

from __future__ import annotations

import pytest

from tests.figures import cases_of
from tui.comparison import compare
from tui.figures.figure import Figure
from tui.figures.statements import statements
from tui.figures.steps import replay
from tui.figures.verdicts import judge
from tui.reading.article import assemble
from tui.reading.content import CellText, Content, Part
from tui.reading.documents import Document

TABLE = """Harbour Lines plc

Income statement
{said}

Revenue 4,125 3,981
Ferry fares 2,382 2,400
Earnings per share £0.42 £0.39
Trade debts, net of allowances of £12 and £9 as of June 30, 2025 and 2024, and of what was written off
88 70
(1) Of which £7 is owed by the quay.

The firm said that it had paid £250,000 for its new pier and employs 300 people in all of its four harbours.
"""


def values(text: str) -> dict[str, float | None]:
    """The value of each amount of a text, by how it is written."""
    return {figure.text: figure.value for figure in cases_of.quantities(text)}


def one(text: str, written: str) -> Figure:
    return next(figure for figure in cases_of.quantities(text) if figure.text == written)


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("(in thousands, except per share data)", 1000),
        ("(In millions, except per share amounts)", 10**6),
        ("(Amounts in millions)", 10**6),
        ("(£ millions)", 10**6),
        ("(Millions of pounds)", 10**6),
        ("Pounds in thousands", 1000),
        ("£'000", 1000),
        ("£m", 10**6),
        ("(tabular amounts in billions)", 10**9),
    ],
)
def test_a_statement_over_a_table_is_the_scale_of_its_rows_labels_and_notes(said: str, by: int) -> None:
    found = values(TABLE.format(said=said))
    assert found["4,125"] == 4125 * by
    assert found["2,400"] == 2400 * by
    assert found["£12"] == 12 * by
    assert found["£7"] == 7 * by


def test_what_is_paid_for_one_share_and_the_text_below_are_in_full() -> None:
    found = values(TABLE.format(said="(in millions)"))
    assert found["£0.42"] == 0.42
    assert found["£250,000"] == 250_000
    assert found["300"] == 300


def test_a_figure_says_where_its_scale_is_said_and_replays_to_its_value() -> None:
    text = TABLE.format(said="(in thousands)")
    figure = one(text, "4,125")
    assert figure.scale == 1000
    assert figure.scale_from is not None
    assert text[figure.scale_from.start : figure.scale_from.end] == "(in thousands)"
    assert replay(figure.steps) == (4_125_000.0,)


@pytest.mark.parametrize(
    ("said", "shares"),
    [
        ("(in thousands, except share and per share data)", 1_500_000),
        ("(in thousands, except per share data)", 1_500_000_000),
        ("(in millions, except number of shares which are reflected in thousands)", 1_500_000_000),
        ("(Dollars in millions)", 1_500_000),
    ],
)
def test_shares_have_the_scale_that_is_said_of_them(said: str, shares: float) -> None:
    text = f"Balance sheet\n{said}\n\nStock, $0.01 par value; 1,500,000 shares issued\n16 15\nCash 40 30\n"
    assert values(text)["1,500,000"] == shares
    assert values(text)["$0.01"] == 0.01


def test_a_statement_for_the_whole_text_holds_for_its_sentences() -> None:
    text = (
        "All amounts are in thousands of euros unless otherwise stated.\n\n"
        "Sales of the yard rose to €4,120 in the spring, and it paid €3 million for a crane and €0.42 per share.\n"
    )
    assert values(text) == {"€4,120": 4_120_000, "€3 million": 3_000_000, "€0.42": 0.42}


def test_one_below_the_heading_of_the_notes_holds_for_their_text() -> None:
    text = (
        "NOTES TO THE ACCOUNTS\n(Dollars in thousands, except per boat)\n\n"
        "The yard paid a deposit of $2,000 on the third of March and sold 40 boats at $310.25 per boat to the isle.\n"
    )
    assert values(text) == {"$2,000": 2_000_000, "40": 40, "$310.25": 310.25}


NOTES = "NOTES TO THE ACCOUNTS\n(Dollars in thousands)\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deposits of $2,000 were paid.\n", {"$2,000": 2_000_000}),
        ("On May 3, the yard bought a crane that had been used at a price of $2,000 from its owner.\n(1) So.\n", {}),
        ("• $2,000 of loans from the quay.\n", {"$2,000": 2_000_000}),
    ],
)
def test_short_lines_and_lines_above_notes_have_the_scale_of_the_text(text: str, expected: dict[str, float]) -> None:
    assert values(NOTES + text) == (expected or {"$2,000": 2_000_000})


def test_a_running_head_makes_no_statement_of_the_table_below_it_one_for_the_text() -> None:
    text = (
        "NOTES TO THE ACCOUNTS\n\nWages consisted of the following at the end of June (in thousands):\n\n"
        "Spinners 4,125 3,981\nDyers 382 400\nWeavers 182 190\n\n"
        "The monthly rent that the tenant of the old mill by the harbour is to pay is $8,600 until the autumn.\n"
    )
    found = values(text)
    assert found["4,125"] == 4_125_000
    assert found["$8,600"] == 8_600


def test_the_name_of_a_row_counts_shares_and_says_what_one_is_worth() -> None:
    text = (
        "Balance sheet\n(in millions, except par value)\n\n"
        "Stock, 0.01 par value; 1,500 shares authorized; 305.2, 304.0 and 304.6 shares issued, respectively\n7 6 5\n"
        "(1) The product of 2.937 and 3.629, the rates at which shares of the second and the third class convert\n"
    )
    found = values(text)
    assert found["0.01"] == 0.01
    assert found["1,500"] == 1_500_000_000
    assert found["304.6"] == 304_600_000
    assert found["2.937"] == 2.937


@pytest.mark.parametrize(
    "text",
    [
        "People in thousands of homes fled.",
        "It cost 75 USD million and 15 USD.",
        "He cut costs (in millions of ways) and paid $5,000.",
        "The yard made cuts in millions and paid $5,000 for all of its boats that were left in the harbour then.",
    ],
)
def test_running_text_states_no_scale(text: str) -> None:
    assert all(figure.scale == 1 for figure in cases_of.figures(text))


def test_money_in_a_table_without_a_scale_is_unsure_and_no_certain_conflict() -> None:
    text = "Fares by harbour\nLorne $1,200 $900\nQuay $400 $380\nTarn $88 $70\n"
    figure = one(text, "$1,200")
    assert not figure.sure
    assert not judge(figure, one("Fares at Lorne were $1,300.", "$1,300")).sure


def tabled(*rows: tuple[str, ...]) -> Document:
    """A document of one table in thousands, with its rows as the format of a file has them."""
    cells = tuple(tuple(map(CellText, row)) for row in rows)
    parts = (Part("Harbour Lines plc", "heading"), Part("(in thousands)"), Part(kind="table", rows=cells))
    return assemble(Content(parts), name="filing")


def test_the_rows_of_a_table_have_its_scale_however_long_their_labels_are_and_however_few_their_cells() -> None:
    long = "Trade debts of the ferries and of the quay, net of what was written off in the year before that, and:"
    made = tabled(("", "2025"), (long, ""), ("Owed by Lorne", "$4,125"), ("Owed by Tarn", "$881"))
    figures = {figure.text: figure for figure in compare([made]).figures}
    assert (figures["$4,125"].value, figures["$881"].value) == (4_125_000, 881_000)


def test_money_in_a_table_of_one_column_without_a_scale_is_unsure() -> None:
    cells = ((CellText("Owed by Lorne"), CellText("$4,125")),)
    made = assemble(Content((Part("Harbour Lines plc", "heading"), Part(kind="table", rows=cells))), name="filing")
    assert [figure.sure for figure in compare([made]).figures] == [False]


def test_statements_are_found_in_order() -> None:
    text = "Cash (in thousands)\n1 2\n\nDebt, $m\n3 4\n"
    assert [statement.money for statement in statements(text)] == [1000, 10**6]
