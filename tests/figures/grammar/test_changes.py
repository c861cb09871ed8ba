from __future__ import annotations

import pytest

from tests.figures.cases_of import quantities
from tui.english.direction import VERBS_OF_FALLING, VERBS_OF_RISING
from tui.english.inflection import inflected


def clauses(verb: str) -> list[str]:
    """A clause for each form of a verb."""
    base, third, *others = inflected(verb)
    progressive = others.pop()
    pasts = [f"The rate {past} 5% in May." for past in others]
    return [f"Rates may {base} 5%.", f"The rate {third} 5%.", *pasts, f"The rate is {progressive} by 5%."]


RISING = [clause for verb in VERBS_OF_RISING for clause in clauses(verb)]
FALLING = [clause for verb in VERBS_OF_FALLING for clause in clauses(verb)]


@pytest.mark.parametrize("clause", RISING)
def test_every_form_of_a_verb_of_rising_goes_up(clause: str) -> None:
    assert [figure.change for figure in quantities(clause) if figure.kind == "percent"] == ["up"]


@pytest.mark.parametrize("clause", FALLING)
def test_every_form_of_a_verb_of_falling_goes_down(clause: str) -> None:
    assert [figure.change for figure in quantities(clause) if figure.kind == "percent"] == ["down"]
