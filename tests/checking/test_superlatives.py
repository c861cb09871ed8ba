"""Superlatives and firsts of a draft, and what makes them less than that."""

from __future__ import annotations

import pytest

from tests.checking.stories import item, of
from tui.checking import superlatives
from tui.language.words import words


def found(text: str) -> list[str]:
    return [each.span.of(text) for each in superlatives.find(text, 0, words(text))]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("It is the largest port in the country.", ["largest port"]),
        ("It is the country's second-largest port.", ["second-largest port"]),
        ("It is one of the oldest bridges.", ["oldest bridges"]),
        ("She is the first woman to lead it.", ["first woman"]),
        ("He was the only survivor.", ["only survivor"]),
        ("It is the most expensive wall.", ["most expensive wall"]),
        ("A record 500 people came.", ["record 500 people"]),
        ("Sales hit a record high.", ["record high"]),
        ("In the first half of the year the first lady left.", []),
        ("His criminal record is long.", []),
        ("The record shows that the latest test was honest.", []),
        ("At least 40 came to the guest house in the West.", []),
    ],
)
def test_superlatives_are_found_with_their_nouns(text: str, spans: list[str]) -> None:
    assert found(text) == spans


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("It is the biggest port of the coast.", "supported"),
        ("It is the second-largest port of the coast.", "contradicted"),
        ("It is one of the largest ports of the coast.", "contradicted"),
        ("It is the smallest port of the coast.", "contradicted"),
        ("It is a large port of the coast.", "unsupported"),
        ("He bought the largest house in Harrow.", "unsupported"),
    ],
)
def test_a_superlative_needs_the_same_rank_of_the_same_thing(source: str, state: str) -> None:
    assert item(of("It is the largest port of the coast.", source=source), "largest port").state == state


def test_a_first_needs_a_source_that_says_so() -> None:
    check = of("She was the first woman to lead the firm.", source="She led the firm for nine years.")
    assert item(check, "first woman").state == "unsupported"


def test_a_superlative_is_compared_in_sentences_that_are_otherwise_unlike() -> None:
    draft = "Harrow Mills, the country's largest maker of paper, said that its revenue rose by a tenth to $482 million."
    source = "The company, the second-largest maker of paper in the country, closed 60 shops."
    found = item(of(draft, source=source), "largest maker")
    assert (found.state, found.sure) == ("contradicted", False)
