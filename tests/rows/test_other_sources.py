from __future__ import annotations

from tui.figures.figure import Figure
from tui.reading.documents import Span
from tui.rows.other_sources import with_other_sources
from tui.rows.values import Given, Values

INDEXES = {"a": 0, "b": 1, "c": 2, "d": 3}


def age(document: str, years: int, start: int = 10) -> Figure:
    return Figure(
        f"{document}{start}", document, f"{document}.s1", Span(start, start + 2), str(years), "age", float(years),
        unit="year", measure="age",
    )  # fmt: skip


def values(*figures: Figure) -> Values:
    given = tuple(
        Given(f.text, (INDEXES[f.document],), ((n, f.span),), (f.id,)) for n, f in enumerate(figures)
    )  # fmt: skip
    return Values(given, figures, "figure")


ONE, TWO = age("a", 34), age("b", 36)


def test_a_source_that_gives_the_fact_elsewhere_is_beside_those_in_conflict() -> None:
    found = with_other_sources(values(ONE, TWO), (ONE, TWO, age("c", 34, 50)), INDEXES)
    assert [(given.text, given.sources, given.odd) for given in found.given] == [
        ("34", (0, 2), False),
        ("36", (1,), True),
    ]
    assert found.given[0].elsewhere == (("c", Span(50, 52)),)
    assert found.given[0].spans == ((0, ONE.span),)
    assert [figure.document for figure in found.figures] == ["a", "b", "c"]


def test_a_third_value_is_a_value_of_its_own() -> None:
    found = with_other_sources(values(ONE, TWO), (ONE, TWO, age("d", 40)), INDEXES)
    assert [given.text for given in found.given] == ["34", "36", "40"]
    assert not any(given.odd for given in found.given)


def test_sources_that_are_compared_already_are_not_added_again() -> None:
    before = values(ONE, TWO)
    assert with_other_sources(before, (ONE, TWO, age("a", 34, 90)), INDEXES) is before
