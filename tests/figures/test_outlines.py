"""Which groups a figure may belong to: none that the judge would let in is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.figures import grouping
from tui.figures.figure import Figure, Period
from tui.figures.outline_index import OutlineIndex
from tui.figures.outlines import Fit, Outline, nearest, outline
from tui.reading.documents import Span

_DAYS = tuple(
    Period(name, date(*start), date(*end)) if start and end else Period(name)
    for name, start, end in (
        ("2023", (2023, 1, 1), (2023, 12, 31)),
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("a week of May", (2024, 5, 6), (2024, 5, 10)),
        ("last season", None, None),
    )
)
_VALUES = st.sampled_from([0.0, 2.0, 2.04, 2.1, 2.3, 2.4, 3.0, 3.1, 40.0, 100.0])
_FIGURES = st.builds(
    Figure,
    st.just(""), st.sampled_from("abc"), st.sampled_from("stu"), st.just(Span(0, 1)), st.just("x"),
    st.just("percent"),
    value=_VALUES,
    unit=st.just("%"),
    bound=st.sampled_from([None, None, "about", "more_than", "at_most"]),
    change=st.sampled_from(["up", "down"]),
    measure=st.sampled_from(["shares", "sales"]),
    holder=st.sampled_from(["", "Ford", "Ford Motor", "Mill Corp", "Dale"]),
    period=st.sampled_from([None, None, *_DAYS]),
    precision=st.sampled_from([0.0, 0.01, 0.1, 1.0]),
)  # fmt: skip
_RANGES = st.builds(
    lambda figure, width: replace(figure, value=None, low=figure.value, high=(figure.value or 0.0) + width),
    _FIGURES, st.sampled_from([0.0, 0.3, 2.0]),
)  # fmt: skip


def figure(name: str, value: float, *, holder: str = "Mill Corp", period: Period | None = _DAYS[0]) -> Figure:
    return Figure(
        name, name, name, Span(0, 1), f"{value}", "money", value, unit="USD", measure="revenue", holder=holder,
        period=period,
    )  # fmt: skip


def met(known: Sequence[Figure], other: Figure) -> list[tuple[Fit, str]]:
    outlines, own = [outline(one, mixed=False) for one in known], outline(other, mixed=False)
    torn = bool(own.names and own.days)
    return [(fit, one.group[0].id) for fit, one in nearest(outlines, own, torn=torn)]


def test_what_may_agree_comes_first_then_what_is_of_one_holder_and_period() -> None:
    known = [figure("far", 90.0), figure("near", 38.0), figure("other", 38.0, holder="Dale")]
    assert met(known, figure("x", 38.0)) == [((0, False), "near"), ((0, True), "far")]


def test_where_the_holder_is_not_known_only_near_values_of_the_period_are_left() -> None:
    known = [figure("far", 90.0), figure("near", 39.0), figure("later", 39.0, period=_DAYS[1])]
    assert met(known, figure("x", 38.0, holder="")) == [((1, True), "near")]


def test_of_its_own_article_only_what_may_agree_is_left_where_not_all_is_known() -> None:
    mine = replace(figure("x", 39.0, holder=""), document="near")
    assert met([figure("near", 38.0)], mine) == []


def test_values_in_mixed_units_distinguish_nothing() -> None:
    one, other = (outline(figure(name, value), mixed=True) for name, value in (("a", 1.0), ("b", 1000.0)))
    assert one.meets(other)


def _every(outlines: Sequence[Outline], own: Outline, *, torn: bool) -> Iterator[tuple[Fit, Outline]]:
    return (((0, False), one) for one in outlines)


@settings(max_examples=300, deadline=None)
@given(st.lists(_FIGURES | _RANGES, min_size=2, max_size=9), st.sets(st.integers(0, 8), max_size=3))
def test_the_groups_are_those_that_judging_every_pair_gives(drawn: list[Figure], hedged: set[int]) -> None:
    known = {f"f{place}": replace(one, id=f"f{place}") for place, one in enumerate(drawn)}
    open_ones = frozenset(f"f{place}" for place in hedged)
    first = grouping.gather(known, (), open_ones)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grouping, "nearest", _every)
        patch.setattr(OutlineIndex, "possible", lambda index, _, **__: index.outlines)
        assert first == grouping.gather(known, (), open_ones)


@given(st.lists(st.one_of(_FIGURES, _RANGES)), st.one_of(_FIGURES, _RANGES), st.booleans(), st.integers(0, 3))
def test_the_index_finds_every_group_that_a_figure_may_belong_to(
    known: list[Figure], other: Figure, of_a_day: bool, joined: int
) -> None:
    index, own = OutlineIndex(), outline(other, mixed=False)
    for number, each in enumerate(known):
        one = outline(each, mixed=False)
        if joined and number % (joined + 1) and index.outlines:
            index.join(index.outlines[number % len(index.outlines)], one)
        else:
            index.add(one)
    torn = of_a_day or bool(own.names and own.days)
    every = [(fit, id(one)) for fit, one in nearest(index.outlines, own, torn=torn)]
    assert [(fit, id(one)) for fit, one in nearest(index.possible(own, torn=torn), own, torn=torn)] == every
