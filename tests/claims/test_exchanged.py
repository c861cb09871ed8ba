from __future__ import annotations

import pytest

from tests.claims.test_turns import member
from tui.claims.exchanged import exchanged


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        (
            "The van was found in a car park in Port Hask by a dog walker.",
            "The van was found in a car park in Brannick by a dog walker.",
            "another name",
        ),
        ("It was the third fire at the refinery.", "It was the fourth fire at the refinery.", "another rank"),
        (
            "The gunman entered the bank in Lorne on Monday.",
            "The gunman entered the bank in Lorne on Tuesday.",
            "another day",
        ),
        (
            "A 27-year-old man was arrested after the fire.",
            "A 28-year-old man was arrested after the fire.",
            "another age",
        ),
        (
            "The trial of the mayor lasted for nine weeks.",
            "The trial of the mayor lasted for seven weeks.",
            "another length",
        ),
    ],
)
def test_what_stands_in_the_same_place_is_told(a: str, b: str, said: str) -> None:
    (reason,) = exchanged(member(a), member(b), quoted=False)
    assert reason.text.startswith(said)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The road will be closed for a week, officer Brad Ansel said.",
            "The road will be closed for a week, officer Ray Hollis said.",
        ),
        (
            "The road was closed, the palace said on Monday.",
            "The road was closed, the palace said on Tuesday.",
        ),
        ("Marsh worked at the bank for 12 years.", "Marsh led the bank for three years."),
        ("Storm Closes Road In Hask And Lorne", "Storm Closes Road In Cray And Lorne"),
        ("A strike in 1955 closed the mill for two months.", "A strike in 1979 closed the mill for three months."),
        (
            "It was the third fire at the refinery in Hask by then.",
            "It was the fifth fire at the refinery in Lorne by then.",
        ),
    ],
)
def test_what_is_no_part_of_the_matter_is_left(a: str, b: str) -> None:
    assert not exchanged(member(a), member(b), quoted=False)


def test_another_speaker_of_the_same_words_counts() -> None:
    a = member("We will go on with the strike, union leader Brad Ansel said.")
    b = member("We will go on with the strike, union leader Ray Hollis said.")
    assert [reason.kind for reason in exchanged(a, b, quoted=True)] == ["name"]
