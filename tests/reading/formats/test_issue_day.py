"""The day of an issue, in the ways in which exports write it."""

from __future__ import annotations

from datetime import date

import pytest

from tui.reading.formats.issue_day import day, is_day_first, is_day_line

MARCH = date(2026, 3, 10)


@pytest.mark.parametrize(
    "text",
    [
        "March 10, 2026 Tuesday",
        "March 10, 2026 Tuesday 3:15 PM GMT",
        "Tuesday, March 10, 2026",
        "10 March 2026",
        "10 March 2026 Tuesday",
        "Tuesday 10th March, 2026",
        "Mar 10, 2026",
        "Mar. 10, 2026",
        "Dienstag 10. März 2026",
        "10. März 2026 Dienstag 8:00 AM GMT+1",
        "Mittwoch, 10.03.2026",
        "10.3.26",
        "mardi 10 mars 2026",
        "Économie, mardi 10 mars 2026, p. 15",
        "martes 10 de marzo de 2026",
        "martedì 10 marzo 2026",
        "dinsdag 10 maart 2026",
        "10 de março de 2026",
        "2026-03-10",
        "2026-03-10T04:05:06Z",
        "2026/03/10",
        "20260310",
        "2026年3月10日",
        "10-Mar-2026",
    ],
)
def test_ways_to_write_a_day(text: str) -> None:
    assert day(text) == MARCH


@pytest.mark.parametrize("text", ["", "March 2026", "Spring 2026", "2026", "31 February 2026", "03/10/2026", "4 of 12"])
def test_what_names_no_day(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(("text", "first"), [("03/10/2026", False), ("10/03/2026", True), ("10-03-26", True)])
def test_a_column_says_what_comes_first(text: str, first: bool) -> None:
    assert day(text, day_first=first) == MARCH


def test_what_comes_first_in_a_column() -> None:
    assert is_day_first(["03/04/2026", "03/13/2026"]) is False
    assert is_day_first(["03/04/2026", "13/03/2026"]) is True
    assert is_day_first(["03/04/2026", "March 4, 2026"]) is None
    assert day("13/03/2026") == date(2026, 3, 13)
    assert day("03/13/2026") == date(2026, 3, 13)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("March 10, 2026 Tuesday  Final Edition", True),
        ("Dienstag 10. März 2026", True),
        ("March 2026", True),
        ("2026-03-10", True),
        ("May 5 strikes stop the trains", False),
        ("The storm of March 10, 2026", False),
        ("March 10, 2026: the day the herons came.", False),
        ("The Weir Post", False),
        ("", False),
    ],
)
def test_lines_that_are_a_day(line: str, is_one: bool) -> None:
    assert is_day_line(line) is is_one
