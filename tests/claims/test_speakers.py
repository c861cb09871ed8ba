from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stories import OTHER, article, claims, story

CASES = Path(__file__).parent / "cases" / "attribution.jsonl"


@pytest.mark.parametrize(
    "row",
    [pytest.param(row, id=row["why"]) for row in map(json.loads, CASES.read_text("utf-8").splitlines())],
)
def test_a_statement_given_to_another_person(row: dict[str, Any]) -> None:
    documents = story(article(*row["a"], OTHER[0]), article(OTHER[1], *row["b"]))
    kinds = {reason.kind for claim in claims(documents) for pair in claim.pairs for reason in pair.reasons}
    assert ("attribution" in kinds) == row["other_speaker"]
