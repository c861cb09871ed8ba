"""Runs of equal keys: those that `difflib` finds."""

from __future__ import annotations

import random
from difflib import SequenceMatcher

import pytest

from tui.items.blocks import blocks


@pytest.mark.parametrize("kinds", [2, 4, 12, 40])
def test_the_runs_are_those_of_difflib(kinds: int) -> None:
    chance = random.Random(kinds)  # noqa: S311 - nothing secret hangs on it
    for _ in range(300):
        left, right = ([str(chance.randrange(kinds)) for _ in range(chance.randrange(25))] for _ in range(2))
        found = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        assert blocks(left, right) == [tuple(match) for match in found if match.size]


def test_the_longest_run_is_taken_before_a_nearer_one() -> None:
    assert blocks(list("ab old mill"), list("old mill")) == [(3, 0, 8)]
