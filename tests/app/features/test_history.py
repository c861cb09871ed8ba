"""Backspace goes back to where a jump was made from, lists included."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, screen
from tests.app.sight import focus, note
from tui.app.screens.listing import ListScreen


async def listed(pilot: Pilot[int]) -> ListScreen:
    """The list that is open, once its rows are there."""
    for _ in range(300):
        await pilot.pause(0.01)
        shown = pilot.app.screen
        if isinstance(shown, ListScreen) and shown.ready:
            await pilot.pause()
            return shown
    raise AssertionError(pilot.app.screen)


@pytest.mark.parametrize("key", ["t", "S", "o"])
async def test_backspace_opens_the_list_again_at_its_row(opened: Opened, key: str) -> None:
    async with opened() as pilot:
        await pilot.press(key)
        left = await listed(pilot)
        await pilot.press("j")
        await pilot.pause()
        cursor = left.view.cursor
        await pilot.press("enter")
        await pilot.pause()
        assert focus(pilot).startswith("article")
        await pilot.press("backspace")
        again = await listed(pilot)
        assert type(again) is type(left)
        assert again.view.cursor == cursor
        await pilot.press("q")
        await pilot.pause()
        assert pilot.app.screen is screen(pilot)
        assert focus(pilot) == "claims", "where the list was opened"
        await pilot.press("1", "backspace")
        assert "Nothing to go back to" in note(pilot)


async def test_a_list_that_was_closed_is_not_opened_again(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("enter")
        assert focus(pilot) == "article 1"
        await pilot.press("t")
        await listed(pilot)
        await pilot.press("q", "backspace")
        await pilot.pause()
        assert pilot.app.screen is screen(pilot)
        assert focus(pilot) == "claims"
