from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stories import BESIDE, OTHER, article, between, claims, story

FILE = Path(__file__).parent / "cases" / "pairs.jsonl"


def rows() -> list[Any]:
    mark = pytest.mark.xfail(reason="known failure", strict=True)
    read = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    return [
        pytest.param(row, id=f"{row['group']}: {row['a'][:50]}", marks=(mark,) if row["group"] == "known" else ())
        for row in read
    ]


@pytest.mark.parametrize("row", rows())
def test_two_articles_that_say_one_thing_each_way(row: dict[str, Any]) -> None:
    documents = story(article(row["a"], *BESIDE), article(*OTHER, row["b"]))
    pairs = between(claims(documents), (documents[0], 0), (documents[1], len(OTHER)))
    relations = {str(pair.relation) for pair in pairs} or {"apart"}
    assert relations <= set(row["want"]), [reason for pair in pairs for reason in pair.reasons]
