from __future__ import annotations

import pytest

from tui.english import direction
from tui.english.forms import lemmas
from tui.english.inflection import all_forms, inflected


@pytest.mark.parametrize(
    "forms",
    [
        "rise rises rose risen rising",
        "slip slips slipped slipping",
        "plummet plummets plummeted plummeting",
        "rally rallies rallied rallying",
        "slash slashes slashed slashing",
        "ease eases eased easing",
        "cut cuts cutting",
        "go goes went gone going",
        "swell swells swollen swelled swelling",
        "halve halves halved halving",
        "slow slows slowed slowing",
        "tie ties tied tying",
        "agree agrees agreed agreeing",
        "buy buys bought buying",
    ],
)
def test_forms_of_a_verb(forms: str) -> None:
    verb, *_ = forms.split()
    assert inflected(verb) == tuple(forms.split())


@pytest.mark.parametrize("verb", direction.VERBS_OF_RISING + direction.VERBS_OF_FALLING)
def test_every_form_leads_back_to_its_verb(verb: str) -> None:
    assert [form for form in inflected(verb) if verb not in lemmas(form)] == []


def test_no_verb_goes_up_and_down() -> None:
    assert all_forms(direction.VERBS_OF_RISING).isdisjoint(all_forms(direction.VERBS_OF_FALLING))
