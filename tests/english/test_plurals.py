"""Plurals of nouns and of units of measure."""

from __future__ import annotations

import pytest

from tui.english.plurals import plural_of, plural_of_unit


@pytest.mark.parametrize(
    ("one", "several"),
    [("child", "children"), ("police officer", "police officers"), ("gunman", "gunmen"), ("German", "Germans"),
     ("party", "parties"), ("inch", "inches"), ("aircraft", "aircraft"), ("person", "people"), ("point", "points")],
)  # fmt: skip
def test_a_noun_has_a_plural(one: str, several: str) -> None:
    assert plural_of(one) == several


@pytest.mark.parametrize(
    ("one", "several"),
    [("metre", "metres"), ("mile per hour", "miles per hour"), ("degree Celsius", "degrees Celsius"),
     ("barrel of oil equivalent per day", "barrels of oil equivalent per day"), ("horsepower", "horsepower"),
     ("point per game", "points per game"), ("TEU", "TEU"), ("square foot", "square feet")],
)  # fmt: skip
def test_the_head_of_a_unit_is_in_the_plural(one: str, several: str) -> None:
    assert plural_of_unit(one) == several
