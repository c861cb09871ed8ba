"""Sentences: where they end, and that none is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.language.sentences import LONGEST, split
from tui.reading.article import document
from tui.reading.documents import Document

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "sentences.jsonl").read_text().splitlines()]


def read(text: str) -> Document:
    return split(document(text, name="case"))


def shown(text: str) -> list[str]:
    found = read(text)
    return [found.slice(sentence.span) for sentence in found.sentences]


def marked(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason="not yet told apart")] if case["group"] == "known failure" else []
    return pytest.param(case, id=f"{case['group']}: {case['name']}", marks=marks)


@pytest.mark.parametrize("case", map(marked, CASES))
def test_cases(case: dict[str, Any]) -> None:
    # Text before and after, so that no case is decided by where the text ends.
    text = case.get("joiner", " ").join(case["sentences"])
    want = [" ".join(sentence.split()) for sentence in case.get("want", case["sentences"])]
    if text == text.lower():
        text = f"so it goes on here as before. {text} and that was that."
        assert shown(text) == ["so it goes on here as before.", *want, "and that was that."]
    elif text[0].isdigit():
        assert shown(text) == want
    else:
        assert shown(f"It began at noon. {text} That was that.") == ["It began at noon.", *want, "That was that."]


def test_blocks_stand_alone() -> None:
    text = (
        "Harbour reopens\n\nShips came back. Cranes moved.\n\n- two tugs\n- nine barges. All empty\n\nAdvertisement\n"
    )
    assert [(s.kind, read(text).slice(s.span)) for s in read(text).sentences] == [
        ("heading", "Harbour reopens"),
        ("prose", "Ships came back."),
        ("prose", "Cranes moved."),
        ("list", "- two tugs"),
        ("list", "- nine barges."),
        ("list", "All empty"),
        ("furniture", "Advertisement"),
    ]


def test_ids_count_from_one() -> None:
    found = read("One thing happened. Then another did.")
    assert [sentence.id for sentence in found.sentences] == [f"{found.id}.s1", f"{found.id}.s2"]


def test_no_text_has_no_sentences() -> None:
    assert read("").sentences == ()


PIECES = (
    """The U.S. firm Inc. $1.2 No. 5 a.m. " ” “ ’ ) ( ... … . ! ? he said End. end. 1. A. Yahoo! - • | 。 By 2004."""
)
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n", "\u200b", "- "])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from([" ", "", "\n"]))
def test_every_character_is_in_one_sentence(words: list[str], joiner: str) -> None:
    check_whole(joiner.join(words))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_cut_whole(text: str) -> None:
    check_whole(text)


def check_whole(text: str) -> None:
    found = read(text)
    covered = [0] * len(found.text)
    for sentence in found.sentences:
        whole = sentence.span.of(found.text)
        assert whole == whole.strip()
        assert whole
        for place in range(sentence.span.start, sentence.span.end):
            covered[place] += 1
    for character, times in zip(found.text, covered, strict=True):
        assert times == 1 or (times == 0 and character.isspace())
    assert list(found.sentences) == sorted(found.sentences, key=lambda sentence: sentence.span)


@pytest.mark.parametrize(
    ("joiner", "ends"),
    [(" and then ", ("then", "and", "gulls")), (" slept, ", "slept,"), ("; ", ";"), ("\u3000", "gulls")],
)
def test_what_has_no_stops_is_cut_between_words(joiner: str, ends: str | tuple[str, ...]) -> None:
    text = joiner.join(["gulls"] * 1500)
    pieces = shown(text)
    assert len(pieces) > 3
    assert all(LONGEST // 2 <= len(piece) <= LONGEST for piece in pieces[:-1])
    assert all(piece.endswith(ends) for piece in pieces[:-1])
    assert [word for piece in pieces for word in piece.split()] == text.split()


def test_a_word_without_end_is_cut_too() -> None:
    assert [len(piece) for piece in shown("x" * (2 * LONGEST + 5))] == [LONGEST, LONGEST, 5]


def test_a_long_sentence_is_whole() -> None:
    assert len(shown("The ferry stopped" + ", and gulls slept" * 110 + ".")) == 1
