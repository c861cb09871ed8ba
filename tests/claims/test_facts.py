from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.claims.stories import BESIDE, OTHER, article, claims, read, story
from tui.claims.facts import facts

CASES = Path(__file__).parent / "cases" / "facts.jsonl"


def rows() -> list[Any]:
    mark = pytest.mark.xfail(reason="known failure", strict=True)
    read_ = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    return [
        pytest.param(row, id=f"{row['group']}: {row['a'][:50]}", marks=(mark,) * (row["group"] == "known"))
        for row in read_
    ]


@pytest.mark.parametrize("row", rows())
def test_slots_that_two_articles_fill_differently(row: dict[str, Any]) -> None:
    for texts in ((row["a"], row["b"]), (row["b"], row["a"])):
        found = facts(read(*texts))
        assert [fact.label for fact in found] == row["labels"]
        for held in (held for fact in found for held in fact.pairs.values()):
            assert not held.agrees
            assert held.sure == row.get("sure", held.sure)


def test_one_article_alone_has_no_fact() -> None:
    assert facts(read("Dora Finch, 52, kept it. Dora Finch, 54, sang.")) == ()
    assert facts(()) == ()


def test_those_who_agree_on_a_slot_in_conflict_are_included() -> None:
    texts = [f"Dora Finch, {age}, kept the {place}." for age, place in ((52, "light"), (54, "ferry"), (52, "mill"))]
    (fact,) = facts(read(*texts))
    assert len(fact.members) == 3
    assert sorted(held.agrees for held in fact.pairs.values()) == [False, False, True]


def test_a_pair_may_be_turned() -> None:
    (fact,) = facts(read("Dora Finch, 52, kept it.", "A walker found 54-year-old Dora Finch."))
    (held,) = fact.pairs.values()
    assert held.swapped().swapped() == held
    assert (held.swapped().reason.a, held.swapped().reason.b) == (held.reason.b, held.reason.a)


def test_a_fact_of_two_sentences_that_are_not_alike_is_a_row_with_its_name() -> None:
    one, other = "Dora Finch, 52, kept the lighthouse for years.", "On Monday a walker saw the body of Dora Finch, 54."
    found = claims(story(article(one, *BESIDE), article(*OTHER, other)))
    (row,) = (each for each in found if each.relation == "differ")
    assert "Dora Finch" in row.label
    assert {reason.kind for pair in row.pairs for reason in pair.reasons if reason.outcome == "differs"} == {"figure"}
