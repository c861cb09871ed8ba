"""The order of day and month in figures: what an article shows of it, and what comes of one that shows nothing."""

from __future__ import annotations

import pytest

import tui
from tui.figures.dates.order import day_first

_SENTENCE = "The council opened the new bridge over the Tarn on {} after long works."


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("On 3/4/2024 it rained, and on 25/4/2024 again.", True),
        ("On 3/4/2024 it rained, and on 4/25/2024 again.", False),
        ("On 3/4/2024 it rained, and on 25.4.2024 again.", True),
        ("On 25/4/2024 it rained, and on 4/25/2024 again.", None),
        ("On 3/4/2024 it rained, as on 5 May and on the 6th of May.", True),
        ("On 3/4/2024 it rained, as on Sept. 5.", False),
        ("On 3/4/2024 it rained, as on 5 May and on June 6.", None),
        ("On 3/4/2024 it rained for €5m.", True),
        ("On 3/4/2024 it rained for €5m or $6m.", None),
        ("On 3/4/2024 the travelled organiser left.", True),
        ("On 3/4/2024 the traveled neighbor left.", False),
        ("On 3/4/2024 the organizer left the theatre.", None),
        ("On 3/4/2024 the Labour Party met the Color Guild.", None),
        ("On 3/4/2024 at 9 p.m. EST it rained.", False),
        ("On 3/4/2024 at 9 p.m. it rained.", None),
    ],
)
def test_what_shows_the_order(text: str, order: bool | None) -> None:
    assert day_first(text) is order


@pytest.mark.parametrize("other", ["3 April 2024", "4 March 2024", "5 May 2024"])
def test_a_day_that_may_be_two_is_held_against_another_without_certainty(other: str) -> None:
    documents = [tui.document(_SENTENCE.format(day), name=day) for day in ("3/4/2024", other)]
    (claim,) = tui.compare(documents, tui.Options()).claims
    assert not any(pair.sure for pair in claim.pairs)


def test_an_article_that_shows_its_order_conflicts_for_certain() -> None:
    first = "The new colour cost £5m. " + _SENTENCE.format("3/4/2024")
    documents = [tui.document(text, name=text[:9]) for text in (first, _SENTENCE.format("4 March 2024"))]
    (claim,) = (claim for claim in tui.compare(documents, tui.Options()).claims if claim.relation == "differ")
    assert all(pair.sure for pair in claim.pairs)
