from __future__ import annotations

import pytest

from tests.english.cases import named
from tui.english.speech import says


@pytest.mark.parametrize(("word", "how"), named("speech.txt"))
def test_verbs_that_say_nothing_but_that_it_was_said(word: str, how: str) -> None:
    assert says(word) == (how == "neutral")
