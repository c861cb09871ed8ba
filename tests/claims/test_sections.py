"""The sections of a comparison: what belongs to which, their order, and the sentence that counts them."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.claims.claim import Claim, Pair, Passage, Relation
from tui.claims.sections import SECTIONS, Section, counts, is_sure, rank, section_of, summary
from tui.reading.documents import Span
from tui.ties.tie import Differing


def claim(relation: Relation, *sure: bool, sources: int = 2, dispute: bool = False) -> Claim:
    passages = tuple(Passage(f"d{n}", f"d{n}.s1", Span(0, 1)) for n in range(sources))
    pairs = tuple(Pair(0, 1, 0.5, relation, each, ()) for each in sure)
    return Claim("c", relation, "", 0.5, passages, pairs, dispute=dispute)


def test_every_section_has_its_words() -> None:
    assert tuple(SECTIONS) == get_args(Section)
    assert len({words.sign for words in SECTIONS.values()}) == len(SECTIONS)
    assert all(len(words.sign) == 1 for words in SECTIONS.values())


@pytest.mark.parametrize(
    ("relation", "sure", "dispute", "section"),
    [
        ("differ", (True, False), False, "conflict"),
        ("differ", (False, False), False, "check"),
        ("differ", (True,), True, "dispute"),
        ("agree", (True,), False, "agree"),
        ("related", (False,), False, "related"),
        ("single", (), False, "single"),
    ],
)
def test_a_claim_has_its_section(
    relation: Relation, sure: tuple[bool, ...], dispute: bool, section: Section
) -> None:  # fmt: skip
    assert section_of(claim(relation, *sure, dispute=dispute)) == section


def test_one_sure_pair_makes_a_conflict_and_agreement_needs_all() -> None:
    assert is_sure(claim("differ", True, False))
    assert not is_sure(claim("agree", True, False))
    assert is_sure(claim("agree", True, True))


def test_pairs_of_another_relation_do_not_decide() -> None:
    made = claim("differ", True)
    other = replace(made.pairs[0], relation="agree", sure=False)
    assert is_sure(replace(made, pairs=(other, *made.pairs)))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ({"conflict": 1, "check": 3, "agree": 22, "related": 9, "single": 104},
         "1 conflict, 3 to check, 22 agree, 9 related, 104 in one source."),
        ({"conflict": 2, "dispute": 1, "agree": 1}, "2 conflicts, 1 dispute, 1 agrees."),
        ({"agree": 45}, "No conflicts found; 45 agree."),
        ({"check": 1, "single": 1200}, "No conflicts found; 1 to check, 1,200 in one source."),
        ({}, "No conflicts found."),
    ],
)  # fmt: skip
def test_one_sentence_says_what_was_found_also_where_it_is_nothing(found: dict[Section, int], words: str) -> None:
    assert summary({section: found.get(section, 0) for section in SECTIONS}) == words


@pytest.mark.parametrize(
    ("found", "tied", "words"),
    [
        ({"agree": 45}, Differing(1, 1),
         "No conflicts found in the text, but 2 figures differ from a table (1 to check); 45 agree."),
        ({}, Differing(1), "No conflicts found in the text, but 1 figure differs from a table."),
        ({"conflict": 1, "check": 3}, Differing(0, 1),
         "1 conflict, 1 figure differs from a table (1 to check), 3 to check."),
    ],
)  # fmt: skip
def test_figures_that_differ_from_a_table_are_said_first(
    found: dict[Section, int], tied: Differing, words: str
) -> None:  # fmt: skip
    assert summary({section: found.get(section, 0) for section in SECTIONS}, tied) == words


CLAIMS = st.builds(
    lambda relation, sure, sources, dispute: claim(relation, *sure, sources=sources, dispute=dispute),
    st.sampled_from(get_args(Relation)),
    st.lists(st.booleans(), max_size=3),
    st.integers(1, 5),
    st.booleans(),
)


@given(st.lists(CLAIMS, max_size=12))
def test_the_order_is_that_of_the_sections_then_of_the_sources(claims: list[Claim]) -> None:
    ordered = sorted(claims, key=rank)
    sections = [list(SECTIONS).index(section_of(each)) for each in ordered]
    assert sections == sorted(sections)
    agreed = [len(each.passages) for each in ordered if section_of(each) == "agree"]
    assert agreed == sorted(agreed, reverse=True)
    assert sum(counts(claims).values()) == len(claims)
    assert list(counts(claims)) == list(SECTIONS)
