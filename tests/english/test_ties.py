from __future__ import annotations

from itertools import product

import pytest

from tests.english.cases import cases, named
from tui.english.quantities import COUNTS
from tui.english.ties import ties

OPPOSED = [tuple(word.strip() for word in pair.split("|")) for _, pair in named("opposed.txt")]


@pytest.mark.parametrize(("a", "b"), [*OPPOSED, *cases("alike.txt"), *cases("within.txt")])
def test_words_that_say_something_of_each_other_have_a_tie(a: str, b: str) -> None:
    """Without one in common two words are not held against each other at all."""
    assert not ties(a).isdisjoint(ties(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("paris", "berlin"),
        ("north", "south"),
        ("dozens", "hundreds"),
        ("gov", "governor"),
        ("said", "added"),
        ("careful", "careless"),
        ("mill", "mills"),
        ("north", "northern"),
    ],
)
def test_so_do_places_quantities_titles_and_verbs_of_saying(a: str, b: str) -> None:
    assert not ties(a).isdisjoint(ties(b))


@pytest.mark.parametrize(("a", "b"), [("mill", "dam"), ("sang", "wrote"), ("said", "fell"), ("postman", "tulip")])
def test_words_of_which_nothing_is_known_have_none(a: str, b: str) -> None:
    assert ties(a).isdisjoint(ties(b))


def test_all_words_for_quantities_are_tied() -> None:
    assert all(not ties(one).isdisjoint(ties(other)) for one, other in product(COUNTS, COUNTS))
