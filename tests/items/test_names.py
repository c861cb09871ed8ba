from __future__ import annotations

import pytest

from tests.claims.stories import story
from tui.items.names import find, same


def keys(text: str) -> list[str]:
    (document,) = story(text)
    return [name.key for name in find(document)]


def test_a_short_name_means_the_long_one_of_its_article() -> None:
    assert keys("The mayor, Ines Roth, spoke first. Later Roth left by the back door.") == ["ines roth", "ines roth"]


def test_an_acronym_means_the_name_whose_letters_it_has() -> None:
    found = keys("Lorne Valley Water Board was fined. The LVWB will appeal.")
    assert set(found) == {"lorne valley water board"}


def test_a_name_that_two_could_bear_is_left_as_it_is() -> None:
    found = keys("We met Ines Roth and later Tomas Roth. It was Roth who paid.")
    assert found[-1] == "roth"


def test_an_ordinary_word_at_the_head_of_a_sentence_is_no_name() -> None:
    assert keys("Police came. Armed men fled. Yesterday it rained.") == []


def test_titles_and_days_are_left_out() -> None:
    assert keys("On Monday we saw President Mira Oduya.") == ["mira oduya"]
    assert keys("On Monday we saw Maj. Mira Oduya, and Rev. Tomas Roth.") == ["mira oduya", "tomas roth"]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("ines roth", "roth", True),
        ("lorne valley water board", "lvwb", True),
        ("ines roth", "tomas roth", False),
        ("ellerby", "tessaly", False),
    ],
)
def test_two_keys_can_name_one_thing(a: str, b: str, expected: bool) -> None:
    assert same(a, b) is expected
    assert same(b, a) is expected
