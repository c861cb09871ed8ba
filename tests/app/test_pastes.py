"""A paste is text where something is typed, and nothing anywhere else."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from tests.app.conftest import Opened, screen
from tests.app.hand import press

HOSTILE = "vcqQAX\n\x1b[A\u202egpj"


async def test_a_paste_where_nothing_is_typed_does_nothing(opened: Opened) -> None:
    async with opened() as pilot:
        for keys in ((), ("t",), ("q", "o"), ("q", "v"), ("escape", "1")):
            await press(pilot, *keys)
            before, focused = pilot.app.screen, pilot.app.focused
            pilot.app.post_message(events.Paste(HOSTILE))
            await pilot.pause()
            assert pilot.app.is_running
            assert (pilot.app.screen, pilot.app.focused) == (before, focused)
            reviewer = screen(pilot).desk.rows.reviewer
            assert reviewer is not None
            assert reviewer.edits == ()


async def test_a_paste_where_something_is_typed_is_text_as_far_as_there_is_room(opened: Opened) -> None:
    async with opened() as pilot:
        for key in ("slash", "colon"):
            await press(pilot, key)
            assert isinstance(pilot.app.focused, Input)
            pilot.app.post_message(events.Paste("vcqQ"))
            await pilot.pause()
            assert pilot.app.focused.value == "vcqQ"
            pilot.app.post_message(events.Paste("x" * 1_000_000))
            await pilot.pause()
            assert 1000 < len(pilot.app.focused.value) < 20_000
            await press(pilot, "escape")
