"""Words for units, and conversion by Pint."""

from __future__ import annotations

from itertools import permutations

import pytest

from tui.figures.grammar import units
from tui.figures.grammar.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("km", "kilometre"),
        ("miles an hour", "mile per hour"),
        ("square miles", "square mile"),
        ("sq km", "square kilometre"),
        ("cubic feet", "cubic foot"),
        ("barrels a day", "barrel per day"),
        ("metric tons", "tonne"),
        ("°C", "degree Celsius"),
        ("MB", "megabyte"),
        ("GW", "gigawatt"),
        ("km/h", "kilometre per hour"),
        ("mpg", "mile per gallon"),
        ("miles per gallon", "mile per gallon"),
        ("litres per 100 km", "litre per 100 kilometre"),
        ("g/km", "gram per kilometre"),
        ("mg/dL", "milligram per decilitre"),
        ("lb-ft", "pound foot"),
        ("Nm", "newton metre"),
        ("kWh", "kilowatt hour"),
        ("mAh", "milliampere hour"),
        ("light-years", "light year"),
        ("bpd", "barrel per day"),
        ("barrels of oil a day", "barrel per day"),
        ("parts per million", "part per million"),
        ("Hz", "hertz"),
    ],
)
def test_a_unit(text: str, name: str) -> None:
    unit = units.after(tokenise(text), 0)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("text", ["boats", "in", "pm", "the", "tops", "Bars", "mol", "C"])
def test_words_that_are_no_unit(text: str) -> None:
    assert units.after(tokenise(text), 0) is None


@pytest.mark.parametrize(
    ("value", "unit", "other", "wanted"),
    [
        (5, "mile", "kilometre", 8.04672),
        (100, "barrel per day", "gallon per day", 4200),
        (20, "degree Celsius", "degree Fahrenheit", 68),
        (1, "square mile", "hectare", 258.999),
        (1, "tonne", "kilogram", 1000),
    ],
)
def test_conversion(value: float, unit: str, other: str, wanted: float) -> None:
    factor, offset = units.factor(unit, other) or (0.0, 0.0)
    assert value * factor + offset == pytest.approx(wanted, rel=1e-4)


def test_the_commonest_units_are_as_pint_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [pair for sizes in units.SIZES for pair in permutations(sizes, 2)]
    found = {pair: units.factor.__wrapped__(*pair) for pair in pairs}
    monkeypatch.setattr(units, "SIZES", ())
    assert all(units.factor.__wrapped__(*pair) == pytest.approx(found[pair], rel=1e-14) for pair in pairs)


def test_unlike_units_do_not_convert() -> None:
    assert units.factor("mile", "kilogram") is None
    assert units.factor("harbour", "mile") is None


def test_every_name_is_known_to_pint_or_stands_alone() -> None:
    alone = {
        "magnitude", "part per million", "part per billion", "frame per second", "beat per minute", "flop", "gigaflop",
        "teraflop", "petaflop", "exaflop", "TEU", "trillion operations per second", "international unit",
        "barrel of oil equivalent", "barrel of oil equivalent per day", "mile per gallon equivalent",
        "point per game", "rebound per game", "assist per game",
    }  # fmt: skip
    unknown = {name for name in set(units.names().values()) - alone if units.factor(name, "harbour") is not None}
    assert unknown == set()
    assert all(units.known(name) for name in set(units.names().values()) - alone)
