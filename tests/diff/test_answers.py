"""What answers what: things of one kind, and words that have to do with each other."""

from __future__ import annotations

import pytest

from tests.diff.test_compare import marked, side
from tui.diff import diff
from tui.diff.answers import pairs, titled, units
from tui.diff.tokens import tokens


def answered(left: str, right: str) -> list[tuple[str, str]]:
    """The units of two stretches that answer each other."""
    parts = [tokens(side(text, figures=False), side("", figures=False)) for text in (left, right)]
    one, other = (units(part, range(len(part))) for part in parts)
    return [(a.text, b.text) for a, b in pairs(one, other)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Anna Berg", "Carla Holm", [("Anna Berg", "Carla Holm")]),
        ("on Monday", "by 3 March", [("Monday", "3 March")]),
        ("it soared", "sales rose", [("soared", "rose")]),
        ("was arrested", "were released", [("arrested", "released")]),
        ("a councillor", "the councilmen", [("councillor", "councilmen")]),
        ("an airline", "his daughter", []),
        ("jet", "are", []),
        ("the jet on Monday", "Berg of Oslo", []),
    ],
)
def test_things_of_one_kind_answer_and_no_others(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    assert answered(left, right) == expected
    assert answered(right, left) == [(b, a) for a, b in expected]


def test_a_headline_in_capitals_has_no_names() -> None:
    part = tokens(side("Old Ferry Runs Aground"), side(""))
    assert titled(part)
    assert {unit.kind for unit in units(part, range(len(part)), names=False)} == {"word"}


def test_what_only_has_the_same_neighbours_is_only_in_one() -> None:
    left = "The passenger jet left Oslo on the way to Bergen, its airline said."
    right = "The passengers are from Oslo and go on to Bergen with a daughter, he said."
    found = diff(side(left), side(right))
    changed = [span.of(left) for span, mark in found.left if mark == "changed"]
    assert not {"jet", "airline", "left"} & {word for words in changed for word in words.split()}


def test_one_word_for_another_in_the_same_sentence_is_a_change() -> None:
    left, right = "The board backed the plan to sell the mill.", "The board debated the plan to sell the mill."
    assert marked(left, diff(side(left), side(right)).left_pieces) == [["changed", "backed"]]


def test_the_share_in_common_is_counted_on_whole_words_and_figures() -> None:
    assert diff(side("The mill closed in May"), side("The mill closed in June")).common == pytest.approx(0.8)
    assert diff(side("The mill closed"), side("Gulls slept")).common == 0
    assert diff(side("It cost $5 million"), side("It cost $5m")).common == 1
    assert diff(side(""), side("")).common == 1
