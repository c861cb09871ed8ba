"""The palette finds an action, shows its key, and previews themes; quick keys find nothing half made."""

from __future__ import annotations

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.conftest import Opened
from tests.app.hand import press
from tests.app.hosting import drawn, harmless
from tui.app import commands
from tui.app.commands import Command
from tui.app.palette import Palette, line
from tui.app.screens.comparison import ComparisonScreen


@pytest.mark.parametrize("opening", [":", "E"])
@pytest.mark.parametrize("key", ["pageup", "pagedown", "home", "end", "up", "down"])
async def test_quick_keys_in_a_list_that_is_not_laid_out_yet(opened: Opened, opening: str, key: str) -> None:
    async with opened(80, 24) as pilot:
        pilot.app.post_message(Key("colon" if opening == ":" else opening, opening))
        for _ in range(12):
            pilot.app.post_message(Key(key, None))
            await pilot.pause()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Palette) == (opening == ":")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ComparisonScreen)
        assert pilot.app.return_code is None


async def until_theme(pilot: Pilot[int], name: str) -> None:
    for _ in range(200):
        await pilot.pause(0.01)
        if pilot.app.theme == name:
            return
    raise AssertionError(pilot.app.theme)


async def test_what_is_typed_at_once_is_done_at_once(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await press(pilot, "colon", *"zoom", "enter")
        await pilot.pause()
        main = pilot.app.screen
        assert isinstance(main, ComparisonScreen)
        assert main.desk.panes.zoomed


async def test_names_and_keys_stand_in_columns(opened: Opened) -> None:
    async with opened(120, 40) as pilot:
        await press(pilot, "colon", *"undo")
        await pilot.pause()
        (row,) = [row for row in drawn(pilot).splitlines() if " Undo " in row]
        _, after = row.split(" Undo ")
        assert after.strip(" ┃│█▁").startswith("u")
        assert after.index("u") > 60, "the key is at the right"
        await press(pilot, "escape")
        await press(pilot, "colon", *"zebra")
        await pilot.pause()
        assert "No matching command" in drawn(pilot)
        await press(pilot, "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Palette)


async def test_a_theme_is_shown_before_it_is_chosen(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await press(pilot, "colon", *"dracula")
        await until_theme(pilot, "dracula")
        await press(pilot, "escape")
        await pilot.pause()
        assert pilot.app.theme == "crossread-dark"
        await press(pilot, "colon", *"light", "enter")
        await until_theme(pilot, "crossread-light")
        assert isinstance(pilot.app.screen, ComparisonScreen)


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


async def test_what_is_pasted_into_the_palette_is_made_harmless(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await pilot.press(":")
        await pilot.pause()
        field = pilot.app.screen.query_one(Input)
        field.post_message(Paste("no\x1b]52;c;\x07te\u202eh\u200b"))
        await pilot.pause()
        assert "te" in field.value
        assert harmless(field.value)
        assert harmless(drawn(pilot))


@pytest.mark.parametrize("width", [10, 24, 50, 86])
def test_a_line_is_never_wider_than_the_list(width: int) -> None:
    command = Command("Ignore wording-only differences", key="W", more="or show them (spelling, punctuation)")
    drawn_line = line(command, width, 9)
    assert drawn_line.cell_length <= max(width, 11)
    assert drawn_line.plain.endswith("W")
    assert ("or show" in drawn_line.plain) == (width > 50)
