from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from threading import Event, Semaphore
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.app.conftest import compared, story
from tests.app.hosting import HOSTILE, drawn, walk_whole_and_harmless
from tests.app.made import SIZES, archive
from tui.app.analysis import CountConflicts, FindingsOf
from tui.app.app import CrossreadApp
from tui.app.collection import MOST, Collection, Findings
from tui.app.open_session import OpenSession
from tui.app.rows import Prepared, prepare
from tui.app.screens.comparison import ComparisonScreen
from tui.app.screens.help import HelpScreen
from tui.app.screens.stories import StoriesScreen
from tui.app.setup import Setup
from tui.claims.corrections import NONE, Corrections
from tui.comparison import Comparison
from tui.errors import CrossreadError, StoppedError
from tui.reading.documents import Document
from tui.summaries.summary import Summary

Started = Callable[..., AbstractAsyncContextManager[Pilot[int]]]


def fruitless(documents: tuple[Document, ...], _corrections: object) -> Callable[..., Prepared]:
    summaries = tuple(Summary(read.id, "auto", ()) for read in documents)
    return lambda *_: prepare(Comparison(documents, summaries=summaries))


@pytest.fixture
def started(tmp_path: Path) -> Started:
    """Start the app on many articles; what is opened is compared by `works`."""

    @asynccontextmanager
    async def start(
        documents: tuple[Document, ...] | None = None,
        width: int = 100,
        height: int = 30,
        works: Any = fruitless,
        *,
        wait: bool = True,
        known: FindingsOf | None = None,
        count: CountConflicts | None = None,
    ) -> AsyncIterator[Pilot[int]]:
        app = CrossreadApp(
            documents or archive(),
            (),
            works=works,
            open_session=OpenSession(tmp_path / "s.sqlite3"),
            setup=Setup(known_findings=known, count_conflicts=count),
        )
        async with app.run_test(size=(width, height)) as pilot:
            if wait:
                await listed(pilot)
            yield pilot

    return start


async def until(pilot: Pilot[int], there: Callable[[], bool]) -> None:
    for _ in range(400):
        await pilot.pause(0.01)
        if there():
            await pilot.pause()
            await pilot.pause()
            return
    raise AssertionError(drawn(pilot))


async def listed(pilot: Pilot[int]) -> StoriesScreen:
    await until(pilot, lambda: isinstance(pilot.app.screen, StoriesScreen) and pilot.app.screen.ready)
    shown = pilot.app.screen
    assert isinstance(shown, StoriesScreen)
    return shown


async def compared_on(pilot: Pilot[int]) -> ComparisonScreen:
    await until(pilot, lambda: isinstance(pilot.app.screen, ComparisonScreen) and pilot.app.screen.finished)
    shown = pilot.app.screen
    assert isinstance(shown, ComparisonScreen)
    return shown


async def test_many_articles_open_on_their_stories_the_largest_first(started: Started) -> None:
    async with started() as pilot:
        shown = await listed(pilot)
        assert [group.count for group in shown.collection.groups] == list(SIZES)
        rows = drawn(pilot).splitlines()
        assert "crossread · 15 articles" in rows[0]
        assert "3 stories · 3 with several sources" in rows[0]
        assert "Ferry Halda runs aground" in rows[2]
        assert "not compared yet · 1 – 2 Mar 2024 · Ferry 0, Ferry 6, Ferry 5" in rows[3]
        assert "Enter compare" in rows[-1]


async def test_few_articles_open_on_their_comparison(started: Started) -> None:
    async with started(archive()[:MOST], wait=False) as pilot:
        assert len((await compared_on(pilot)).desk.documents) == MOST
        await pilot.press("backspace")
        assert "Nothing to go back to" in drawn(pilot)
        await pilot.press("q")
        assert pilot.app.return_code == 0


@pytest.mark.parametrize("back", ["backspace", "q"])
async def test_enter_compares_a_story_and_back_shows_where_it_stood(started: Started, back: str) -> None:
    async with started() as pilot:
        await pilot.press("j", "enter")
        shown = await compared_on(pilot)
        assert [read.name.split()[0] for read in shown.desk.documents] == ["Orsal"] * 5
        await pilot.press(back)
        stories = await listed(pilot)
        assert stories.entries.cursor == 1
        rows = drawn(pilot).splitlines()
        assert "no conflicts · 1 – 2 Mar 2024 · Orsal 0, " in rows[5]
        assert "conflict" not in rows[3]
        await pilot.press("q")
        assert pilot.app.return_code == 0


async def test_a_story_that_was_compared_says_how_many_conflicts_it_has(started: Started) -> None:
    def works(documents: tuple[Document, ...], _corrections: object) -> Callable[..., Prepared]:
        return lambda *_: prepare(compared(documents))

    three = story()
    async with started((*archive(), *three), works=works) as pilot:
        stories = await listed(pilot)
        where = next(at for at, group in enumerate(stories.collection.groups) if group.read() == three)
        await pilot.press(*"j" * where, "enter")
        assert (await compared_on(pilot)).desk.documents == three
        await pilot.press("backspace")
        await listed(pilot)
        assert "≠" in drawn(pilot)
        assert "Herald, Post, Courier" in drawn(pilot)
        assert "1 conflict" in drawn(pilot)


async def test_a_story_that_was_compared_before_says_so_and_one_that_was_not_too(started: Started) -> None:
    three = story()
    asked: list[tuple[Document, ...]] = []

    def known(documents: tuple[Document, ...], corrections: Corrections) -> Findings | None:
        assert corrections == NONE
        asked.append(documents)
        return {three: Findings(7)}.get(documents)

    async with started((*archive(), *three), known=known) as pilot:
        await until(pilot, lambda: "7 conflicts" in drawn(pilot))
        stories = await listed(pilot)
        several = [group.read() for group in stories.collection.groups if group.count > 1]
        assert asked == several
        assert drawn(pilot).count("7 conflicts") == 1
        assert "not compared yet" in drawn(pilot)


async def test_what_cannot_be_looked_up_leaves_the_list(started: Started) -> None:
    def known(_documents: object, _corrections: object) -> Findings | None:
        raise CrossreadError("The folder is gone.")

    async with started(known=known) as pilot:
        await until(pilot, lambda: "The folder is gone." in drawn(pilot))
        stories = await listed(pilot)
        assert [group.count for group in stories.collection.groups] == list(SIZES)


# Conflicts, counted in the background


class Slow:
    """Counts a conflict in each story, one story each time it is let go on."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.go_on = Semaphore(0)

    def __call__(
        self, documents: tuple[Document, ...], _corrections: Corrections, stopped: Callable[[], bool]
    ) -> Findings | None:
        self.asked.append(len(documents))
        while not self.go_on.acquire(timeout=0.01):
            if stopped():
                raise StoppedError("Stopped.")
        return Findings(len(self.asked))


async def test_conflicts_are_counted_story_by_story_while_the_list_can_be_used(started: Started) -> None:
    count = Slow()
    async with started(count=count) as pilot:
        await until(pilot, lambda: "comparing 0/3 … Ctrl+G: pause" in drawn(pilot))
        assert drawn(pilot).count("comparing … · ") == 1
        await pilot.press("j")
        count.go_on.release()
        await until(pilot, lambda: "comparing 1/3" in drawn(pilot))
        assert "1 conflict" in drawn(pilot)
        assert (await listed(pilot)).entries.cursor == 1
        count.go_on.release(2)
        await until(pilot, lambda: "3 conflicts" in drawn(pilot))
        await until(pilot, lambda: "comparing" not in drawn(pilot))
        assert count.asked == list(SIZES)


async def test_the_counting_is_paused_and_resumed(started: Started) -> None:
    count = Slow()
    async with started(count=count) as pilot:
        await until(pilot, lambda: len(count.asked) == 1)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "comparing 0/3" not in drawn(pilot))
        assert "Paused · Ctrl+G: resume comparing" in drawn(pilot)
        assert drawn(pilot).count("not compared yet") == 3
        count.go_on.release(3)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "4 conflicts" in drawn(pilot))
        assert count.asked == [SIZES[0], *SIZES]


async def test_opening_a_story_ends_the_counting(started: Started) -> None:
    count = Slow()
    async with started(count=count) as pilot:
        await until(pilot, lambda: len(count.asked) == 1)
        await pilot.press("enter")
        await compared_on(pilot)
        await pilot.pause(0.1)
        assert count.asked == [SIZES[0]]


# Order and search


async def test_the_stories_are_sorted_and_the_cursor_stays_on_its_story(started: Started) -> None:
    def known(documents: tuple[Document, ...], _corrections: Corrections) -> Findings:
        return Findings(10 - len(documents))

    async with started(known=known) as pilot:
        await until(pilot, lambda: "7 conflicts" in drawn(pilot))
        await pilot.press("O")
        await pilot.pause()
        stories = await listed(pilot)
        assert "Stories ── 3 of 3 ── most conflicts first" in drawn(pilot)
        assert stories.entries.cursor == 2
        rows = drawn(pilot).splitlines()
        assert "Tovar wins" in rows[2]
        await pilot.press("O", "O")
        await pilot.pause()
        assert "Stories ── 1 of 3 ── most articles first" in drawn(pilot)


async def test_the_stories_are_searched_as_one_types(started: Started) -> None:
    async with started() as pilot:
        await pilot.press("slash", *"brewery")
        await until(pilot, lambda: "“brewery” · 1 of 3" in drawn(pilot))
        assert "Ferry Halda" not in drawn(pilot)
        await pilot.press("enter", "enter")
        shown = await compared_on(pilot)
        assert len(shown.desk.documents) == 5
        await pilot.press("backspace")
        stories = await listed(pilot)
        assert len(stories.entries.entries) == 1, "the search is still there"
        await pilot.press("escape")
        await pilot.pause()
        assert [len(stories.entries.entries)] == [3]
        await pilot.press("slash", *"zebra", "enter", "enter")
        await pilot.pause()
        assert "No story here" in drawn(pilot)
        await pilot.press("slash", "escape")
        await pilot.pause()
        assert [len(stories.entries.entries)] == [3]
        await pilot.press("escape")
        assert "Nothing to clear" in drawn(pilot)


async def test_the_review_of_one_story_is_not_carried_into_another(started: Started) -> None:
    async with started() as pilot:
        app = pilot.app
        assert isinstance(app, CrossreadApp)
        await pilot.press("enter")
        first = (await compared_on(pilot)).desk.rows.reviewer
        await pilot.press("backspace")
        await listed(pilot)
        await pilot.press("j", "enter")
        second = (await compared_on(pilot)).desk.rows.reviewer
        assert first
        assert second
        assert first is not second
        assert first.session != second.session


async def test_all_can_be_compared_together(started: Started) -> None:
    async with started() as pilot:
        await pilot.press("a")
        assert (await compared_on(pilot)).desk.documents == archive()


async def test_the_grouping_reports_its_progress_and_can_be_stopped(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Event()

    def endless(_self: Collection, progress: Callable[[str, int, int], None], stopped: Callable[[], bool]) -> None:
        asked.set()
        progress("stories: reading", 3, 15)
        while not stopped():
            Event().wait(0.01)
        raise StoppedError("Stopped while grouping the articles.")

    with monkeypatch.context() as patched:
        patched.setattr(Collection, "group", endless)
        async with started(wait=False) as pilot:
            await until(pilot, asked.is_set)
            await until(pilot, lambda: "stories: reading 3/15 … Ctrl+G stops" in drawn(pilot))
            await pilot.press("enter")
            assert "Still grouping" in drawn(pilot)
            await pilot.press("ctrl+g")
            await listed(pilot)
            assert "not grouped · Ctrl+G: group" in drawn(pilot).splitlines()[0]
            assert "All articles, not grouped" in drawn(pilot)
            await pilot.press("enter")
            await compared_on(pilot)
            await pilot.press("backspace")
            shown = await listed(pilot)
            assert "not grouped · Ctrl+G: group" in drawn(pilot).splitlines()[0]
            patched.undo()
            await pilot.press("ctrl+g")
            await until(pilot, lambda: bool(shown.collection.groups))
            assert "3 stories" in drawn(pilot).splitlines()[0]


async def test_stopping_is_shown_before_the_grouping_has_stopped(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    hears, asked = Event(), Event()

    def deaf(_self: Collection, _progress: object, _stopped: object) -> None:
        asked.set()
        hears.wait(30)
        raise StoppedError("Stopped while grouping the articles.")

    monkeypatch.setattr(Collection, "group", deaf)
    async with started(wait=False) as pilot:
        await until(pilot, asked.is_set)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "pausing …" in drawn(pilot))
        hears.set()
        await until(pilot, lambda: "not grouped" in drawn(pilot))


async def test_a_key_that_comes_before_the_grouping_has_begun_stops_it(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = StoriesScreen.begin

    def stopped_early(self: StoriesScreen) -> None:
        begin(self)
        self.toggle()

    monkeypatch.setattr(StoriesScreen, "begin", stopped_early)
    async with started() as pilot:
        await until(pilot, lambda: "not grouped · Ctrl+G: group" in drawn(pilot))
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "3 stories" in drawn(pilot))


async def test_a_comparison_can_be_stopped_and_started_again(started: Started) -> None:
    go_on = Event()

    def works(documents: tuple[Document, ...], corrections: object) -> Callable[..., Prepared]:
        def work(_on_progress: object, stopped: Callable[[], bool]) -> Prepared:
            while not go_on.is_set():
                if stopped():
                    raise StoppedError("Stopped.")
                Event().wait(0.01)
            return fruitless(documents, corrections)()

        return work

    async with started(archive()[:2], works=works, wait=False) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, ComparisonScreen))
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "not compared" in drawn(pilot))
        assert "Ctrl+G compares the articles again" in drawn(pilot)
        go_on.set()
        await pilot.press("ctrl+g")
        await compared_on(pilot)


async def test_help_and_palette_name_the_keys_of_the_list(started: Started) -> None:
    async with started() as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "Keys in the stories" in drawn(pilot)
        assert "Compare this story." in drawn(pilot)
        assert "figures" not in drawn(pilot)
        await pilot.press("q", ":")
        await pilot.pause(0.3)
        await pilot.press(*"compare all")
        await pilot.pause(0.4)
        await pilot.press("enter")
        assert len((await compared_on(pilot)).desk.documents) == sum(SIZES)


async def test_the_list_is_drawn_whole_and_harmless_at_every_size(started: Started) -> None:
    async with started(archive(HOSTILE), 200, 50) as pilot:
        await walk_whole_and_harmless(pilot, (200, 50), (80, 24), (30, 8))
