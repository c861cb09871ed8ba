"""Many spans at once: the same answers as looking at each."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from tui.reading.documents import Span
from tui.reading.spans import ByPlace, Cover, contained, overlapping

OFFSET = st.integers(0, 20)
SPAN = st.tuples(OFFSET, OFFSET).map(lambda ends: Span(min(ends), max(ends)))


@given(st.lists(SPAN), st.lists(SPAN), SPAN)
def test_a_cover_overlaps_what_one_of_its_spans_does(given_first: list[Span], added: list[Span], other: Span) -> None:
    cover = Cover(given_first)
    for span in added:
        cover.add(span)
    assert cover.overlaps(other) == any(span.overlaps(other) for span in [*given_first, *added])


@given(st.lists(OFFSET, unique=True), SPAN)
def test_things_in_order_that_overlap_a_span_or_lie_within_it(ends: list[int], span: Span) -> None:
    placed = [SimpleNamespace(span=Span(*pair)) for pair in pairwise(sorted(ends))]
    if len(span):
        assert overlapping(placed, span) == [one for one in placed if one.span.overlaps(span)]
        assert contained(placed, span) == [one for one in placed if span.contains(one.span)]


@given(st.lists(SPAN), SPAN)
def test_things_by_their_place_are_found_in_the_order_they_were_given_in(spans: list[Span], other: Span) -> None:
    found = ByPlace((span, number) for number, span in enumerate(spans)).overlapping(other)
    assert found == [number for number, span in enumerate(spans) if span.overlaps(other)]
