from __future__ import annotations

from datetime import date

import pytest

from tests.app.made import SIZES, archive
from tui.app.collection import Collection
from tui.errors import StoppedError
from tui.reading.article import document
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


def test_articles_alike_to_the_letter_each_keep_their_place() -> None:
    copies = tuple(document("The mill closed in May.", name=f"copy {n}") for n in range(14))
    (group,) = Collection(copies).group(lambda *_: None, lambda: False)
    assert group.documents == copies


def test_all_of_it_is_one_story_of_all_its_days() -> None:
    whole = Collection(archive()).whole()
    names = tuple(read.id for read in archive())
    assert whole.story == Story(names, whole.story.label, date(2024, 3, 1), date(2024, 3, 2))
