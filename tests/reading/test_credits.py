"""Lines that say who wrote, where and when."""

from __future__ import annotations

import pytest

from tui.reading.credits import is_credit, is_names, is_outlet, is_reference, is_stamp


@pytest.mark.parametrize(
    "line",
    [
        "[March 4, 2024] By",
        "4 March 2024",
        "Mon, 4th Mar 2024 10:15",
        "Published: MONDAY, MARCH 4, 2024, 10:34 PM",
        "Last updated on: March 4, 2024 19:04 IST",
        "First Posted: 03/04/24 06:44 PM ET Updated: 03/05/24 05:12 AM ET",
        "2024-03-04T10:15:00Z",
        "(Most recent update: 2:50 p.m. ET.)",
        "March 4, 2024 | By Ann Vale",
        "2 hours ago",
        "Updated 35 mins ago",
    ],
)
def test_stamps(line: str) -> None:
    assert is_stamp(line)


@pytest.mark.parametrize(
    "line",
    [
        "2 years ago she left",
        "March 4, 2024 was hot",
        "The storm of March 4, 2024",
        "8:30 a.m.",
        "Updated figures",
        "12/24 of a mile",
        "",
    ],
)
def test_no_stamps(line: str) -> None:
    assert not is_stamp(line)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("By Ann Vale", True),
        ("By ANN VALE and TOM REED, Hale Gazette", True),
        ("Reporting by Ann Vale in Port Hale; Editing by Tom Reed)", True),
        ("By Monday the pier was shut.", False),
        ("By The Numbers", False),
        ("BY THE NUMBERS", False),
        ("Reporting by the Gazette found a crack.", False),
    ],
)
def test_credits(line: str, is_one: bool) -> None:
    assert is_credit(line) is is_one


@pytest.mark.parametrize(
    ("line", "is_one"),
    [("Ann Vale", True), ("Ann de Vale, Tom Reed and J. K. Brand", True), ("Ann Vale left", False), ("Pier.", False)],
)
def test_names(line: str, is_one: bool) -> None:
    assert is_names(line) is is_one


def test_outlets() -> None:
    assert is_outlet("USA TODAY")
    assert is_outlet("The Associated Press |")
    assert not is_outlet("The board")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Harbour Board Votes for Rebuilding Eastern Pier, Hale Gazette.", True),
        ("Storm Breaks Eastern Pier in Half, coastnews.example.", False),
        ("Storm Breaks Eastern Pier in Half, CoastNews.example.", True),
        ("The board voted to rebuild the eastern pier, said Ann Vale.", False),
        ("The board voted to rebuild the pier after a storm, Hale Gazette.", False),
        ("Pier Falls, Gazette.", False),
    ],
)
def test_references(line: str, is_one: bool) -> None:
    assert is_reference(line) is is_one
