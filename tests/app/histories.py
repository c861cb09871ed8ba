"""The app with the versions of one text on the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.versioning.texts import NEW, OLD, read
from tui.app.app import CrossreadApp
from tui.app.screens.versions import Histories, VersionsScreen
from tui.app.setup import Setup
from tui.errors import Trouble
from tui.versioning.history import History
from tui.versioning.make import history

MIDDLE = OLD.replace("12 on", "13 on")


def made(texts: Sequence[str]) -> Histories:
    def make(progress: Callable[[str, int, int], None], stopped: Callable[[], bool]) -> History:
        documents = [read(text, f"v{number}") for number, text in enumerate(texts, 1)]
        return history(documents, in_order=True, progress=progress, stopped=stopped)

    return make


@asynccontextmanager
async def viewing(
    *keys: str,
    texts: Sequence[str] = (OLD, NEW),
    size: tuple[int, int] = (120, 40),
    histories: Histories | None = None,
    troubles: Sequence[Trouble] = (),
    wait: bool = True,
) -> AsyncIterator[Pilot[int]]:
    """The app with the versions on the screen, and some keys pressed."""
    app = CrossreadApp((), troubles, setup=Setup(versions=histories or made(texts)))
    async with app.run_test(size=size) as pilot:
        if wait:
            await ready(pilot)
        await pilot.press(*keys)
        await pilot.pause()
        yield pilot


async def ready(pilot: Pilot[int]) -> None:
    """Wait until the changes are on the screen."""
    for _ in range(600):
        await pilot.pause(0.01)
        if isinstance(pilot.app.screen, VersionsScreen) and pilot.app.screen.ready:
            break
    await pilot.pause()


def shown(pilot: Pilot[int]) -> VersionsScreen:
    assert isinstance(pilot.app.screen, VersionsScreen)
    return pilot.app.screen
