"""Whose money an article means where it writes none."""

from __future__ import annotations

import pytest

from tui.figures.grammar.default_currency import find_default_currency


@pytest.mark.parametrize(
    ("text", "plain", "code"),
    [
        ("It cost $5.", "$", "USD"),
        ("It cost HK$39 million ($5 million).", "$", "USD"),
        ("All figures are in Canadian dollars. It cost $5.", "$", "CAD"),
        ("Australia won A$5 million. The $5 million is for boats.", "$", "AUD"),
        ("In Singapore it cost $8 million (US$6 million).", "$", "SGD"),
        ("In Pakistan it cost 5 million rupees.", "rupee", "PKR"),
        ("Norway paid 5 million kroner and one krone.", "krone", "NOK"),
        ("China paid ¥5 million.", "¥", "CNY"),
        ("Japan paid ¥5 million.", "¥", "JPY"),
        ("Egypt paid 5 million pounds.", "pound", "EGP"),
    ],
)
def test_a_plain_name(text: str, plain: str, code: str) -> None:
    found, assumption = find_default_currency(text).of(plain)
    assert found == code
    assert assumption
