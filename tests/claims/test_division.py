from __future__ import annotations

import pytest

from tests.claims.stories import article, between, claims, story
from tui.claims import division, passages, profiles
from tui.claims.profiles import Part, Profile
from tui.figures.find import find


def member(text: str) -> tuple[Profile, Part]:
    """The only sentence of an article, and its first passage."""
    (document,) = story(text)
    figures = find(document)
    profile = profiles.profiles(document, passages.passages(document, figures), figures, ())[0]
    return profile, profile.parts[0]


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    [
        ("The ferry Aurelia ran aground.", "The ferry Aurelia ran aground near Port Hask on Monday night.", 0.9, 1.0),
        ("The ferry Aurelia ran aground.", "The ferry was sold to a museum last year by the harbour board.", 0.05, 0.6),
        ("The ferry Aurelia ran aground.", "Tulips were planted along the canal.", 0.0, 0.0),
    ],
)
def test_a_passage_is_within_another_by_its_content_words(a: str, b: str, low: float, high: float) -> None:
    one, other = member(a), member(b)
    assert low <= division.contained(*one, *other) <= high
    assert division.contained(*one, *other) == pytest.approx(division.contained(*other, *one))


def test_a_distinctive_figure_of_one_value_is_shared() -> None:
    one, other = member("The mill made 412 looms."), member("In all 412 looms were made by 30 people.")
    assert division.counted(one[1], other[1])
    assert not division.counted(one[1], member("The mill made 413 looms.")[1])
    assert not division.counted(member("Two men left.")[1], member("Two men came.")[1])


TOPICS = ("harbour", "mill", "chapel", "orchard", "bridge", "school", "market", "river", "quarry", "theatre")
DEEDS = ("was painted by volunteers", "lost its oldest keeper", "drew visitors from Lorne", "needs a new roof")
WEAK = "The council wants the lighthouse to earn its keep with weddings and guided tours."
OTHERS = "The vicar told the council that eleven weddings had been refused after the flood."


def filler(turn: int, size: int) -> list[str]:
    """Sentences that have little in common."""
    return [
        f"The {TOPICS[(n + turn) % 10]} {DEEDS[(n * 3 + turn) % 4]} in spring {'abcdefghijklmnopqrstuvwxyz'[n % 26]}."
        for n in range(size)
    ]


@pytest.mark.parametrize(("size", "lined_up"), [(5, True), (30, False)])
def test_a_weak_similarity_counts_only_where_there_is_little_to_choose_from(size: int, *, lined_up: bool) -> None:
    documents = story(article(*filler(0, size), WEAK), article(*filler(1, size), OTHERS))
    assert bool(between(claims(documents), (documents[0], size), (documents[1], size))) == lined_up
