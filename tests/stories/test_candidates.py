from __future__ import annotations

from tui.stories.candidates import CHAMPIONS, NEIGHBOURS, candidates
from tui.stories.vectors import unit


def test_articles_that_share_a_heavy_term_are_met_once() -> None:
    shown = [unit({"quay": 1.0, "crane": 0.5}), unit({"quay": 0.8}), unit({"violin": 1.0}), unit({"crane": 1.0})]
    assert sorted(candidates(shown)) == [(0, 1), (0, 3)]


def test_the_pairs_grow_with_the_articles_and_not_with_their_square() -> None:
    alike = [unit({"quay": 1.0, f"own{n}": 0.1}) for n in range(600)]
    pairs = list(candidates(alike))
    assert len(pairs) == len(set(pairs)) <= len(alike) * min(NEIGHBOURS, CHAMPIONS)
    assert {i for pair in pairs for i in pair} == set(range(600))
