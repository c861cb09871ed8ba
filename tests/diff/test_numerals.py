from __future__ import annotations

import pytest

from tui.diff.numerals import numerals, outside
from tui.reading.documents import Span


def test_numerals_of_one_scale() -> None:
    assert numerals("RMB 280.1 billion", "280.2bn yuan") == (Span(4, 9), Span(0, 5))


@pytest.mark.parametrize(("a", "b"), [("3 million", "3 billion"), ("3-5 years", "4 years"), ("a third", "33%")])
def test_no_single_numeral_that_distinguishes(a: str, b: str) -> None:
    assert numerals(a, b) is None


def test_what_stands_around_a_numeral() -> None:
    assert outside("$ 5  Billion", Span(2, 3)) == outside("$6 billion", Span(1, 2)) == "$#billion"
