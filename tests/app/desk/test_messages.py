"""Messages and the focus go to what is on the screen, also while it changes."""

from __future__ import annotations

from tests.app.checks import checking
from tests.app.conftest import Opened, screen
from tests.app.sight import note
from tui.app.screens.check import CheckScreen


async def test_a_message_goes_to_a_screen_that_opens_and_is_not_lost_when_it_closes() -> None:
    async with checking(at_once=False) as pilot:
        main = screen(pilot)
        main.features.lists.open("check")
        main.note("While it opens.")
        await pilot.pause()
        shown = pilot.app.screen
        assert isinstance(shown, CheckScreen)
        assert note(pilot) == "While it opens."
        shown.action_close()
        main.note("While it closes.")
        await pilot.pause()
        assert pilot.app.screen is main
        assert note(pilot) == "While it closes."


async def test_a_long_message_that_comes_before_the_first_layout_is_shown_whole() -> None:
    async with checking(at_once=False, size=(40, 24)) as pilot:
        main = screen(pilot)
        main.features.lists.open("check")
        main.note("word " * 20 + "end")
        await pilot.pause()
        await pilot.pause()
        assert note(pilot).endswith("end")


async def test_an_article_that_scrolls_out_of_sight_loses_the_focus_at_once(opened: Opened) -> None:
    async with opened(width=80) as pilot:
        desk = screen(pilot).desk
        await pilot.press("2")
        left = desk.panes.focused
        assert desk.panes.focused_article == 1
        desk.columns.bring([0])
        assert desk.panes.focused_article == 0
        screen(pilot).set_focus(left)
        assert desk.panes.focused_article == 0
