"""Sums that do not add up and rates that differ, as each report shows them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from functools import cache

import pytest

from tests.reports.texts import text_of
from tui.comparison import Comparison, compare
from tui.reading.article import document
from tui.reports import figures_csv
from tui.reports.formats import FORMATS, render
from tui.reports.sums import failing, implied

FIRST = (
    "Revenue of Mill Corp rose from $80 million to $100 million, up 20%. The ferry carried 62 people: 40 adults and 21 "
    "children. It was signed on Friday, 20 February 2025. It lent 280.1 billion yuan ($38.58 billion)."
)
SECOND = "The index rose from 10.0% to 12.0%, up 2 percentage points. It lent 280.2 billion yuan ($38.38 billion)."


@cache
def _comparison() -> Comparison:
    return compare([document(FIRST, name="one"), document(SECOND, name="two")])


def test_a_sum_that_does_not_hold_is_a_line() -> None:
    assert [(line.label, line.verdict, line.rule) for line in failing(_comparison())] == [
        (
            "revenue",
            "does not add up",
            "arithmetic does not add up: $80 million → $100 million is +25%, the text says up 20%",
        ),
        ("people", "does not add up", "arithmetic does not add up: 40 + 21 is 61, the text says 62"),
        (
            "Friday, 20 February 2025",
            "wrong weekday",
            "day and date do not match: 20 Feb 2025 is a Thursday, the text says Friday",
        ),
    ]
    assert [[figure.text for figure in line.cells[0].figures] for line in failing(_comparison())] == [
        ["20%"], ["62"], ["Friday, 20 February 2025"],
    ]  # fmt: skip


def test_the_rates_of_two_articles_are_a_line() -> None:
    (line,) = implied(_comparison())
    assert (line.label, line.verdict) == ("implied rate · CNY per USD", "0.56% apart")
    assert line.rule == "One implies 7.260, Two implies 7.301 CNY per USD"
    assert [cell.figures[0].citation for cell in line.cells] == ["One, sentence 4", "Two, sentence 2"]


def test_where_everything_adds_up_nothing_is_reported() -> None:
    one = compare([document(SECOND, name="two")])
    assert (failing(one), implied(one)) == ((), ())
    assert "do not add up" not in render(one, "plain") + render(one, "markdown") + render(one, "html")


@pytest.mark.parametrize("name", ["plain", "markdown", "html"])
def test_the_reports_say_it_with_its_citation(name: str) -> None:
    report = render(_comparison(), name).replace("\\", "")
    assert "$80 million → $100 million is +25%, the text says up 20%" in report
    assert "40 + 21 is 61, the text says 62" in report
    assert "7.301" in report
    assert "One, sentence 2" in report


def test_json_has_all_sums_and_rates() -> None:
    data = json.loads(render(_comparison(), "json"))
    assert [(one["kind"], one["holds"]) for one in data["sums"]] == [
        ("change", False), ("total", False), ("weekday", False), ("change", True),
    ]  # fmt: skip
    known = {figure["id"] for figure in data["figures"]}
    assert all(set(one["figures"]) <= known for one in (*data["sums"], *data["rates"]))
    assert [(one["unit"], one["other"], one["differs"]) for one in data["rates"]] == [("USD", "CNY", True)] * 2


def test_the_figures_as_csv_say_it_of_each_figure() -> None:
    rows = {row["text"]: row for row in csv.DictReader(io.StringIO(figures_csv.render(_comparison())))}
    assert rows["62"]["sum"] == "40 + 21 is 61, the text says 62"
    assert rows["$38.38 billion"]["rate"] == "7.300677 CNY per USD"
    assert rows["10.0%"]["sum"] == ""


@pytest.mark.parametrize("name", FORMATS)
def test_control_characters_reach_no_report(name: str) -> None:
    comparison = _comparison()
    evil = tuple(replace(figure, text=f"\x1b]52;c;eA==\x07{figure.text}<i>\u202e") for figure in comparison.figures)
    report = text_of(replace(comparison, figures=evil), name)
    assert not set(report) & {"\x1b", "\x07", "\u202e"}
    assert name != "html" or "<i>" not in report
