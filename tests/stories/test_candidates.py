from __future__ import annotations

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.stories.candidates import CHAMPIONS, NEIGHBOURS, candidates, keys, nearest
from tui.stories.vectors import Vector, unit

_VECTORS = st.lists(
    st.dictionaries(st.sampled_from("abcdefghij"), st.sampled_from((0.1, 0.5, 1.0, 3.0)), max_size=6).map(unit),
    max_size=60,
)


def test_articles_that_share_a_heavy_term_are_met_once() -> None:
    shown = [unit({"quay": 1.0, "crane": 0.5}), unit({"quay": 0.8}), unit({"violin": 1.0}), unit({"crane": 1.0})]
    assert sorted(candidates(shown)) == [(0, 1), (0, 3)]


def test_the_pairs_grow_with_the_articles_and_not_with_their_square() -> None:
    alike = [unit({"quay": 1.0, f"own{n}": 0.1}) for n in range(600)]
    pairs = list(candidates(alike))
    assert len(pairs) == len(set(pairs)) <= len(alike) * min(NEIGHBOURS, CHAMPIONS)
    assert {i for pair in pairs for i in pair} == set(range(600))


@given(_VECTORS)
@settings(max_examples=60, deadline=None)
def test_the_pairs_are_those_of_adding_up_term_by_term(vectors: list[Vector]) -> None:
    filed: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for position, vector in enumerate(vectors):
        for term in keys(vector):
            filed[term].append((vector[term], position))
    expected = set()
    for position, vector in enumerate(vectors):
        shared: dict[int, float] = defaultdict(float)
        for term in keys(vector):
            for weight, other in sorted(filed[term], key=lambda holder: (-holder[0], holder[1]))[:CHAMPIONS]:
                shared[other] += vector[term] * weight
        expected.update(nearest(position, shared))
    assert set(candidates(vectors)) == expected
