from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.items.lines import load, sentences
from tui.english.numbers import ONES, ORDINAL_ONES, TENS
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


@pytest.mark.parametrize(
    ("word", "value"),
    [
        *((word, value) for word, value in (ONES | TENS).items() if value > 1),
        *(
            (f"{ten}-{one}", tens + value)
            for ten, tens in TENS.items()
            for one, value in (ONES | ORDINAL_ONES).items()
            if 0 < value < 10
        ),
    ],
)
def test_a_number_in_words_has_the_key_of_its_digits(word: str, value: int) -> None:
    (spelled,) = find(f"the {word} who came")
    assert spelled.key == f"code {value}"


@pytest.mark.parametrize(("word", "value"), [(word, value) for word, value in ONES.items() if value <= 12])
def test_a_side_may_score_in_words(word: str, value: int) -> None:
    (found,) = find(f"Cray won {word}-1.")
    assert found.key == f"score {value}-1"
