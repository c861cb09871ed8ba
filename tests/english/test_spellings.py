"""Spellings of two countries."""

from __future__ import annotations

import pytest

from tui.english.spellings import AMERICAN_FORMS, BRITISH_FORMS


def test_no_form_is_of_both() -> None:
    assert BRITISH_FORMS.isdisjoint(AMERICAN_FORMS)


@pytest.mark.parametrize("word", ["colourful", "organised", "privatisation", "travelling", "centred", "ploughs"])
def test_british(word: str) -> None:
    assert word in BRITISH_FORMS


@pytest.mark.parametrize("word", ["colored", "traveling", "kilometers", "defense", "behaviors"])
def test_american(word: str) -> None:
    assert word in AMERICAN_FORMS


@pytest.mark.parametrize("word", ["organized", "organism", "analyses", "emphasis", "four", "meter", "tire", "glamour"])
def test_words_of_both(word: str) -> None:
    assert word not in BRITISH_FORMS | AMERICAN_FORMS
