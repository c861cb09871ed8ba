"""How old somebody is, in digits, in words and by the years they are in."""

from __future__ import annotations

import pytest

from tests.figures.cases_of import figures


def _ages(text: str) -> list[tuple[str, float | tuple[float | None, float | None]]]:
    found = [one for one in figures(text) if one.measure == "age"]
    assert all((one.kind, one.unit) == ("age", "year") for one in found)
    return [(one.text, one.value if one.value is not None else (one.low, one.high)) for one in found]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("A woman in her sixties fell from the pier.", [("sixties", (60, 69))]),
        ("Two men in their early 60s and one in his late-30s fell.", [("60s", (60, 69)), ("30s", (30, 39))]),
        ("One skipper was in his teens.", [("teens", (13, 19))]),
        ("A teenage boy fell and a teenager jumped.", [("teenage", (13, 19)), ("teenager", (13, 19))]),
        ("A 46-year-old from Leeds was held.", [("46-year-old", 46)]),
        ("Ann Bell, 46, of Castrick, was held.", [("46", 46)]),
        ("Ann Bell, seven, of Castrick, was found.", [("seven", 7)]),
        ("John Moss, aged 43, and his niece, aged seven, rowed.", [("43", 43), ("seven", 7)]),
        ("She was sixteen when the pier burned.", [("sixteen", 16)]),
        ("Ann was 16 when the pier burned.", [("16", 16)]),
        ("A boy of 16 and a girl of seven were rescued.", [("16", 16), ("seven", 7)]),
        ("She turned eighteen on the boat.", [("eighteen", 18)]),
        ("His wife, 46, and a boy, 7, were rescued.", [("46", 46), ("7", 7)]),
        ("The painter died at 87.", [("87", 87)]),
        ("At the age of nine he sailed alone.", [("nine", 9)]),
    ],
)
def test_an_age(text: str, ages: list[tuple[str, float | tuple[float, float]]]) -> None:
    assert _ages(text) == ages


@pytest.mark.parametrize(
    "text",
    [
        "The harbour grew in the sixties, and again in the 90s.",
        "Temperatures were in the low 60s.",
        "A mother of three and a family of four were rescued.",
        "A litter of seven dogs and a girl of seven sisters were found.",
        "He died at 10 Downing Street at 9 p.m.",
        "It was the age of two empires.",
        "The tide turned 18 boats over.",
        "He was two, three hours late.",
        "The teenage years of the port are over.",
    ],
)
def test_what_is_no_age(text: str) -> None:
    assert _ages(text) == []
