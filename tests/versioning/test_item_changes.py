"""Which items of a sentence were changed, and which are only written differently."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.versioning.texts import items

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "items.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['old'][:40]} / {case['new'][-24:]}")
def test_items_are_distinguished_from_other_words(case: dict[str, object]) -> None:
    assert items(str(case["old"]), str(case["new"])) == [tuple(each) for each in case["items"]]  # type: ignore[attr-defined]


def test_a_changed_word_is_no_item() -> None:
    assert (
        items("The bridge over the Orle was repaired quickly.", "The bridge over the Orle was repaired slowly.") == []
    )


def test_the_same_sentence_has_no_change() -> None:
    assert items("It cost 40 million euros.", "It cost 40 million euros.") == []
