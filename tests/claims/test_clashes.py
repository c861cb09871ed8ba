"""The places at which the passages of a claim conflict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.claims.claim import Claim, Pair, Passage, Reason
from tui.claims.clashes import clashes, clashing
from tui.reading.documents import Span

PASSAGES = tuple(Passage(name, f"{name}.s1", Span(10, 40)) for name in "abc")
DIFFERS = Reason("figure", "84 | 90", Span(12, 14), Span(20, 22), "differs")


def claim(*pairs: tuple[int, int, Reason]) -> Claim:
    made = tuple(Pair(a, b, 0.9, "differ", True, (reason,)) for a, b, reason in pairs)
    return Claim("c", "differ", "", 0.9, PASSAGES, made)


def test_each_passage_has_the_places_that_any_other_contradicts_in_order_and_once() -> None:
    other = replace(DIFFERS, a=Span(30, 33), b=Span(13, 16))
    found = clashes(claim((0, 1, DIFFERS), (0, 2, DIFFERS), (0, 1, other)))
    assert found == {0: (Span(12, 14), Span(30, 33)), 1: (Span(13, 16), Span(20, 22)), 2: (Span(20, 22),)}


def test_places_that_overlap_are_one_and_none_leaves_its_passage() -> None:
    found = clashes(claim((0, 1, replace(DIFFERS, a=Span(5, 15))), (0, 1, replace(DIFFERS, a=Span(14, 50), b=None))))
    assert found == {0: (Span(10, 40),), 1: (Span(20, 22),)}
    assert clashes(claim((0, 1, replace(DIFFERS, a=Span(0, 10), b=None)))) == {}


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (DIFFERS, True),
        (replace(DIFFERS, outcome="same"), False),
        (Reason("attribution", "same words, different speakers", Span(12, 14), Span(20, 22)), True),
        (Reason("attribution", "same words, different speakers: Ann | Bo", Span(12, 14), Span(20, 22)), False),
        (Reason("term", "both say ferry", Span(12, 14), Span(20, 22)), False),
    ],
)
def test_what_clashes(reason: Reason, *, expected: bool) -> None:
    assert clashing(reason) == expected
