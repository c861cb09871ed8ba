"""The values that a row shows, by what its reasons hold against each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import claim, passage
from tui.app.rows import prepare
from tui.app.values import values
from tui.claims.claim import Claim, Pair, Reason
from tui.comparison import Comparison
from tui.figures.find import find
from tui.figures.outcome import Outcome
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Span

TEXTS = (
    "The airline said 155 Indonesians were on the plane.",
    "There were 149 passengers from Indonesia.",
    "Aboard were 162 people, some of them without a ticket.",
    "It had 155 Indonesians aboard.",
)
DOCUMENTS = tuple(split(document(text, name=f"account {number}")) for number, text in enumerate(TEXTS, 1))
ARTICLES = {each.id: each for each in DOCUMENTS}
FIGURES = {(figure.document, figure.span): figure for each in DOCUMENTS for figure in find(each)}


def at(number: int, words: str) -> Span:
    return passage(DOCUMENTS, number, words).span


def held(number: int, words: str, other: int, others: str, outcome: Outcome | None = "differs") -> Pair:
    """A pair of two accounts, counted from 1, with one reason about figures."""
    reason = Reason("figure", "", at(number, words), at(other, others), outcome)
    return Pair(number - 1, other - 1, 0.8, "differ" if outcome == "differs" else "related", True, (reason,))


def made(*pairs: Pair, gap_percent: float = 0.0) -> Claim:
    passages = tuple(passage(DOCUMENTS, number, text) for number, text in enumerate(TEXTS, 1))
    return replace(claim("c1", "differ", "aboard", passages), pairs=pairs, gap_percent=gap_percent)


def shown(*pairs: Pair) -> str:
    return values(made(*pairs), ARTICLES, FIGURES).words


def test_figures_that_count_by_another_noun_are_all_shown() -> None:
    assert shown(held(1, "155", 2, "149")) == "155 | 149"


@pytest.mark.parametrize("outcome", ["differs", "later", "same_in_other_form", "not_comparable"])
def test_what_is_held_to_a_figure_shown_is_shown_too(outcome: Outcome) -> None:
    given = (
        held(1, "155", 2, "149"),
        held(2, "149", 3, "162", outcome),
    )
    assert shown(*given) == shown(*reversed(given)) == "155 | 149 | 162"


def test_what_no_reason_joins_is_shown_if_it_is_of_the_same_unit_or_held_against_such() -> None:
    joined = made(held(1, "155", 2, "149"), held(3, "162", 4, "155", "same"))
    said = values(joined, ARTICLES, FIGURES)
    assert said.words == "155 | 149 | 162"
    assert [figure.document for figure in said.figures] == [each.id for each in DOCUMENTS]
    assert shown(held(1, "155", 2, "149"), held(3, "162", 4, "aboard", "same")) == "155 | 149"


def test_a_figure_beside_the_passage_that_only_weighs_is_not_shown() -> None:
    claim = made(held(1, "155", 2, "149", None))
    cut = replace(claim.passages[0], span=at(1, "The airline said"))
    assert values(replace(claim, passages=(cut, *claim.passages[1:])), ARTICLES, FIGURES).words == "149 passenger"
    assert values(claim, ARTICLES, FIGURES).words == "155 | 149"


def test_places_that_are_no_figures_are_shown_as_words() -> None:
    assert shown(held(1, "The airline", 2, "149")) == "The airline | 149"
    assert shown() == ""


def test_figures_that_a_reason_holds_to_differ_are_apart_whatever_each_counts() -> None:
    claims = (made(held(1, "155", 2, "149"), gap_percent=9.0),)
    (row,) = prepare(Comparison(DOCUMENTS, figures=tuple(FIGURES.values()), claims=claims)).rows
    assert (row.values, row.apart, row.conflict) == ("155 | 149", "4%", True)
