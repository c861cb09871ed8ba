from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tui import quotes
from tui.claims.meaning_changes import MeaningChange
from tui.claims.quotations import changes_meaning, disputed, match_quotes, other_speaker, shared, significant
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
    (match,) = match_quotes([(quote(), a)], [(quote(), "something else entirely, said here"), (quote(), b)])
    assert match.how == how
    assert bool(match.changed) == (how == "altered" or "re-" in a)


def test_other_words_do_not_meet() -> None:
    assert match_quotes([(quote(), "We will rebuild every house.")], [(quote(), "They never came back to us.")]) == ()
    assert match_quotes([(quote(), "Everything")], [(quote(), "Everything")]) == ()
    assert not shared(["a plan"], ["a plan"])


@pytest.mark.parametrize(
    ("a", "b", "turn"),
    [
        ("the bridge is a danger to us", "the bridge is no danger to us", "polarity"),
        ("a danger", "no danger", "polarity"),
        ("We will pay them in May.", "We won't pay them in May.", "polarity"),
        ("We sold 40 boats there last May.", "We sold 400 boats there last May.", "number"),
        ("We sold the boats to Ines Roth.", "We sold the boats to Tomas Veld.", "name"),
        ("The bridge was safe when I left it.", "The bridge was unsafe when I left it.", "opposite"),
        ("We shall rebuild every house here.", "We will rebuild every house here.", ""),
        ("I don't know what happened there.", "I do not know what happened there.", ""),
        ("We told [the company] that it was unsafe.", "We told them that it was unsafe.", ""),
    ],
)
def test_a_change_of_meaning_is_distinguished_from_a_harmless_word(a: str, b: str, turn: MeaningChange) -> None:
    (match,) = match_quotes([(quote(), a)], [(quote(), b)])
    assert (match.how, match.meaning_change, match.changes_meaning) == ("altered", turn, bool(turn))
    assert changes_meaning(match, a, b) == bool(turn)


def test_one_that_is_cut_behind_a_denial_is_turned_unless_it_is_denied_before_the_marks() -> None:
    long, short = "I see no danger to anyone who lives below it", "danger to anyone who lives below it"
    (match,) = match_quotes([(quote(), long)], [(quote(), short)])
    assert (match.how, match.meaning_change) == ("cut", "polarity")
    assert changes_meaning(match, f"He said: “{long}.”", f"He sees a “{short}”.")
    assert not changes_meaning(match, f"He said: “{long}.”", f"He sees no “{short}”.")


def test_a_denial_further_off_is_only_left_out() -> None:
    long, short = "I will not pay for that, but I will repair the bridge", "I will repair the bridge"
    assert [(each.how, each.meaning_change) for each in match_quotes([(quote(), long)], [(quote(), short)])] == [
        ("cut", "")
    ]


def test_a_tag_shows_nothing_by_itself_and_several_do_together() -> None:
    assert not shared(["quid pro quo"], ["quid pro quo"])
    assert shared(["cover up"], ["no sort of cover up of it"]) is False
    assert shared(["quid pro quo", "cover up"], ["cover up", "quid pro quo"])
    one, other = Quote("q1", "d", Span(0, 1)), Quote("q2", "d", Span(2, 3))
    met = match_quotes([(one, "quid pro quo")], [(one, "quid pro quo")])
    assert [each.tag for each in met] == [True]
    assert significant(met) == ()
    both = [(one, "quid pro quo"), (other, "cover up")]
    assert len(significant(match_quotes(both, both))) == 2


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Mayor Ines Roth", "Roth", False),
        ("Ines Roth", "Tomas Veld", True),
        ("a spokesperson for Corvane", "the chief executive", True),
        ("a spokesperson for Corvane", "Ines Roth", False),
        ("finance director Lena Marsh", "the chief executive", False),
        ("the former mayor of Ellerby", "Ines Roth", False),
        ("", "Ines Roth", False),
        ("Corvane's chief executive", "Ines Roth", False),
        ("Ines Roth’s lawyer", "Tomas Veld", False),
        ("Corvane's chief executive", "the mayor", True),
        ("Corvane's Ines Roth", "Tomas Veld", True),
        ("@LornePort", "The Harbour Office", False),
        ("Tomas Veld", "@tveld", False),
    ],
)
def test_two_speakers_are_different_only_if_both_are_known(a: str, b: str, expected: bool) -> None:
    assert other_speaker(a, b) is expected


CASES = Path(__file__).parent / "cases" / "quotations.jsonl"


@pytest.mark.parametrize("row", [json.loads(line) for line in CASES.read_text("utf-8").splitlines()])
def test_quotations_as_they_are_printed(row: dict[str, Any]) -> None:
    one, other = (
        [(each, text.slice(each.span)) for each in quotes.find(text)]
        for text in (document(row["a"], name="a"), document(row["b"], name="b"))
    )
    met = match_quotes(one, other)
    assert [each.how for each in met[:1]] == ([row["how"]] if row["how"] else [])
    assert any(disputed(each, row["a"], row["b"]) for each in met) == row["other_speaker"]
