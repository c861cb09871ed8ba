from __future__ import annotations

import pytest

from tests.claims.stories import member
from tui.claims.statement import SAME, likeness, rivals
from tui.items.account import Account
from tui.items.counterparts import account

ONE = "Corvane Motors will close its engine plant in Ellerby next spring with the loss of 900 jobs."


def accounted(a: str, b: str) -> Account:
    return account(member(a)[1].line, member(b)[1].line)


def like(a: str, b: str) -> float:
    return likeness(member(a), member(b), accounted(a, b))


def test_the_same_words_say_the_same() -> None:
    assert like(ONE, ONE) >= SAME


def test_the_more_is_left_over_the_less_two_passages_say_the_same() -> None:
    others = [
        ONE,
        "Corvane Motors will close its plant in Ellerby next spring with the loss of 900 jobs.",
        "Corvane Motors will close a plant in Ellerby next spring.",
        "Corvane Motors opened a bakery in Hask.",
        "A dog followed the postman through the orchard.",
    ]
    found = [like(ONE, other) for other in others]
    assert found == sorted(found, reverse=True)
    assert found[-1] < SAME


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Profit at the mill rose in May.", "Profit at the mill fell in May.", True),
        ("The mill has 40 looms in Cray.", "The mill has 60 looms in Cray.", True),
        ("The bell rang at 3 p.m. in Cray.", "The bell rang at 5 p.m. in Cray.", True),
        ("The driver was cleared of theft.", "The driver was convicted of theft.", True),
        ("The mill has 40 looms in Cray.", "The mill has 40 looms in Cray.", False),
        ("The mill has 40 looms in Cray.", "The mill in Cray has looms.", False),
    ],
)
def test_something_that_can_be_checked_against_something_else(a: str, b: str, expected: bool) -> None:
    assert rivals(accounted(a, b)) == rivals(accounted(b, a)) == expected


def test_what_shares_too_little_for_an_account_says_nothing_alike() -> None:
    one, other = member(ONE), member("A dog followed the postman through the orchard.")
    assert likeness(one, other, None) < SAME
