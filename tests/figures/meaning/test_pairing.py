"""Figures in a row behind names in a row."""

from __future__ import annotations

import pytest

from tests.figures.cases_of import quantities


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Shares of Reefing, Northwind and Seahorse fell 1.2, 2.3 and 0.8 percent, respectively.",
         ["Reefing", "Northwind", "Seahorse"]),
        ("Sales at Northwind and Deep Sea rose 3.1% and 4.2%, respectively, in May.", ["Northwind", "Deep Sea"]),
        ("The Dow and the S&P 500 gained 0.5 percent and 0.7 percent.", ["Dow", "S&P 500"]),
        ("Calder and Northwind fell 1.2% and 2.3%, and Seahorse lost 3%.", ["Calder", "Northwind", "Seahorse"]),
        ("Northwind's profit and revenue rose 3% and 4%, respectively.", ["Northwind", "Northwind"]),
        ("Boats of Northwind and Deep Sea sold 12% and 14% and 15%, respectively.", ["", "", ""]),
    ],
)  # fmt: skip
def test_each_figure_has_the_holder_of_its_place(text: str, holders: list[str]) -> None:
    assert [figure.holder for figure in quantities(text)] == holders


def test_each_figure_has_the_measure_of_its_place() -> None:
    found = quantities("Northwind's profit and revenue rose 3% and 4%, respectively.")
    assert [(figure.value, figure.measure) for figure in found] == [(3, "profit"), (4, "revenue")]
