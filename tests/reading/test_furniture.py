"""Blocks: which lines belong together, and which belong to the page."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.furniture import blocks
from tui.reading.sanitise import sanitise

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "blocks.jsonl").read_text().splitlines()]


def marked(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason="not yet told apart")] if case["group"] == "known failure" else []
    return pytest.param(case, id=f"{case['group']}: {case['name']}", marks=marks)


@pytest.mark.parametrize("case", map(marked, CASES))
def test_cases(case: dict[str, Any]) -> None:
    text = ("\n\n" if case.get("gap") else "\n").join(lines for _, lines in case["blocks"])
    assert [[block.kind, block.span.of(text)] for block in blocks(text)] == case["blocks"]


def test_outer_spaces_are_left_out() -> None:
    text = "\n\n   Pier shut  \n \n"
    assert [block.span.of(text) for block in blocks(text)] == ["Pier shut"]


@pytest.mark.parametrize("text", ["", "\n", "  \n\n \n"])
def test_nothing_has_no_blocks(text: str) -> None:
    assert blocks(text) == ()


def test_captions_run_together_are_furniture() -> None:
    text = "Pier – The pier in 2019. Hide Caption 1 of 9 Pier – The pier in 2021. Hide Caption 2 of 9 " * 9
    assert [block.kind for block in blocks(text)] == ["furniture"]


def test_a_long_text_is_no_gallery_for_two_captions() -> None:
    text = "The pier will be rebuilt, said the board. " * 200 + "Hide Caption 1 of 9. Hide Caption 2 of 9."
    assert [block.kind for block in blocks(text)] == ["prose"]


PIECES = """|
-
…
By
ANN VALE
Key points
- a deck
• two
1. one
[to top of second column] |
Advertisement
(c) 2024 Gazette
# Costs
Photos: the pier
Published 4 March 2024
A Pier Is Rebuilt, Gazette.
The pier will be rebuilt within three years, the board of the
harbour said.
 """
LINES = st.sampled_from(PIECES.split("\n"))


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=30))
def test_every_character_is_in_one_block(lines: list[str]) -> None:
    check_whole("\n".join(lines))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_cut_whole(text: str) -> None:
    check_whole(sanitise(text).text)


def check_whole(text: str) -> None:
    found = blocks(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(block.span.of(text) == block.span.of(text).strip() != "" for block in found)
    assert sum(map(str.isspace, text)) == len(text) - sum(
        not character.isspace() for block in found for character in block.span.of(text)
    )


def test_sentences_in_scripts_with_wide_stops_are_no_headings() -> None:
    text = "新桥造价\n\n马尔市议会周一表示，新桥花费410万欧元。\n\n工程历时两年。"
    assert [block.kind for block in blocks(text)] == ["heading", "prose", "prose"]
