from __future__ import annotations

from datetime import date

import pytest

from tests.app.made import archive
from tui.app.collection import Collection, Findings, StoryGroup
from tui.app.entries.entry import ListEntry
from tui.app.entries.stories import entries, format_days
from tui.reading.article import document
from tui.rows.sources import sources
from tui.stories.story import Story


def grouped(*sizes: int) -> tuple[Collection, tuple[StoryGroup, ...]]:
    """The articles in groups of these sizes, each published on one day."""
    documents = archive()
    groups, start = [], 0
    for size in sizes:
        some = documents[start : start + size]
        day = date(2024, 3, 5)
        groups.append(StoryGroup(Story(tuple(read.id for read in some), f"Told by {size}", day, day), some))
        start += size
    return Collection(documents), tuple(groups)


def test_each_story_can_be_chosen() -> None:
    collection, groups = grouped(10, 3, 2)
    assert all(entry.target is not None for entry in entries(collection, groups))


def words(entry: ListEntry) -> tuple[str, str]:
    """The head of an entry, and its second line."""
    title, line = entry.paragraphs
    return title.head, line.text


def test_a_story_says_who_reports_it_and_when() -> None:
    collection, (ten, one) = grouped(10, 1)
    first, second = entries(collection, (ten, one))
    title, _ = first.paragraphs
    assert title.text == "Told by 10"
    named = [source.name for source in sources(ten.documents)[:6]]
    assert words(first) == ("  10  ", f"not compared yet · 1 – 2 Mar 2024 · {', '.join(named)} and 4 more")
    assert words(second) == ("   1  ", f"2 Mar 2024 · {sources(one.documents)[0].name}")


def test_the_outlet_names_a_source_and_not_its_file() -> None:
    read = tuple(
        document("It rained.", name=f"00{at}-file", source=outlet) for at, outlet in enumerate(("Echo", "Mail"))
    )
    group = StoryGroup(Story(tuple(each.id for each in read), "Rain"), read)
    assert words(entries(Collection(read), (group,))[0])[1] == "not compared yet · date unknown · Echo, Mail"


@pytest.mark.parametrize(
    ("findings", "sign", "expected"),
    [
        (Findings(), " ", "no conflicts"),
        (Findings(1), "≠", "1 conflict"),
        (Findings(3, 2), "≠", "3 conflicts, 2 to check"),
        (Findings(0, 4), "?", "no conflicts, 4 to check"),
    ],
)
def test_a_story_that_was_compared_says_how_many_conflicts_it_has(findings: Findings, sign: str, expected: str) -> None:
    collection, groups = grouped(4)
    collection.remember(groups[0], findings)
    (entry,) = entries(collection, groups)
    head, line = words(entry)
    assert head == f"{sign} 4  "
    assert line.startswith(f"{expected} · ")
    assert entry.notable == (findings != Findings())


def test_the_story_that_is_being_compared_says_so() -> None:
    collection, groups = grouped(4, 3)
    first, second = (words(entry)[1] for entry in entries(collection, groups, comparing=groups[1]))
    assert first.startswith("not compared yet")
    assert second.startswith("comparing …")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, "date unknown"),
        (date(2024, 3, 5), date(2024, 3, 5), "5 Mar 2024"),
        (date(2024, 3, 3), date(2024, 3, 5), "3 – 5 Mar 2024"),
        (date(2024, 2, 28), date(2024, 3, 5), "28 Feb – 5 Mar 2024"),
        (date(2023, 12, 28), date(2024, 1, 3), "28 Dec 2023 – 3 Jan 2024"),
    ],
)
def test_the_days_of_a_story_are_short(first: date | None, last: date | None, expected: str) -> None:
    assert format_days(first, last) == expected
