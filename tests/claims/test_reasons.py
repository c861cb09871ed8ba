from __future__ import annotations

import pytest

from tui.claims.claim import Reason
from tui.claims.reasons import told

DIFFER = Reason("figure", "5 | 6 m USD differ by 20 %", "$5 million", "$6 million", "differs")
SAME = Reason("figure", "8% = 8%", "8%", "8%", "same")
TERM = Reason("term", "both say sales", "sales", "sales", weight=0.9)
PLACE = Reason("place", "each is the other's best counterpart", weight=1.2)


def test_figures_come_first_and_places_last() -> None:
    names = [Reason("name", f"both name {name}", name, name, weight=0.7) for name in ("Acme", "Oslo")]
    quote = Reason("quote", "the same quotation", "a new era", "a new era")
    turned = Reason("negation", "one denies what the other says", "not", "will")
    given = (PLACE, TERM, *names, turned, SAME, quote, DIFFER)
    expected = tuple(reason.text for reason in (DIFFER, SAME, quote, turned))
    assert told(given) == (*expected, "both name Acme, Oslo", "in common: sales", PLACE.text)


def test_words_in_common_are_one_entry_without_those_of_the_figures() -> None:
    scale = Reason("term", "both say million", "million", "million", weight=2.0)
    ending = Reason("term", "Acme's and Acme", "Acme's", "Acme", weight=0.8)
    verbs = Reason("term", "rose and climbed", "rose", "climbed", weight=0.2)
    assert told((verbs, ending, scale, TERM, DIFFER)) == (DIFFER.text, "in common: sales, Acme, rose/climbed")


@pytest.mark.parametrize("kind", ["figure", "part", "wording"])
def test_what_only_weighs_is_left_out(kind: str) -> None:
    assert told((Reason(kind, "a feature", weight=-0.4), TERM)) == ("in common: sales",)


def test_each_thing_is_said_once() -> None:
    assert told((SAME, TERM, SAME, TERM)) == ("8% = 8%", "in common: sales")
