"""The values of a row: what each source gives, equal ones together, and which is the odd one out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.rows.made import claim, differs, document, figure, found
from tui.claims.claim import Claim, Reason, Relation
from tui.figures.figure import Figure
from tui.reading.documents import Document, Span
from tui.rows.values import Values, values


def sold(*numbers: int) -> tuple[tuple[Document, ...], list[Figure]]:
    """One article per number of boats sold, and their figures."""
    made = tuple(document(f"d{n}", f"The yard sold {number} boats.") for n, number in enumerate(numbers))
    return made, [
        figure(str(number), number, unit="boat", document=each.id, span=found(each, str(number)))
        for each, number in zip(made, numbers, strict=True)
    ]


def of(claim_: Claim, made: tuple[Document, ...], figures: list[Figure]) -> Values:
    return values(
        claim_,
        {each.id: each for each in made},
        {(each.document, each.span): each for each in figures},
        {each.id: place for place, each in enumerate(made)},
    )


def compared(*numbers: int, relation: Relation = "differ") -> Values:
    made, figures = sold(*numbers)
    reasons = tuple(
        (0, place, (differs(figures[0].span, figures[place].span, "same" if one == numbers[0] else "differs"),))
        for place, one in enumerate(numbers)
        if place
    )
    return of(claim(relation, *made, reasons=reasons), made, figures)


def test_each_source_gives_its_value() -> None:
    given_values = compared(40, 43)
    assert [(each.text, each.sources, each.odd) for each in given_values.given] == [
        ("40", (0,), False),
        ("43", (1,), False),
    ]
    assert given_values.differ
    assert [each.text for each in given_values.figures] == ["40", "43"]


def test_equal_values_are_together_and_most_come_first() -> None:
    given_values = compared(43, 40, 40)
    assert [(each.text, each.sources, each.odd) for each in given_values.given] == [
        ("40", (1, 2), False),
        ("43", (0,), True),
    ]


def test_without_a_majority_nothing_is_odd() -> None:
    assert not any(each.odd for each in compared(40, 43).given)
    assert not any(each.odd for each in compared(40, 43, 47).given)
    assert not any(each.odd for each in compared(40, 40, 43, 43).given)
    assert not any(each.odd for each in compared(43, 40, 40, relation="related").given)


def test_the_places_are_those_of_the_passages() -> None:
    for each in compared(40, 43).given:
        ((position, span),) = each.spans
        assert position in each.sources
        assert len(each.text) == len(span)


def test_a_value_that_is_not_a_figure_is_shown_as_written() -> None:
    made = (document("a", "The mayor,\nAnn Ash, spoke."), document("b", "The mayor, Ann Elm, spoke."))
    name = Reason("name", "", found(made[0], "Ann Ash"), found(made[1], "Ann Elm"), "differs")
    given_values = of(claim("differ", *made, reasons=((0, 1, (name,)),)), made, [])
    assert [each.text for each in given_values.given] == ["Ann Ash", "Ann Elm"]
    assert given_values.kind == "name"


def test_a_long_passage_is_not_a_value() -> None:
    text = "The mayor said that " + "very " * 20 + "little was known."
    made = (document("a", text), document("b", text))
    whole = Span(0, len(text))
    reason = Reason("quote", "", whole, whole, "differs")
    assert of(claim("differ", *made, reasons=((0, 1, (reason,)),)), made, []) == Values()


def test_a_claim_without_reasons_has_no_values() -> None:
    made, figures = sold(40)
    assert of(claim("single", *made), made, figures) == Values()


def test_who_denies_what_another_says_is_a_value() -> None:
    made = (document("a", "The ferry has not sunk."), document("b", "The ferry has sunk."))
    denied = Reason("polarity", "", found(made[0], "not"), None, "differs")
    given_values = of(claim("differ", *made, reasons=((0, 1, (denied,)),)), made, [])
    assert [(each.text, each.sources) for each in given_values.given] == [("denies it", (0,)), ("says it", (1,))]
    assert given_values.kind == "polarity"


def test_a_denial_says_more_than_another_word() -> None:
    made = (document("a", "The new ferry has not sunk."), document("b", "The old ferry has sunk."))
    denied = Reason("polarity", "", found(made[0], "not"), None, "differs")
    word = Reason("word", "", found(made[0], "new"), found(made[1], "old"), "differs")
    name = Reason("name", "", found(made[0], "ferry"), found(made[1], "ferry"), "differs")
    for reasons, kind in (((word, denied), "polarity"), ((word,), "word"), ((denied, name), "name")):
        assert of(claim("differ", *made, reasons=((0, 1, reasons),)), made, []).kind == kind


def test_a_word_of_one_source_alone_is_a_value() -> None:
    made = (document("a", "The ban is lifted."), document("b", "The provisional ban is lifted."))
    word = Reason("role", "", None, found(made[1], "provisional"), "differs")
    given_values = of(claim("differ", *made, reasons=((0, 1, (word,)),)), made, [])
    assert {(each.text, each.sources) for each in given_values.given} == {
        ("provisional", (1,)),
        ("leaves it out", (0,)),
    }
    assert given_values.kind == "word"


def test_a_word_that_another_passage_of_the_source_has_is_not_a_value() -> None:
    made = (document("a", "The ban is lifted."), document("b", "The provisional ban is lifted. So it is provisional."))
    word = Reason("role", "", None, found(made[1], "provisional"), "differs")
    both = of(claim("differ", made[1], made[1], reasons=((0, 1, (word,)),)), made, [])
    assert both == Values()


@given(st.lists(st.integers(10, 14), min_size=2, max_size=6))
def test_every_source_is_once_among_the_values(numbers: list[int]) -> None:
    given_values = compared(*numbers)
    assert sorted(place for each in given_values.given for place in each.sources) == list(range(len(numbers)))
    assert [each.text for each in given_values.given] == list(dict.fromkeys(each.text for each in given_values.given))
    assert sum(each.odd for each in given_values.given) < len(given_values.given)
