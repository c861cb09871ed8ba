"""Lines of the page, and news that only begins like them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.phrases import _OPENERS, is_byline, is_furniture, is_gallery, is_marker


@pytest.mark.parametrize(
    "line",
    [
        "|",
        "___",
        "…",
        "[to top of second column] |",
        "[pullquote]",
        "Send a link to a friend",
        "ADVERTISEMENT",
        "- Advertisement -",
        "( Also on GAZETTE: The pier in pictures)",
        "SEE ALSO: The pier in pictures",
        "More: The pier in pictures",
        "prev next Image 2 of 3",
        "JUST WATCHED The pier falls Replay More Videos ... MUST WATCH The pier falls 00:10",
        "Play Video 1:34 The pier falls",
        "Slideshow (28 Images)",
        "This article is more than 2 years old",
        "Get the Gazette stories you care about delivered to your inbox.",
        "The pier in May. Photographer: Ann Vale/Coast Pictures",
        "The pier in May. (Photo: Ann Vale, Gazette)",
        "Additional reporting by Ann Vale in Port Hale",
        "— With assistance by Ann Vale",
        "Contributing: Ann Vale; The Associated Press",
        "Copyright © 2024 Hale Gazette, LLC.",
        "Follow Ann Vale on Twitter",
        "ann.vale@example.org",
        "#pier",
        "Text size: A A A",
        "Write to Ann Vale at ann.vale@gazette.example",
        "Start the day with the tides. Sign up for the free daily newsletter.",
        "There is more of that. Sign up for Tide Times to get the newsletter delivered to your inbox daily.",
        "You can also subscribe to this newsletter here.",
        "Join our mailing list today",
        "Please enter a valid email address",
        "Thank you for subscribing!",
    ],
)
def test_lines_of_the_page(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Video game sales rose 12% in March.",
        "Share prices fell 3% on Monday.",
        "Top officials met in Geneva.",
        "See you in court",
        "More: the firm has $3bn in cash.",
        "Related party loans reached $40 million",
        "Click fraud costs $1 billion a year.",
        "Sign up for health coverage rose 12%.",
        "Sign up for flood alerts rose 12%.",
        "The mayor asked 900 residents to sign up for the newsletter.",
        "Write to Congress at once, the mayor told 900 residents.",
        "Text size matters to readers over 60.",
        "Join the army or leave, the 900 were told.",
        "Updated figures show 14 dead.",
        "Posted a loss of $3m on March 4, 2024.",
        "Copyright law was changed in 2024.",
        "(c) in May 2024 the firm paid",
        "Reporting by phone, he said 12 were dead.",
        "All content moderators lost their jobs.",
        "4 March 2024: the day the pier fell",
        "March 4, 2024 was the hottest day.",
        "Pictures via satellite showed the fire.",
        "Send tips to farmers, not to waiters.",
        "Associated Press writers went on strike.",
        "[sic] he wrote",
        "40%",
        "$3 million",
    ],
)
def test_news_that_begins_like_them(line: str) -> None:
    assert not is_furniture(line)


def test_a_long_line_is_news_whatever_it_begins_with() -> None:
    assert not is_furniture("Photos: " + "the pier was seen to lean in all of them, said the board; " * 5)


def test_names_after_a_line_that_ends_in_by() -> None:
    assert is_byline("[March 4, 2024] By", "ANN VALE")
    assert is_byline("By", "Ann Vale and Tom Reed")
    assert not is_byline("The pier was broken by", "Storm Ada")
    assert not is_byline("By", "the time it ended, nobody was left.")


def test_a_marker_needs_no_neighbours() -> None:
    assert is_marker("[to top of second column] |")
    assert not is_marker("Advertisement")


def test_a_gallery_is_captions_close_together() -> None:
    assert is_gallery("One pier. Hide Caption 1 of 2 Another pier. Hide Caption 2 of 2")
    assert not is_gallery("One pier. Hide Caption 1 of 2")


@pytest.mark.parametrize(("heads", "pattern"), _OPENERS)
def test_every_phrase_begins_as_its_heads_say(heads: str, pattern: str) -> None:
    @settings(max_examples=10, deadline=None)
    @given(st.from_regex(re.compile(rf"\A(?:{pattern})", re.IGNORECASE)))
    def begins(line: str) -> None:
        head = line[:2]
        assert not head.isascii() or head.lower() in heads.split()

    begins()
