"""A layer finds what a plain search through all its spans finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.app.layers import Layer
from tui.reading.documents import Span

spans = st.lists(st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(0, 30)))


@given(spans=spans, start=st.integers(0, 80), length=st.integers(1, 20))
def test_within_finds_every_span_that_shares_a_character(spans: list[Span], start: int, length: int) -> None:
    layer = Layer((span, index) for index, span in enumerate(spans))
    asked = Span(start, start + length)
    expected = sorted(index for index, span in enumerate(spans) if len(span) and span.overlaps(asked))
    assert sorted(index for _, _, index in layer.within(asked.start, asked.end)) == expected
    assert layer.touches(asked.start, asked.end) == bool(expected)


@given(spans=spans, start=st.integers(0, 80), length=st.integers(1, 20))
def test_beginning_finds_every_span_that_starts_there(spans: list[Span], start: int, length: int) -> None:
    layer = Layer((span, index) for index, span in enumerate(spans))
    expected = sorted(index for index, span in enumerate(spans) if len(span) and start <= span.start < start + length)
    assert sorted(index for _, _, index in layer.beginning(start, start + length)) == expected
    assert len(layer) == sum(len(span) > 0 for span in spans)
