from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.items.lines import load, sentences
from tui.items.codes import find, roman


@pytest.mark.parametrize("row", load("codes", "text"))
def test_numbers_that_name_or_score(row: dict[str, Any]) -> None:
    assert [[each.span.of(row["text"]), each.key] for each in find(row["text"])] == row["want"]


@pytest.mark.parametrize(
    "same",
    [
        ("won 3-1", "won 3–1", "won three to one", "won by three goals to one"),
        ("Flight LN 482", "Flight LN482", "Flight LN-482"),
        ("the Second Bank", "the 2nd Bank"),
        ("Platform Nine", "Platform 9", "Platform IX"),
    ],
)
def test_two_ways_to_write_one_number_have_one_key(same: tuple[str, ...]) -> None:
    assert len({tuple(each.key for each in find(text)) for text in same}) == 1


@pytest.mark.parametrize(("text", "value"), [("II", 2), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("XC", 90)])
def test_roman_numerals(text: str, value: int) -> None:
    assert roman(text) == roman(text.lower()) == value


@given(st.one_of(st.text(), sentences()), st.integers(0, 1000))
def test_what_is_found_lies_in_the_text_in_order(text: str, offset: int) -> None:
    found = list(find(text, offset))
    edges = [offset, *(place for each in found for place in (each.span.start, each.span.end)), offset + len(text)]
    assert edges == sorted(edges)
    assert all(each.key for each in found)
