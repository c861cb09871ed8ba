from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tui import quotes
from tui.claims.quotations import disputed, meetings, other_speaker, shared
from tui.quotes import Quote
from tui.reading.article import document
from tui.reading.documents import Span


def quote(speaker: str = "", *, named: bool = True) -> Quote:
    return Quote("q", "d", Span(0, 1), speaker, named)


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("We will rebuild every house.", "we will rebuild every house", "exact"),
        ("the re-accelerated growth of our business", "the reaccelerated growth of our business", "exact"),
        ("We will rebuild every house in this valley.", "We will rebuild every house", "cut"),
        ("We will rebuild every house in this valley.", "We shall rebuild every house in this valley.", "altered"),
    ],
)
def test_the_same_words_meet(a: str, b: str, how: str) -> None:
    (meeting,) = meetings([(quote(), a)], [(quote(), "something else entirely, said here"), (quote(), b)])
    assert meeting.how == how
    assert bool(meeting.changed) == (how == "altered" or "re-" in a)


def test_other_words_do_not_meet() -> None:
    assert meetings([(quote(), "We will rebuild every house.")], [(quote(), "They never came back to us.")]) == ()
    assert meetings([(quote(), "Everything")], [(quote(), "Everything")]) == ()
    assert not shared(["a plan"], ["a plan"])


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Mayor Ines Roth", "Roth", False),
        ("Ines Roth", "Tomas Veld", True),
        ("a spokesperson for Corvane", "the chief executive", True),
        ("a spokesperson for Corvane", "Ines Roth", True),
        ("the former mayor of Ellerby", "Ines Roth", False),
        ("", "Ines Roth", False),
    ],
)
def test_two_speakers_are_told_apart_only_where_both_are_known(a: str, b: str, expected: bool) -> None:
    assert other_speaker(a, b) is expected


CASES = Path(__file__).parent / "cases" / "quotations.jsonl"


@pytest.mark.parametrize("row", [json.loads(line) for line in CASES.read_text("utf-8").splitlines()])
def test_quotations_as_they_are_printed(row: dict[str, Any]) -> None:
    one, other = (
        [(each, text.slice(each.span)) for each in quotes.find(text)]
        for text in (document(row["a"], name="a"), document(row["b"], name="b"))
    )
    met = meetings(one, other)
    assert [each.how for each in met[:1]] == ([row["how"]] if row["how"] else [])
    assert any(disputed(each, row["a"], row["b"]) for each in met) == row["other_speaker"]
