"""The verdict of two figures by value, unit, and what they measure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.figures.cases_of import one
from tui.figures.figure import Figure, Period
from tui.figures.verdicts import compare, judge
from tui.reading.documents import Span

_QUARTER = Period("Q2", date(2025, 4, 1), date(2025, 6, 30))
_LAST = Period("Q1", date(2025, 1, 1), date(2025, 3, 31))


def _of(words: str, **more: object) -> Figure:
    known = {"measure": "revenue", "holder": "Northwind", "period": _QUARTER} | more
    return replace(one(f"It was {words}."), **known)  # type: ignore[arg-type]  # the fields are set by name


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("$38.58bn", "$38.58 billion", "same"),
        ("RMB 280.1 billion", "280.1 billion yuan", "same"),
        ("$38.58bn", "$38.6bn", "rounding"),
        ("$38.58bn", "nearly $39bn", "rounding"),
        ("$38.58bn", "$38.38bn", "differs"),
        ("RMB 280.1 billion", "280.2 billion yuan", "differs"),
        ("3,214 boats", "more than 3,000 boats", "compatible"),
        ("3,214 boats", "at least 3,300 boats", "differs"),
        ("6%", "between 5% and 7%", "compatible"),
        ("8%", "between 5% and 7%", "differs"),
        ("up to 5%", "more than 7%", "differs"),
        ("more than 7%", "more than 9%", "compatible"),
        ("12 people", "13 people", "differs"),
        ("about 12 people", "13 people", "differs"),
        ("219,800 boats", "220,000 boats", "rounding"),
        ("5 miles", "8 km", "rounding"),
        ("5 miles", "12 km", "differs"),
        ("30 miles", "50 km", "rounding"),
        ("200 feet", "60 metres", "rounding"),
        ("200 feet", "66 metres", "differs"),
        ("about 22 million boats", "23 million boats", "differs"),
        ("about 2,000 boats", "1,850 boats", "rounding"),
        ("25 basis points", "0.25 percentage points", "same"),
        ("a third of the boats", "a quarter of the boats", "differs"),
    ],
)
def test_values(a: str, b: str, verdict: str) -> None:
    assert judge(_of(a), _of(b)).verdict == verdict
    assert judge(_of(b), _of(a)).verdict == verdict


@pytest.mark.parametrize(
    ("a", "b", "against"),
    [
        (_of("$5"), _of("5%"), "kind"),
        (_of("$5"), _of("€5"), "unit"),
        (_of("5%"), _of("5 percentage points"), "kind"),
        (_of("5 miles"), _of("5 kg"), "unit"),
        (_of("$5"), _of("$5", measure="net profit"), "measure"),
        (_of("$5"), _of("$5", holder="Harbour Lines"), "holder"),
        (_of("$5"), _of("$5", holder="Northwind Cloud"), "holder"),
        (_of("$5"), _of("$5", period=_LAST), "period"),
        (_of("$5", period=Period("the last decade")), _of("$5", period=Period("the next decade")), "period"),
        (_of("$5"), _of("$5", measure="revenue per share"), "measure"),
        (_of("5 boats", measure=""), _of("5 crews", measure=""), "unit"),
    ],
)
def test_what_keeps_two_figures_from_comparing(a: Figure, b: Figure, against: str) -> None:
    judgement = judge(a, b)
    assert judgement.verdict == "not_comparable"
    assert against in judgement.against


@pytest.mark.parametrize(
    ("a", "b"),
    [("net income", "net profit"), ("sales", "revenue"), ("revenue growth", "revenue"), ("DAU", "daily active users")],
)
def test_names_of_one_measure(a: str, b: str) -> None:
    assert judge(_of("$5", measure=a), _of("$5", measure=b)).verdict == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Northwind Group Holding", "Northwind"),
        ("cloud business unit", "Cloud Intelligence Group"),
        ("Harbour Digital Commerce", "HDC"),
    ],
)
def test_names_of_one_holder(a: str, b: str) -> None:
    assert judge(_of("$5", holder=a), _of("$5", holder=b)).sure


@pytest.mark.parametrize("part", ["measure", "holder", "period"])
def test_what_is_not_known_makes_it_unsure(part: str) -> None:
    judgement = judge(_of("$5"), _of("$6", **{part: None if part == "period" else ""}))
    assert (judgement.verdict, judgement.sure, judgement.unknown) == ("differs", False, (part,))


def test_a_difference_has_its_size() -> None:
    judgement = judge(_of("RMB 280.1 billion"), _of("280.2 billion yuan"))
    assert judgement.gap == pytest.approx(100_000_000)
    assert judgement.gap_percent == pytest.approx(0.0357, abs=1e-3)


def test_opposite_directions_differ() -> None:
    up, down = _of("5%"), _of("5%")
    assert judge(replace(up, change="up"), replace(down, change="down")).verdict == "differs"


def test_a_contradiction_within_an_article() -> None:
    here = _of("over 12%", measure="stock", period=None, change="up")
    there = _of("8.5%", measure="shares", period=None, change="up")
    assert judge(here, there).verdict == "differs"


def _figure(value: float, precision: float) -> Figure:
    return Figure("", "", "", Span(0, 1), str(value), "money", value, unit="USD", precision=precision)


@given(st.floats(0, 1e12), st.floats(0, 1e12), st.sampled_from([0.0, 1.0, 1e6]), st.sampled_from([0.0, 1.0, 1e6]))
def test_the_verdict_does_not_depend_on_the_order(x: float, y: float, p: float, q: float) -> None:
    a, b = _figure(x, p), _figure(y, q)
    assert compare(a, b).verdict == compare(b, a).verdict
    assert compare(a, b).gap == compare(b, a).gap
