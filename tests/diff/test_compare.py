from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.diff import Diff, Piece, Side, counterparts, diff
from tui.figures.find import find
from tui.reading.documents import Document, Sentence, Span

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases" / "passages.jsonl").read_text(encoding="utf-8").splitlines()
]
WRITING = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases" / "writing.jsonl").read_text(encoding="utf-8").splitlines()
]


def side(text: str, before: str = "", *, figures: bool = True) -> Side:
    """The passage `text` in a document that begins with `before`."""
    span = Span(len(before), len(before) + len(text))
    sentences = (Sentence("d.s1", span, "prose"),)
    document = Document("d", "d", "", before + text, "", "", date(2025, 2, 21), (), "", sentences=sentences)
    return Side(document, span, find(document) if figures else ())


def marked(text: str, pieces: tuple[Piece, ...]) -> list[list[str]]:
    return [[piece.mark, piece.span.of(text).strip(), *[piece.note] * (piece.mark == "immaterial")]
            for piece in pieces if piece.mark != "same"]  # fmt: skip


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case["left"][:40], marks=[pytest.mark.xfail] if case["group"] == "known failure" else [])
     for case in CASES],
)  # fmt: skip
def test_case(case: dict[str, Any]) -> None:
    found = diff(side(case["left"]), side(case["right"]))
    assert marked(case["left"], found.left_pieces) == case["left_marks"]
    assert marked(case["right"], found.right_pieces) == case["right_marks"]


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=f"{case['group']} {case['left'][:40]}",
                  marks=[pytest.mark.xfail(strict=True)] if case["group"] == "known" else [])
     for case in WRITING],
)  # fmt: skip
def test_differences_of_writing_are_distinguished_from_others(case: dict[str, Any]) -> None:
    found = diff(side(case["left"]), side(case["right"]))
    marks = {piece.mark for piece in (*found.left_pieces, *found.right_pieces)}
    assert bool(marks - {"same", "immaterial"}) == case["material"]


VOCABULARY = "the bank Bank of rose rise 8% $5 million 5 organise organize re-open reopen “ ” , . not Acme Corp AI ; -"
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
TEXTS = st.lists(WORDS, max_size=14).map(" ".join)
LOOSE = st.text(st.sampled_from("ab .,\"'“”-5%$é\n\u0301"), max_size=24)


def covers(text: str, pieces: tuple[Piece, ...], start: int) -> bool:
    at = start
    for piece in pieces:
        assert piece.span.start == at
        assert piece.span.end > at
        at = piece.span.end
    return at == start + len(text)


def swapped(found: Diff) -> Diff:
    numbers = {0: 0}
    for piece in (*found.right_pieces, *found.left_pieces):
        numbers.setdefault(piece.link, len(numbers))
    return Diff(
        tuple(replace(piece, link=numbers[piece.link]) for piece in found.right_pieces),
        tuple(replace(piece, link=numbers[piece.link]) for piece in found.left_pieces),
        found.common,
    )


@settings(max_examples=30, deadline=None)
@given(TEXTS | LOOSE, TEXTS | LOOSE)
def test_pieces_cover_both_passages_and_the_sides_may_be_exchanged(left: str, right: str) -> None:
    one, other = side(left, "Before. "), side(right)
    found = diff(one, other)
    assert covers(left, found.left_pieces, 8)
    assert covers(right, found.right_pieces, 0)
    assert diff(other, one) == swapped(found)


@settings(max_examples=30, deadline=None)
@given(TEXTS | LOOSE, TEXTS | LOOSE)
def test_links_join_pieces_of_both_sides_and_only_has_none(left: str, right: str) -> None:
    found = diff(side(left), side(right))
    links = [{piece.link for piece in pieces if piece.link} for pieces in (found.left_pieces, found.right_pieces)]
    assert links[0] == links[1]
    assert all(piece.link == 0 for piece in (*found.left_pieces, *found.right_pieces) if piece.mark == "only")
    assert all(piece.note for piece in (*found.left_pieces, *found.right_pieces) if piece.mark == "immaterial")


@settings(max_examples=30, deadline=None)
@given(TEXTS | LOOSE)
def test_a_passage_is_the_same_as_itself(text: str) -> None:
    found = diff(side(text), side(text, "Elsewhere: "))
    assert {piece.mark for piece in (*found.left_pieces, *found.right_pieces)} <= {"same"}


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(["alpha", "beta", "gamma"]), max_size=8),
    st.lists(st.just("omega"), min_size=20, max_size=30),
)
def test_words_without_a_counterpart_are_only_here(some: list[str], others: list[str]) -> None:
    found = diff(side(" ".join(some)), side(" ".join(others)))
    assert {mark for _, mark in found.left} <= {"only", "changed"}


def test_a_long_passage_takes_no_pair_by_pair_search() -> None:
    text = " ".join(f"word{number % 700} and the" for number in range(2000))
    moved = " ".join(text.split()[3000:] + text.split()[:3000])
    found = diff(side(text, figures=False), side(moved, figures=False))
    assert covers(text, found.left_pieces, 0)


def test_in_a_long_passage_no_word_is_spelt_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = 0

    def spelt(*_: object) -> None:
        nonlocal looked
        looked += 1

    monkeypatch.setattr(counterparts, "_spelt", spelt)
    diff(*(side(" ".join(f"{letter}{n}" for n in range(400))) for letter in ("oar", "sail")))
    assert not looked
