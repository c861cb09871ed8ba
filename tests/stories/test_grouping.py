from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tui.errors import StoppedError
from tui.reading.article import document
from tui.reading.documents import Document
from tui.stories import grouping
from tui.stories.grouping import group, stories
from tui.stories.profiles import profile

Cases = dict[str, list[Document]]


def groups(documents: list[Document]) -> set[frozenset[str]]:
    return {frozenset(story.documents) for story in group(documents)}


def test_stories_shuffled_together_come_back_as_they_were(cases: Cases, documents: list[Document]) -> None:
    assert groups(documents) == {frozenset(d.id for d in articles) for articles in cases.values()}


def test_the_order_of_the_articles_does_not_matter(documents: list[Document]) -> None:
    expected = groups(documents)
    shuffled = sorted(documents, key=lambda d: d.sha256)
    for turn in range(len(shuffled)):
        assert groups(shuffled[turn:] + shuffled[:turn]) == expected


def test_one_story_alone_stays_one(cases: Cases) -> None:
    for articles in cases.values():
        assert len(groups(articles)) == 1


def test_an_article_cut_short_stays_with_its_story(cases: Cases) -> None:
    cut = document(cases["ferry"][0].text.partition("\n\n")[0], name="cut")
    ferry, rest = cases["ferry"], cases["bank"] + cases["comet"]
    assert frozenset([cut.id, *(d.id for d in ferry)]) in groups([*rest, cut, *ferry])


def test_the_largest_story_comes_first_and_each_in_the_order_given(cases: Cases) -> None:
    found = group([*cases["alone"], *cases["comet"], *reversed(cases["ferry"])])
    assert [len(story.documents) for story in found] == [3, 2, 1]
    assert found[0].documents == tuple(d.id for d in reversed(cases["ferry"]))


def test_a_story_has_its_first_and_last_day(cases: Cases) -> None:
    (ferry,) = group(cases["ferry"])
    assert (ferry.first, ferry.last) == (date(2024, 5, 4), date(2024, 5, 5))
    (undated,) = group([replace(d, published=None) for d in cases["ferry"]])
    assert (undated.first, undated.last) == (None, None)


def test_articles_far_apart_in_time_need_more_in_common(cases: Cases) -> None:
    report = cases["bank"][0]
    other = document(
        "Orrin will let its staff work from home on Fridays and give up two floors of its tower in Veston, where rents "
        "have doubled. Parents among the clerks had asked for it. Canteens will close on that day.",
        name="other",
        published=report.published,
    )
    assert len(group([report, other])) == 1
    assert len(group([report, replace(other, published=date(2029, 1, 1))])) == 2


def test_a_story_is_named_by_a_title_of_its_own(cases: Cases) -> None:
    for articles in cases.values():
        (story,) = group(articles)
        assert story.label in {d.title for d in articles} - {""}


def test_without_titles_a_story_is_named_by_its_content_words(cases: Cases) -> None:
    (story,) = group([replace(d, title="") for d in cases["comet"]])
    assert "Abara" in story.label
    assert "the" not in story.label.split(", ")


@pytest.mark.parametrize("texts", [[], [""], ["", " \n"], ["the of and", "!!", "7"]])
def test_articles_that_say_nothing_each_stand_alone(texts: list[str]) -> None:
    documents = [document(text, name=f"n{n}") for n, text in enumerate(texts)]
    documents = [replace(d, id=f"d{n}") for n, d in enumerate(documents)]
    assert [story.documents for story in group(documents)] == [(d.id,) for d in documents]


def test_copies_are_one_story(cases: Cases) -> None:
    copies = [replace(cases["alone"][0], id=f"copy{n}") for n in range(60)]
    assert [len(story.documents) for story in group(copies)] == [60]


def test_profiles_may_be_made_elsewhere(documents: list[Document]) -> None:
    assert stories(documents, [profile(d) for d in documents]) == group(documents)


def test_progress_is_reported_and_never_goes_back(documents: list[Document]) -> None:
    heard: list[tuple[str, int, int]] = []
    group(documents, progress=lambda *step: heard.append(step))
    for step in {name for name, _, _ in heard}:
        done = [d for name, d, _ in heard if name == step]
        assert done == sorted(done)
        assert all(0 <= d <= total for name, d, total in heard if name == step)
    assert heard[-1][1] == heard[-1][2]


def test_it_stops_where_it_is_asked_to(documents: list[Document]) -> None:
    for patience in (0, 3, len(documents) + 2):
        asked = iter(range(10_000))
        with pytest.raises(StoppedError):
            group(documents, stopped=lambda asked=asked, patience=patience: next(asked) >= patience)  # type: ignore[misc]


def test_several_processes_find_the_same_stories(documents: list[Document], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "_PAYS", 1)
    assert group(documents, workers=2) == group(documents)
