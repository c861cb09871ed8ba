"""Every rule of the grammar fires in its example and leaves its near miss alone."""

from __future__ import annotations

import pytest

from tests.figures import cases_of
from tui.figures.find import quantities
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.grammar.rule import Refused, Rule
from tui.figures.grammar.tokens import tokenise
from tui.figures.rules import RULES


def fired(text: str) -> set[object]:
    """The ids of the rules that refused something in a text."""
    steps = {step.value for figure in cases_of.figures(text) for step in figure.steps if step.what == "refused"}
    refused: list[Refused] = []
    quantities(tokenise(text), DefaultCurrency(), refused=refused)
    return steps | {found.rule.id for found in refused}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_fires_in_its_example(rule: Rule[...]) -> None:
    assert rule.id in fired(rule.example)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_leaves_its_near_miss_alone(rule: Rule[...]) -> None:
    assert rule.id not in fired(rule.near_miss)


def test_a_rule_says_why_in_a_few_words() -> None:
    assert all(rule.id == key and 0 < len(rule.why) < 80 and rule.why[-1] != "." for key, rule in RULES.items())
