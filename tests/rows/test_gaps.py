"""The distance of figures, in the unit of their kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rows.made import day, figure
from tui.figures.figure import Figure, FigureKind, Period, Step
from tui.rows.gaps import gap, percent


@pytest.mark.parametrize(
    ("kind", "unit", "values", "words"),
    [
        ("count", "passenger", (155, 149), "6 apart (4%)"),
        ("count", "passenger", (1, 0), "1 apart"),
        ("count", "job", (1_000_000, 3_000_000), "2m apart (200%)"),
        ("count", "", (1, 5000), "4,999 apart (5,000 times)"),
        ("age", "year", (32, 30), "2 years"),
        ("age", "year", (32, 31), "1 year"),
        ("percent", "%", (9, 5), "4 points"),
        ("duration", "week", (3, 1), "2 weeks"),
        ("ordinal", "", (3, 1), ""),
        ("count", "goat", (3, 3), ""),
        ("count", "goat", (3, 5, 9), "6 apart (200%)"),
    ],
)
def test_a_gap_is_in_the_unit_of_its_kind(kind: FigureKind, unit: str, values: tuple[float, ...], words: str) -> None:
    assert gap([figure(str(value), value, kind, unit) for value in values]) == words


def test_an_amount_has_its_unit_and_scale() -> None:
    figures = [figure("", value, "money", "CNY") for value in (280.1e9, 280.2e9)]
    assert gap(figures) == "100m CNY apart (0.036%)"


def test_a_distance_of_measures_has_the_unit_that_both_write() -> None:
    def fast(*texts: str) -> str:
        return gap([figure(text, float(text.split()[0]), "measure", "mile per hour") for text in texts])

    assert fast("65 mph", "50 mph") == "15 mph apart (30%)"
    assert fast("65 mph", "50 miles per hour") == "15 miles per hour apart (30%)"


def test_a_gap_between_dates_is_in_days() -> None:
    def dated(number: int, last: int = 0) -> Figure:
        return figure("", None, "date", period=Period("", day(number), day(last or number)))

    assert gap([dated(2), dated(9)]) == "7 days"
    assert gap([dated(2), dated(3)]) == "1 day"
    assert gap([dated(2), dated(3, last=9)]) == "", "a week is no day"


def test_figures_of_unlike_units_have_no_gap() -> None:
    assert gap([figure("", 3, "money", "USD"), figure("", 9, "money", "EUR")]) == ""
    assert gap([figure("", None), figure("", 9)]) == ""
    assert gap([]) == ""


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.0357, "0.036%"), (3.26, "3.3%"), (9.96, "10%"), (12.3, "12%"), (450, "450%"), (743.4, "743%"),
     (1000, "11 times")],
)  # fmt: skip
def test_a_share_is_whole_or_has_two_significant_figures(share: float, words: str) -> None:
    assert percent(share) == words


@given(st.lists(st.floats(0, 1e12), min_size=2, max_size=5))
def test_a_gap_does_not_depend_on_the_order(values: list[float]) -> None:
    figures = [figure("", value) for value in values]
    assert gap(figures) == gap(figures[::-1])
    assert bool(gap(figures)) == (max(values) - min(values) > 0)


def test_what_is_no_number_is_no_distance_away() -> None:
    dozens = figure("dozens", 20, steps=(Step("bound", "dozens", "at_least"),))
    assert gap([dozens, figure("12", 12)]) == ""
    assert gap([dozens, figure("12", 12), figure("15", 15)]) == "3 apart (25%)"
