from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.hosting import drawn
from tests.app.sight import entry
from tui.app.analysis import Work, comparing
from tui.app.app import CrossreadApp
from tui.app.archived import ArchivedStories
from tui.app.open_session import OpenSession
from tui.app.screens.comparison import ComparisonScreen
from tui.app.screens.stories import StoriesScreen
from tui.app.setup import Setup
from tui.archive.archive import Archive
from tui.archive.build import build
from tui.archive.scheduler import Here
from tui.claims.corrections import Corrections
from tui.comparison import Comparison
from tui.options import Options
from tui.reading.documents import Document

FIRE = "Fire at Grenna mill\n\nThe fire at the Grenna mill hurt {} workers on Monday, the brigade said."
TEXTS = {"Echo": FIRE.format(12), "Post": FIRE.format(14), "Alone": "Snow closed the pass at Ulvik for two days."}
Started = Callable[[], AbstractAsyncContextManager[Pilot[int]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in TEXTS.items():
        (papers / f"{name}.txt").write_text(text, encoding="utf-8")
    output = tmp_path / "papers.crossread"
    build(str(papers), output, Options(), Here())
    return output


@pytest.fixture
def started(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Started:
    """Start the app on an archive; a comparison that is not in it fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    @asynccontextmanager
    async def start() -> AsyncIterator[Pilot[int]]:
        stories = ArchivedStories(Archive(path))

        def works(documents: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Work:
            return comparing(documents, Options(), corrections, archived=stories)

        monkeypatch.setattr("tui.cache.Cache.compare", refuse)
        setup = Setup(collection=stories.collection())
        session = OpenSession(tmp_path / "s.sqlite3")
        app = CrossreadApp((), (), works=works, open_session=session, setup=setup)
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            yield pilot

    return start


async def comparison_of(pilot: Pilot[int]) -> Comparison:
    for _ in range(400):
        await pilot.pause(0.01)
        screen = pilot.app.screen
        if isinstance(screen, ComparisonScreen) and screen.desk.comparison is not None:
            return screen.desk.comparison
    raise AssertionError


async def test_its_stories_are_listed_with_their_conflicts_and_opened_as_compared(started: Started) -> None:
    async with started() as pilot:
        assert isinstance(pilot.app.screen, StoriesScreen)
        shown = drawn(pilot)
        assert "3 articles" in shown
        assert "≠ 2  Fire at Grenna mill" in shown
        assert "1 conflict" in shown
        await pilot.press("enter")
        found = await comparison_of(pilot)
        assert [document.name for document in found.documents] == ["Echo", "Post"]
        assert found.claims[0].relation == "differ"
        await pilot.press("backspace")
        await pilot.pause()
        assert isinstance(pilot.app.screen, StoriesScreen)


async def test_a_verdict_on_a_story_is_there_when_it_is_opened_again(started: Started) -> None:
    for again in (False, True):
        async with started() as pilot:
            await pilot.press("enter")
            label = (await comparison_of(pilot)).claims[0].label
            await pilot.pause()
            if not again:
                await pilot.press("v", "c")
                await pilot.pause()
            assert entry(pilot, label).verdict == "confirmed"
            await pilot.press("backspace")
            await pilot.pause()
            await pilot.press("enter")
            await comparison_of(pilot)
            await pilot.pause()
            assert entry(pilot, label).verdict == "confirmed"


async def test_all_of_an_archive_is_not_compared_at_once(started: Started) -> None:
    async with started() as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(pilot.app.screen, StoriesScreen)
        assert "one story at a time" in drawn(pilot)


async def test_a_damaged_story_is_named_and_the_list_stays(started: Started, path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("UPDATE article SET document = x'00'")
    base.commit()
    async with started() as pilot:
        await pilot.press("enter")
        for _ in range(200):
            await pilot.pause(0.01)
            if "damaged record" in drawn(pilot):
                break
        assert "damaged record" in drawn(pilot)
        assert isinstance(pilot.app.screen, StoriesScreen)


async def test_its_stories_are_searched_by_title_and_source(started: Started) -> None:
    async with started() as pilot:
        await pilot.press("slash", *"post")
        await pilot.pause()
        assert "Grenna" in drawn(pilot)
        assert "Snow" not in drawn(pilot)
