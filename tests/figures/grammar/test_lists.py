"""Lists of amounts that write their unit once."""

from __future__ import annotations

import pytest

from tests.figures.cases_of import quantities
from tui.figures.steps import replay


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The fees are 5, 10 and 15 percent.", [(5, "%"), (10, "%"), (15, "%")]),
        ("They come with 64 or 128 gigabytes.", [(64, "gigabyte"), (128, "gigabyte")]),
        ("They cost 2 and 3 million euros.", [(2_000_000, "EUR"), (3_000_000, "EUR")]),
        ("They sold 3.1 and 4.2 million nets.", [(3_100_000, "net"), (4_200_000, "net")]),
    ],
)
def test_each_has_the_unit_of_the_last(text: str, wanted: list[tuple[float, str]]) -> None:
    found = quantities(text)
    assert [(figure.value, figure.unit) for figure in found] == wanted
    assert [replay(figure.steps) for figure in found] == [(value,) for value, _ in wanted]


@pytest.mark.parametrize(
    "text", ["They sold 12 nets and 3 million lines.", "In the first, 40 left, and 5 percent of them came back."]
)
def test_numbers_with_words_of_their_own_are_no_list(text: str) -> None:
    first, _ = quantities(text)
    assert first.kind == "count"
    assert first.value in (12, 40)
