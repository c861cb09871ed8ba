from __future__ import annotations

from datetime import date

import pytest

from tests.app.made import archive
from tui.app.collection import Collection, Group
from tui.app.entries.stories import days, entries
from tui.stories.story import Story


def grouped(*sizes: int) -> tuple[Collection, tuple[Group, ...]]:
    """The articles in groups of so many, told on one day."""
    documents = archive()
    groups, start = [], 0
    for size in sizes:
        some = documents[start : start + size]
        day = date(2024, 3, 5)
        groups.append(Group(Story(tuple(read.id for read in some), f"Told by {size}", day, day), some))
        start += size
    return Collection(documents), tuple(groups)


def test_each_story_leads_to_its_first_article() -> None:
    collection, groups = grouped(10, 3, 2)
    targets = [entry.target.article for entry in entries(collection, groups) if entry.target]
    assert targets == [0, 10, 13]


def test_a_story_says_how_many_tell_it_when_and_who() -> None:
    collection, (ten, one) = grouped(10, 1)
    title, told = entries(collection, (ten, one))[0].paragraphs
    assert (title.head, title.text) == ("· 10  ", "Told by 10")
    named = [read.name for read in ten.documents[:8]]
    assert told.text == f"10 articles · 5 Mar 2024 · not compared yet · {', '.join(named)}"
    title, told = entries(collection, (ten, one))[1].paragraphs
    assert title.head == "   1  ", "of one article nothing can differ"
    assert told.text == f"1 article · 5 Mar 2024 · {one.documents[0].name}"


@pytest.mark.parametrize(("differing", "sign"), [(0, " "), (3, "≠")])
def test_a_story_that_was_compared_says_in_how_many_claims_it_differs(differing: int, sign: str) -> None:
    collection, groups = grouped(4)
    collection.keep(groups[0].documents, differing)
    (entry,) = entries(collection, groups)
    title, told = entry.paragraphs
    assert title.head == f"{sign} 4  "
    assert f" · {differing} differ · " in told.text
    assert entry.notable == bool(differing)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (None, None, "date unknown"),
        (date(2024, 3, 5), date(2024, 3, 5), "5 Mar 2024"),
        (date(2024, 3, 3), date(2024, 3, 5), "3 – 5 Mar 2024"),
        (date(2024, 2, 28), date(2024, 3, 5), "28 Feb – 5 Mar 2024"),
        (date(2023, 12, 28), date(2024, 1, 3), "28 Dec 2023 – 3 Jan 2024"),
    ],
)
def test_the_days_of_a_story_are_told_shortly(first: date | None, last: date | None, told: str) -> None:
    assert days(first, last) == told
