"""Keys that come before a list is laid out find nothing half made."""

from __future__ import annotations

import pytest
from textual.command import CommandInput
from textual.events import Key, Paste

from tests.app.conftest import Opened
from tests.app.hosting import drawn, harmless
from tui.app import commands
from tui.app.palette import Palette
from tui.app.screens.comparison import ComparisonScreen


@pytest.mark.parametrize("opening", [":", "E"])
@pytest.mark.parametrize("key", ["pageup", "pagedown", "home", "end", "up", "down"])
async def test_quick_keys_in_a_list_that_is_not_laid_out_yet(opened: Opened, opening: str, key: str) -> None:
    async with opened(80, 24) as pilot:
        pilot.app.post_message(Key("colon" if opening == ":" else opening, opening))
        for _ in range(12):
            pilot.app.post_message(Key(key, None))
            await pilot.pause()
        await pilot.pause(0.2)
        pilot.app.post_message(Key(key, None))
        await pilot.pause()
        assert isinstance(pilot.app.screen, Palette) == (opening == ":")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ComparisonScreen)
        assert pilot.app.return_code is None


async def test_a_page_of_what_is_not_laid_out_is_no_fault(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def half_made(_self: object, _action: str) -> None:
        raise KeyError(0)

    monkeypatch.setattr("textual.command.CommandPalette._action_command_list", half_made)
    async with opened(80, 24) as pilot:
        await pilot.press(":", "pageup")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Palette)


async def test_what_was_chosen_for_a_list_that_is_closed_meanwhile_is_not_done(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("o")
        await pilot.pause()
        overview = pilot.app.screen
        await pilot.press("q")
        await pilot.pause()
        await commands.run(overview, "open('overview')")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ComparisonScreen)
        assert pilot.app.return_code is None


async def test_what_is_pasted_into_the_palette_hides_and_commands_nothing(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await pilot.press(":")
        await pilot.pause()
        field = pilot.app.screen.query_one(CommandInput)
        pilot.app.screen.focused.post_message(Paste("no\x1b]52;c;\x07te\u202eh\u200b"))  # type: ignore[union-attr]
        await pilot.pause()
        assert "te" in field.value
        assert harmless(field.value)
        assert harmless(drawn(pilot))
