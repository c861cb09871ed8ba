"""Keys as a quick hand presses them."""

from __future__ import annotations

from textual.events import Key
from textual.pilot import Pilot

from tui.app.glyphs import glyph

_ARROWS = {"down", "up", "left", "right"}


def event(key: str) -> Key:
    """A key as a terminal sends it, with its character if it has one."""
    character = " " if key == "space" else glyph(key)
    return Key(key, character if len(character) == 1 and key not in _ARROWS else None)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys as fast as they come, and wait until all are done."""
    for key in keys:
        pilot.app.post_message(event(key))
    await pilot.pause()
