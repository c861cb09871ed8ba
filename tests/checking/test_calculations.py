"""The arithmetic of a draft: what holds, what does not, and what could not be worked out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.checking.stories import of

DAY = date(2025, 3, 5)


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("Of them 12 of the 48 members, or 25 percent, voted against.", "share", "holds"),
        ("Some 30 of 90 residents (40 percent) were heard.", "share", "does_not_hold"),
        ("About 31 of 90 residents (about a third, 33 percent) were heard.", "share", ""),
        ("He served four years, from 2012 to 2016.", "interval", "holds"),
        ("She ruled for nine years (2001-2006).", "interval", "does_not_hold"),
        ("The fair runs from 3 to 7 May, five days.", "interval", "holds"),
        ("Bob Ray, 64, was born in 1960.", "age", "holds"),
        ("Bob Ray, 50, was born in 1960.", "age", "does_not_hold"),
        ("Bob Ray, who was born in 1960 and is 61, spoke.", "age", "does_not_hold"),
        ("Bob Ray, 50, who died in 2011, was born in 1960.", "age", "not_checkable"),
        ("Sales rose from $40 million to $50 million, up 20 percent.", "change", "does_not_hold"),
        ("Profit rose 8 percent.", "change", "not_checkable"),
        ("In all, 62 people came, 40 adults and 22 children.", "total", "holds"),
        ("There were 17 boats in total.", "total", "not_checkable"),
        ("The council met on Tuesday, 4 March 2025.", "weekday", "holds"),
        ("The council met on Monday, 4 March 2025.", "weekday", "does_not_hold"),
    ],
)
def test_each_calculation_has_its_state(text: str, kind: str, state: str) -> None:
    found = [each for each in of(text, DAY, source="It rained.").calculations if each.kind == kind]
    assert [each.state for each in found] == ([state] if state else [])


def test_an_age_needs_the_day_of_the_article() -> None:
    (found,) = of("Bob Ray, 64, was born in 1960.", source="It rained.").calculations
    assert (found.kind, found.state) == ("age", "not_checkable")


def test_a_calculation_names_its_figures_and_their_places() -> None:
    check = of("Of them 12 of the 48 members, or 25 percent, voted against.", source="It rained.")
    (found,) = check.calculations
    draft = check.document(check.draft)
    assert [draft.slice(span) for span in found.spans] == ["12", "48", "25 percent"]
    known = {figure.id: figure.text for figure in check.comparison.figures}
    assert [known[name] for name in found.figures] == ["12", "48", "25 percent"]
    assert found.steps == ("12 / 48 = 25%",)


def test_the_arithmetic_of_the_sources_is_not_that_of_the_draft() -> None:
    assert not of("It rained.", source="She ruled for nine years (2001-2006).").calculations


def test_what_the_draft_works_out_itself_is_not_checkable() -> None:
    check = of(
        "The fire killed 40 adults and 22 children, 62 people in all.",
        source="The fire killed 40 adults. Another 22 children died in the fire too.",
    )
    draft = check.document(check.draft)
    found = next(each for each in check.items if draft.slice(each.item.span) == "62")
    assert found.state == "not_checkable"
    assert "own arithmetic" in found.why
