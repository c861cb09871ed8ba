from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.diff.test_compare import side
from tui.diff.anchors import anchored
from tui.diff.tokens import tokens


def answers(left: str, right: str) -> list[tuple[str, str]]:
    """The figures of the left passage with those of the right that have their key."""
    one, other = side(left), side(right)
    rows = anchored(tokens(one, other), tokens(other, one))
    return [(a.text, b.text) for a in rows[0] for b in rows[1] if a.figure and b.figure and a.key == b.key]


def test_equal_figures_answer_first_then_the_nearest() -> None:
    found = answers("up 8% from 9%, then 30%", "up 31%, then 9% and 8.5%")
    assert found == [("8%", "8.5%"), ("9%", "9%"), ("30%", "31%")]


def test_figures_of_another_kind_or_unit_or_far_apart_do_not_answer() -> None:
    assert answers("It cost $5 million", "It cost 5 million euros") == []
    assert answers("It has 3 million users", "It has 3 billion users") == []
    assert answers("It sold 8 boats", "It grew 8%") == []


def test_a_date_without_its_equal_is_left_to_its_words() -> None:
    one, other = side("It closed on 3 March 2024"), side("It closed on 4 March 2024")
    assert [token.figure for token in tokens(one, other)] == [None] * 6
    assert any(token.figure for token in tokens(one, one))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(2, 60), max_size=12), st.lists(st.integers(2, 60), max_size=12))
def test_no_figure_answers_two_of_another_value(some: list[int], others: list[int]) -> None:
    left, right = (", ".join(f"{number}%" for number in numbers) for numbers in (some, others))
    found = [pair for pair in answers(left, right) if pair[0] != pair[1]]
    for at in (0, 1):
        each = [pair[at] for pair in found]
        numbers = (some, others)[at]
        assert all(each.count(text) <= numbers.count(int(text.rstrip("%"))) for text in each)


def test_many_figures_are_held_by_equality_alone() -> None:
    left = ", ".join(f"{number}%" for number in range(100, 150))
    right = ", ".join(f"{number}%" for number in range(200, 250))
    assert answers(left, right) == []
