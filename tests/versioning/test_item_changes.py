"""Which items of a sentence were changed, and which are only written differently."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.versioning.texts import items, made

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "items.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['old'][:40]} / {case['new'][-24:]}")
def test_items_are_distinguished_from_other_words(case: dict[str, object]) -> None:
    assert items(str(case["old"]), str(case["new"])) == [tuple(each) for each in case["items"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("“We don't know what to do,” she said.", "“We do not know what to do,” she said.", (("don't", "do not"),)),
        ("“We met the Mayor, who's ill,” he said.", "“We met the Bishop, who’s ill,” he said.", (("Mayor", "Bishop"),)),
        (
            "“We will sell the co-op at once,” he said.",
            "“We will sell the shop at once,” he said.",
            (("co-op", "shop"),),
        ),
    ],
)
def test_the_words_of_a_quotation_are_as_they_are_written(
    old: str, new: str, expected: tuple[tuple[str, str], ...]
) -> None:
    _, step = made(f"The council met.\n\n{old}\n", f"The council met.\n\n{new}\n")
    assert [item.words for item in step.items if item.kind == "quotation"] == [expected]


def test_a_changed_word_is_no_item() -> None:
    assert (
        items("The bridge over the Orle was repaired quickly.", "The bridge over the Orle was repaired slowly.") == []
    )


def test_the_same_sentence_has_no_change() -> None:
    assert items("It cost 40 million euros.", "It cost 40 million euros.") == []
