"""The bottom line shows the keys of the focused pane, and a message that is longer than it is shown whole."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, screen
from tests.app.hand import press
from tests.app.hosting import drawn


def bottom(pilot: Pilot[int]) -> str:
    return drawn(pilot).splitlines()[-1].strip()


@pytest.mark.parametrize(
    ("key", "expected"),
    [("c", "Enter or Esc save"), ("slash", "Enter find  Tab list matches"), ("ampersand", "Enter find  Ctrl+R regex")],
)
async def test_a_field_shows_its_own_keys(opened: Opened, key: str, expected: str) -> None:
    async with opened(80, 24) as pilot:
        await press(pilot, key, "s")
        await pilot.pause()
        assert bottom(pilot).startswith(expected)
        assert "next conflict" not in bottom(pilot)
        await press(pilot, "escape", "down")
        await pilot.pause()
        assert "next conflict" in bottom(pilot)


async def test_a_click_on_a_field_s_keys_is_no_key_of_the_claims(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await press(pilot, "slash")
        before = screen(pilot).desk.table.cursor
        await pilot.click(screen(pilot).desk.footer, offset=(3, 0))
        assert screen(pilot).desk.table.cursor == before


async def test_what_a_search_finds_is_counted_on_a_short_terminal_too(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await press(pilot, "slash", *"bridge")
        await pilot.pause()
        assert "Search all sources ── " in drawn(pilot)


async def test_a_long_message_is_shown_whole_and_moves_nothing(opened: Opened) -> None:
    async with opened(60, 24) as pilot:
        heights = [pane.outer_size.height for pane in (screen(pilot).desk.table, screen(pilot).desk.diff)]
        words = " ".join(f"word{number}" for number in range(30))
        screen(pilot).note(words)
        await pilot.pause()
        assert words in " ".join(drawn(pilot).split())
        assert heights == [pane.outer_size.height for pane in (screen(pilot).desk.table, screen(pilot).desk.diff)]
        await press(pilot, "down")
        await pilot.pause()
        assert "word" not in drawn(pilot)
        assert "next conflict" in bottom(pilot)


async def test_the_counts_stand_beside_every_state_at_80_columns(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await press(pilot, "v", "d", "s")
        await pilot.pause()
        top = drawn(pilot).splitlines()[0]
        assert "sync scrolling · 1 of 5 reviewed" in top
        assert "≠ 1   = 2   ~ 1   · 1" in top
