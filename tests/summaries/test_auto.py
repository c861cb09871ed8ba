from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.summaries.made import FERRY, document, drawn
from tui.summaries import auto
from tui.summaries.candidates import candidates
from tui.summaries.rankers.overlap import Postings


def order(*sentences: str) -> list[int]:
    return [place for place, _ in auto.score(candidates(document(*sentences)))]


def test_the_opening_is_included_and_the_aside_comes_last() -> None:
    found = order(*FERRY)
    assert 0 in found[:2]
    assert found[-1] in (3, 4)


def test_a_repetition_comes_last() -> None:
    again = "On Monday the ferry between the two islands stopped after its engine failed."
    assert order(*FERRY, again)[-1] == len(FERRY) or order(*FERRY, again)[-1] == 0


def test_a_sentence_that_points_back_loses() -> None:
    first = "Rain fell on the town."
    assert order(first, "It flooded two streets near the river.", "Rain flooded two streets near the river.")[-1] == 1


@pytest.mark.parametrize(
    ("quotation", "alone"),
    [
        ("“Rain flooded two streets.”", True),
        ('"Rain flooded two streets.', True),
        ('"Rain flooded two streets," she said.', False),
        ("She said “rain flooded two streets”.", False),
        ("“Rain,” she said, “flooded two streets.”", False),
    ],
)
def test_a_quotation_without_its_speaker_loses(quotation: str, alone: bool) -> None:
    scores = dict(auto.score(candidates(document("Rain fell on the town.", "Gulls slept.", quotation))))
    plain = quotation.strip('“”"')
    without = dict(auto.score(candidates(document("Rain fell on the town.", "Gulls slept.", plain))))
    assert scores[2] == pytest.approx(without[2] - (auto.QUOTED if alone else 0.0))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000), st.integers(1, 90))
def test_closeness_is_the_sum_over_all_other_sentences(seed: int, count: int) -> None:
    counts = [Counter(w.text for w in each.words if not w.common) for each in drawn(seed, count, 30, 8)]
    slow = [
        sum(2 * sum(a[w] * b[w] for w in a) / max(a.total() + b.total(), 1) for m, b in enumerate(counts) if m != n)
        for n, a in enumerate(counts)
    ]
    assert np.allclose(auto._closeness(Postings(counts)), slow, rtol=0, atol=1e-9)


def test_scores_fall_in_the_order_taken() -> None:
    scores = [score for _, score in auto.score(drawn(3, 60, 40, 10))]
    assert all(math.isfinite(score) for score in scores)
    assert scores == sorted(scores, reverse=True)
