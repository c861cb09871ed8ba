from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.diff.tiles import Tile, in_order, tile
from tui.diff.tokens import Token
from tui.reading.documents import Span


def row(letters: str) -> list[Token]:
    return [Token(Span(n, n + 1), c, c, 0.1 if c in "xyz" else 1.0) for n, c in enumerate(letters)]


LETTERS = st.text("abcdxyz", max_size=14)


@settings(max_examples=80, deadline=None)
@given(LETTERS, LETTERS)
def test_tiles_are_equal_runs_that_share_no_token(left: str, right: str) -> None:
    laid = tile(row(left), row(right))
    taken: tuple[set[int], set[int]] = (set(), set())
    for each in laid:
        assert left[each.left : each.left + each.size] == right[each.right : each.right + each.size]
        assert set("abcd") & set(left[each.left : each.left + each.size])
        for i, j in each.pairs:
            assert i not in taken[0]
            assert j not in taken[1]
            taken[0].add(i)
            taken[1].add(j)


def test_the_longest_run_is_laid_first() -> None:
    assert tile(row("abab"), row("ababab"))[0].size == 4
    assert tile(row("abxcd"), row("cdyab")) == [Tile(0, 3, 2), Tile(3, 0, 2)]


@settings(max_examples=80, deadline=None)
@given(st.permutations(range(7)), st.lists(st.integers(1, 5), min_size=7, max_size=7))
def test_the_heaviest_row_in_order(places: list[int], weights: list[int]) -> None:
    tiles = [Tile(n, place, 1) for n, place in enumerate(places)]
    chosen = in_order(tiles, [float(w) for w in weights])
    best = 0
    for pick in range(1 << 7):
        retained = [n for n in range(7) if pick >> n & 1]
        if all(places[a] < places[b] for a, b in pairwise(retained)):
            best = max(best, sum(weights[n] for n in retained))
    retained = [n for n in range(7) if chosen[n]]
    assert all(places[a] < places[b] for a, b in pairwise(retained))
    assert sum(weights[n] for n in retained) == best
