from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

from tests.english.cases import cases, named
from tests.items.lines import line, load, sentences
from tui.items.tokens import Token
from tui.items.verdicts import AGREEING, judge, phrases, placed, titles, worded, written

KNOWN = pytest.mark.xfail(reason="known failure", strict=True)


def marked(text: str) -> Token:
    """The token in brackets."""
    before, inside = re.findall(r"(.*)\[(.*)\]", text)[0]
    row = line(text.replace("[", "").replace("]", ""))
    return next(token for token in row if token.span.start <= len(before) < token.span.end or token.text == inside)


@pytest.mark.parametrize("row", load("verdicts", "a", "b"))
def test_what_two_items_come_to(row: dict[str, Any]) -> None:
    one, other = marked(row["a"]), marked(row["b"])
    for found in (judge(one, other), judge(other, one)):
        if row["outcome"] is None:
            assert found is None
            continue
        assert found is not None
        assert found.outcome == row["outcome"], found
        assert row["kind"] in ("", found.kind)
        assert found.sure == row.get("sure", found.sure)


OPPOSED = [[word.strip() for word in pair.split("|")] for _, pair in named("opposed.txt")]


@pytest.mark.parametrize(("a", "b"), [pair for pair in OPPOSED if " " not in "".join(pair)])
def test_words_that_exclude_each_other_differ(a: str, b: str) -> None:
    found = worded(a, b)
    assert found is not None
    assert found.outcome == "differs"


@pytest.mark.parametrize(
    ("a", "b"), [pair for pair in (*cases("alike.txt"), *cases("within.txt")) if " " not in "".join(pair)]
)
def test_words_that_stand_for_each_other_agree(a: str, b: str) -> None:
    found = worded(a, b)
    assert found is not None
    assert found.outcome in AGREEING


@pytest.mark.parametrize(("a", "b"), [*cases("alike.txt"), *cases("within.txt")])
def test_phrases_that_stand_for_each_other_agree(a: str, b: str) -> None:
    found = phrases(a, b)
    assert found is not None
    assert found.outcome in AGREEING


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Doğan", "Dogan", True),
        ("cafe", "café", True),
        ("plough", "plow", True),
        ("mill", "mile", False),
        ("ploughed", "plowed", True),
        pytest.param("Müller", "Mueller", True, marks=KNOWN),
    ],
)
def test_accents_alone_part_no_words(a: str, b: str, *, same: bool) -> None:
    assert (written(a, b) is not None) == same


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("kyiv", "kiev", "same_in_other_form"),
        ("paris", "france", "compatible"),
        ("paris", "berlin", "differs"),
        ("mill", "dam", None),
    ],
)
def test_places(a: str, b: str, outcome: str | None) -> None:
    found = placed(a, b)
    assert (found.outcome if found else None) == outcome


@pytest.mark.parametrize(
    ("a", "b", "sure"),
    [("mr", "mrs", True), ("mr", "ms", True), ("mr", "dr", False), ("mr", "mr", None), ("mill", "mr", None)],
)
def test_titles(a: str, b: str, *, sure: bool | None) -> None:
    found = titles(a, b)
    assert (found.sure if found else None) == sure


@given(sentences())
def test_a_token_never_differs_from_itself(text: str) -> None:
    for token in line(text):
        found = judge(token, token)
        assert found is None or not found.differs
