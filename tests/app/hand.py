"""Keys as a quick hand presses them."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.soak.random_keys import event


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys as fast as they come, and wait until all are done."""
    for key in keys:
        pilot.app.post_message(event(key))
    await pilot.pause()
