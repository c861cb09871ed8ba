from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stories import BESIDE, OTHER, article, between, claims, story
from tui.claims.scopes import Scope, scopes
from tui.figures.find import find
from tui.language.words import words

CASES = Path(__file__).parent / "cases" / "figures.jsonl"


def rows() -> list[Any]:
    mark = pytest.mark.xfail(reason="known failure", strict=True)
    read = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    return [
        pytest.param(row, id=f"{row['group']}: {row['a'][:50]}", marks=(mark,) * (row["group"] == "known"))
        for row in read
    ]


@pytest.mark.parametrize("row", rows())
def test_figures_that_differ_and_those_of_two_things(row: dict[str, Any]) -> None:
    documents = story(article(row["a"], *BESIDE), article(*OTHER, row["b"]))
    pairs = between(claims(documents), (documents[0], 0), (documents[1], len(OTHER)))
    assert ("differ" in {pair.relation for pair in pairs}) == row["differ"], [p.reasons for p in pairs]


@pytest.mark.parametrize(
    ("text", "number", "field", "expected"),
    [
        ("Orrin Steel offered him $23 million per season.", 0, "rate", "season"),
        ("Tickets for the choir cost $30 each, the club said.", 0, "rate", "each"),
        ("He grabbed eight rebounds a game for the Rovers.", 0, "rate", "game"),
        ("The town spends $2 million annually on parks.", 0, "rate", "year"),
        ("The pilot was refused a climb to 38,000 feet from 32,000 feet.", 1, "start", True),
        ("Adobe earned $54.3 million in the year-ago quarter.", 0, "earlier", True),
        ("Sales rose 8% from a year earlier.", 0, "earlier", False),
        ("Sales were $4.55 billion, compared with $4.59 billion a year earlier.", 1, "earlier", True),
        ("It may drop another 25 inches of rain.", 0, "more", True),
        ("He missed 10 of the 16 games.", 1, "whole", True),
        ("The plan has ideas including $50 billion for roads.", 0, "part", True),
        ("In parts of the valley 16 inches of rain fell.", 0, "scattered", False),
        ("There were 16 inches of rain in parts of the valley.", 0, "scattered", True),
    ],
)
def test_scope(text: str, number: int, field: str, expected: object) -> None:
    (document,) = story(text)
    figures = find(document)
    found = scopes(figures, words(document.text))[figures[number].id]
    assert getattr(found, field) == expected


def test_the_north_is_not_the_south() -> None:
    north, south = (Scope(sides=frozenset({(0, side)})) for side in (0, 1))
    assert north.other_than(south)
    assert not north.other_than(Scope())
    assert not north.other_than(north)
