from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stories import OTHER, article, claims, story
from tui.claims.worded import worded

QUOTED = "“We intend to close the mine before the river floods again,” {} told the meeting."
CASES = Path(__file__).parent / "cases" / "attribution.jsonl"


def rows() -> list[Any]:
    mark = pytest.mark.xfail(reason="known failure", strict=True)
    read = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    return [pytest.param(row, id=row["why"], marks=(mark,) * (row.get("group") == "known")) for row in read]


@pytest.mark.parametrize("row", rows())
def test_a_statement_given_to_another_person(row: dict[str, Any]) -> None:
    documents = story(article(*row["a"], OTHER[0]), article(OTHER[1], *row["b"]))
    why = [reason for claim in claims(documents) for pair in claim.pairs for reason in pair.reasons]
    attributions = [reason for reason in why if reason.kind == "attribution" and "different speaker" in reason.text]
    assert bool(attributions) == row["other_speaker"]


@pytest.mark.parametrize(
    ("a", "b", "said", "words"),
    [
        (
            [QUOTED.format("chairman Karl Amis")],
            [QUOTED.format("mayor Lena Marsh")],
            "",
            ("chairman Karl Amis", "mayor Lena Marsh"),
        ),
        (
            [QUOTED.format("chairman Karl Amis")],
            [
                "Lena Marsh, the mayor, spoke on Monday.",
                "“We intend to close the mine before the river floods again,” Marsh said.",
            ],
            "",
            ("chairman Karl Amis", "Marsh"),
        ),
    ],
)
def test_two_speakers_are_located_by_their_places_or_by_what_they_said(
    a: list[str], b: list[str], said: str, words: tuple[str, str]
) -> None:
    one, other = story(article(*a, OTHER[0]), article(OTHER[1], *b))
    pairs = [pair for claim in claims((one, other)) for pair in claim.pairs]
    given = [each for pair in pairs for each in worded(pair.reasons, one, other) if each.reason.kind == "attribution"]
    assert given[0].reason.text.endswith(f"different speaker{said}")
    assert given[0].a == words[0]
    assert given[0].b.startswith(words[1])
