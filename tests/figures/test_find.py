"""Sentences of every kind with the figures they hold, and what must hold of any text."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures import cases_of
from tui.figures.figure import Figure
from tui.figures.find import find
from tui.figures.steps import replay
from tui.reading.article import document
from tui.reading.documents import Sentence, Span

_FILES = ("money", "shares", "counts", "measures", "bounds", "changes")
_WORDS = (
    "$", "£", "€", "¥", "US$", "RMB", "Rs", "5", "12.5", "1,234", "3-1", "2007", "1/2", "½", "%", "percent", "per",
    "cent", "points", "basis", "million", "bn", "m", "k", "dozen", "half", "a", "an", "the", "of", "one", "two",
    "three", "hundred", "and", "to", "from", "between", "or", "-", "–", "(", ")", ",", ".", ";", ":", "yuan",
    "dollars", "cents", "pence", "euros", "users", "people", "miles", "km", "rose", "fell", "up", "down", "by",
    "about", "over", "at", "least", "more", "than", "revenue", "profit", "Boeing", "737", "its", "company",
    "Alibaba's", "said", "growth", "year-on-year", "#", "/", "=", "&", "\n", "9999999999999999999999",
)  # fmt: skip


def _values(figure: Figure) -> list[float]:
    return [value for value in (figure.value, figure.low, figure.high) if value is not None]


def _seen(figure: Figure) -> list[Any]:
    value: Any = figure.value if figure.value is not None else [figure.low, figure.high]
    return [figure.kind, " ".join(figure.text.split()), value, figure.unit, figure.bound, figure.change]


@pytest.mark.parametrize("case", [case for name in _FILES for case in cases_of.load(name)])
def test_figures_of_a_sentence(case: dict[str, Any]) -> None:
    expected = [row + [None] * (6 - len(row)) for row in case["figures"]]
    found = [_seen(figure) for figure in cases_of.quantities(case["text"])]
    assert [row[:2] + row[3:] for row in found] == [row[:2] + row[3:] for row in expected]
    for mine, wanted in zip(found, expected, strict=True):
        assert mine[2] == pytest.approx(wanted[2], rel=1e-6)


@pytest.mark.parametrize("case", [case for name in _FILES for case in cases_of.load(name) if not case.marks])
def test_steps_replay_to_the_value(case: dict[str, Any]) -> None:
    for figure in cases_of.quantities(case["text"]):
        assert list(replay(figure.steps)) == pytest.approx(_values(figure), rel=1e-12)


@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_spans_in_order_that_replay(text: str) -> None:
    found = cases_of.figures(text)
    end = 0
    for figure in found:
        assert end <= figure.span.start < figure.span.end <= len(text)
        assert figure.span.of(text).split() == figure.text.split()
        assert figure.id.endswith(f".f{found.index(figure) + 1}")
        end = figure.span.end
        if figure.kind not in ("date", "duration"):
            assert list(replay(figure.steps)) == pytest.approx(_values(figure), rel=1e-9)


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_characters_are_read_without_an_error(text: str) -> None:
    cases_of.figures(text)


_MAGNITUDES = (("", 1), (" thousand", 1e3), (" million", 1e6), (" billion", 1e9), ("bn", 1e9), (" trillion", 1e12))
_MONEY = (
    ("$", "", "USD"),
    ("£", "", "GBP"),
    ("RMB ", "", "CNY"),
    ("", " yuan", "CNY"),
    ("", " euros", "EUR"),
    ("HK$", "", "HKD"),
)
_LIMITS = (
    ("", None),
    ("about ", "about"),
    ("more than ", "more_than"),
    ("at least ", "at_least"),
    ("up to ", "at_most"),
)


@given(
    st.integers(0, 99_999),
    st.integers(0, 3),
    st.sampled_from(_MAGNITUDES),
    st.sampled_from(_MONEY),
    st.sampled_from(_LIMITS),
)
@settings(max_examples=150, deadline=None)
def test_a_written_amount_reads_back(
    digits: int, places: int, magnitude: tuple[str, float], money: tuple[str, str, str], limit: tuple[str, str | None]
) -> None:
    number = f"{digits / 10**places:,.{places}f}"
    before, after, code = money
    figure = cases_of.one(f"The yard paid {limit[0]}{before}{number}{magnitude[0]}{after} for it.")
    assert figure.value == pytest.approx(digits / 10**places * magnitude[1], rel=1e-9)
    assert (figure.kind, figure.unit, figure.bound) == ("money", code, limit[1])
    assert figure.precision == pytest.approx(magnitude[1] / 10**places)
    assert figure.text == f"{before}{number}{magnitude[0]}{after}"


def test_an_empty_passage_has_no_figures() -> None:
    sentence = Sentence("d.s1", Span(0, 0), "prose")
    assert find(replace(document("", name="d"), sentences=(sentence,))) == ()


def test_a_figure_broken_by_a_line_end_is_whole() -> None:
    figure = cases_of.one(
        "The bank on the quay in the old part of the town set aside a total of 280.2\n"
        "billion yuan for loans that the owners of the boats in the bay may not repay."
    )
    assert (figure.value, figure.text) == (280_200_000_000.0, "280.2\nbillion yuan")


def test_an_assumed_currency_says_so() -> None:
    assumed = [step for step in cases_of.one("It cost $5 million.").steps if step.what == "assumed"]
    assert [step.value for step in assumed] == ["USD"]
    assert not [step for step in cases_of.one("It cost US$5 million.").steps if step.what == "assumed"]


def test_amounts_that_say_one_thing_name_each_other() -> None:
    yuan, dollars = cases_of.quantities("It lent 280.2 billion yuan ($38.38 billion).")
    assert (yuan.counterpart, dollars.counterpart) == (dollars.id, yuan.id)


@pytest.mark.parametrize(
    "text",
    [
        "The loss narrowed to 384 million yuan from 748 million.",
        "Margins slipped from 12.5% to 11%.",
        "Sales were $5 million, up from $4 million.",
    ],
)
def test_what_changed_names_where_it_came_from(text: str) -> None:
    found = cases_of.quantities(text)
    ends = [figure for figure in found if figure.origin]
    assert len(ends) == 1
    assert {figure.id for figure in found if figure.id != ends[0].id} == {ends[0].origin}


@pytest.mark.parametrize(
    "piece",
    [
        "1,22,",
        "$",
        "5 - ",
        "a half and ",
        "over ",
        "million ",
        "one hundred and ",
        "minus ",
        "square ",
        "US $ ",
        "up to ",
    ],
)
def test_a_line_of_one_kind_does_not_nest(piece: str) -> None:
    cases_of.figures("5 " + piece * 2000)


def test_finding_does_not_load_pint() -> None:
    code = (
        "import sys; from tests.figures.cases_of import figures; figures('It is 5 miles (8 km) and $5.');"
        "sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
