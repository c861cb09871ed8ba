from __future__ import annotations

from typing import Any

import pytest

from tests.items.lines import line, load
from tui.items.counterparts import account
from tui.items.polarity import TURNING, denied


@pytest.mark.parametrize("row", load("polarity", "a", "b"))
def test_what_denies_and_what_only_looks_like_it(row: dict[str, Any]) -> None:
    for one, other in ((row["a"], row["b"]), (row["b"], row["a"])):
        found = account(line(one), line(other))
        turned = [each for each in found.differing if each.judgement.kind in {*TURNING, "quantity"}]
        assert bool(turned) == row["denies"], found.differing


def test_a_denial_has_its_place() -> None:
    left, right = line("The council did not approve it."), line("The council did approve it.")
    found = denied(left, right, ({3}, set()))
    assert found is not None
    assert (found.run(0), found.run(1)) == ((3, 4), (0, 0))
    assert found.judgement.differs


def test_a_denial_on_both_sides_is_none() -> None:
    left, right = line("Nobody came."), line("No guest came.")
    assert denied(left, right, ({0}, {0})) is None
    assert denied(left, right, (set(), set())) is None
