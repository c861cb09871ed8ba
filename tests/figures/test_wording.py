from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.figures import cases_of
from tui.figures import wording
from tui.figures.figure import Figure, Period, Step
from tui.reading.documents import Span

QUARTER = Period("the December quarter", date(2024, 10, 1), date(2024, 12, 31))
MONEY = Figure(
    "a.f1", "a", "a.s1", Span(0, 17), "RMB 30.5\n billion", "money", 30_500_000_000.0, unit="CNY", change="up",
    measure="revenue", holder="Acme", period=QUARTER, basis="from a year earlier",
)  # fmt: skip
GROWTH = Figure(
    "a.f2", "a", "a.s1", Span(20, 22), "8%", "percent", 8.0, unit="%", change="up", measure="revenue", holder="Acme",
    period=QUARTER,
)  # fmt: skip


def test_a_figure_is_described_with_all_that_is_known_of_it() -> None:
    assert wording.describe(MONEY, [MONEY, GROWTH]) == (
        "RMB 30.5 billion → 30,500,000,000 CNY · revenue · Acme · quarter to Dec 2024 · up 8% on a year earlier"
    )


def test_a_change_of_something_else_is_not_taken_for_its_own() -> None:
    others = [replace(GROWTH, measure="profit"), replace(GROWTH, sentence="a.s2"), replace(GROWTH, change="down")]
    assert wording.describe(MONEY, others).endswith("· up on a year earlier")


def test_two_changes_leave_open_which_is_meant() -> None:
    assert wording.describe(MONEY, [GROWTH, replace(GROWTH, id="a.f3", value=9.0)]).endswith("· up on a year earlier")


def test_what_is_not_known_is_left_out() -> None:
    assert wording.describe(Figure("a.f1", "a", "a.s1", Span(0, 2), "12", "count", 12.0)) == "12 → 12"


def test_what_was_assumed_and_what_stands_beside_it_are_said() -> None:
    twin = replace(GROWTH, id="a.f9", kind="money", text="€4bn", change=None)
    bare = Figure(
        "a.f1", "a", "a.s1", Span(0, 5), "$4.2bn", "money", 4.2e9, unit="USD", counterpart="a.f9",
        steps=(Step("matched", "4.2", 4.2), Step("assumed", "$ taken as USD", "USD")),
    )  # fmt: skip
    assert wording.describe(bare, [twin]) == "$4.2bn → 4,200,000,000 USD · also given as €4bn · $ taken as USD"


def test_what_it_came_from_is_said() -> None:
    before = replace(MONEY, id="a.f0", text="748 million", origin="")
    now = replace(MONEY, change="down", origin="a.f0", basis="")
    assert wording.describe(now, [before]).endswith("· down from 748 million")


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (replace(MONEY, bound="more_than"), "more than 30,500,000,000 CNY"),
        (replace(MONEY, value=None, low=1.5e9, high=2e9), "1,500,000,000 to 2,000,000,000 CNY"),
        (GROWTH, "up 8%"),
        (replace(GROWTH, change=None), "8%"),
        (
            replace(GROWTH, kind="percentage_points", unit="pp", change="down", value=0.25),
            "down 0.25 percentage points",
        ),
        (replace(GROWTH, kind="duration", unit="year", change=None, value=3.0), "3 years"),
        (replace(GROWTH, kind="duration", unit="year", change=None, value=1.0), "1 year"),
        (replace(GROWTH, kind="measure", unit="mile per hour", change=None, value=30.0), "30 miles per hour"),
        (replace(GROWTH, kind="count", unit="child", change=None, value=2.0), "2 children"),
        (replace(GROWTH, kind="multiple", unit="", change=None, value=3.0), "3 times"),
        (replace(GROWTH, kind="ordinal", unit="quarter", change=None, value=6.0), "number 6 quarter"),
        (replace(GROWTH, kind="count", unit="user", change=None, value=None), "unknown"),
        (replace(GROWTH, kind="date", period=None), "unknown date"),
        (replace(GROWTH, kind="date"), "quarter to Dec 2024"),
    ],
)
def test_the_meaning_in_whole_units(figure: Figure, said: str) -> None:
    assert wording.format_value(figure) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2025, 2, 20), date(2025, 2, 20), "20 Feb 2025"),
        (date(2024, 12, 1), date(2024, 12, 31), "Dec 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 4, 1), date(2025, 3, 31), "year to Mar 2025"),
        (date(2024, 1, 1), date(2024, 6, 30), "half-year to Jun 2024"),
        (date(2024, 10, 1), date(2024, 12, 31), "quarter to Dec 2024"),
        (date(2024, 1, 3), date(2024, 1, 9), "3 Jan 2024 to 9 Jan 2024"),
        (date(2024, 12, 25), date(2024, 12, 31), "25 Dec 2024 to 31 Dec 2024"),
        (None, None, "lately"),
        (date(9999, 1, 1), date.max, "1 Jan 9999 to 31 Dec 9999"),
    ],
)
def test_a_period_by_its_days(start: date | None, end: date | None, said: str) -> None:
    assert wording.format_period(Period("lately", start, end)) == said


def test_no_period_has_no_words() -> None:
    assert wording.format_period(None) == ""


def test_a_month_is_written_with_three_letters() -> None:
    assert [wording.month_name(date(2025, month, 1)) for month in (1, 5, 9, 12)] == ["Jan", "May", "Sep", "Dec"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Repairs cost not less than $5m.", "at least $5m"),
        ("Dozens were hurt.", "Dozens"),
        ("Several hundred people left.", "Several hundred"),
    ],
)
def test_a_figure_is_written_with_its_limit_unless_its_words_say_it(text: str, written: str) -> None:
    assert wording.format_written(cases_of.one(text)) == written
