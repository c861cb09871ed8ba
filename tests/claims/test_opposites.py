from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stories import BESIDE, OTHER, article, between, claims, story


def kinds(a: str, b: str) -> set[str]:
    documents = story(article(a, *BESIDE), article(*OTHER, b))
    pairs = between(claims(documents), (documents[0], 0), (documents[1], len(OTHER)))
    assert pairs
    return {reason.kind for pair in pairs for reason in pair.reasons if not reason.weight}


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (
            "Profit at Corvane Motors rose sharply last spring.",
            "Profit at Corvane Motors fell sharply last spring.",
            "direction",
        ),
        (
            "The council of Ellerby did not approve the harbour bridge.",
            "The council of Ellerby did approve the harbour bridge.",
            "negation",
        ),
        (
            "The council of Ellerby will approve the harbour bridge on Monday.",
            "The council of Ellerby may approve the harbour bridge on Monday.",
            "certainty",
        ),
        (
            "The stolen boat was found that night in the port of Hask by divers.",
            "The stolen boat was found that night in the port of Lorne by divers.",
            "name",
        ),
    ],
)
def test_what_turns_a_passage_is_told(a: str, b: str, kind: str) -> None:
    assert kind in kinds(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The council of Ellerby approved not only the bridge but a tunnel.",
            "The council of Ellerby approved the bridge and a tunnel.",
        ),
        (
            "Ines Roth met Tomas Veld in the port of Hask on a cold morning.",
            "Tomas Veld met Ines Roth in the port of Hask on a cold morning.",
        ),
        (
            "Profit rose and costs fell at Corvane Motors last spring.",
            "Costs fell and profit rose at Corvane Motors last spring.",
        ),
    ],
)
def test_what_only_looks_turned_is_not(a: str, b: str) -> None:
    assert not kinds(a, b) & {"direction", "negation", "name"}


CASES = Path(__file__).parent / "cases" / "turns.jsonl"


def rows() -> list[Any]:
    mark = pytest.mark.xfail(reason="known failure", strict=True)
    read = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    return [
        pytest.param(
            row, id=f"{row['kind']} {row['group']}: {row['a'][:40]}", marks=(mark,) * (row["group"] == "known")
        )
        for row in read
    ]


@pytest.mark.parametrize("row", rows())
def test_opposites_and_what_only_looks_like_them(row: dict[str, Any]) -> None:
    documents = story(article(row["a"], *BESIDE), article(*OTHER, row["b"]))
    pairs = between(claims(documents), (documents[0], 0), (documents[1], len(OTHER)))
    relations = {str(pair.relation) for pair in pairs} or {"apart"}
    assert ("differ" in relations) == (row["want"] == ["differ"]), [r for pair in pairs for r in pair.reasons]
