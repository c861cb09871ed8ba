"""How much two sentences resemble each other, and that the reasons add up to it."""

from __future__ import annotations

import pytest

from tests.claims.stories import BESIDE, OTHER, article, claims, story
from tui.claims.reasons import replay
from tui.claims.similarity import LONE_WEIGHTS, WEIGHTS


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (
            "Orrin Steel sold its Calder mill to Veltman Paper in 1997 for $80 million.",
            "In 1997 Orrin Steel sold the Calder mill to Veltman Paper for $80 million, it said.",
            True,
        ),
        (
            "Orrin Steel sold its Calder mill to Veltman Paper in 1997 for $80 million.",
            "The mill in Calder, which burnt down last week, employed 210 people when Orrin Steel sold it in 1997.",
            False,
        ),
    ],
)
def test_without_alternatives_the_wording_decides(a: str, b: str, one: bool) -> None:
    assert any(claim.pairs for claim in claims(story(a, b))) is one


def test_the_reasons_of_a_pair_add_up_to_its_score() -> None:
    a = "Orrin Steel sold its Calder mill to Veltman Paper in 1997 for $80 million."
    b = "In 1997 Orrin Steel sold the Calder mill to Veltman Paper for $80 million, it said."
    for documents in (story(a, b), story(article(a, *BESIDE), article(*OTHER, b))):
        (pair,) = [pair for claim in claims(documents) for pair in claim.pairs]
        assert replay(pair.reasons) == pytest.approx(pair.score, abs=1e-4)


def test_every_feature_that_articles_of_one_sentence_share_with_others_is_weighed_for_both() -> None:
    assert WEIGHTS.keys() - LONE_WEIGHTS.keys() == {"best", "chosen", "neighbours"}
