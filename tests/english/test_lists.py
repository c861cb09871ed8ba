"""The lists compared: none says what another denies."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import get_args

import pytest

from tui.english.dimensions import Dimension
from tui.english.direction import NOUN_WAY, VERBS_OF_FALLING, VERBS_OF_RISING, WAY
from tui.english.kinds import above, within
from tui.english.opposites import opposed
from tui.english.synonyms import alike
from tui.english.tables import lines


def phrase(key: str) -> str:
    return key.replace("_", " ")


SETS = [line.split() for line in lines("synonyms.txt")]
SIDES = [[side.split() for side in line.partition(": ")[2].split(" | ")] for line in lines("opposites.txt")]
KINDS = [tuple(part.split() for part in line.split(" < ")) for line in lines("kinds.txt")]
DIMENSIONS = set(get_args(Dimension))


def twice(found: list[str]) -> list[str]:
    return [word for word, times in Counter(found).items() if times > 1]


def test_there_are_many() -> None:
    assert len(SETS) > 12_000
    assert sum(len(kinds) for kinds, _ in KINDS) > 1500
    assert len(SIDES) > 700


def test_no_set_holds_a_word_twice() -> None:
    assert not [found for found in map(twice, SETS) if found]


def test_no_set_is_part_of_another() -> None:
    sets = [frozenset(words) for words in SETS]
    of = {word: [each for each in sets if word in each] for word in {words[0] for words in SETS}}
    assert not [sorted(each) for each, words in zip(sets, SETS, strict=True) if any(each < o for o in of[words[0]])]
    assert len(set(sets)) == len(sets)


def test_every_set_has_two_words_or_more() -> None:
    assert not [words for words in SETS if len(words) < 2]


def test_no_word_stands_on_two_sides_of_a_line() -> None:
    assert not [found for found in (twice([word for side in sides for word in side]) for sides in SIDES) if found]


def test_what_rises_and_what_falls_stand_on_their_own_sides() -> None:
    lines_of_amounts = [sides for sides in SIDES if len(sides) == 2 and "increase" in sides[0]]
    assert len(lines_of_amounts) == 2
    for up, down in lines_of_amounts:
        assert not set(VERBS_OF_FALLING).intersection(up)
        assert not set(VERBS_OF_RISING).intersection(down)
        assert {WAY.get(word) or NOUN_WAY.get(word) for word in up} <= {"up", None}
        assert {WAY.get(word) or NOUN_WAY.get(word) for word in down} <= {"down", None}


def test_every_dimension_is_one_of_the_known() -> None:
    assert {line.partition(": ")[0] for line in lines("opposites.txt")} == DIMENSIONS


def test_every_line_of_opposites_has_two_sides_or_more() -> None:
    assert not [sides for sides in SIDES if len(sides) < 2 or not all(sides)]


def test_no_two_words_are_both_alike_and_opposed() -> None:
    pairs = {pair for words in SETS for pair in combinations(words, 2)}
    assert not [(a, b) for a, b in pairs if opposed(phrase(a), phrase(b)) or opposed(phrase(b), phrase(a))]


def test_no_two_sides_are_alike() -> None:
    pairs = {pair for sides in SIDES for one, other in combinations(sides, 2) for pair in product(one, other)}
    assert not [(a, b) for a, b in pairs if alike(phrase(a), phrase(b))]


def test_every_kind_is_within_its_generals() -> None:
    pairs = {pair for kinds, generals in KINDS for pair in product(kinds, generals)}
    assert not [(a, b) for a, b in pairs if not within(phrase(a), phrase(b)) or within(phrase(b), phrase(a))]


def test_no_kind_is_its_own_general() -> None:
    assert not [kind for kinds, _ in KINDS for kind in kinds if kind.replace("-", "_") in above(phrase(kind))]


@pytest.mark.parametrize("name", ["synonyms.txt", "opposites.txt", "kinds.txt"])
def test_lists_are_written_in_lower_case_and_plain_letters(name: str) -> None:
    for line in lines(name):
        assert line == line.lower() == " ".join(line.split())
        assert line.isascii()
