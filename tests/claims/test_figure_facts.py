from __future__ import annotations

import tui
from tui.claims.figure_facts import compared_figures, facts_in_conflict
from tui.comparison import Comparison
from tui.reading.article import document

TEXTS = (
    "Diver Ines Roth, 34, was rescued from Lake Hask on Friday, police said.",
    "Diver Ines Roth, 36, was rescued from Lake Hask on Friday, police said.",
    "The coast guard had been called at noon. Friends of Ines Roth, 34, were at the lake.",
)


def compared(*texts: str) -> Comparison:
    return tui.compare([document(f"Rescue {n}\n\n{text}", name=str(n)) for n, text in enumerate(texts)])


def test_a_fact_in_conflict_has_the_figures_of_every_source() -> None:
    comparison = compared(*TEXTS)
    texts = {figure.id: (figure.text, figure.document) for figure in comparison.figures}
    (fact,) = comparison.conflicts
    assert [texts[name][0] for name in fact] == ["34", "36", "34"]
    assert len({texts[name][1] for name in fact}) == 3


def test_of_two_sources_the_claims_have_it_all() -> None:
    assert compared(*TEXTS[:2]).conflicts == ()


def test_without_a_conflict_there_is_no_fact_in_conflict() -> None:
    comparison = compared(TEXTS[0], TEXTS[0], TEXTS[2])
    assert facts_in_conflict(comparison.documents, comparison.figures, comparison.claims) == ()


def test_figures_of_a_sure_pair_are_linked_and_those_of_a_conflict_opposed() -> None:
    comparison = compared(*TEXTS[:2])
    linked, opposed = compared_figures(comparison.figures, comparison.claims)
    ages = {figure.id for figure in comparison.figures if figure.kind == "age"}
    assert {frozenset((conflict.a, conflict.b)) for conflict in opposed} == {frozenset(ages)}
    assert not {frozenset(pair) for pair in linked} & {frozenset(ages)}
