"""Figures tied to tables in the reports: what is said, the cell with its labels, the verdict and why."""

from __future__ import annotations

import json

import pytest

import tui
from tests.ties.accounts import QUARTER, compared
from tui.comparison import Comparison


@pytest.fixture(scope="module")
def tied() -> Comparison:
    return compared(f"Net sales were $41.7 million and gross profit was $14.7 million {QUARTER}.")


@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
def test_a_row_shows_the_cell_with_its_labels_and_why(tied: Comparison, form: str) -> None:
    text = str(tui.render(tied, form))
    assert "tied to tables" in text.lower()
    assert "14,367 — Gross profit · Three Months Ended June 30, › 2031" in text
    assert "a digit is not that of the table: 14,367" in text
    assert "1 figure differs from a table" in text


def test_what_differs_comes_first(tied: Comparison) -> None:
    text = str(tui.render(tied, "plain"))
    assert 0 < text.index("$14.7 million: ≠ differs") < text.index("$41.7 million: ≈ same after rounding")


def test_without_tables_there_is_no_such_part() -> None:
    one, other = (tui.document(f"Title\n\nSales were $4{n} million.\n", name=f"{n}.txt") for n in range(2))
    assert "tied to tables" not in str(tui.render(tui.compare([one, other]), "plain")).lower()


def test_the_json_has_the_ids_and_the_reasons(tied: Comparison) -> None:
    data = json.loads(tui.render(tied, "json"))
    cells = {figure["id"]: figure["cell"] for figure in data["figures"]}
    rounding, digits = data["ties"]
    assert (rounding["verdict"], digits["verdict"]) == ("rounding", "differs")
    assert cells[digits["sources"][0]]["row_label"] == "Gross profit"
    assert cells[digits["figure"]] is None
    assert digits["reasons"][0] == {
        "kind": "digits",
        "text": "a digit is not that of the table: 14,367",
        "cell": digits["sources"][0],
    }
