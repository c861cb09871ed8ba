"""Sentences as the rows of tokens that the tests of this room compare."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from tui import quotes
from tui.figures.find import find
from tui.items import names
from tui.items.alignment import Run
from tui.items.tokens import Token, tokens
from tui.language.sentences import split
from tui.language.words import words
from tui.reading.article import document

FOLDER = Path(__file__).parent / "cases"
DAY = date(2024, 3, 8)


def load(name: str, *named: str) -> list[Any]:
    """The cases of one file as parameters, called by some of their fields; `known` ones are expected to fail."""
    mark = pytest.mark.xfail(reason="known failure", strict=True)
    rows = [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines() if line.strip()]
    return [
        pytest.param(
            row,
            id=f"{row['group']}: " + " / ".join(str(row[field])[:40] for field in named),
            marks=(mark,) * (row["group"] == "known"),
        )
        for row in rows
    ]


def line(text: str, published: date | None = DAY) -> tuple[Token, ...]:
    """The tokens of a text as of one sentence."""
    article = split(document(text, name="case", published=published))
    said = [each.span for each in quotes.find(article)]
    whole = article.text
    return tokens(whole, 0, tuple(words(whole)), find(article), names.find(article), said)


def texts(row: Sequence[Token], run: Run) -> str:
    """The words of a run of tokens."""
    return " ".join(token.text for token in row[slice(*run)])


WORDS = (
    *("the", "a", "of", "in", "and", "not", "no", "was", "by", "to", "mill", "dam", "ferry", "court", "rose", "fell"),
    *("closed", "opened", "killed", "injured", "beat", "sued", "denied", "all", "none", "some", "dozens", "brother"),
    *("Lorne", "Hask", "Ines", "Roth", "Karl", "Amis", "Mr", "Gov.", "Corvane", "Motors", "U.S.", "Zürich", "Mrs"),
    *("12", "30", "3-1", "4%", "$5m", "£5m", "5 km", "one in five", "two-thirds", "first", "III", "1998", "Monday"),
    *("3 p.m.", "noon", "May", "2019", "Q2", "re-signed", "reopened", "twelve", "“we", "will”", "—", ",", "'s", "said"),
)
"""What the sentences of the properties are made of."""


def sentences() -> st.SearchStrategy[str]:
    """Texts of words that this room knows something about."""
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(lambda chosen: " ".join(chosen) + ".")


BASES = (
    "The council of Lorne voted 9-4 on Tuesday to raise the tax on houses by 4 percent from next year.",
    "At least 12 people were killed and 30 injured when the ferry Aurelia sank off Hask at 3 p.m. on Monday.",
    "Chief executive Ines Roth, 41, did not deny that Corvane Motors had sued Orrin Steel for $5m in May 2019.",
    "Mr Karl Amis told reporters that all of the crew had left the burning mill in north Tarn before noon.",
)
CHANGES = (
    *("not", "no", "8-4", "6 percent", "Hask", "Lorne", "at noon", "Wednesday", "rose", "cut", "none", "said", "14"),
    *("Roth", "Tomas Veld", "the", "dozens", "$6m", "£5m", "2018", "south", "Mrs", "a few", "opened", ""),
)


@st.composite
def versions(draw: st.DrawFn) -> tuple[str, str]:
    """A sentence, and the same with a few words changed, left out or put elsewhere."""
    words_ = draw(st.sampled_from(BASES)).rstrip(".").split()
    changed = list(words_)
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(changed) - 1))
        word = draw(st.sampled_from((*CHANGES, changed[place])))
        changed[place : place + draw(st.integers(0, 2))] = [word] if word else []
        if not changed:
            changed = ["mill"]
    return " ".join(words_) + ".", " ".join(changed) + "."
