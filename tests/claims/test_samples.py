"""The sample articles, by a reading of what they have in common."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stories import between, claims, story
from tui.claims.claim import Claim
from tui.reading.documents import Document

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).parent / "cases" / "samples.jsonl"


@pytest.fixture(scope="module")
def lined_up() -> tuple[tuple[Document, ...], tuple[Claim, ...]]:
    documents = story(*(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))))
    return documents, claims(documents)


def rows() -> list[Any]:
    mark = pytest.mark.xfail(reason="known failure", strict=True)
    read = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    return [
        pytest.param(row, id=f"{row['group']}: {row['a'][1]}/{row['b'][1]}", marks=(mark,) * (row["group"] == "known"))
        for row in read
    ]


@pytest.mark.parametrize("row", rows())
def test_what_the_samples_have_in_common(
    row: dict[str, Any], lined_up: tuple[tuple[Document, ...], tuple[Claim, ...]]
) -> None:
    documents, found = lined_up
    places = [place(documents[number - 1], words) for number, words in (row["a"], row["b"])]
    relations = {str(pair.relation) for pair in between(found, places[0], places[1])} or {"apart"}
    if "apart" in row["want"]:
        assert relations <= set(row["want"])
    else:
        assert relations & set(row["want"])


def place(document: Document, words: str) -> tuple[Document, int]:
    """The sentence of an article that holds some words, whatever its line breaks."""
    (number,) = (n for n, sentence in enumerate(document.sentences) if words in document.slice(sentence.span))
    return document, number


def test_only_the_revenue_of_the_quarter_is_in_conflict(
    lined_up: tuple[tuple[Document, ...], tuple[Claim, ...]],
) -> None:
    documents, found = lined_up
    (revenue,) = [each for each in found if each.relation == "differ"]
    values = {documents[0].id: "280.1", documents[1].id: "280.2"}
    for passage in revenue.passages:
        text = next(each for each in documents if each.id == passage.document).text
        assert values[passage.document] in passage.span.of(text)
