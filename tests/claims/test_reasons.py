from __future__ import annotations

import pytest

from tui.claims.claim import Reason, ReasonKind
from tui.claims.reasons import describe_reasons
from tui.claims.worded import Worded

DIFFER = Worded(Reason("figure", "5 | 6 m USD differ by 20%", outcome="differs"), "$5 million", "$6 million")
SAME = Worded(Reason("figure", "8% = 8%", outcome="same"), "8%", "8%")
TERM = Worded(Reason("term", "both say sales", weight=0.9), "sales", "sales")
PLACE = Worded(Reason("place", "mutual best match", weight=1.2))


def test_figures_come_first_and_places_last() -> None:
    names = [Worded(Reason("name", f"both name {name}", weight=0.7), name, name) for name in ("Acme", "Oslo")]
    quote = Worded(Reason("quote", "the same quotation"), "a new era", "a new era")
    turned = Worded(Reason("polarity", "one denies what the other says"), "not", "will")
    given = (PLACE, TERM, *names, turned, SAME, quote, DIFFER)
    expected = tuple(each.reason.text for each in (DIFFER, SAME, quote, turned))
    assert describe_reasons(given) == (*expected, "both name Acme, Oslo", "in common: sales", PLACE.reason.text)


def test_words_in_common_are_one_entry_without_those_of_the_figures() -> None:
    scale = Worded(Reason("term", "both say million", weight=2.0), "million", "million")
    ending = Worded(Reason("term", "Acme's and Acme", weight=0.8), "Acme's", "Acme")
    verbs = Worded(Reason("term", "rose and climbed", weight=0.2), "rose", "climbed")
    assert describe_reasons((verbs, ending, scale, TERM, DIFFER)) == (
        DIFFER.reason.text,
        "in common: sales, Acme, rose/climbed",
    )


@pytest.mark.parametrize("kind", ["figure", "part", "wording"])
def test_what_only_weighs_is_left_out(kind: ReasonKind) -> None:
    assert describe_reasons((Worded(Reason(kind, "a feature", weight=-0.4)), TERM)) == ("in common: sales",)


def test_each_thing_is_said_once() -> None:
    assert describe_reasons((SAME, TERM, SAME, TERM)) == ("8% = 8%", "in common: sales")
