from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stories import read
from tui.claims.mentions import Mention, MentionPair, compare, key, mentions

CASES = Path(__file__).parent / "cases" / "mentions.jsonl"


def of(*texts: str) -> tuple[MentionPair | None, Mention, Mention]:
    """The first mentions of two articles held against each other."""
    profiles = read(*texts)
    one, other = (next(mentions(profile, place)) for place, profile in enumerate(profiles))
    return compare(one, other, profiles), one, other


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row["text"]) for row in map(json.loads, CASES.read_text("utf-8").splitlines())]
)
def test_where_a_sentence_fills_a_slot(row: dict[str, Any]) -> None:
    (profile,) = read(row["text"])
    found = list(mentions(profile, 0))
    assert sorted([each.kind, each.text] for each in found) == sorted(row["want"])
    assert all(row["text"][each.span.start : each.span.end] for each in found)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Dora Finch, 52, kept it.", "A walker found 54-year-old Dora Finch.", True),
        ("Dora Finch, 52, kept it.", "A walker found 54-year-old Karl Amis.", False),
        ("Deputy police chief Karl Amis spoke.", "Karl Amis, the police chief, left.", True),
        ("The rebels hold 23 engineers.", "The rebels hold 31 engineers.", True),
        ("The rebels hold 23 engineers.", "The rebels hold 31 nurses.", False),
        ("The fire killed 12 people.", "The fire injured 12 people.", False),
        ("It was the third fire there.", "It was the fourth fire there.", True),
        ("It was the third fire there.", "It was the fourth flood there.", False),
    ],
)
def test_one_slot_and_two(a: str, b: str, same: bool) -> None:
    _, one, other = of(a, b)
    assert (one.slot == other.slot) == same


@pytest.mark.parametrize(
    ("a", "b", "agrees"),
    [
        ("Dora Finch, 52, kept it.", "A walker found 54-year-old Dora Finch.", False),
        ("Dora Finch, 52, kept it.", "A walker found 52-year-old Dora Finch.", True),
        ("Dora Finch, 52, kept it.", "Daniel Finch, 52, kept it.", None),
        ("Ana Corrie, a Republican, won.", "Ana Corrie, a Democrat, won.", False),
        ("Several people were injured.", "Dozens were injured.", False),
        ("The blast killed 12 people.", "More than ten people were killed by the blast.", True),
    ],
)
def test_what_two_mentions_come_to(a: str, b: str, agrees: bool | None) -> None:
    found, *_ = of(a, b)
    assert (found.agrees if found else None) == agrees


def test_mentions_of_one_value_have_one_key() -> None:
    _, one, other = of("The rebels hold 23 engineers.", "Some twenty-three engineers are held.")
    assert key(one) == key(other)
