from __future__ import annotations

from datetime import date

import pytest

from tests.app.made import SIZES, archive
from tui.app.collection import Collection, Findings, StoryGroup
from tui.errors import StoppedError
from tui.reading.article import document
from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.stories import grouping
from tui.stories.profiles import Profile, profile
from tui.stories.story import Story


def test_a_grouping_that_was_stopped_goes_on_with_what_it_has_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    def counted(made: Document) -> Profile:
        read.append(made.id)
        return profile(made)

    monkeypatch.setattr(grouping, "profile", counted)
    collection = Collection(archive())
    with pytest.raises(StoppedError):
        collection.group(lambda *_: None, lambda: len(read) == 6)
    groups = collection.group(lambda *_: None, lambda: False)
    assert len(read) == len(set(read)) == sum(SIZES)
    assert groups == Collection(archive()).group(lambda *_: None, lambda: False)


def test_identical_articles_have_places_of_their_own() -> None:
    copies = tuple(document("The mill closed in May.", name=f"copy {n}") for n in range(14))
    (group,) = Collection(copies).group(lambda *_: None, lambda: False)
    assert group.documents == distinct(copies)


def test_all_of_it_is_one_story_of_all_its_days() -> None:
    whole = Collection(archive()).whole()
    names = tuple(read.id for read in archive())
    assert whole.story == Story(names, whole.story.label, date(2024, 3, 1), date(2024, 3, 2))


def groups_of(*days: int | None) -> tuple[Collection, tuple[StoryGroup, ...]]:
    """Stories of one article each, of a day in May or of none."""
    made = []
    for at, day in enumerate(days):
        when = date(2024, 5, day) if day else None
        read = document(f"Text {at}.", name=f"n{at}", source=f"Outlet {at}", published=when)
        made.append(StoryGroup(Story((read.id,), f"Story {at}", when, when), (read,)))
    return Collection([group.documents[0] for group in made]), tuple(made)


def test_stories_are_sorted_by_conflicts_or_by_day() -> None:
    collection, groups = groups_of(3, None, 9)
    assert collection.shown(groups) == groups
    collection.order = "day"
    assert collection.shown(groups) == (groups[2], groups[0], groups[1])
    collection.order = "conflicts"
    collection.remember(groups[1], Findings(1, 5))
    collection.remember(groups[2], Findings(2))
    assert collection.shown(groups) == (groups[2], groups[1], groups[0]), "what was not compared comes last"
    collection.remember(groups[0], Findings(0, 0))
    assert collection.shown(groups)[-1] == groups[0]


@pytest.mark.parametrize(
    ("words", "found"),
    [("story 1", [1]), ("OUTLET 2", [2]), ("story outlet", [0, 1, 2]), ("zebra", []), (" ", [0, 1, 2])],
)
def test_stories_are_found_by_title_and_source(words: str, found: list[int]) -> None:
    collection, groups = groups_of(1, 2, 3)
    collection.words = words
    assert collection.shown(groups) == tuple(groups[at] for at in found)
