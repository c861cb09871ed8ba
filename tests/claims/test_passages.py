from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.stories import story
from tui.claims.passages import passages
from tui.figures.find import find
from tui.reading.documents import Document


def parts(text: str) -> list[str]:
    (document,) = story(text)
    return [document.slice(each.span) for each in passages(document, find(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Halden International reported a $67 million loss despite a 32% revenue increase to $5.1 billion.",
            ["Halden International reported a $67 million loss", "despite a 32% revenue increase to $5.1 billion."],
        ),
        (
            "The blast killed 12 people near the harbour wall and injured 30 others at the fish market.",
            ["The blast killed 12 people near the harbour wall", "and injured 30 others at the fish market."],
        ),
        (
            "The company closed its last mine in the valley, which had employed most of the town for a century.",
            [
                "The company closed its last mine in the valley,",
                "which had employed most of the town for a century.",
            ],
        ),
        ("The company closed its last mine.", ["The company closed its last mine."]),
        (
            "The first parcel, found by police in a shed behind the bakery, was not thought to be dangerous.",
            ["The first parcel, found by police in a shed behind the bakery, was not thought to be dangerous."],
        ),
    ],
)
def test_a_sentence_is_cut_where_it_says_another_thing(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_quotation_is_not_cut() -> None:
    text = "“We came here to help, and we are going to stay for as long as it takes,” the mayor told reporters."
    assert any(part.startswith("“We came here to help, and we are going to stay") for part in parts(text))


PIECES = """the company|rose 8%|$3.4 billion|despite|while|, which|, and|killed|12 people|;|said|increasing|(about|it)
|“quoted|words”|by June 30|and injured|in Ellerby"""
WORDS = st.sampled_from(PIECES.replace("\n", "").split("|"))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_parts_hold_every_word_and_cut_none(words: list[str]) -> None:
    (document,) = story("Then " + " ".join(words) + ".")
    figures = find(document)
    found = passages(document, figures)
    assert "".join(_bare(document, each.span.start, each.span.end) for each in found) == re.sub(
        r"\s", "", document.text
    )
    for each in found:
        for edge in (each.span.start, each.span.end):
            assert not any(figure.span.start < edge < figure.span.end for figure in figures)
            inside = document.text[edge - 1 : edge + 1] if 0 < edge < len(document.text) else " "
            assert not (len(inside) == 2 and inside.isalnum())


def _bare(document: Document, start: int, end: int) -> str:
    return re.sub(r"\s", "", document.text[start:end])
