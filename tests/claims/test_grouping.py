from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.claims.grouping import REPEATS, Link, groups


def made(
    links: dict[tuple[int, int], float], documents: list[str], related: frozenset[tuple[int, int]] = frozenset()
) -> tuple[tuple[int, ...], ...]:
    def link(i: int, j: int) -> Link:
        pair = (min(i, j), max(i, j))
        score = links.get(pair, 0.0)
        return Link(score, bound=score > 0 and pair not in related, loose=pair in related)

    return groups(links, link, documents)


def test_all_that_resemble_each_other_are_one_group() -> None:
    assert made({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}, ["a", "b", "c"]) == ((0, 1, 2),)


def test_a_chain_is_not_one_group() -> None:
    chain = {(0, 1): 0.9, (1, 2): 0.85, (2, 3): 0.8}
    assert made(chain, ["a", "b", "c", "d"]) == ((0, 1), (1, 2), (2, 3))


def test_what_is_only_related_has_a_group_beside_the_one_that_says_one_thing() -> None:
    links = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.8}
    assert made(links, ["a", "b", "c"], frozenset({(0, 2), (1, 2)})) == ((0, 1), (0, 1, 2))


def test_no_more_than_a_crowd_of_one_article_repeats_itself() -> None:
    links = {(0, j): 0.9 for j in range(1, 7)}
    for group in made(links, ["a", *["b"] * 6]):
        assert sum(position > 0 for position in group) <= REPEATS


def test_two_wordings_are_brought_together_once() -> None:
    documents = list("abcdefg")
    bound = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (3, 4): 0.9, (3, 5): 0.9, (4, 5): 0.9}
    related = {(0, 3): 0.6, (1, 4): 0.6, (2, 6): 0.6}
    wordings = ["fire", "fire", "fire", "blaze", "blaze", "blaze", "smoke"]

    def link(i: int, j: int) -> Link:
        pair = (min(i, j), max(i, j))
        return Link((bound | related).get(pair, 0.0), bound=pair in bound, loose=pair in related)

    assert groups(bound | related, link, documents, wordings) == ((0, 1, 2), (0, 3), (2, 6), (3, 4, 5))
    assert (1, 4) in groups(bound | related, link, documents)


def test_nothing_is_no_group() -> None:
    assert made({}, ["a", "b"]) == ()


LINKS = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(6, 11)), st.floats(0.36, 0.99).map(lambda x: round(x, 3)), max_size=14
)


@settings(max_examples=60, deadline=None)
@given(LINKS, st.randoms(use_true_random=False))
def test_the_order_of_the_links_changes_nothing_and_every_passage_is_grouped(
    links: dict[tuple[int, int], float], random: object
) -> None:
    documents = ["a"] * 6 + ["b"] * 6
    expected = made(links, documents)
    shuffled = list(links.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert made(dict(shuffled), documents) == expected
    for pair in links:
        for position in pair:
            assert any(position in group for group in expected)
