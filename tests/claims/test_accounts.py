from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.stories import BESIDE, OTHER, article, between, claims, compared, story
from tests.items.lines import line, sentences, versions
from tui.claims.accounts import NOBODY, Verdict, accounted
from tui.claims.doubts import NameWords
from tui.items.counterparts import account


def verdict(a: str, b: str, name_words: NameWords = NOBODY) -> Verdict | None:
    """What two sentences come to."""
    return accounted(account(line(a), line(b)), name_words)


CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[Any]:
    mark = pytest.mark.xfail(reason="known failure", strict=True)
    read = [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return [
        pytest.param(
            row,
            id=f"{row['kind']} {row['group']}: {row['a'][:40]} / {row['b'][:30]}",
            marks=(mark,) * (row["group"] == "known"),
        )
        for row in read
    ]


@pytest.mark.parametrize("row", rows("kinds"))
def test_what_differs_what_agrees_and_what_only_looks_like_it(row: dict[str, Any]) -> None:
    """A sentence may have a part that agrees next to the one that differs; what agrees differs in no part."""
    pairs = compared(row["a"], row["b"], None) if row.get("undated") else compared(row["a"], row["b"])
    relations = {str(pair.relation) for pair in pairs} or {"apart"}
    why = [(reason.kind, reason.text) for pair in pairs for reason in pair.reasons if reason.outcome]
    if row["want"] == ["differ"]:
        assert "differ" in relations, why
    else:
        assert relations <= set(row["want"]), why


@pytest.mark.parametrize("row", rows("meaning_changes"))
def test_opposites_and_what_only_looks_like_them(row: dict[str, Any]) -> None:
    documents = story(article(row["a"], *BESIDE), article(*OTHER, row["b"]))
    pairs = between(claims(documents), (documents[0], 0), (documents[1], len(OTHER)))
    relations = {str(pair.relation) for pair in pairs} or {"apart"}
    assert ("differ" in relations) == (row["want"] == ["differ"]), [r for pair in pairs for r in pair.reasons]


@pytest.mark.parametrize(
    ("a", "b", "kind", "words"),
    [
        ("Profit at the mill rose last spring.", "Profit at the mill fell last spring.", "direction", ("rose", "fell")),
        ("The boat was found in Hask.", "The boat was found in Lorne.", "name", ("Hask", "Lorne")),
        ("It was Flight 412 to Hask.", "It was Flight 421 to Hask.", "number", ("412", "421")),
        ("The bell rang at 3 p.m. there.", "The bell rang at 4 p.m. there.", "time", ("3 p.m.", "4 p.m.")),
        ("The bell was cast in 1898.", "The bell was cast in 1889.", "date", ("1898", "1889")),
        ("It cost the town $5m.", "It cost the town £5m.", "figure", ("$5m", "£5m")),
        ("Roth sued Amis.", "Amis sued Roth.", "deed", ("Roth", "Roth")),
        ("The dam held all night.", "The bridge held all night.", "word", ("dam", "bridge")),
    ],
)
def test_a_difference_is_reported_with_its_kind_and_its_places(
    a: str, b: str, kind: str, words: tuple[str, str]
) -> None:
    found = verdict(a, b)
    assert found is not None
    assert found.relation == "differ"
    (reason,) = (each for each in found.reasons if each.outcome == "differs")
    assert reason.kind == kind
    assert reason.a is not None
    assert reason.b is not None
    assert (reason.a.of(a), reason.b.of(b)) == words


def test_a_denial_that_only_one_has_has_a_place_on_one_side() -> None:
    found = verdict("The council approved the dam.", "The council did not approve the dam.")
    assert found is not None
    (reason,) = found.reasons
    assert (reason.kind, reason.a) == ("polarity", None)


def test_a_changed_word_of_which_nothing_is_known_is_never_sure() -> None:
    found = verdict("The dam held all night.", "The bridge held all night.")
    assert found is not None
    assert (found.relation, found.sure) == ("differ", False)


def test_another_stage_of_a_toll_is_never_sure() -> None:
    found = verdict("At least seven people died.", "At least four people died.")
    assert found is not None
    assert (found.relation, found.sure) == ("differ", False)


def test_a_name_that_the_other_article_knows_too_is_not_given_for_the_other() -> None:
    one, other = "The stolen boat lay in Hask on Monday for two hours.", "The boat lay for two hours in Cray on Monday."
    apart = verdict(one, other)
    known = verdict(one, other, (frozenset({"hask", "cray"}), frozenset({"hask", "cray"})))
    assert apart is not None
    assert known is not None
    assert apart.relation == "differ"
    assert known.relation != "differ"
    copied = verdict(one, one.replace("Hask", "Cray"), (frozenset({"hask", "cray"}), frozenset({"hask", "cray"})))
    assert copied is not None
    assert copied.relation == "differ"


def test_passages_that_have_nothing_in_common_are_no_account() -> None:
    assert verdict("The mill closed in May.", "A dog followed the postman.") is None
    assert verdict("", "") is None
    assert verdict("The mill closed.", "") is None


@given(st.one_of(st.text(max_size=80), sentences()), st.one_of(st.text(max_size=80), sentences()))
def test_any_two_texts_have_a_verdict_or_none(a: str, b: str) -> None:
    found = verdict(a, b)
    if found is None:
        return
    assert found.relation in ("agree", "differ", "related")
    assert found.gap_percent >= 0
    for reason in found.reasons:
        assert reason.text
        for span, text in ((reason.a, a), (reason.b, b)):
            assert span is None or 0 <= span.start < span.end <= len(text)


@given(sentences())
def test_a_passage_agrees_with_itself(text: str) -> None:
    found = verdict(text, text)
    assert found is None or (found.relation, found.sure) == ("agree", True)


@given(versions())
def test_the_sides_of_two_versions_may_be_exchanged(pair: tuple[str, str]) -> None:
    one, other = (verdict(a, b) for a, b in (pair, pair[::-1]))
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.relation == other.relation


@given(versions())
def test_every_reason_lies_in_its_text_and_has_an_outcome(pair: tuple[str, str]) -> None:
    found = verdict(pair[0], pair[1])
    for reason in found.reasons if found else ():
        assert reason.outcome
        for span, text in zip((reason.a, reason.b), pair, strict=True):
            assert span is None or (text[span.start : span.end] and span.end <= len(text))


def test_the_more_differs_the_less_two_passages_are_about_the_same() -> None:
    bases = [
        "Hask United beat Brannick Rovers 3-1 on 4 May 2019.",
        "Hask United beat Brannick Rovers 3-1 on 4 May 2019.",
        "Hask United beat Brannick Rovers 4-1 on 4 May 2019.",
        "Hask United beat Serrat Athletic 4-0 on 11 May 2019.",
    ]
    found = [verdict(bases[0], other) for other in bases[1:]]
    relations = [each.relation if each else None for each in found]
    assert relations == ["agree", "differ", "related"]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Ann Ash, the deputy police chief, said the ferry sank.", "Ann Ash, the police chief, said the ferry sank.",
         "differ"),
        ("A temporary truce in Brenn sets the stage for talks in Hask.",
         "A truce in Brenn sets the stage for talks in Hask.", "agree"),
    ],
)  # fmt: skip
def test_a_rank_is_that_of_an_office(a: str, b: str, relation: str) -> None:
    found = verdict(a, b)
    assert found is not None
    assert found.relation == relation
