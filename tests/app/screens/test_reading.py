"""Many articles read inside the app: how far that is, stopped, gone on with, and what is shown in the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from tests.app.hand import press
from tests.app.hosting import HOSTILE, drawn, harmless
from tests.app.made import archive
from tests.app.screens.test_stories import compared_on, fruitless, listed, until
from tui.app.app import CrossreadApp
from tui.app.messages import ArticlesChosen
from tui.app.open_session import OpenSession
from tui.app.screens.help import HelpScreen
from tui.app.screens.opening import OpeningScreen
from tui.app.screens.reading import Reading, ReadingScreen
from tui.app.setup import Setup
from tui.errors import Trouble, UnreadableError
from tui.reading import gathering
from tui.reading.documents import Document
from tui.reading.read_result import ReadResult

TOTAL = 5_000
UNREADABLE = Trouble("gone.txt", f"There is no file {HOSTILE}.".replace("\x1b", "␛"))


class Slow:
    """A reading that comes as far as 1,200, and ends when it is let go on."""

    def __init__(self, documents: tuple[Document, ...] | None = None, troubles: tuple[Trouble, ...] = ()) -> None:
        self.go_on = Event()
        self.begun = 0
        self._all = ReadResult(archive() if documents is None else documents, troubles)

    def __call__(self, on_progress: Callable[[int, int], None], stopped: Callable[[], bool]) -> ReadResult:
        self.begun += 1
        on_progress(1_200, TOTAL)
        while not self.go_on.wait(0.01):
            if stopped():
                return replace(self._all, unread=TOTAL - 1_200)
        return self._all


def app_that_reads(reading: Reading, folder: Path | None = None) -> CrossreadApp:
    session = OpenSession(folder / "s.sqlite3" if folder else None)
    return CrossreadApp((), (), works=fruitless, open_session=session, setup=Setup(reading=reading))


Started = Callable[..., AbstractAsyncContextManager[Pilot[int]]]


@pytest.fixture
def started(tmp_path: Path) -> Started:
    @asynccontextmanager
    async def start(reading: Reading, width: int = 80, height: int = 24) -> AsyncIterator[Pilot[int]]:
        app = app_that_reads(reading, tmp_path)
        async with app.run_test(size=(width, height)) as pilot:
            yield pilot

    return start


async def reads(pilot: Pilot[int]) -> ReadingScreen:
    await until(pilot, lambda: "Reading 1,200 of 5,000 articles …" in drawn(pilot))
    assert isinstance(pilot.app.screen, ReadingScreen)
    return pilot.app.screen


async def stopped(pilot: Pilot[int]) -> None:
    await until(pilot, lambda: "Paused: 1,200 of 5,000 articles read" in drawn(pilot))


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40), (200, 50)])
async def test_it_says_how_far_it_is_and_which_key_stops_it(started: Started, width: int, height: int) -> None:
    async with started(Slow(), width, height) as pilot:
        await reads(pilot)
        text = drawn(pilot)
        assert len(text.splitlines()) == height
        bar = next(line for line in text.splitlines() if "━─" in line).strip("┃ ")
        assert bar.count("━") == len(bar) * 1_200 // TOTAL
        assert "Ctrl+G: pause · q: quit" in text


async def test_on_a_small_screen_the_words_come_before_the_bar(started: Started) -> None:
    async with started(Slow(), 30, 8) as pilot:
        await until(pilot, lambda: "Reading 1,200 of 5,000" in drawn(pilot))
        assert "Ctrl+G: pause · q: quit" in drawn(pilot)


async def test_a_long_article_alone_is_read_alike(started: Started) -> None:
    go_on = Event()

    def reading(on_progress: Callable[[int, int], None], _stopped: object) -> ReadResult:
        on_progress(0, 1)
        go_on.wait(30)
        return ReadResult(archive()[:1], ())

    async with started(reading) as pilot:
        await until(pilot, lambda: "Reading the article …" in drawn(pilot))
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Pausing …" in drawn(pilot))
        go_on.set()
        assert (await compared_on(pilot)).desk.documents == archive()[:1]


async def test_many_open_on_their_stories_when_all_are_read(started: Started) -> None:
    reading = Slow(troubles=(UNREADABLE,))
    async with started(reading) as pilot:
        await reads(pilot)
        reading.go_on.set()
        await listed(pilot)
        assert "15 articles" in drawn(pilot)
        assert "There is no file" in drawn(pilot).splitlines()[1]
        assert harmless(drawn(pilot))
        await pilot.press("enter")
        await compared_on(pilot)
        await pilot.press("backspace")
        await listed(pilot)
        await pilot.press("q")
        assert pilot.app.return_code == 0


async def test_few_open_on_their_comparison_when_all_are_read(started: Started) -> None:
    reading = Slow(archive()[:3])
    async with started(reading) as pilot:
        await reads(pilot)
        reading.go_on.set()
        assert (await compared_on(pilot)).desk.documents == archive()[:3]


@pytest.mark.parametrize("key", ["ctrl+g", "ctrl+c", "escape"])
async def test_stopped_it_stays_and_is_gone_on_with(started: Started, key: str) -> None:
    reading = Slow()
    async with started(reading) as pilot:
        await reads(pilot)
        await pilot.press(key)
        await stopped(pilot)
        assert "Enter: open the 15 read · Ctrl+G: resume · q: quit" in drawn(pilot)
        await pilot.press("ctrl+c")
        await stopped(pilot)
        await pilot.press("ctrl+g")
        await reads(pilot)
        assert reading.begun == 2
        reading.go_on.set()
        await listed(pilot)
        assert "paused" not in drawn(pilot)


async def test_a_key_that_comes_before_the_reading_has_begun_stops_it(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = ReadingScreen.on_mount

    def stopped_early(self: ReadingScreen) -> None:
        mounted(self)
        self._asked_to_stop.set()

    monkeypatch.setattr(ReadingScreen, "on_mount", stopped_early)
    async with started(Slow()) as pilot:
        await stopped(pilot)
        await pilot.press("ctrl+g")
        await reads(pilot)


async def test_stopped_what_is_read_opens_and_says_that_it_is_not_all(started: Started) -> None:
    async with started(Slow(troubles=(UNREADABLE,))) as pilot:
        await reads(pilot)
        await pilot.press("enter", "ctrl+g")
        await stopped(pilot)
        assert "1 could not be read." in drawn(pilot)
        await pilot.press("enter")
        await listed(pilot)
        title = drawn(pilot).splitlines()[1]
        assert "Only 1,200 of 5,000 articles were read; reading was paused. · 1 more under ?" in title


async def test_quick_keys_open_what_is_read_once(started: Started) -> None:
    reading = Slow()
    async with started(reading) as pilot:
        await reads(pilot)
        await pilot.press("ctrl+g")
        await stopped(pilot)
        await press(pilot, "enter", "enter", "ctrl+g", "enter")
        shown = await listed(pilot)
        assert reading.begun == 1
        assert pilot.app.screen_stack == [shown]


async def test_stopped_before_anything_was_read_there_is_nothing_to_open(started: Started) -> None:
    async with started(Slow(())) as pilot:
        await reads(pilot)
        await pilot.press("ctrl+g")
        await stopped(pilot)
        assert "Enter" not in drawn(pilot)
        assert "Resume." in drawn(pilot)
        await pilot.press("enter")
        await stopped(pilot)


@pytest.mark.parametrize(("opened", "lacks_some"), [(True, True), (False, False)])
async def test_what_could_not_be_read_counts_where_the_rest_was_opened(
    started: Started, *, opened: bool, lacks_some: bool
) -> None:
    async with started(Slow(troubles=(UNREADABLE,))) as pilot:
        app = pilot.app
        assert isinstance(app, CrossreadApp)
        await reads(pilot)
        await pilot.press("ctrl+g")
        await stopped(pilot)
        if opened:
            await pilot.press("enter")
            await listed(pilot)
        await pilot.press("q")
        assert app.return_code == 0
        assert app.library.lacks_some == lacks_some


@pytest.mark.parametrize("keys", [["q"], ["Q"], ["ctrl+q"], ["ctrl+g", "q"], ["escape", "escape"]])
async def test_it_is_left_at_once(started: Started, keys: list[str]) -> None:
    async with started(Slow()) as pilot:
        await reads(pilot)
        for key in keys:
            await press(pilot, key)
            if pilot.app.is_running and key in {"ctrl+g", "escape"}:
                await stopped(pilot)
        await pilot.pause()
        assert pilot.app.return_code == 0


async def test_help_and_palette_name_its_keys_and_no_others(started: Started) -> None:
    async with started(Slow()) as pilot:
        await reads(pilot)
        await pilot.press("?")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        assert "Pause or resume" in drawn(pilot)
        assert "conflict" not in drawn(pilot)
        await pilot.press("q", ":")
        await until(pilot, lambda: "Pause or resume" in drawn(pilot))
        assert "conflict" not in drawn(pilot)
        await pilot.press("escape")
        await reads(pilot)


async def test_of_thousands_of_troubles_the_help_shows_the_first_and_says_how_many_more(started: Started) -> None:
    reading = Slow(troubles=tuple(replace(UNREADABLE, text=f"There is no file {n}.") for n in range(1_500)))
    async with started(reading) as pilot:
        await reads(pilot)
        reading.go_on.set()
        await listed(pilot)
        await pilot.press("?", "G")
        await until(pilot, lambda: "And 1,200 more; crossread --plain lists them all." in drawn(pilot))
        assert "There is no file 299." in drawn(pilot)


async def test_what_lies_over_it_is_closed_when_all_are_read(started: Started) -> None:
    reading = Slow()
    async with started(reading) as pilot:
        await reads(pilot)
        await pilot.press("?")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        reading.go_on.set()
        await listed(pilot)
        assert len(pilot.app.screen_stack) == 1


async def test_where_none_can_be_shown_the_app_ends_and_says_why(started: Started) -> None:
    refusal = UnreadableError("There is no file gone.txt; check the spelling.")

    def refused(*_: object) -> ReadResult:
        raise refusal

    async with started(refused) as pilot:
        app = pilot.app
        assert isinstance(app, CrossreadApp)
        for _ in range(400):
            await pilot.pause(0.01)
            if app.return_code is not None:
                break
        assert app.return_code is not None
        assert app.library.refusal is refusal


async def test_a_failure_is_reported_and_can_be_retried(started: Started) -> None:
    reading = Slow()
    broken = [True]

    def breaking(on_progress: Callable[[int, int], None], asked: Callable[[], bool]) -> ReadResult:
        if broken.pop() if broken else False:
            raise MemoryError
        return reading(on_progress, asked)

    async with started(breaking) as pilot:
        await until(pilot, lambda: "This could not be worked out (MemoryError)." in drawn(pilot))
        assert "Ctrl+G: resume · q: quit" in drawn(pilot)
        await pilot.press("ctrl+g")
        await reads(pilot)


# Chosen inside the app


class Chosen:
    """In the place of the engine's: what is chosen is read slowly."""

    reading = Slow()

    def __init__(self, paths: tuple[str, ...], pages: object) -> None:
        assert pages is None
        assert paths == ("/thousands",)
        self.read = self.reading


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """The reading of what is chosen, which is much."""
    monkeypatch.setattr(gathering, "Gatherer", Chosen)
    monkeypatch.setattr(gathering, "is_quick", lambda _paths: False)
    monkeypatch.setattr(Chosen, "reading", Slow())
    return Chosen.reading


@asynccontextmanager
async def choosing() -> AsyncIterator[Pilot[int]]:
    app = CrossreadApp((), (), works=fruitless)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Sample articles" in drawn(pilot))
        app.screen.post_message(ArticlesChosen(("/thousands",)))
        yield pilot


async def test_what_is_chosen_is_read_alike(chosen: Slow) -> None:
    async with choosing() as pilot:
        await reads(pilot)
        chosen.go_on.set()
        await listed(pilot)


@pytest.mark.parametrize("keys", [["q"], ["escape", "escape"], ["ctrl+g", "q"]])
async def test_closing_leads_back_to_the_choice(chosen: Slow, keys: list[str]) -> None:
    async with choosing() as pilot:
        await reads(pilot)
        assert "q: back" in drawn(pilot)
        for key in keys:
            await pilot.press(key)
            if key != keys[-1]:
                await stopped(pilot)
        await until(pilot, lambda: isinstance(pilot.app.screen, OpeningScreen))
        assert "Sample articles" in drawn(pilot)
        assert pilot.app.return_code is None
        await pilot.press("q")
        assert pilot.app.return_code == 0


async def test_what_cannot_be_read_is_reported_in_the_list(chosen: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    several = tuple(replace(UNREADABLE, text=f"There is no file {number}.txt.") for number in range(1, 1_300))
    monkeypatch.setattr(Chosen, "reading", Slow((), several))
    async with choosing() as pilot:
        await reads(pilot)
        Chosen.reading.go_on.set()
        await until(pilot, lambda: isinstance(pilot.app.screen, OpeningScreen))
        text = " ".join(drawn(pilot).replace("┃", " ").split())
        assert "There is no file 3.txt. And 1,296 more." in text
