"""The limits: every phrase sets the same one for an amount and for a length of time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

import pytest

from tests.figures import cases_of
from tui.english.limits import AFTER, BEFORE, OF_NO_TIME
from tui.figures.figure import Figure

_MARKS = {"~": "~", "> =": ">=", "< =": "<="}


def written(phrase: str) -> str:
    """A phrase of tokens as people write it."""
    return _MARKS.get(phrase, phrase).replace(" .", ".").replace("- ", "-")


def money(text: str) -> Figure:
    return next(figure for figure in cases_of.figures(text) if figure.kind == "money")


def time(text: str) -> Figure:
    return next(figure for figure in cases_of.figures(text) if figure.kind in ("duration", "age"))


def grouped(phrases: Iterable[str]) -> list[list[str]]:
    """The phrases by their last word, which are many: one test for each group."""
    ordered = sorted(phrases, key=lambda phrase: phrase.split()[-1])
    return [list(group) for _, group in groupby(ordered, key=lambda phrase: phrase.split()[-1])]


@pytest.mark.parametrize("phrases", grouped(phrase for phrase in BEFORE if phrase != "c"), ids=itemgetter(0))
def test_a_phrase_before_money_sets_its_limit(phrases: list[str]) -> None:
    leads = {phrase: "It fell" if phrase == "short of" else "The repairs came to" for phrase in phrases}
    found = {phrase: money(f"{lead} {written(phrase)} 3 million dollars.").bound for phrase, lead in leads.items()}
    assert found == {phrase: BEFORE[phrase] for phrase in phrases}


@pytest.mark.parametrize("text", ["The show drew c300 guests and cost c£300.", "It drew c.300 guests."])
def test_a_c_is_circa_where_it_touches_the_amount(text: str) -> None:
    assert {figure.bound for figure in cases_of.figures(text)} == {"about"}


@pytest.mark.parametrize("phrases", grouped(phrase for phrase in BEFORE if phrase not in OF_NO_TIME), ids=itemgetter(0))
def test_a_phrase_before_a_length_of_time_sets_the_same(phrases: list[str]) -> None:
    found = {phrase: time(f"The repairs took {written(phrase)} three years in all.").bound for phrase in phrases}
    assert found == {phrase: BEFORE[phrase] for phrase in phrases}


@pytest.mark.parametrize("phrase", AFTER)
def test_a_phrase_behind_money_sets_its_limit(phrase: str) -> None:
    joint = "" if phrase[0] in "-," else " "
    assert money(f"The repairs cost $3 million{joint}{written(phrase)}.").bound == AFTER[phrase]


@pytest.mark.parametrize(
    "text",
    ["Sales of the past three years fell.", "Pay is higher than a year earlier.", "Sales were above a year earlier."],
)
def test_what_says_something_else_of_a_time_sets_none(text: str) -> None:
    assert {figure.bound for figure in cases_of.figures(text)} == {None}
