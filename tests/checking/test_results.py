"""A draft with six faults against a release of results with tables and a report of a news agency."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import tui
from tui.checking.check import Check

FILES = Path(__file__).parent / "cases" / "results"
FAULTS = {
    "$421.6 million": "412.6",  # two digits exchanged
    "$49.8 billion": "49.8 million",  # the wrong scale
    "$425.1 million": "221.3",  # the value of six months instead of three
    "Martin Adeyemi": "Marcus Adeyemi",
    "Demand for our harbor systems was the strongest in ten years": "nine",
}
RIGHT = ("$365.2 million", "69 cents", "$128.4 million", "85", "$4.1 million", "$184.2 million", "$0.125", "Corwen")


@cache
def checked() -> Check:
    """The check of the draft, with the release as its first source."""
    return tui.check(tui.read(FILES / "draft.md"), [tui.read(FILES / "release.html"), tui.read(FILES / "wire.txt")])


@pytest.mark.parametrize(("words", "answer"), FAULTS.items())
def test_each_fault_is_contradicted_by_what_the_release_says(words: str, answer: str) -> None:
    check = checked()
    draft, release = check.document(check.draft), check.document(check.sources[0])
    (found,) = [each for each in check.items if draft.slice(each.item.span).startswith(words)]
    assert found.state == "contradicted"
    assert any(answer in release.slice(place.span) for place in found.evidence if place.document == release.id), [
        release.slice(place.span) for place in found.evidence
    ]


def test_the_weekday_that_does_not_match_its_date_is_named() -> None:
    wrong = [each for each in checked().calculations if each.state == "does_not_hold"]
    assert [(each.kind, "Friday" in each.why) for each in wrong] == [("weekday", True)]


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_right_is_supported(words: str) -> None:
    check = checked()
    draft = check.document(check.draft)
    (found,) = [each for each in check.items if draft.slice(each.item.span) == words]
    assert (found.state, found.sure) == ("supported", True)


def test_what_no_source_has_is_unsupported() -> None:
    check = checked()
    draft = check.document(check.draft)
    assert "1974" in [draft.slice(each.item.span) for each in check.items if each.state == "unsupported"]
