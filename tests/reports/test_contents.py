"""The contents and order of every report, before formatting."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tui
from tests.reports.conftest import example
from tests.reports.texts import text_of
from tui.claims.claim import Pair
from tui.claims.sections import SECTIONS
from tui.comparison import Comparison
from tui.reports.contents import NONE, ONE, contents
from tui.reports.outline import Report
from tui.rows.sources import SourceChange
from tui.sessions.session import Edit, LoggedEdit, Review
from tui.sessions.source_edits import document_anchor, write_change

PEOPLE = ("plain", "markdown", "html", "docx")


def parts(report: Report) -> list[str]:
    return [part.id for part in report.parts]


def test_what_was_resolved_comes_first_then_the_sections_in_order(comparison: Comparison, review: Review) -> None:
    assert parts(contents(comparison, review)) == [
        "reviewed", "section-conflict", "digest", "section-agree", "section-single", "figures", "summaries",
        "separated", "orphans", "sources",
    ]  # fmt: skip


def test_nothing_is_reviewed_unless_it_was(comparison: Comparison) -> None:
    assert "reviewed" not in parts(contents(comparison))


RELATION = st.sampled_from(("differ", "agree", "related"))
DRAWN = st.lists(st.tuples(RELATION, st.booleans(), st.booleans()), max_size=6)


@given(DRAWN)
def test_every_claim_is_in_its_section_once_whatever_there_is(drawn: list[tuple[str, bool, bool]]) -> None:
    made = example()
    claims = tuple(
        replace(
            made.claims[0],
            id=f"x{place}",
            relation=relation,  # type: ignore[arg-type] # hypothesis draws plain strings
            dispute=dispute,
            pairs=(Pair(0, 1, 0.5, relation, sure, ()),),  # type: ignore[arg-type] # as above
        )
        for place, (relation, sure, dispute) in enumerate(drawn)
    )
    found = [part for part in contents(replace(made, claims=claims)).parts if part.section]
    order = list(SECTIONS)
    assert all(order.index(a.section) < order.index(b.section) for a, b in pairwise(found) if a.section and b.section)
    assert sum(len(part.blocks) for part in found) == len(claims)


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ((), NONE),
        (("The pier at Brenn was sold in May.",), ONE),
        (("The pier at Brenn was sold in May.", "Rain fell on the hills of Lorne."), "No conflicts found; 2 in one"),
    ],
)
def test_one_sentence_says_what_was_found_also_where_it_is_nothing(
    texts: tuple[str, ...], sentence: str, name: str
) -> None:
    compared = tui.compare([tui.document(text, name=f"n{place}") for place, text in enumerate(texts)])
    assert sentence in text_of(compared, name)


def test_one_article_is_not_compared_with_itself() -> None:
    alone = tui.compare([tui.document("The pier at Brenn was sold in May. It rained.", name="gazette")])
    assert parts(contents(alone)) == ["summaries", "sources"]


def test_a_story_without_a_title_is_called_by_its_sources() -> None:
    names = ("gazette", "courier", "herald", "post")
    made = [tui.document(f"Rain {name}.", name=name) for name in names]
    assert contents(tui.compare(made[:2])).title == "Gazette and Courier"
    assert contents(tui.compare(made[:3])).title == "Gazette, Courier and Herald"
    assert contents(tui.compare(made)).title == "Gazette and 3 more sources"
    assert contents(Comparison()).title == "Nothing to compare"


@pytest.mark.parametrize("name", PEOPLE)
def test_sources_have_the_names_that_the_reader_gave_them(comparison: Comparison, name: str) -> None:
    change = write_change(SourceChange(name="Lorne Gazette", short="Gazette"))
    edit = Edit(1, "2025-01-01T00:00:00Z", "source", (document_anchor(comparison.documents[1]),), change)
    text = text_of(comparison, name, Review(edits=(LoggedEdit(edit, "", ""),)))
    assert "Gazette, sentence 1" in text
    assert "Lorne Gazette" in text
    assert "A 2" not in text


@pytest.mark.parametrize("name", PEOPLE)
def test_people_read_no_offsets_and_no_numbers_for_sources(comparison: Comparison, review: Review, name: str) -> None:
    text = text_of(comparison, name, review)
    assert "characters" not in text.replace("hidden characters", "")
    assert "[1, sentence" not in text
    assert "Article 1" not in text


def test_how_a_conflict_was_resolved_is_on_top(comparison: Comparison, review: Review) -> None:
    plain = text_of(comparison, "plain", review)
    top = plain.partition("REVIEWED")[2].partition("≠ CONFLICTS")[0]
    assert "Resolved: 1 of 1 (conflicts, claims to check and disputes)." in top
    assert "disputed. Right value: $38.38 billion. Evidence: https://filing.example/*q4*. Note: [see](x)" in top
