from __future__ import annotations

from typing import Any

import pytest

from tests.items.lines import line, load, texts
from tui.items.actions import exchanged
from tui.items.alignment import align
from tui.items.counterparts import account


@pytest.mark.parametrize("row", load("deeds", "a", "b"))
def test_who_did_it_to_whom(row: dict[str, Any]) -> None:
    for one, other in ((row["a"], row["b"]), (row["b"], row["a"])):
        found = account(line(one), line(other))
        assert bool(found.differing) == row["exchanged"], found.differing


def test_the_exchange_names_its_agents() -> None:
    left, right = line("Roth sued Amis."), line("Amis sued Roth.")
    found = align(left, right)
    answered = (*found.pairs, *found.moved)
    exchange = exchanged(left, right, answered, answered)
    assert exchange is not None
    assert (texts(left, exchange[0]), texts(right, exchange[1])) == ("Roth", "Roth")
    assert exchange[2] == "Roth sued Amis, or Amis Roth"


def test_what_has_no_verb_in_common_is_no_deed() -> None:
    left, right = line("Roth sued Amis."), line("Amis sued Roth.")
    assert exchanged(left, right, align(left, right).pairs, ()) is None
