from __future__ import annotations

import pytest

from tests.english.cases import named
from tui.english.forms import degree, lemma, lemmas


@pytest.mark.parametrize(("base", "forms"), named("forms.txt"))
def test_all_forms_lead_to_one_lemma(base: str, forms: str) -> None:
    assert {form: lemma(form) for form in forms.split()} == dict.fromkeys(forms.split(), base)


@pytest.mark.parametrize("base", [base for base, _ in named("forms.txt")])
def test_a_lemma_is_its_own(base: str) -> None:
    assert lemma(base) == base


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("left", {"leave", "left"}),
        ("shot", {"shoot", "shot"}),
        ("leaves", {"leave", "leaf"}),
        ("lives", {"live", "life"}),
        ("saw", {"see", "saw"}),
        ("wound", {"wind", "wound"}),
        ("meeting", {"meet", "meeting"}),
        ("walked", {"walk"}),
    ],
)
def test_an_ambiguous_form_has_several(word: str, expected: set[str]) -> None:
    assert lemmas(word) == expected


@pytest.mark.parametrize(
    "word", ["during", "king", "bed", "hundred", "this", "bus", "politics", "under", "wing", "gas"]
)
def test_what_only_looks_inflected_is_left_alone(word: str) -> None:
    assert lemma(word) == word


@pytest.mark.parametrize("word", ["", "s", "ed", "ing", "'s", "-", "a-", "-s", "2024", "ß", "x" * 500])
def test_any_string_has_a_lemma(word: str) -> None:
    assert lemma(word) in lemmas(word)


def test_what_is_compared_has_a_degree() -> None:
    assert [degree(word) for word in ("large", "larger", "largest", "water", "forest", "best")] == [
        *("", "er", "est", "", "", "est")
    ]
