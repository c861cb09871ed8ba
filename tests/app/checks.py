"""The app with a draft checked by hand, for tests of what is shown of it and decided on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from tests.app.conftest import screen, settle
from tests.drafts import checked, comparison, drafted
from tui.app.app import CrossreadApp
from tui.app.check.start import Checks
from tui.app.open_session import OpenSession
from tui.app.rows import prepare
from tui.app.screens.check import CheckScreen
from tui.app.setup import Setup
from tui.checking.check import Check
from tui.comparison import Comparison
from tui.language.sentences import split
from tui.reading.documents import Document

By = Callable[[tuple[Document, ...], tuple[str, ...]], Check]
"""Checks the first of some documents, with the ids of the primary sources."""


def by_hand(documents: tuple[Document, ...], primary: tuple[str, ...]) -> Check:
    return checked(documents, primary=primary)


def checks(by: By = by_hand) -> Checks:
    """The engine's place taken by a check made by hand, of whichever document is the draft."""

    def check(whole: Comparison, draft: str, primary: tuple[str, ...], *_: object) -> Check:
        first = next(each for each in whole.documents if each.id == draft)
        found = by((first, *(each for each in whole.documents if each is not first)), primary)
        # The documents stay in the order in which they are on the screen.
        return Check(whole, found.draft, found.sources, found.primary, found.items, found.calculations, found.citations)

    return check


@asynccontextmanager
async def checking(
    *keys: str,
    size: tuple[int, int] = (120, 40),
    documents: Sequence[Document] = (),
    by: By = by_hand,
    engine: Checks | None = None,
    session: Path | None = None,
    initials: str = "JD",
    at_once: bool = True,
) -> AsyncIterator[Pilot[int]]:
    """The app with the check open, and some keys pressed."""
    read = tuple(documents) or drafted()
    app = CrossreadApp(
        read,
        (),
        works=lambda given, _corrections: lambda *_: prepare(comparison([split(each) for each in given])),
        open_session=OpenSession(session),
        setup=Setup(checks=engine or checks(by), initials=initials, draft=at_once),
    )
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if at_once and engine is None:
            await ready(pilot)
        await pilot.press(*keys)
        await pilot.pause()
        yield pilot


async def ready(pilot: Pilot[int]) -> None:
    """Wait until the items are on the screen."""
    for _ in range(300):
        await pilot.pause(0.01)
        shown = pilot.app.screen
        if isinstance(shown, CheckScreen) and shown.ready and shown._model.stage == "done":
            break
    await pilot.pause()
    await pilot.pause()


def shown(pilot: Pilot[int]) -> CheckScreen:
    """The check on the screen."""
    there = pilot.app.screen
    assert isinstance(there, CheckScreen)
    return there


def words(pilot: Pilot[int]) -> str:
    """The draft's words in the row under the cursor."""
    row = shown(pilot).chosen
    return row.words if row else ""


def main(pilot: Pilot[int]) -> str:
    """The name of the article in focus on the main screen, which nothing is above."""
    assert pilot.app.screen is screen(pilot)
    index = screen(pilot).desk.panes.focused_article
    return screen(pilot).desk.documents[index].name if index is not None else ""
