"""What a source has, but does not say, or says of something else, is doubtful or unsupported."""

from __future__ import annotations

import pytest

from tests.checking.stories import item, of


@pytest.mark.parametrize(
    ("draft", "source", "words"),
    [
        ("The fire hurt 12 people.", "It is not true that the fire hurt 12 people.", "12"),
        ("The mayor resigned on 4 May.", "The mayor did not resign on 4 May.", "4 May"),
        ("The firm will cut 340 jobs.", "The firm denied that it will cut 340 jobs.", "340"),
        ("The firm paid a fine of $40 million.", "The firm was threatened with a fine of $40 million.", "$40 million"),
        ("The index closed above 15,000.", "The index could close above 15,000.", "15,000"),
        ("Profit was $40 million.", "Revenue was $40 million.", "$40 million"),
        ("The ship carried 155 passengers.", "The ship carried 155 horses and 300 passengers.", "155"),
    ],
)
def test_a_value_that_is_denied_possible_or_of_another_thing_is_doubtful(draft: str, source: str, words: str) -> None:
    found = item(of(draft, source=source), words)
    assert not (found.state == "supported" and found.sure)


@pytest.mark.parametrize(
    ("draft", "source", "words"),
    [
        ("The fire hurt 12 people.", "The fire hurt 12 people, which nobody had expected.", "12"),
        ("The vote was on 4 May.", "The vote was on 4 May.", "4 May"),
        ("The firm denied that it will cut 340 jobs.", "The firm denied that it will cut 340 jobs.", "340"),
        ("The fire killed 67 people.", "The fire left 67 dead.", "67"),
    ],
)
def test_other_denials_take_nothing_back(draft: str, source: str, words: str) -> None:
    found = item(of(draft, source=source), words)
    assert (found.state, found.sure) == ("supported", True)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The plant is the largest in Europe.", "The plant is the largest in Bavaria, the firm said."),
        ("He is the first pope from Peru.", "The town reopened its theatre for the first time since the pope came."),
    ],
)
def test_a_superlative_of_another_thing_is_no_support(draft: str, source: str) -> None:
    check = of(draft, source=source)
    found = next(each for each in check.items if each.item.kind == "superlative")
    assert not (found.state == "supported" and found.sure)


def test_a_quarter_of_an_unknown_year_is_checked() -> None:
    check = of("Sales were $40 million in the second quarter.", source="Sales were $40 million in the first quarter.")
    assert item(check, "second quarter").state == "contradicted"


def test_a_change_turned_round_is_put_in_words() -> None:
    found = item(of("Revenue rose 12% to $40 million.", source="Revenue fell 12% to $40 million."), "12%")
    assert "down 12%" in found.why
