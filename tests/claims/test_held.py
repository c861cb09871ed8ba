"""A figure that a table of the other article holds is in no conflict with another figure of that article's prose."""

from __future__ import annotations

import tui
from tests.ties.accounts import QUARTER, read
from tui.comparison import Comparison
from tui.rows.figure_rows import figure_rows

TABLE = (
    "| | Three Months Ended June 30, 2031 | Three Months Ended June 30, 2030 |\n|---|---|---|\n"
    "| Freight charges | 418 | 377 |\n| Warehouse rent | 1,926 | 1,877 |\n"
)


def compared(value: str, table: str = TABLE) -> Comparison:
    prose = f"The freight charges of the mill at Brackwater came to $302 thousand {QUARTER}."
    accounts = read(f"# Accounts\n\n{prose}\n\n(in thousands of dollars)\n\n{table}", "accounts.md")
    said = f"The freight charges of the mill came to ${value} thousand {QUARTER}."
    return tui.compare([tui.document(f"Report\n\n{said}\n", name="release.txt"), accounts])


def differing(found: Comparison) -> int:
    return found.counts["differ"] + sum(row.verdict == "differs" for row in figure_rows(found))


def test_a_value_of_the_table_is_no_conflict_with_the_prose() -> None:
    assert differing(compared("418")) == 0


def test_without_the_table_it_is() -> None:
    assert differing(compared("418", "Nothing else.")) > 0


def test_a_value_that_no_table_has_is_still_in_conflict() -> None:
    assert differing(compared("555")) > 0
