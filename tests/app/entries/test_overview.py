from __future__ import annotations

from dataclasses import replace
from datetime import date

import tui
from tests.app.conftest import compared, story
from tui.app.entries.entry import Entry
from tui.app.entries.overview import entries
from tui.comparison import Comparison

COPIED = "The dam at Orrin held through the night of the flood."


def told(comparison: Comparison) -> list[str]:
    return [paragraph.text for entry in entries(comparison) for paragraph in entry.paragraphs if paragraph.text]


def of(comparison: Comparison, words: str) -> Entry:
    return next(entry for entry in entries(comparison) if words in entry.paragraphs[0].text)


def copies(one: date | None, two: date | None) -> Comparison:
    """Two articles of these days that share a sentence, and each has one of its own."""
    texts = {"one": f"{COPIED} Gulls slept on its wall.", "two": f"{COPIED} Divers will look at the gates."}
    days = {"one": one, "two": two}
    return tui.compare([tui.document(text, name=name, published=days[name]) for name, text in texts.items()])


def test_each_article_has_its_share_in_each_other_and_leads_to_itself() -> None:
    comparison = compared(story())
    shares = [entry for entry in entries(comparison) if entry.paragraphs[0].head_look == "label"]
    assert [entry.target.article for entry in shares if entry.target] == [0, 1, 2]
    assert [entry.paragraphs[0].head.rstrip() for entry in shares] == ["1  herald", "2  post", "3  courier"]
    assert shares[0].paragraphs[0].text.split()[3:] == ["·", "7", "%", "3", "%"]


def test_of_two_dated_articles_the_later_copies() -> None:
    later, earlier = date(2024, 5, 4), date(2024, 5, 3)
    copying = of(copies(later, earlier), "copies 2 two: 1 of its sentences word for word (50 %)")
    assert copying.target is not None
    assert copying.target.article == 0
    assert copying.paragraphs[1].text == f"“{COPIED}”"
    assert of(copies(earlier, later), "two copies 1 one").target is not None


def test_where_a_day_is_not_known_nobody_is_said_to_copy() -> None:
    assert of(copies(None, date(2024, 5, 3)), "one has the words of 2 two")
    assert not any(words.startswith(("one copies", "two copies")) for words in told(copies(None, None)))


def test_what_only_one_says_stands_in_reading_order_with_its_claim() -> None:
    comparison = compared(story())
    alone = of(comparison, "A choir of schoolchildren sang.")
    assert alone.claim == "c3"
    assert "Only in 1 herald · 1" in told(comparison)


def test_an_article_that_shares_nothing_stands_alone() -> None:
    comparison = replace(compared(story()), claims=())
    assert [words for words in told(comparison) if "in any other article" in words] == [
        f"{name}: 0 % of it is in any other article" for name in ("herald", "post", "courier")
    ]


def test_of_many_articles_those_that_have_most_of_one_are_named() -> None:
    texts = [f"{COPIED} Station {number} of {number + 12} was flooded." for number in range(11)]
    comparison = tui.compare([tui.document(text, name=str(number)) for number, text in enumerate(texts)])
    first = next(entry for entry in entries(comparison) if entry.paragraphs[0].head_look == "label")
    shares = first.paragraphs[0].text.partition("most of it ")[2].split(", ")
    assert len(shares) == 8
    assert shares[0].endswith(" % in 2")
