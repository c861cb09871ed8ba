from __future__ import annotations

import pytest

from tui.english.polarity import denies


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("unlawful", "lawful"),
        ("inactive", "active"),
        ("immoral", "moral"),
        ("illegible", "legible"),
        ("irrelevant", "relevant"),
        ("disloyal", "loyal"),
        ("nonviolent", "violent"),
        ("misjudge", "judge"),
        ("not_guilty", "guilty"),
        ("harmful", "harmless"),
        ("prewar", "postwar"),
        ("pro_war", "anti_war"),
    ],
)
def test_what_is_made_to_deny(a: str, b: str) -> None:
    assert denies(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("invaluable", "valuable"), ("unit", "it"), ("undertake", "overtake"), ("lawful", "awful"), ("", "")]
)
def test_what_only_looks_so(a: str, b: str) -> None:
    assert not denies(a, b)
