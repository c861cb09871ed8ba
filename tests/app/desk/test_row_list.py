"""The rows shown: folded by source, found again, described in the title."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, claim, compared, passage, screen, story
from tests.app.hosting import drawn
from tests.app.sight import focus, label, note
from tui.app.desk.row_list import RowList, likeness
from tui.app.filter import Filter
from tui.app.rows import Prepared, prepare
from tui.rows.row import Row

ALONE = (
    ("c3", 1, "A choir of schoolchildren sang."),
    ("c6", 3, "Crossing at last"),
    ("c7", 1, "Bridge opens"),
    ("c8", 2, "New bridge"),
)
"""Claims that one source alone makes, as they are found: those of one source are not together."""


def alone_and_others() -> Prepared:
    """The story with four claims that one source alone makes: two of Herald, one of Post, one of Courier."""
    documents = story()
    found = compared(documents)
    single = tuple(claim(name, "single", words, (passage(documents, n, words),)) for name, n, words in ALONE)
    claims = tuple(each for each in found.claims if each.relation != "single")
    return prepare(replace(found, claims=(*claims, *single)))


def names(rows: tuple[Row, ...]) -> list[str]:
    """The claims of rows, the head of a group as `Herald 2`."""
    return [f"{'-+'[row.open]}{row.sources[0]} {row.folded}" if row.folded else row.claim.id for row in rows]


def rows(pilot: Pilot[int]) -> RowList:
    return screen(pilot).desk.rows


def title(pilot: Pilot[int]) -> str:
    return str(screen(pilot).desk.table.border_title)


OTHERS = ["c1", "c2", "c4", "c5"]
FOLDED = [*OTHERS, "-0 2", "-2 1", "-1 1"]


async def test_what_one_source_alone_says_is_folded_under_a_head_with_its_count(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        assert names(rows(pilot).shown) == FOLDED
        page = drawn(pilot)
        for line in ("▸ Only in Herald · 2 claims", "▸ Only in Courier · 1 claim", "▸ Only in Post · 1 claim"):
            assert line in page
        assert "A choir of schoolchildren sang" not in page.split("Claims")[1]
        assert title(pilot).endswith("1 of 8")


async def test_enter_opens_a_group_and_closes_it_again(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        await pilot.press("5", "G", "enter")
        await pilot.pause()
        assert names(rows(pilot).shown) == [*OTHERS, "+0 2", "c3", "c7", "-2 1", "-1 1"]
        assert rows(pilot).unfolded == {0}
        assert focus(pilot) == "claims"
        assert names(rows(pilot).shown)[screen(pilot).desk.table.cursor] == "+0 2"
        assert "▾ Only in Herald · 2 claims" in drawn(pilot)
        await pilot.press("j", "j")
        assert label(pilot) == "Bridge opens"
        assert title(pilot).endswith("6 of 8")
        await pilot.press("enter")
        assert focus(pilot) == "article 1"
        await pilot.press("0", "k", "k", "enter")
        await pilot.pause()
        assert names(rows(pilot).shown) == FOLDED


async def test_a_second_click_opens_a_group(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        await pilot.click("#claims", offset=(20, 6), times=2)
        await pilot.pause()
        assert rows(pilot).unfolded == {2}
        assert names(rows(pilot).shown) == [*OTHERS, "-0 2", "+2 1", "c6", "-1 1"]
        assert focus(pilot) == "claims"


@pytest.mark.parametrize(("key", "shown"), [("s", ["c3", "c6", "c7", "c8"]), ("a", ["c2", "c5"])])
async def test_filtered_rows_are_not_folded(opened: Opened, key: str, shown: list[str]) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        await pilot.press("f", key)
        await pilot.pause()
        assert names(rows(pilot).shown) == shown
        assert f"· {len(shown)} of 8" in title(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert names(rows(pilot).shown) == FOLDED
        assert "of 8" in title(pilot)
        assert "Showing" not in title(pilot)


async def test_rows_in_another_order_are_not_folded(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        await pilot.press("O")
        await pilot.pause()
        assert sorted(names(rows(pilot).shown)) == sorted([*OTHERS, "c3", "c6", "c7", "c8"])


async def test_a_claim_is_found_by_unfolding_its_source_alone(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        assert rows(pilot).find("c4") == 2
        assert rows(pilot).unfolded == frozenset()
        assert rows(pilot).find("c6") == 6
        assert rows(pilot).unfolded == {2}
        assert names(rows(pilot).shown) == [*OTHERS, "-0 2", "+2 1", "c6", "-1 1"]
        assert rows(pilot).find("no claim") is None


async def test_a_claim_that_a_filter_hides_is_found_by_taking_the_filter_off(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        rows(pilot).filter = Filter(section="conflict")
        rows(pilot).fill()
        assert rows(pilot).find("c1") == 0
        assert rows(pilot).filter.is_on
        place = rows(pilot).find("c7")
        assert place is not None
        assert not rows(pilot).filter.is_on
        assert rows(pilot).shown[place].claim.id == "c7"
        assert not rows(pilot).shown[place].folded


async def test_the_place_of_a_head_is_not_that_of_its_first_claim(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        rows(pilot).unfolded = frozenset({0})
        rows(pilot).fill()
        head, first = rows(pilot).shown[4:6]
        assert head.claim.id == first.claim.id == "c3"
        assert rows(pilot).place_of(head, 0) == 4
        assert rows(pilot).place_of(first, 0) == 5
        rows(pilot).unfolded = frozenset()
        assert rows(pilot).place_of(first, 3) == 3
        assert rows(pilot).place_of(None, 2) == 2


def test_a_head_is_like_no_row_of_another_comparison() -> None:
    first, second = alone_and_others().rows[:2]
    assert likeness(first, first) == 1.0
    assert 0 < likeness(first, second) < 1
    assert likeness(first, None) == 0
    head = replace(first, folded=2)
    assert likeness(head, first) == likeness(first, head) == likeness(head, head) == 0


async def test_going_back_folds_what_the_jump_unfolded(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        await pilot.press("G")
        assert label(pilot) == "New bridge"
        screen(pilot).features.history.push()
        screen(pilot).desk.choose_claim("c7")
        assert label(pilot) == "Bridge opens"
        await pilot.press("backspace")
        await pilot.pause()
        assert names(rows(pilot).shown) == FOLDED
        assert label(pilot) == "New bridge"


@pytest.mark.parametrize("keys", [("5", "G"), ("5", "G", "enter"), ("5", "G", "enter", "j", "j")])
async def test_the_rows_are_as_open_as_they_were_left(opened: Opened, tmp_path: Path, keys: tuple[str, ...]) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(120, 40, session=file, work=lambda *_: alone_and_others()) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        left = names(rows(pilot).shown), screen(pilot).desk.table.cursor
        await pilot.press("Q")
    async with opened(120, 40, session=file, work=lambda *_: alone_and_others()) as pilot:
        await pilot.pause()
        assert (names(rows(pilot).shown), screen(pilot).desk.table.cursor) == left


async def test_reviewing_goes_on_to_rows_and_never_to_heads(opened: Opened) -> None:
    async with opened(120, 40, work=lambda *_: alone_and_others()) as pilot:
        seen = []
        for _ in OTHERS:
            seen += names(rows(pilot).shown[screen(pilot).desk.table.cursor :][:1])
            await pilot.press("r")
            await pilot.pause()
        assert seen == OTHERS
        assert "row" in note(pilot)
        await pilot.press("G", "enter", "g", "r")
        await pilot.pause()
        assert label(pilot) == "New bridge"
        assert names(rows(pilot).shown)[screen(pilot).desk.table.cursor] == "c8"


@pytest.mark.parametrize(
    ("articles", "said"), [(1, "Nothing to compare yet: add a second article with A."), (2, "No claims were found.")]
)
async def test_why_there_are_no_rows_is_said(opened: Opened, articles: int, said: str) -> None:
    documents = story()[:articles]
    found = compared(story())
    empty = replace(found, documents=documents, claims=(), figures=(), summaries=found.summaries[:articles])
    async with opened(120, 40, documents=documents, work=lambda *_: prepare(empty)) as pilot:
        page = drawn(pilot)
        assert said in page
        assert title(pilot) == "Claims"
        assert ("no conflicts" in page.splitlines()[0]) is (articles > 1)


async def test_a_query_that_nothing_matches_leaves_no_old_place_in_the_title(opened: Opened) -> None:
    async with opened(120, 40) as pilot:
        rows(pilot).filter = Filter(state="reviewed")
        rows(pilot).fill()
        await pilot.pause()
        assert "No rows match." in drawn(pilot)
        assert title(pilot) == "Claims ── Showing reviewed · 0 of 5"
