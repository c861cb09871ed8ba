"""The head of an article: what it says of itself, and what it does not."""

from __future__ import annotations

from datetime import date

import pytest

from tui.reading.article import document

BODY = "\nThe pier will be rebuilt, the board said. It opened on May 3, 1961, and was 400 metres long.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Pier to be rebuilt\n[March 4, 2024] By\nANN VALE",
        "Pier to be rebuilt\nPublished: 4 March 2024",
        "Pier to be rebuilt\nMonday, March 4th, 2024",
        "Pier to be rebuilt\nUpdated: March 9, 2024\nPublished: March 4, 2024",
        "2024-03-04\nPier to be rebuilt",
        "Pier to be rebuilt\nBy Ann Vale | Mar. 4, 2024",
        "Pier to be rebuilt\n2024-03-04T10:15:00Z",
        "Pier to be rebuilt\nLast updated at 22:46 GMT, 04 Mar 2024",
        "PORT HALE, March 4, 2024 (Reuters) — The pier is to be rebuilt, said the board of the harbour.",
        "Date: 2024/03/04\nPier to be rebuilt",
    ],
)
def test_day_of_publication(head: str) -> None:
    assert document(head + BODY, name="case").published == date(2024, 3, 4)


@pytest.mark.parametrize(
    "head",
    [
        "Pier to be rebuilt",
        "Pier that opened on March 4, 2024, is to be rebuilt",
        "The storm of March 4, 2024, broke the pier in two.",
        "Pier to be rebuilt\n03/04/2024",
        "Pier to be rebuilt\nPublished: 31 February 2024",
        "PORT HALE (AP) — On March 4, 2024, a storm broke the pier.",
    ],
)
def test_no_day_where_the_head_names_none_for_certain(head: str) -> None:
    assert document(head + BODY, name="case").published is None


def test_a_day_far_down_is_no_day_of_publication() -> None:
    text = "\n\n".join(["The pier will be rebuilt, said the board."] * 30 + ["Published: 4 March 2024"])
    assert document(text, name="case").published is None


def test_what_is_given_by_hand_stands() -> None:
    given = document(
        "Pier to be rebuilt\n4 March 2024" + BODY, name="case", published=date(2020, 1, 1), title="T", source="S"
    )
    assert (given.published, given.title, given.source) == (date(2020, 1, 1), "T", "S")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Pier to be rebuilt\n\nThe board voted.", "Pier to be rebuilt"),
        ("# Pier to be rebuilt\n\nThe board voted.", "Pier to be rebuilt"),
        ("Advertisement\n\nPier to be rebuilt\n\nThe board voted.", "Pier to be rebuilt"),
        ("Title: Pier to be rebuilt\n\nThe board voted.", "Pier to be rebuilt"),
        ("The board voted.\n\nCosts\n\nHalf is paid.", ""),
        ("Story highlights The pier opens in 2027\n\nThe board voted.", ""),
    ],
)
def test_title(text: str, title: str) -> None:
    assert document(text, name="case").title == title


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("PORT HALE (AP) — The board voted.", "AP"),
        ("PORT HALE, Ind., March 4 (Reuters) - The board voted.", "Reuters"),
        ("(CNN) -- The board voted.", "CNN"),
        ("Ann Vale\nUSA TODAY\n\nThe board voted.", "USA TODAY"),
        ("Source: Hale Gazette\n\nThe board voted.", "Hale Gazette"),
        ("The board voted.\n\nCopyright 2024 Example Press. All rights reserved.", "Example Press"),
        ("The board (of nine) — all of them — voted.", ""),
        ("The board voted.", ""),
    ],
)
def test_source(text: str, source: str) -> None:
    assert document(text, name="case").source == source


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Anna Berg, 12 March 2025", "Anna Berg"),
        ("By ANNA BERG and Ilse Pardoe", "ANNA BERG and Ilse Pardoe"),
        ("by Anna Berg | March 12, 2025", "Anna Berg"),
        ("By the numbers", ""),
        ("Posted at 10:43 by staff", ""),
    ],
)
def test_the_line_that_says_who_wrote_it(line: str, byline: str) -> None:
    text = f"Ferry sinks off Kelmouth\n\n{line}\n\nThe ferry sank on Monday off Kelmouth with 412 people on board."
    assert document(text, name="ferry").byline == byline


def test_a_table_below_the_account_names_its_own_source() -> None:
    text = (
        "Ferry sinks off Kelmouth\n\nThe ferry sank on Monday off Kelmouth with 412 people on board, as it was said."
        "\n\nSource: county police"
    )
    assert document(text, name="ferry").source == ""
