"""The orders of the claims: by section, by the size of the gap, as in the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import compared, story
from tui.app.row_order import ORDERS, RowOrder, sort_rows
from tui.app.rows import prepare
from tui.rows.row import Row


@pytest.fixture
def rows() -> tuple[Row, ...]:
    return prepare(compared(story())).rows


def with_gap(row: Row, percent: float) -> Row:
    return replace(row, claim=replace(row.claim, gap_percent=percent))


def test_the_largest_gap_comes_first(rows: tuple[Row, ...]) -> None:
    near, far = with_gap(rows[0], 0.3), with_gap(rows[0], 41.0)
    assert sort_rows([near, rows[4], far], "gap") == (far, near, rows[4])
    assert sort_rows([near, rows[4], far], "section") == (near, rows[4], far)


def test_the_order_of_the_text_is_that_of_the_first_source(rows: tuple[Row, ...]) -> None:
    places = [row.first for row in sort_rows(reversed(rows), "text")]
    assert places == sorted(places)


@pytest.mark.parametrize("order", ORDERS)
def test_no_order_loses_a_row(rows: tuple[Row, ...], order: RowOrder) -> None:
    assert set(sort_rows(rows, order)) == set(rows)
