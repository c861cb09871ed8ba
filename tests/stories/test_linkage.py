from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.stories.linkage import Cluster, clusters, likeness
from tui.stories.vectors import dot, total, unit

vectors = st.lists(
    st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 1), min_size=1, max_size=6).map(unit),
    min_size=2,
    max_size=9,
)


def quiet(done: int, of: int) -> None:
    assert 0 <= done <= of


@settings(max_examples=40, deadline=None)
@given(vectors, st.integers(1, 8))
def test_likeness_is_the_average_over_all_pairs(made: list[dict[str, float]], cut: int) -> None:
    cut = min(cut, len(made) - 1)
    one = Cluster(tuple(range(cut)), total(made[:cut]), None, None)
    other = Cluster(tuple(range(cut, len(made))), total(made[cut:]), None, None)
    pairs = [dot(a, b) for a, b in product(made[:cut], made[cut:])]
    assert likeness(one, other) == pytest.approx(sum(pairs) / len(pairs))


@settings(max_examples=40, deadline=None)
@given(vectors)
def test_everything_stands_in_one_cluster(made: list[dict[str, float]]) -> None:
    found = clusters(made, [None] * len(made), quiet)
    assert sorted(i for cluster in found for i in cluster.members) == list(range(len(made)))


def test_a_chain_of_neighbours_is_not_one_story() -> None:
    chain = [unit({f"t{n}": 1.0, f"t{n + 1}": 1.0}) for n in range(12)]
    found = clusters(chain, [None] * len(chain), quiet)
    assert max(len(cluster.members) for cluster in found) <= 4


def test_days_apart_weaken_and_the_same_days_do_not() -> None:
    def dated(days: int) -> Cluster:
        day = date(2024, 1, 1) + timedelta(days=days)
        return Cluster((days,), {"quay": 1.0}, day, day)

    scores = [likeness(dated(0), dated(days)) for days in (0, 2, 10, 40, 90, 900)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == scores[1] == 1.0
    assert scores[-1] == scores[-2] == pytest.approx(0.5)
    assert likeness(dated(0), Cluster((1,), {"quay": 1.0}, None, None)) == 1.0
