"""Two files of the same bytes: on the screen, read again, added, removed, as a story, as a draft, as versions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.conftest import screen, settle
from tests.app.hand import press
from tests.drafts import COAST, DRAFT, HARBOUR
from tui.app.analysis import Work, comparing
from tui.app.app import CrossreadApp
from tui.app.collection import Collection
from tui.app.screens.check import CheckScreen
from tui.app.screens.versions import VersionsScreen
from tui.app.setup import Setup
from tui.claims.corrections import Corrections
from tui.options import Options
from tui.reading.documents import Document
from tui.reading.gathering import gather

LONG = f"{COAST}\n\n{DRAFT}"
"""Long enough to be known as nearly the same text as another."""


@pytest.fixture
def twins(tmp_path: Path) -> Path:
    """A folder with two copies and another account."""
    for name, text in {"x": LONG, "y": LONG, "z": HARBOUR}.items():
        (tmp_path / f"{name}.txt").write_text(text)
    return tmp_path


def works(documents: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Work:
    return comparing(documents, Options(), corrections)


@asynccontextmanager
async def opened(*paths: Path) -> AsyncIterator[Pilot[int]]:
    read = gather(paths)
    app = CrossreadApp(read.documents, read.troubles, works=works, setup=Setup(initials="JD"))
    async with app.run_test(size=(150, 40)) as pilot:
        await settle(pilot)
        yield pilot


def ids(pilot: Pilot[int]) -> list[str]:
    """The ids of the articles, the same for the screen and for the comparison."""
    desk = screen(pilot).desk
    assert desk.comparison is not None
    found = [each.id for each in desk.documents]
    assert [each.id for each in desk.comparison.documents] == found
    assert {passage.document for claim in desk.comparison.claims for passage in claim.passages} <= set(found)
    return found


async def until_read(pilot: Pilot[int], count: int) -> None:
    """Wait until so many articles are compared."""
    for _ in range(500):
        await pilot.pause(0.01)
        if len(screen(pilot).desk.documents) == count and screen(pilot).finished:
            break
    await pilot.pause()


async def test_copies_are_compared_read_again_added_and_removed(twins: Path) -> None:
    async with opened(twins / "x.txt", twins / "y.txt") as pilot:
        first, second = ids(pilot)
        assert second == f"{first}-2"
        await press(pilot, "full_stop", "comma", "enter", "1", "x", "2", "H", "0", "v", "d", "u", "i", "q")
        app = pilot.app
        assert isinstance(app, CrossreadApp)
        (twins / "w.txt").write_text(LONG)
        app.reload._read(screen(pilot), app.key_map, [twins / "w.txt"])
        await until_read(pilot, 3)
        assert ids(pilot) == [f"{first}-2", f"{first}-3", first], "as if they were opened together"
        (twins / "y.txt").write_text(HARBOUR)
        await press(pilot, "ctrl+l")
        for _ in range(500):
            await pilot.pause(0.01)
            if screen(pilot).finished and screen(pilot).desk.documents[1].text == HARBOUR:
                break
        assert ids(pilot)[::2] == [f"{first}-2", first]
        await press(pilot, "3", "X")
        await until_read(pilot, 2)
        assert ids(pilot)[0] == first


async def test_a_folder_with_copies_is_checked_and_compared_as_versions(twins: Path) -> None:
    async with opened(twins) as pilot:
        assert len(set(ids(pilot))) == 3
        await press(pilot, "2", "D")
        for _ in range(500):
            await pilot.pause(0.01)
            if isinstance(pilot.app.screen, CheckScreen) and pilot.app.screen.check is not None:
                break
        check = pilot.app.screen
        assert isinstance(check, CheckScreen)
        assert check.check is not None
        assert check.check.draft == ids(pilot)[1]
        await press(pilot, "j", "full_stop", "r", "u", "q")
        for _ in range(500):
            if pilot.app.screen is screen(pilot) and screen(pilot).features.near_copies._groups is not None:
                break
            await pilot.pause(0.01)
        await press(pilot, "V")
        for _ in range(500):
            await pilot.pause(0.01)
            if isinstance(pilot.app.screen, VersionsScreen) and pilot.app.screen.ready:
                break
        versions = pilot.app.screen
        assert isinstance(versions, VersionsScreen)
        assert versions.history is not None
        assert len(versions.history.versions) == 2


def test_a_story_of_copies_has_the_ids_that_it_has_by_itself(twins: Path) -> None:
    for number in range(12):
        (twins / f"other {number}.txt").write_text("Runner Ines Tovar won the hill marathon in Pelm on a wet course.")
    collection = Collection(gather([twins]).documents)
    groups = collection.group(lambda *_: None, lambda: False)
    for group in groups:
        documents = group.read()
        assert documents == gather([Path(each.path) for each in documents]).documents
