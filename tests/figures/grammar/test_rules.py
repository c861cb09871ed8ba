"""Every rule of the grammar fires in its example and leaves its near miss alone."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.figures import cases_of
from tui.figures.grammar import bounds

RULES = (*bounds.RULES,)


def refused(text: str) -> set[object]:
    """The ids of the rules that refused something in a text."""
    return {step.value for figure in cases_of.figures(text) for step in figure.steps if step.what == "refused"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_fires_in_its_example(rule: bounds.Rule[...]) -> None:
    assert rule.id in refused(rule.example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_leaves_its_near_miss_alone(rule: bounds.Rule[...]) -> None:
    assert rule.id not in refused(rule.near_miss)


def test_no_two_rules_have_one_id() -> None:
    assert max(Counter(rule.id for rule in RULES).values()) == 1
