"""A comparison as rows: their sections, signs, headlines and sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

import tui
from tests.rows.made import claim, differs, document
from tui.claims.claim import Claim, Relation
from tui.comparison import Comparison
from tui.figures.outcome import Outcome
from tui.reading.documents import Span
from tui.rows.row import Row, rows
from tui.rows.sources import SourceChange, sources

MADE = (document("a", "The yard sold 40 boats."), document("b", "The yard sold 43 boats in May."))
SPANS = (Span(14, 16), Span(14, 16))
RELATIONS: tuple[Relation, ...] = ("differ", "agree", "related", "single")


def of(*claims: Claim) -> tuple[Row, ...]:
    return rows(Comparison(documents=MADE, claims=claims))


def both(relation: Relation, *, sure: bool = True, dispute: bool = False) -> Claim:
    outcome: Outcome = "differs" if relation == "differ" else "same"
    made = claim(relation, *MADE, reasons=((0, 1, (differs(*SPANS, outcome),)),), sure=sure)
    return replace(made, dispute=dispute)


@pytest.mark.parametrize(
    ("given_claim", "section", "sign"),
    [
        (both("differ"), "conflict", "≠"),
        (both("differ", sure=False), "check", "?"),
        (both("differ", dispute=True), "dispute", "!"),
        (both("agree"), "agree", "="),
        (both("agree", sure=False), "agree", "=?"),
        (both("related", sure=False), "related", "~?"),
        (claim("single", MADE[0]), "single", "·"),
    ],
)
def test_a_row_has_its_section_and_sign(given_claim: Claim, section: str, sign: str) -> None:
    (row,) = of(given_claim)
    assert (row.section, row.sign) == (section, sign)


def test_a_conflict_of_figures_says_what_each_source_gives() -> None:
    documents = [
        tui.document("The yard at Brenn sold 40 boats in May.", name="gazette"),
        tui.document("The yard at Brenn sold 43 boats in May.", name="courier"),
    ]
    (row,) = rows(tui.compare(documents))
    assert row.differs
    assert row.of_figures
    assert [each.text for each in row.given] == ["40", "43"]
    assert row.gap == "3 apart (7.5%)"
    assert row.sources == (0, 1)
    assert (row.number, row.first) == (1, (0, 0))
    assert row.title == row.headline != ""


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("boats", "boats"),
        ("", "It sank."),
        ("wording", "wording: It sank."),
        ("office of Ann Ash", "office of Ann Ash"),
    ],
)
def test_a_row_is_called_by_what_it_is_about(headline: str, name: str) -> None:
    row = Row(claim("differ"), 1, "check", sure=False, headline=headline, sentence="It sank.", sources=())
    assert row.name == name


def test_agreement_is_titled_by_its_shortest_whole_passage() -> None:
    (row,) = of(both("agree"))
    assert (row.headline, row.title, row.gap) == ("", "The yard sold 40 boats.", "")
    fragment = (document("a", "and the yard sold boats"), document("b", "On Monday the yard sold boats again."))
    (row,) = rows(Comparison(documents=fragment, claims=(claim("agree", *fragment),)))
    assert row.sentence == "On Monday the yard sold boats again."


def test_a_part_of_a_sentence_does_not_end_with_a_comma() -> None:
    made = document("a", "The yard sold 40 boats,")
    (row,) = rows(Comparison(documents=(made,), claims=(claim("single", made),)))
    assert row.sentence == "The yard sold 40 boats"


def test_rows_that_share_a_passage_have_other_sentences_where_they_can() -> None:
    short, long_, longest = (
        document(name, text)
        for name, text in (("a", "It sold."), ("b", "The yard sold boats."), ("c", "The yard at Brenn sold boats."))
    )
    claims = (claim("agree", short, long_), claim("agree", short, longest), claim("single", short))
    found = rows(Comparison(documents=(short, long_, longest), claims=claims))
    assert [row.sentence for row in found] == ["It sold.", "The yard at Brenn sold boats.", "It sold."]


def test_a_sentence_is_on_one_line() -> None:
    made = document("a", "The yard\nsold 40 \x1b boats.")
    (row,) = rows(Comparison(documents=(made,), claims=(claim("single", made),)))
    assert row.sentence == "The yard sold 40 ␛ boats."


def test_the_reader_names_the_sources() -> None:
    named = sources(MADE, {"a": SourceChange(name="Gazette")})
    (row,) = rows(Comparison(documents=MADE, claims=(both("agree"),)), named)
    assert [named[place].name for place in row.sources] == ["Gazette", "B"]
