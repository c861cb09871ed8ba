from __future__ import annotations

from dataclasses import replace
from datetime import date

import tui
from tests.app.conftest import compared, story
from tui.app.entries.entry import ListEntry
from tui.app.entries.overview import entries
from tui.comparison import Comparison

COPIED = "The dam at Orrin held through the night of the flood."


def lines_of(comparison: Comparison) -> list[str]:
    return [paragraph.text for entry in entries(comparison) for paragraph in entry.paragraphs if paragraph.text]


def of(comparison: Comparison, words: str) -> ListEntry:
    return next(entry for entry in entries(comparison) if words in entry.paragraphs[0].text)


def copies(one: date | None, two: date | None) -> Comparison:
    """Two articles of these days that share a sentence, and each has one of its own."""
    texts = {"one": f"{COPIED} Gulls slept on its wall.", "two": f"{COPIED} Divers will look at the gates."}
    days = {"one": one, "two": two}
    return tui.compare([tui.document(text, name=name, published=days[name]) for name, text in texts.items()])


def matrix(comparison: Comparison) -> list[ListEntry]:
    return [
        entry
        for entry in entries(comparison)
        if entry.target and len(entry.paragraphs) == 2 and "sentences" in entry.paragraphs[1].text
    ]


def test_each_source_has_its_share_in_each_other_and_leads_to_itself() -> None:
    comparison = compared(story())
    shares = matrix(comparison)
    assert [entry.target.article for entry in shares if entry.target] == [0, 1, 2]
    assert [entry.paragraphs[0].head.strip() for entry in shares] == ["Herald", "Post", "Courier"]
    assert [entry.paragraphs[0].head_look for entry in shares] == ["source-1", "source-2", "source-3"]
    assert shares[0].paragraphs[0].text.split()[2:] == ["·", "7%", "3%"]
    assert "in Herald  in Post  in Courier" in lines_of(comparison)[1]


def test_of_two_dated_sources_the_later_copies() -> None:
    later, earlier = date(2024, 5, 4), date(2024, 5, 3)
    copying = of(copies(later, earlier), "copies text from Two: 1 sentence word for word (50% of One)")
    assert copying.target is not None
    assert copying.target.article == 0
    assert copying.paragraphs[1].text == f"“{COPIED}”"
    assert of(copies(earlier, later), "copies text from One: 1 sentence").target is not None


def test_without_a_day_text_is_only_shared() -> None:
    assert of(copies(None, date(2024, 5, 3)), "shares text with Two")
    assert not any(words.startswith("copies") for words in lines_of(copies(None, None)))


def test_if_nothing_is_shared_the_heading_says_none() -> None:
    assert "Shared text · none" in lines_of(compared(story()))
    assert "Outliers · none" in lines_of(copies(None, None))


def test_what_only_one_says_stands_in_reading_order_with_its_claim() -> None:
    comparison = compared(story())
    alone = of(comparison, "A choir of schoolchildren sang.")
    assert alone.claim == "c3"
    assert "Only in Herald · 1" in lines_of(comparison)
    assert alone.paragraphs[0].head.startswith("· Herald ")


def test_a_source_that_shares_nothing_is_an_outlier() -> None:
    comparison = replace(compared(story()), claims=())
    outliers = [entry for entry in entries(comparison) if "are matched elsewhere" in entry.paragraphs[0].text]
    assert [entry.paragraphs[0].text for entry in outliers] == ["0% of its sentences are matched elsewhere"] * 3
    assert [entry.paragraphs[0].head.strip("· ") for entry in outliers] == ["Herald", "Post", "Courier"]


def test_of_many_sources_those_with_most_of_one_are_named() -> None:
    texts = [f"{COPIED} Station {number} of {number + 12} was flooded." for number in range(11)]
    comparison = tui.compare([tui.document(text, name=f"p{number}") for number, text in enumerate(texts)])
    shares = matrix(comparison)[0].paragraphs[0].text.split("█ ")[-1].split("░ ")[-1].split(", ")
    assert len(shares) == 8
    assert shares[0].strip().endswith("% in P1")


def test_of_many_sources_one_that_shares_nothing_says_so() -> None:
    comparison = tui.compare([tui.document(f"Station {number} was wet.", name=f"p{number}") for number in range(11)])
    comparison = replace(comparison, claims=())
    assert matrix(comparison)[0].paragraphs[0].text.endswith("no sentence is matched elsewhere")
