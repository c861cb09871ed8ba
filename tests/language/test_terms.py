from __future__ import annotations

from pathlib import Path

import pytest

import tui.language.terms
from tui.language.terms import RAREST, term, terms, weight
from tui.language.words import stem, words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("optimisation", "optimization"),
        ("harbour", "harbor"),
        ("killed", "deaths"),
        ("theatre", "theater"),
        ("re-accelerated", "reaccelerated"),
        ("bought", "acquisition"),
        ("travelled", "traveled"),
        ("drilled", "drill"),
        ("neighbourhoods", "neighborhoods"),
        ("metres", "meters"),
    ],
)
def test_forms_and_spellings_of_one_word_are_one_term(a: str, b: str) -> None:
    assert term(a) == term(b)


@pytest.mark.parametrize(("a", "b"), [("rose", "fell"), ("killed", "injured"), ("bought", "sold"), ("four", "our")])
def test_opposites_stay_apart(a: str, b: str) -> None:
    assert term(a) != term(b)


def test_function_words_and_numbers_give_no_term_and_compounds_their_parts() -> None:
    found = [each for each, _ in terms(words("The 12 of them saw a five-boat attack"))]
    assert term("boat") in found
    assert term("attack") in found
    assert "12" not in found
    assert "the" not in found


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    assert weight(term("year")) < weight(term("harbour")) <= RAREST
    assert weight("zyxwv") == RAREST


def test_a_family_names_each_stem_once_because_every_word_of_it_is_stemmed_at_the_first_comparison() -> None:
    families = Path(tui.language.terms.__file__).with_name("families.txt").read_text(encoding="utf-8")
    for line in families.splitlines():
        stems = [stem(word) for word in line.split()]
        assert len(stems) == len(set(stems)), line
