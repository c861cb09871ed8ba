from __future__ import annotations

import pytest

from tui.english.keys import keys


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("police officers", "police_officer"),
        ("went up", "go_up"),
        ("co-workers", "co_worker"),
        ("organizing", "organise"),
        ("colored", "colour"),
        ("kilometers", "kilometre"),
        ("driver’s license", "driver's_licence"),
    ],
)
def test_a_phrase_is_looked_up_by_its_lemmas_in_british_spelling(written: str, key: str) -> None:
    assert key in keys(written)


def test_what_is_compared_keeps_its_degree() -> None:
    assert keys("largest") == {"largest"}


def test_a_long_passage_is_one_key() -> None:
    assert len(keys("the man who was seen near the old bridge")) == 1
