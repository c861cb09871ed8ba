"""The thing that is counted."""

from __future__ import annotations

import pytest

from tui.figures.grammar.nouns import counted, singular
from tui.figures.grammar.tokens import tokenise


@pytest.mark.parametrize(
    ("word", "one"),
    [("boats", "boat"), ("companies", "company"), ("people", "people"), ("indices", "index"), ("buses", "bus"),
     ("boxes", "box"), ("aircraft", "aircraft"), ("business", "business"), ("wives", "wife"), ("matches", "match"),
     ("coaches", "coach"), ("prizes", "prize"), ("sizes", "size"), ("caches", "cache"), ("woes", "woe")],
)  # fmt: skip
def test_singular(word: str, one: str) -> None:
    assert singular(word) == one


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("new high-quality models were", "model"),
        ("major regional stock indices fell", "index"),
        ("of the boats", "boat"),
        ("more ships", "ship"),
        ("Boeing 737s", "Boeing 737"),
        ("dead", "people"),
        ("others", "people"),
        ("arms dealers", "dealer"),
        ("jobs economists expected", "job"),
        ("in the bay", ""),
        ("said", ""),
    ],
)
def test_counted(text: str, noun: str) -> None:
    assert counted(tokenise(text), 0)[0] == noun
