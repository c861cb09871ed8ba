from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.language.words import words
from tui.reading.article import document
from tui.stories.profiles import Profile, profile
from tui.stories.vectors import dot, total, unit, vectors

weights = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.01, 100), max_size=8)


@settings(max_examples=50, deadline=None)
@given(weights, weights)
def test_the_inner_product_is_a_cosine_of_unit_vectors_either_way_round(
    a: dict[str, float], b: dict[str, float]
) -> None:
    one, other = unit(a), unit(b)
    assert dot(one, other) == dot(other, one)
    assert -1e-12 <= dot(one, other) <= 1 + 1e-12
    assert dot(one, one) == pytest.approx(1.0 if a else 0.0)


@settings(max_examples=50, deadline=None)
@given(weights, weights, weights)
def test_a_sum_meets_a_vector_as_its_parts_do(a: dict[str, float], b: dict[str, float], c: dict[str, float]) -> None:
    assert dot(total((a, b)), c) == pytest.approx(dot(a, c) + dot(b, c))


def test_a_rare_term_counts_for_more_than_a_frequent_one() -> None:
    everywhere = [Profile(f"d{n}", None, {"everywhere": 1.0, f"only{n}": 1.0}) for n in range(20)]
    for n, vector in enumerate(vectors(everywhere)):
        assert vector[f"only{n}"] > vector["everywhere"]


def test_a_word_common_in_english_counts_for_less_even_in_two_articles() -> None:
    documents = [document(text, name="a") for text in ("They saw game and oxpecker.", "Nobody came.")]
    (vector, _) = vectors([profile(each) for each in documents])
    weight = {word.text: vector[next(iter(profile(document(word.text, name="w")).strengths))] for word in _WORDS}
    assert weight["game"] < 0.7 * weight["oxpecker"]


_WORDS = words("game oxpecker")


def test_an_article_without_terms_has_no_direction() -> None:
    assert vectors([Profile("a", None, {})]) == ({},)


def test_the_heaviest_terms_remain() -> None:
    many = unit({f"t{n:03}": 1.0 + n for n in range(400)})
    assert set(many) == {f"t{n:03}" for n in range(250, 400)}
    assert math.fsum(w * w for w in many.values()) == pytest.approx(1.0)
