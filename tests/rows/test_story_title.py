"""The name of a story: the words that its titles share, and its days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rows.made import document
from tui.rows.sources import sources
from tui.rows.story_title import story_days, story_title


def titled(*titles: str) -> str:
    return story_title([document(str(n), title=title) for n, title in enumerate(titles)])


@pytest.mark.parametrize(
    ("titles", "words"),
    [
        (("Brenn ferry sinks in storm", "Again the Brenn ferry sinks", "Ferry sinks off Brenn"), "Brenn ferry sinks"),
        (("“Brenn ferry” sinks", "The Brenn ferry is lost"), "Brenn ferry"),
        (("Rain on the hills", "Ferry sinks"), "Ferry sinks"),
        (("", "Ferry sinks"), "Ferry sinks"),
        (("", ""), ""),
        ((), ""),
    ],
)
def test_a_story_is_called_by_the_words_that_its_titles_share(titles: tuple[str, ...], words: str) -> None:
    assert titled(*titles) == words


def test_one_long_title_is_cut() -> None:
    found = titled("word " * 40)
    assert len(found) <= 60
    assert found.endswith("…")


@given(st.lists(st.text(max_size=40), max_size=4))
def test_a_title_is_on_one_line_and_short(titles: list[str]) -> None:
    found = titled(*titles)
    assert not set(found) & set("\n\r\t\x1b")
    assert not found or any(one.strip() for one in titles)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), ""),
        ((date(2014, 12, 28),), "28 Dec 2014"),
        ((date(2014, 12, 29), None, date(2014, 12, 28)), "28–29 Dec 2014"),
        ((date(2014, 11, 29), date(2014, 12, 2)), "29 Nov – 2 Dec 2014"),
        ((date(2014, 12, 30), date(2015, 1, 2)), "30 Dec 2014 – 2 Jan 2015"),
    ],
)
def test_the_days_of_a_story_are_a_range(days: tuple[date | None, ...], words: str) -> None:
    made = [document(str(n), source=f"Gazette {n}", published=day) for n, day in enumerate(days)]
    assert story_days(sources(made)) == words
