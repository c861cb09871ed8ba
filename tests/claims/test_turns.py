from __future__ import annotations

from datetime import date

import pytest

from tests.claims.stories import story
from tui.claims import passages, profiles, turns
from tui.claims.profiles import Part, Profile
from tui.figures.find import find

Member = tuple[Profile, Part]


def member(text: str) -> Member:
    """The only sentence of an article as one passage."""
    (document,) = story(text, published=date(2024, 3, 8))
    figures = find(document)
    profile = profiles.profiles(document, passages.passages(document, figures), figures, ())[0]
    return profile, profile.parts[0]


def test_what_stands_beside_a_word_stops_at_three_telling_words() -> None:
    one = member("Profit at the engine plant rose sharply after summer in Hask.")
    found = turns.frame(one, frozenset({"rose"}))
    assert found is not None
    assert found.word == "rose"
    assert any(term.startswith("plant") for term in found.left)
    assert len(found.left) <= 3
    assert len(found.right) <= 3
    assert turns.frame(one, frozenset({"fell"})) is None


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("The mill closed on Monday.", "The mill closed on Tuesday.", True),
        ("The mill closed on Monday.", "The mill closed on Monday.", False),
        ("The mill closed on Monday.", "The mill closed.", False),
        ("Sales rose in January 2023.", "Sales fell in July 2021.", True),
    ],
)
def test_times_that_cannot_be_one(a: str, b: str, *, apart: bool) -> None:
    assert turns.times_apart(member(a), member(b)) == apart


@pytest.mark.parametrize(
    ("a", "b", "kinds"),
    [
        ("The senate backed the treaty.", "The treaty was rejected by the senate.", ["outcome"]),
        ("The senate backed the treaty.", "The senate rejected the budget.", []),
        ("The senate did not back the treaty.", "The senate rejected the treaty.", []),
        ("The blast killed 41 people.", "The blast injured 300 people.", []),
        ("The blast killed three people.", "The blast injured three people.", ["outcome"]),
    ],
)
def test_opposite_words_of_one_thing(a: str, b: str, kinds: list[str]) -> None:
    assert [reason.kind for reason in turns.turns(member(a), member(b))] == kinds
