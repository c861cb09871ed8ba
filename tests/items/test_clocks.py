from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.items.lines import load, sentences
from tui.items.clocks import find, meet


@pytest.mark.parametrize("row", load("clocks", "text"))
def test_times_of_day_as_they_are_written(row: dict[str, Any]) -> None:
    found = [[each.span.of(row["text"]), each.low, each.high, each.open] for each in find(row["text"])]
    assert found == row["want"]


@pytest.mark.parametrize("row", load("meet", "a", "b"))
def test_two_times_that_may_be_one_and_two_that_may_not(row: dict[str, Any]) -> None:
    (one,), (other,) = find(row["a"]), find(row["b"])
    assert meet(one, other) == meet(other, one) == row["meet"]


def test_spans_are_moved_by_the_offset() -> None:
    (found,) = find("It rang at 3 p.m. again.", 100)
    assert (found.span.start, found.span.end) == (111, 117)


def test_two_ways_to_write_one_time_have_one_key() -> None:
    keys = {each.key for text in ("at 3 p.m.", "at 15:00", "at 3 in the afternoon") for each in find(text)}
    assert len(keys) == 1


@given(st.one_of(st.text(), sentences()))
def test_what_is_found_lies_in_the_text_in_order_and_meets_itself(text: str) -> None:
    found = list(find(text))
    edges = [0, *(place for each in found for place in (each.span.start, each.span.end)), len(text)]
    assert edges == sorted(edges)
    assert all(meet(each, each) for each in found)
    assert all(0 <= each.low <= each.high for each in found)
