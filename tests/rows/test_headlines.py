"""The headlines of rows: what they are about, whose and when."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.rows.made import claim, document, figure, found
from tui.claims.claim import Reason
from tui.figures.figure import FigureKind, Period
from tui.reading.documents import Span
from tui.rows.headlines import headline
from tui.rows.values import Given, Values

AB = (Given("a", (0,)), Given("b", (1,)))


def of(
    one: str, other: str, number: str, another: str, kind: FigureKind = "count", unit: str = "", **details: Any
) -> str:
    made = (document("a", one), document("b", other))
    figures = tuple(
        figure(words, 1.0, kind, unit, document=each.id, span=found(each, words), **details)
        for each, words in zip(made, (number, another), strict=True)
    )
    return headline(claim("differ", *made), Values(AB, figures, "figure"), {each.id: each for each in made})


def test_a_count_is_called_by_what_it_counts_as_the_article_writes_it() -> None:
    assert of("It sold 40 boats.", "It sold 43 boats.", "40", "43", unit="boat") == "boats"
    assert of("It took 40 Frisians.", "It took 43 Frisians.", "40", "43", unit="frisian") == "Frisians"
    assert of("It lost 3 children.", "It lost 4 children.", "3", "4", unit="child") == "children"


def test_a_measure_has_its_holder_and_period_where_all_figures_have_the_same() -> None:
    details = {"measure": "revenue", "holder": "Mill Corp", "period": Period("2024")}
    assert of("$40", "$43", "$40", "$43", "money", "USD", **details) == "revenue · Mill Corp · 2024"


def test_the_state_of_those_who_are_counted_is_in_the_headline() -> None:
    assert of("41 people died.", "44 people died.", "41", "44", unit="person", measure="killed") == "people killed"


def test_two_spellings_of_a_noun_are_one() -> None:
    made = (document("a", "Revenue: $4"), document("b", "revenues of $5"))
    pair = tuple(
        figure(words, 1.0, "money", "USD", document=each.id, span=found(each, words), measure=measure)
        for each, words, measure in zip(made, ("$4", "$5"), ("Revenue", "revenues"), strict=True)
    )
    assert headline(claim("differ", *made), Values(AB, pair, "figure"), {each.id: each for each in made}) == "Revenue"


def test_an_age_is_that_of_the_person_beside_it() -> None:
    assert of("Ann Ash, 32, spoke.", "Ann Ash (30) spoke.", "32", "30", "age").endswith("Ann Ash")


@pytest.mark.parametrize(
    ("kind", "words"),
    [("name", "name"), ("time", "time of day"), ("attribution", "speaker"), ("polarity", "affirmed or denied"),
     ("unheard of", "wording")],
)  # fmt: skip
def test_what_is_not_a_figure_is_named_by_its_kind(kind: str, words: str) -> None:
    assert headline(claim("differ"), Values(AB, (), kind), {}) == words


def test_the_word_that_all_have_before_a_noun_is_part_of_it() -> None:
    crews = ("It took 8 crew members.", "It took 9 crew members.", "8", "9")
    assert of(*crews, unit="member") == "crew members"
    assert of("It took 8 crew members.", "It took 9 board members.", "8", "9", unit="member") == "members"


def labelled(text: str, kind: FigureKind, unit: str, label: str) -> str:
    made = document("a", text)
    of_it = figure(text, 1.0, kind, unit)
    return headline(replace(claim("differ", made), label=label), Values(AB, (of_it, of_it), "figure"), {"a": made})


def test_words_of_the_claim_name_what_has_no_measure_without_its_unit_and_verb() -> None:
    assert labelled("4 feet", "measure", "foot", "feet of snow has fallen") == "snow"
    assert labelled("4 feet", "measure", "foot", "4 feet of") == "measure"
    assert labelled("4 feet", "measure", "foot", "height of the wall") == "height of the wall"


def test_what_only_some_give_as_a_figure_is_called_by_its_noun_without_holder() -> None:
    made = (document("a", "It lost 40 boats."), document("b", "It lost dozens."))
    lost = figure("40", 40, "count", "boat", span=found(made[0], "40"), holder="Mill Corp")
    values = Values(
        (Given("40", (0,), ((0, lost.span),)), Given("dozens", (1,), ((1, Span(8, 14)),))), (lost,), "quantity"
    )
    documents = {each.id: each for each in made}
    assert headline(claim("differ", *made), values, documents) == "boats"
    assert headline(claim("differ", *made), replace(values, kind="word"), documents) == "wording"


def test_a_conflict_of_speakers_is_named_so() -> None:
    made = (document("a", "“Stop.”"), document("b", "“Stop.”"))
    reason = Reason("attribution", "same words, different speaker", Span(0, 7), Span(0, 7))
    assert headline(claim("differ", *made, reasons=((0, 1, (reason,)),)), Values(), {}) == "speaker"
    assert headline(claim("related", *made, reasons=((0, 1, (reason,)),)), Values(), {}) == ""


@pytest.mark.parametrize(("kind", "words"), [("role", "office of Ann Ash"), ("party", "party of Ann Ash")])
def test_an_office_or_party_is_that_of_somebody(kind: Any, words: str) -> None:
    made = (document("a", "x"), document("b", "y"))
    reason = Reason(kind, f"the {words}: x | y", Span(0, 1), Span(0, 1), "differs")
    assert headline(claim("differ", *made, reasons=((0, 1, (reason,)),)), Values(AB, (), kind), {}) == words


def test_one_value_makes_no_headline() -> None:
    assert headline(claim("agree"), Values(AB[:1], (), "figure"), {}) == ""
    assert headline(claim("agree"), Values(), {}) == ""
