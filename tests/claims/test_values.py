"""Figures side by side in a few words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.claims.values import notation, together
from tui.figures.figure import Figure, FigureKind, Step
from tui.reading.documents import Span


def figure(text: str, kind: FigureKind, value: float | None, unit: str, precision: float = 0.0) -> Figure:
    return Figure("f", "d", "s", Span(0, 1), text, kind, value, unit=unit, precision=precision)


@pytest.mark.parametrize(
    ("figures", "written"),
    [
        ((("280bn", "money", 280.1e9, "CNY", 1e8), ("280.2bn", "money", 280.2e9, "CNY", 1e8)), "280.1 | 280.2 bn CNY"),
        ((("$5", "money", 5.0, "USD"), ("€5", "money", 5.0, "EUR")), "$5 | €5"),
        ((("155", "count", 155.0, "indonesian"), ("149", "count", 149.0, "passenger")), "155 | 149"),
        ((("3", "count", 3.0, "man"), ("two", "count", 2.0, "man")), "3 | 2 men"),
        ((("Five", "count", 5.0, "people"), ("5", "count", 5.0, "")), "5"),
        ((("a few", "count", None, "boat"), ("5", "count", 5.0, "boat")), "a few | 5"),
    ],
)  # fmt: skip
def test_a_unit_is_said_once_and_counts_of_unlike_nouns_have_none(
    figures: tuple[tuple[str, FigureKind, float | None, str]], written: str
) -> None:
    assert together([figure(*each) for each in figures]) == written


def test_what_is_no_number_is_written_as_it_is() -> None:
    dozens = replace(
        figure("dozens", "count", 20.0, "boat"), bound="at_least", steps=(Step("bound", "dozens", "at_least"),)
    )
    assert notation([dozens, figure("12", "count", 12.0, "boat")]) == ["dozens", "12"]
    some = replace(figure("20", "count", 20.0, "boat"), bound="at_least")
    assert notation([some, figure("12", "count", 12.0, "boat")]) == ["at least 20", "12"]
