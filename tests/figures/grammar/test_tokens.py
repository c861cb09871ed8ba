"""A sentence as tokens: every character but spaces in one of them, in order, and found again by its offset."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.figures.grammar.tokens import tokenise
from tui.reading.documents import Span


@pytest.mark.parametrize(
    ("text", "texts", "kinds"),
    [
        ("Sales rose 4.8% to $1,200.", "Sales rose 4.8 % to $ 1,200 .", "word word number mark word mark number mark"),
        ("It's the U.S. firm’s 3-1 win", "It 's the U.S. firm ’s 3 - 1 win", "word " * 6 + "number mark number word"),
        ("rose 4 . 8 % to 80 , 000", "rose|4 . 8|%|to|80 , 000", "word number mark word number"),
        ("up .3 to $.75 vs. 5.", "up .3 to $ .75 vs . 5 .", "word number word mark number word mark number mark"),
        ("CHF 1'234'567 at 6'9", "CHF 1'234'567 at 6 ' 9", "word number word number mark number"),
        ("-LRB- AP -RRB-", "( AP )", "mark word mark"),
    ],
)
def test_tokens_of_a_sentence(text: str, texts: str, kinds: str) -> None:
    line = tokenise(text)
    assert line.texts == tuple(texts.split("|" if "|" in texts else " "))
    assert line.kinds == tuple(kinds.split())
    assert line.lows == tuple(written.lower() for written in line.texts)


def test_a_token_outside_the_line_is_empty() -> None:
    line = tokenise("One word")
    assert [line.word(-1), line.written(2), line.kind(9)] == ["", "", ""]
    assert not line.glued(2)
    assert not line.spaced(2)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_every_character_is_in_one_token(text: str, a: int, b: int) -> None:
    span = Span(min(a, b, len(text)), min(max(a, b), len(text)))
    line = tokenise(text, span)
    before = span.start
    for i, (start, end) in enumerate(zip(line.starts, line.ends, strict=True)):
        assert before <= start < end <= span.end
        assert not text[before:start].strip()
        assert line.index(start) == i
        before = end
    assert not text[before : span.end].strip()
