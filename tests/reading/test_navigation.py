"""The ways through a site, and news that only looks like them."""

from __future__ import annotations

import pytest

from tui.reading.article import document
from tui.reading.furniture import blocks
from tui.reading.navigation import heads_list, is_navigation, is_section


@pytest.mark.parametrize(
    "line",
    [
        "Home > News > Harbour",
        "Home / News",
        "Home » Local news » Pier to be rebuilt within three years",
        "You are here: Home › Sport › Rowing",
        "News | Harbour",
        "Sport > Rowing",
        "UK · Politics",
        "3 min read",
        "12-minute read",
        "Reading time: 3 minutes",
        "4.2k shares",
        "312 comments",
        "1,204 views",
        "Comments (312)",
        "3 min read · 312 comments",
        "4.2K shares | 1 comment",
        "Terms and conditions | Privacy policy | Cookies | Our harbour",
        "About us · Contact · Work for us",
        "Contact us | Gazette weekly",
    ],
)
def test_paths_menus_and_counts(line: str) -> None:
    assert is_navigation(line)


@pytest.mark.parametrize(
    "line",
    [
        "Home prices > wages in five counties",
        "Home prices / wages",
        "Opinion | Let the pier stand",
        "Pier to be rebuilt | Hale Gazette",
        "Ferry line > harbour board, says court",
        "Pier and/or quay",
        "Buyers > sellers",
        "3 minutes",
        "3 min read the board took, he said.",
        "312 comments were sent to the board.",
        "4.2 million shares changed hands",
        "4.2k jobs",
        "Hale 3 | Wick 1",
        "Privacy was what the crews asked for | and got",
        "News of the pier reached the board on Tuesday",
    ],
)
def test_news_with_their_signs(line: str) -> None:
    assert not is_navigation(line)


@pytest.mark.parametrize("line", ["News", "LOCAL NEWS", "Breaking news:", "Opinion |"])
def test_sections(line: str) -> None:
    assert is_section(line)
    assert not is_section(f"{line} of the pier")


@pytest.mark.parametrize(
    "line",
    [
        "Most Read",
        "MOST READ IN NEWS",
        "Most popular stories",
        "Most read on Gazette",
        "The most viewed this week",
        "Trending now",
        "Trending",
        "Popular",
        "Popular in Sport",
        "Related",
        "Related stories:",
        "Recommended for you",
        "You may also like",
        "More from the Hale Gazette",
        "More from",
        "Editors’ picks",
        "## Top stories",
    ],
)
def test_heads_of_lists(line: str) -> None:
    assert heads_list(line)


@pytest.mark.parametrize(
    "line",
    [
        "Most read books of the year",
        "Most read in libraries",
        "Most popular baby names",
        "Trending upwards",
        "Popular with sailors",
        "Related party loans",
        "Recommended",
        "More from less",
        "Top of the pier",
    ],
)
def test_headings_that_begin_like_them(line: str) -> None:
    assert not heads_list(line)


STORY = "The eastern pier will be rebuilt within three years, the board of the harbour said on Tuesday."
MORE = "Half of what it costs is paid by the county, and the rest by those who sail from it, the board said."


def remaining(text: str) -> list[str]:
    """The blocks that are no furniture."""
    return [block.span.of(text) for block in blocks(text) if block.kind != "furniture"]


@pytest.mark.parametrize("head", ["Most Read", "Trending now", "Popular", "Related stories", "More from Hale Gazette"])
@pytest.mark.parametrize(
    "titles",
    [
        "1. Ferry sinks off Port Hale with 40 aboard\n2. Why the lighthouse went dark\n3. 12 dead in Wick fire",
        "Ferry sinks off Port Hale with 40 aboard\nMayor: “We will sue!”\n12 dead in Wick fire",
        "• Ferry sinks off Port Hale\n\n• Twelve dead in Wick fire",
        "Ferry sinks off Port Hale with 40 aboard\n\nWhy did the lighthouse go dark?\n\n12 people dead in Wick fire",
    ],
)
def test_a_list_of_other_articles_goes_with_its_head(head: str, titles: str) -> None:
    assert remaining(f"Pier to be rebuilt\n\n{STORY}\n\n{head}\n{titles}\n\n{MORE}") == [
        "Pier to be rebuilt",
        STORY,
        MORE,
    ]
    assert remaining(f"Pier to be rebuilt\n\n{STORY}\n\n{head}\n\n{titles}\n\n{MORE}") == [
        "Pier to be rebuilt",
        STORY,
        MORE,
    ]
    assert remaining(f"Pier to be rebuilt\n\n{STORY}\n\n{MORE}\n\n{head}\n{titles}") == [
        "Pier to be rebuilt",
        STORY,
        MORE,
    ]


def test_a_list_above_the_article_leaves_its_headline() -> None:
    for titles in ("1. Ferry sinks\n2. Fire in Wick", "Ferry sinks off Port Hale\n\nFire in Wick kills twelve"):
        text = f"Most Read\n\n{titles}\n\nPier to be rebuilt within three years\n\n{STORY}"
        assert remaining(text) == ["Pier to be rebuilt within three years", STORY]


def test_the_heading_of_the_next_paragraph_is_no_title_of_the_list() -> None:
    text = (
        f"Pier to be rebuilt\n\n{STORY}\n\nRelated\n\nFerry sinks off Port Hale\n\nFire in Wick\n\nThe costs\n\n{MORE}"
    )
    assert remaining(text) == ["Pier to be rebuilt", STORY, "The costs", MORE]


def test_a_head_without_a_list_takes_nothing() -> None:
    assert remaining(f"Pier to be rebuilt\n\n{STORY}\n\nRelated\n\n{MORE}") == ["Pier to be rebuilt", STORY, MORE]


def test_an_article_about_what_is_read_keeps_its_list() -> None:
    text = f"{STORY}\n\nMost read books of the year\n\n1. Tides of Hale\n2. The Long Quay\n\n{MORE}"
    assert len(remaining(text)) == 5


@pytest.mark.parametrize(
    "above",
    [
        "Home > News > Harbour",
        "Home / News",
        "News | Harbour",
        "NEWS",
        "Breaking news",
        "HARBOUR",
        "Harbour news",
        "EXCLUSIVE",
        "3 min read",
        "Local news\n\n4.2k shares",
    ],
)
def test_the_title_is_the_headline_below_a_path_or_a_kicker(above: str) -> None:
    text = f"{above}\n\nPier to be rebuilt within three years\n\n{STORY}"
    assert document(text, name="case").title == "Pier to be rebuilt within three years"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Home prices > wages in five counties", "Home prices > wages in five counties"),
        ("Opinion | Let the pier stand", "Opinion | Let the pier stand"),
        ("PIER TO BE REBUILT\n\nBoard votes five to four", "PIER TO BE REBUILT"),
        ("Pier shut\n\nBoard votes five to four", "Pier shut"),
        ("Good news\n\nThe pier stands.", "Good news"),
    ],
)
def test_a_headline_with_their_signs_is_the_title(head: str, title: str) -> None:
    assert document(f"{head}\n\n{STORY}", name="case").title == title


@pytest.mark.parametrize(
    "line",
    [
        "Story continues below this ad",
        "Article continues after advertisement",
        "Advertisement - story continues below",
        "Scroll to continue",
        "Terms and conditions | Privacy | Help",
        "Terms and conditions apply",
        "Got a story? Email the newsroom at news@hale.example",
        "Do you have a news tip about the harbour?",
    ],
)
def test_more_lines_of_the_page(line: str) -> None:
    assert [block.kind for block in blocks(f"{STORY}\n\n{line}\n\n{MORE}")] == ["prose", "furniture", "prose"]


@pytest.mark.parametrize(
    "line",
    [
        "Story continues to divide the harbour board",
        "Terms and conditions for crews improved on Tuesday.",
        "Got a boat? The county asks all owners to sign its list by May.",
        "The article continues a long quarrel.",
    ],
)
def test_news_that_begins_like_these(line: str) -> None:
    assert "furniture" not in [block.kind for block in blocks(f"{STORY}\n\n{line}\n\n{MORE}")]
