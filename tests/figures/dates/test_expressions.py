"""Dates and durations in sentences of every kind, and what must hold for any text."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.cases_of import FOLDER
from tui.figures.dates import amounts, fractions, starts, years
from tui.figures.dates.expressions import find
from tui.figures.figure import Figure

_CASES = FOLDER / "dates.jsonl"
_WORDS = """
the a last next this first second third quarter half of in on by from to between and until March May 3 21st 2024 1990s
's - – , . ( ) / : year years months week day ago earlier later early late end Friday Sept Q3 H1 FY fiscal ended ending
three two half several more than over about now Easter Christmas same period a.m. 11 99999 0 $ %
"""


def _cases(known: bool) -> list[Any]:
    rows = [json.loads(line) for line in _CASES.read_text(encoding="utf-8").splitlines()]
    return [pytest.param(row, id=row["text"][:60]) for row in rows if (row["group"] == "known failure") == known]


def _seen(figure: Figure, wanted: dict[str, Any]) -> dict[str, Any]:
    """The figure in the fields of a case: those it names, and days always."""
    period = figure.period
    read_: dict[str, Any] = {
        "kind": figure.kind,
        "text": figure.text,
        "start": str(period.start) if period and period.start else None,
        "end": str(period.end) if period and period.end else None,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "bound": figure.bound,
        "sure": figure.sure,
    }
    judged = wanted.keys() | {"sure"} if figure.kind == "date" else read_.keys() - ({"start", "end"} - wanted.keys())
    return {key: read_[key] for key in judged}


def _check(case: dict[str, Any]) -> None:
    published = date.fromisoformat(case["published"]) if case["published"] else None
    found = find(case["text"], published)
    assert [figure.text for figure in found] == [wanted["text"] for wanted in case["find"]]
    for figure, wanted in zip(found, case["find"], strict=True):
        whole = {"sure": True} | wanted
        if figure.kind in ("duration", "age"):
            whole = {"value": None, "low": None, "high": None, "bound": None} | whole
        assert _seen(figure, wanted) == whole


@pytest.mark.parametrize("case", _cases(known=False))
def test_case(case: dict[str, Any]) -> None:
    _check(case)


@pytest.mark.xfail(strict=True, reason="read wrongly, and kept in sight")
@pytest.mark.parametrize("case", _cases(known=True))
def test_known_failure(case: dict[str, Any]) -> None:
    _check(case)


class _Everything(frozenset[str]):
    def __contains__(self, word: object) -> bool:
        return True


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*_WORDS.split(), *sorted(amounts.OPENERS), "million", "half"]), max_size=14))
def test_a_first_word_shuts_out_nothing_that_begins_with_it(words: list[str]) -> None:
    text, published = " ".join(words), date(2025, 8, 29)
    found = find(text, published)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(amounts, "OPENERS", frozenset())
        patched.setattr(fractions, "_OPENERS", _Everything())
        patched.setattr(years, "OPENERS", _Everything())
        patched.setattr(starts, "_LENGTHS", frozenset())
        patched.setattr(starts, "_MAGNITUDES", frozenset())
        assert find(text, published) == found


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*_WORDS.split(), "\n", "\n\n"]), max_size=40),
    st.sampled_from([None, date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31)]),
)
def test_any_words(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    _hold(text, find(text, published))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    _hold(text, find(text, date(2024, 5, 15)))


def _hold(text: str, found: tuple[Figure, ...]) -> None:
    before = 0
    for figure in found:
        assert before <= figure.span.start < figure.span.end <= len(text)
        assert figure.text.split() == figure.span.of(text).split()
        assert figure.steps
        assert not (figure.low is not None and figure.high is not None and figure.low > figure.high)
        if figure.period and figure.period.start and figure.period.end:
            assert figure.period.start <= figure.period.end
        before = figure.span.end


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)))
def test_a_written_day_is_that_day(day: date) -> None:
    for written in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", day.isoformat()):
        (figure,) = find(f"It happened on {written}.", None)
        assert figure.period is not None
        assert figure.text == written
        assert figure.period.start == figure.period.end == day


def test_a_break_in_the_line_loses_nothing() -> None:
    on_one = find("In the quarter ended December 31, 2023 sales rose for two and a half years.", date(2024, 2, 1))
    on_many = find("In the\nquarter\nended December\n31, 2023 sales rose for two\nand a half\nyears.", date(2024, 2, 1))
    assert [(f.text, f.value, f.period) for f in on_one] == [(f.text, f.value, f.period) for f in on_many]


def test_no_expression_reaches_over_a_beginning_of_a_sentence() -> None:
    text = "Closed until Friday\nSeptember 20, 2024 saw rain"
    assert [figure.text for figure in find(text, None, begins=[20])] == ["Friday", "September 20, 2024"]


def test_never_today() -> None:
    assert all(
        figure.period and figure.period.start is None for figure in find("Today, Friday, in May, this year", None)
    )


def test_the_weekday_that_does_not_fit_is_reported() -> None:
    (figure,) = find("It was on Monday, March 1, 2024.", None)
    assert [(step.text, step.value) for step in figure.steps if step.what == "disagrees"] == [("Monday", "Friday")]
