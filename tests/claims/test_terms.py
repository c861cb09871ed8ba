from __future__ import annotations

import pytest

from tui.claims.terms import RAREST, term, terms, weight
from tui.language.words import words


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
