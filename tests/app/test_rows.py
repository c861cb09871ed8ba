from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import compared, story
from tui.app.filters import FILTERS, describe, filter_rows, sort_rows
from tui.app.rows import Row, prepare
from tui.claims.claim import Relation
from tui.comparison import compare
from tui.figures.figure import Figure, FigureKind
from tui.reading.article import document


@pytest.fixture
def rows() -> tuple[Row, ...]:
    return prepare(compared(story())).rows


def test_there_is_a_row_for_each_claim_in_its_order(rows: tuple[Row, ...]) -> None:
    assert [row.claim.id for row in rows] == ["c1", "c2", "c3", "c4", "c5"]


def test_a_conflict_shows_the_figures_of_its_witnesses_in_one_unit_and_how_far_apart(rows: tuple[Row, ...]) -> None:
    row = rows[0]
    assert row.numbers == (1, 2, 3)
    assert row.values == "41.2 | 43 m EUR"
    assert row.apart == "4.4%"
    assert row.conflict
    assert row.figured
    assert row.sure


def test_a_row_without_figures_shows_its_first_words(rows: tuple[Row, ...]) -> None:
    assert rows[2].values == "A choir of schoolchildren sang."
    assert not rows[2].figured
    assert rows[2].apart == ""


def test_an_unsure_agreement_is_notable_and_a_sure_one_is_not(rows: tuple[Row, ...]) -> None:
    assert [row.notable for row in rows] == [True, True, True, True, False]
    assert [row.sure for row in rows] == [True, False, True, True, True]


@pytest.mark.parametrize(
    ("kind", "unit", "text", "value", "precision", "shown"),
    [
        ("money", "CNY", "RMB 280.1 billion", 280.1e9, 1e8, "280.1 bn CNY"),
        ("percent", "%", "8%", 8.0, 1.0, "8%"),
        ("count", "car", "9,000 cars", 9000.0, 0.0, "9,000 car"),
        ("measure", "kilometre", "1.25 km", 1.25, 0.01, "1.25 kilometre"),
        ("duration", "year", "three years", 3.0, 0.0, "three years"),
    ],
)
def test_figures_are_written_short(
    kind: FigureKind, unit: str, text: str, value: float, precision: float, shown: str
) -> None:
    comparison = compared(story())
    first = comparison.figures[0]
    changed = replace(first, kind=kind, unit=unit, text=text, value=value, precision=precision)
    claim = comparison.claims[0]
    reason = replace(claim.pairs[0].reasons[0], outcome="same")
    pairs = (replace(claim.pairs[0], reasons=(reason,)), *claim.pairs[1:])
    other = replace(comparison.figures[1], kind=kind, unit=unit, text=text, value=value, precision=precision)
    figures: tuple[Figure, ...] = (changed, other)
    made = prepare(replace(comparison, figures=figures, claims=(replace(claim, pairs=pairs),)))
    assert made.rows[0].values == shown


def test_control_characters_of_a_label_are_shown_and_not_sent(rows: tuple[Row, ...]) -> None:
    comparison = compared(story())
    nasty = replace(comparison.claims[2], label="[/] \x1b]52;c;eA==\x07 \u202e")
    row = prepare(replace(comparison, claims=(nasty,))).rows[0]
    assert "[/]" in row.label
    assert row.label.isprintable()


@pytest.mark.parametrize("wanted", ["differ", "single", "related", "agree"])
def test_a_filter_lets_its_relation_through_and_names_it(rows: tuple[Row, ...], wanted: Relation) -> None:
    assert wanted in FILTERS
    assert {row.claim.relation for row in filter_rows(rows, wanted)} == {wanted}
    assert describe(wanted, "table")


def test_without_a_filter_every_row_is_kept(rows: tuple[Row, ...]) -> None:
    assert filter_rows(rows, None) == rows


def test_the_distance_told_is_that_of_the_figures_shown() -> None:
    said = "revenue rose 8% to {} billion yuan (${} billion) in the quarter ended June"
    articles = [
        document(f"Northwind said its {said.format('280.1', '38.58')}.", name="a"),
        document(f"Northwind's {said.format('280.2', '38.38')}, it said.", name="b"),
    ]
    row = prepare(compare(articles)).rows[0]
    assert (row.values, row.apart) in {("280.1 | 280.2 bn CNY", "0.036%"), ("38.58 | 38.38 bn USD", "0.52%")}
    assert row.claim.gap_percent > 0.5


def test_the_rows_are_sorted_by_the_size_of_the_difference_or_as_they_are_told(rows: tuple[Row, ...]) -> None:
    near, far = (replace(rows[0], claim=replace(rows[0].claim, gap_percent=gap_percent)) for gap_percent in (0.3, 41.0))
    assert sort_rows([near, rows[4], far], "apart") == (far, near, rows[4])
    assert sort_rows([near, rows[4], far], "table") == (near, rows[4], far)
    places = [row.first for row in sort_rows(reversed(rows), "text")]
    assert places == sorted(places)
    assert describe(None, "apart") == "largest difference first"
    assert describe("single", "apart") == "only here, largest difference first"
