from __future__ import annotations

from datetime import date

import pytest

from tui.app.check.wording import LETTERS, SIGNS, lines, signs
from tui.checking.review import DECISIONS, CheckEntry


def test_every_decision_has_a_sign_of_its_own_and_all_but_the_first_a_letter() -> None:
    assert set(SIGNS) == set(DECISIONS)
    assert len(set(SIGNS.values())) == len(SIGNS)
    assert {*LETTERS.values()} == {*DECISIONS[1:], ""}


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (CheckEntry(), "  "),
        (CheckEntry("verified", reviewed=True), "✔ "),
        (CheckEntry("to be corrected", right="86"), "✗✎"),
        (CheckEntry("checked off", was="supported"), "! "),
        (CheckEntry("verified", changes=(("a", "b"),)), "! "),
        (CheckEntry(note="x"), " ✎"),
    ],
)  # fmt: skip
def test_the_signs_of_a_decision(entry: CheckEntry, shown: str) -> None:
    assert signs(entry) == shown


def test_a_decision_in_words() -> None:
    entry = CheckEntry("author asked", "86", "rang\nher", "log", by="JD", day=date(2026, 5, 5))
    assert list(lines(entry)) == ["→ Author asked · right value: 86 · JD · 5 May 2026", "Evidence: log", "✎ rang␊her"]


def test_what_has_changed_since_is_said() -> None:
    entry = CheckEntry("checked off", was="supported", changes=(("86", "85"), ("gone", "")))
    assert list(lines(entry))[1:] == [
        "! It was supported when it was checked off",
        "! Text changed since: was “86”, now “85”",
        "! Text changed since: was “gone”, which is gone",
    ]
    assert not list(lines(CheckEntry()))
