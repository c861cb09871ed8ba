from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.items.lines import line, load, sentences, texts, versions
from tui.items.account import Account, Counterpart
from tui.items.counterparts import account


def outcomes(found: Account, group: tuple[Counterpart, ...]) -> list[list[str]]:
    """The words of counterparts and their kinds, in order."""
    left, right = found.alignment.left, found.alignment.right
    return sorted([texts(left, each.left), texts(right, each.right), each.judgement.kind] for each in group)


@pytest.mark.parametrize("row", load("accounts", "a", "b"))
def test_everything_that_can_be_checked_has_its_counterpart(row: dict[str, Any]) -> None:
    found = account(line(row["a"]), line(row["b"]))
    assert outcomes(found, found.differing) == row["differing"]
    assert outcomes(found, found.agreeing) == row["agreeing"]
    assert [each[:2] for each in outcomes(found, found.stood)] == row.get("stood", [])
    sides = zip((found.alignment.left, found.alignment.right), found.over, strict=True)
    assert [[row_[place].text for place in over] for row_, over in sides] == row["over"]


def test_a_passage_within_a_longer_one_is_contained_and_does_not_cover_it() -> None:
    found = account(line("The ferry sank."), line("The ferry sank in heavy seas off Hask on Sunday."))
    assert found.contained == 1.0
    assert found.coverage < 0.6


def test_another_stage_of_a_toll_is_no_difference() -> None:
    found = account(line("At least seven people died."), line("At least four people died."))
    assert not found.differing
    assert outcomes(found, found.later) == [["seven", "four", "figure"]]


TEXTS = st.one_of(sentences(), st.text(max_size=80))


@given(TEXTS)
def test_a_passage_differs_in_nothing_from_itself(text: str) -> None:
    found = account(line(text), line(text))
    assert (found.differing, found.later, found.stood, found.over) == ((), (), (), ((), ()))
    assert found.coverage == found.contained == 1.0


@given(sentences(), sentences())
def test_every_content_token_is_matched_differing_or_left_over(a: str, b: str) -> None:
    found = account(line(a), line(b))
    answered = (*found.alignment.pairs, *found.alignment.moved)
    for side, row in enumerate((found.alignment.left, found.alignment.right)):
        runs = [(each.left, each.right)[side] for each in (*found.agreeing, *found.differing, *found.later)]
        known = {pair[side] for pair in answered} | {place for run in runs for place in range(*run)}
        over = set(found.over[side])
        assert not over & known
        assert over | known >= {place for place, token in enumerate(row) if not token.common}
        assert all(0 <= first <= last <= len(row) for first, last in runs)
    assert 0 <= found.coverage <= found.contained <= 1


@given(versions())
def test_the_sides_of_two_versions_may_be_exchanged(pair: tuple[str, str]) -> None:
    a, b = pair
    one, other = account(line(a), line(b)), account(line(b), line(a))
    assert bool(one.differing) == bool(other.differing)
    assert one.coverage == pytest.approx(other.coverage, abs=0.1)
