"""The digest's lines: which words are shown and which places are cited."""

from __future__ import annotations

from dataclasses import replace

from tui.comparison import Comparison
from tui.reports.digests import parts
from tui.reports.rows import rows
from tui.summaries.summary import Digest


def test_what_is_shared_is_said_once_in_its_fullest_wording(comparison: Comparison) -> None:
    shared = parts(comparison.digest, rows(comparison))[1]
    (reading,) = shared.lines[0].readings
    assert shared.heading == "What they share"
    assert reading.words == "Sales grew eight percent to $38.38 billion, the mill said."
    assert [source.citation for source in reading.sources] == ["[3, sentence 2]", "[2, sentence 1]"]


def test_what_differs_has_each_reading(comparison: Comparison) -> None:
    differ = parts(comparison.digest, rows(comparison))[0]
    assert [reading.sources[0].citation for reading in differ.lines[0].readings] == [
        "[1, sentence 1]",
        "[2, sentence 1]",
    ]


def test_the_same_words_are_one_reading(comparison: Comparison) -> None:
    claim = comparison.claims[0]
    twice = replace(claim, passages=(*claim.passages, claim.passages[0]))
    changed = replace(comparison, claims=(twice, *comparison.claims[1:]))
    line = parts(changed.digest, rows(changed))[0].lines[0]
    assert [len(reading.sources) for reading in line.readings] == [2, 1]


def test_a_claim_that_is_gone_and_an_empty_part_are_left_out(comparison: Comparison) -> None:
    assert parts(Digest(("gone",), (), ()), rows(comparison)) == ()
