"""Places where a sentence may end, before anything is decided."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.english.abbreviations import ABBREVIATIONS, BEFORE_NAMES, DATED, NUMBERED, WORDS_TOO
from tui.language.notes import length_without_notes
from tui.language.stops import stops


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two", [("One.", "Two")]),
        ("One?!”) Two", [("One?!”)", "Two")]),
        ("One...\n Two", [("One...", "Two")]),
        ("price rose.The bank", [("price rose.", "The bank")]),
        ("It sank.[3] Two", [("It sank.", "Two")]),
        ("[1] Hale. [2] Boone", [("[1] Hale.", "[2] Boone")]),
        ("一。二", [("一。", "二")]),
        ("1.5 at a.b", []),
        ("One.", []),
    ],
)
def test_stops(text: str, parts: list[tuple[str, str]]) -> None:
    assert [(text[: stop.end], text[stop.start :]) for stop in stops(text)] == parts


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='aA.!?…。”" \n', max_size=60))
def test_stops_are_in_order_and_apart(text: str) -> None:
    found = list(stops(text))
    assert all(stop.mark < stop.end <= stop.start < len(text) for stop in found)
    assert all(one.start <= other.mark for one, other in pairwise(found))


def test_the_kinds_of_abbreviations_are_abbreviations() -> None:
    assert BEFORE_NAMES | NUMBERED | DATED | WORDS_TOO <= ABBREVIATIONS
    assert not BEFORE_NAMES & NUMBERED
    assert all(word == word.casefold() and not word.endswith(".") for word in ABBREVIATIONS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It sank.[3]", "It sank."),
        ("It sank.[3][4]: 45", "It sank."),
        ("“It sank.” [12]", "“It sank.”"),
        ("It sank.²", "It sank."),
        ("It sank.4,5", "It sank."),
        ("It sank.*", "It sank."),
        ("See Fig.3", "See Fig.3"),
        ("It fell to 4.5", "It fell to 4.5"),
        ("It sank [3].", "It sank [3]."),
        ("It sank.", "It sank."),
        ("It sank", "It sank"),
        ("", ""),
    ],
)
def test_a_sentence_ends_before_its_notes(text: str, said: str) -> None:
    assert text[: length_without_notes(text)] == said
