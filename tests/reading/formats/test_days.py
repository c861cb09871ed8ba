"""Days as files write them: stamps, and lines in several languages."""

from __future__ import annotations

from datetime import date

import pytest

from tui.reading.formats.days import day, first_day, is_day_first, is_day_line, of_fields

MARCH = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2026-02-07T23:30:00-05:00", date(2026, 2, 7)),
        ("2026-02-07", date(2026, 2, 7)),
        ("2026-2-7 10:00", date(2026, 2, 7)),
        ("20260207T110000Z", date(2026, 2, 7)),
        ("20260207", date(2026, 2, 7)),
        ("20260207110000", date(2026, 2, 7)),
        ("Sat, 07 Feb 2026 23:59:00 BST", date(2026, 2, 7)),
        ("7 Feb 26 10:00 +0100", date(2026, 2, 7)),
        ("Sat, 7 Feb 99 10:00 GMT", date(1999, 2, 7)),
        ("Saturday, 07-Feb-26 10:00:00 UTC", date(2026, 2, 7)),
        ("Sat Feb  7 06:30:02 2026", date(2026, 2, 7)),
        ("Sat Feb 07 06:30:02 +0000 2026", date(2026, 2, 7)),
        ("February 7, 2026", date(2026, 2, 7)),
        ("1772492400", date(2026, 3, 2)),
        ("1772492400000", date(2026, 3, 2)),
        ("0001-01-01T00:00:00", None),
        ("2026-02-30", None),
        ("2026-13-01", None),
        ("31 Feb 2026", None),
        ("2026-02", None),
        ("2026", None),
        ("20260207123", None),
        ("yesterday", None),
        ("10:00:26", None),
        ("", None),
        (None, None),
    ],
)
def test_day(stamp: str | None, expected: date | None) -> None:
    assert day(stamp) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("2026", "02", "7"), date(2026, 2, 7)),
        (("2026", "Feb.", "07"), date(2026, 2, 7)),
        (("2026", "", "7"), None),
        (("2026", "2", ""), None),
        (("26", "2", "7"), date(2026, 2, 7)),
        (("99", "déc", "7"), date(1999, 12, 7)),
        (("126", "2", "7"), None),
    ],
)
def test_of_fields(numbers: tuple[str, str, str], expected: date | None) -> None:
    assert of_fields(*numbers) == expected


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


def test_the_first_of_several_texts_that_names_a_day() -> None:
    assert first_day([None, "", "soon", "10 March 2026", "2025-01-01"]) == MARCH
    assert first_day([]) is None
