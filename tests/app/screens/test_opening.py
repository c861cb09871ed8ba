from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from tests.app.hosting import drawn
from tests.reading.server import ARTICLE, serving
from tui.app import reload
from tui.app.app import CrossreadApp
from tui.app.messages import ArticlesChosen
from tui.app.open_session import OpenSession
from tui.app.rows import Prepared, prepare
from tui.app.saved_view import SavedView
from tui.app.screens.comparison import ComparisonScreen
from tui.app.screens.opening import OpeningScreen, _offer
from tui.app.screens.picker import PickerScreen
from tui.app.setup import Setup
from tui.app.watch import Reread, reread
from tui.app.widgets.clean_input import PastingInput
from tui.comparison import Comparison
from tui.errors import Trouble
from tui.reading.documents import Document
from tui.reading.pages import Pages
from tui.resources import SERVED
from tui.sessions.store import Recent
from tui.summaries.summary import Summary

Started = Callable[..., AbstractAsyncContextManager[Pilot[int]]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = tmp_path / "here"
    (here / "deep").mkdir(parents=True)
    (here / "wire [red].txt").write_text("The mill closed in May. It had stood since 1911.")
    (here / "deep" / "local.txt").write_text("The mill shut in May. Nobody was told.")
    (here / "notes.md").write_text("Some notes on the mill.")
    monkeypatch.chdir(here)
    monkeypatch.delenv(SERVED, raising=False)
    return here


@pytest.fixture
def started(tmp_path: Path) -> Started:
    """Start the app without articles; what is opened is compared by nothing."""

    def works(documents: tuple[Document, ...], _corrections: object) -> Callable[..., Prepared]:
        summaries = tuple(Summary(read.id, "auto", ()) for read in documents)
        return lambda *_: prepare(Comparison(documents, summaries=summaries))

    @asynccontextmanager
    async def start(
        width: int = 100, height: int = 30, troubles: tuple[Trouble, ...] = (), pages: Pages | None = None
    ) -> AsyncIterator[Pilot[int]]:
        session = OpenSession(tmp_path / "s.sqlite3")
        app = CrossreadApp((), troubles, works=works, open_session=session, setup=Setup(pages=pages))
        async with app.run_test(size=(width, height)) as pilot:
            await pilot.pause()
            await pilot.pause()
            yield pilot

    return start


async def compared(pilot: Pilot[int]) -> ComparisonScreen:
    for _ in range(400):
        await pilot.pause(0.01)
        if isinstance(pilot.app.screen, ComparisonScreen) and pilot.app.screen.finished:
            await pilot.pause()
            return pilot.app.screen
    raise AssertionError("no comparison came")


async def found(pilot: Pilot[int], words: str) -> None:
    for _ in range(400):
        await pilot.pause(0.01)
        if words in drawn(pilot):
            return
    raise AssertionError(drawn(pilot))


async def test_without_articles_there_are_samples_and_files(started: Started, folder: Path) -> None:
    async with started() as pilot:
        assert isinstance(pilot.app.screen, OpeningScreen)
        assert "Sample articles" in drawn(pilot)
        assert "Find articles …" in drawn(pilot)


async def test_a_picker_finds_files_as_they_are_typed_and_opens_several(started: Started, folder: Path) -> None:
    async with started() as pilot:
        await pilot.press("slash")
        await found(pilot, "3 articles in")
        await pilot.press(*"loc")
        await pilot.pause()
        text = drawn(pilot)
        assert "deep/local.txt" in text
        assert "wire [red].txt" not in text
        await pilot.press("tab", *["backspace"] * 3, *"wire")
        await pilot.pause()
        await pilot.press("tab")
        await pilot.pause()
        assert "2 selected: local.txt, wire [red].txt" in drawn(pilot)
        await pilot.press("enter")
        screen = await compared(pilot)
        assert [read.name for read in screen.desk.documents] == ["local", "wire [red]"]


async def test_a_whole_path_may_be_typed(started: Started, folder: Path) -> None:
    (folder.parent / "outside.txt").write_text("Outside the folder.")
    async with started() as pilot:
        await pilot.press("slash")
        pilot.app.screen.query_one(PastingInput).value = str(folder.parent / "outside.tx")
        await pilot.press("t", "enter")
        screen = await compared(pilot)
        assert [read.name for read in screen.desk.documents] == ["outside"]


async def test_the_picker_says_what_it_does_not_find_and_closes(started: Started, folder: Path) -> None:
    async with started() as pilot:
        await pilot.press("slash")
        await found(pilot, "3 articles in")
        await pilot.press(*"zzz")
        await found(pilot, "No matching file. Formats:")
        await pilot.press("enter")
        assert [type(screen) for screen in pilot.app.screen_stack] == [OpeningScreen, PickerScreen]
        await pilot.press("escape")
        await pilot.pause()
        assert [type(screen) for screen in pilot.app.screen_stack] == [OpeningScreen]


async def test_an_address_may_be_typed_and_a_text_pasted(started: Started, folder: Path, tmp_path: Path) -> None:
    with serving() as site:
        address = site.put("/news/pier.html", ARTICLE)
        async with started(pages=Pages(tmp_path / "pages")) as pilot:
            await pilot.press("slash")
            pilot.app.screen.query_one(PastingInput).value = address
            await pilot.pause()
            await pilot.press("tab")
            pilot.app.post_message(Paste("Pier stays shut\n\nThe pier stays shut until June, the mayor said."))
            await found(pilot, "2 selected: http")
            await pilot.press("enter")
            screen = await compared(pilot)
            assert [read.title for read in screen.desk.documents] == ["Pier reopens", "Pier stays shut"]


async def test_a_line_that_is_pasted_is_typed(started: Started, folder: Path) -> None:
    async with started() as pilot:
        await pilot.press("slash")
        await found(pilot, "3 articles in")
        pilot.app.post_message(Paste("loc"))
        await pilot.pause()
        assert pilot.app.screen.query_one(PastingInput).value == "loc"


async def test_a_recent_session_opens_again(started: Started, folder: Path) -> None:
    async with started() as pilot:
        await pilot.press("slash")
        await found(pilot, "3 articles in")
        await pilot.press(*"wire", "enter")
        await compared(pilot)
        await pilot.press("q")
    async with started() as pilot:
        assert "Wire [red]" in drawn(pilot)
        assert "0 reviewed" in drawn(pilot)
        await pilot.press("enter")
        screen = await compared(pilot)
        assert [read.name for read in screen.desk.documents] == ["wire [red]"]


def test_a_recent_session_is_called_by_its_story_and_its_sources() -> None:
    view = SavedView(rows=40, title="Pier [red] opens", sources=("Harbour Echo", "Lorne Mail"))
    recent = Recent(1, "2024-05-03T10:00:00+00:00", ("a.txt", "b.txt"), ("/a.txt", "/b.txt"), 3, 2, view.to_json())
    offer = _offer(recent)
    assert offer.words == "Pier [red] opens"
    assert offer.detail.startswith("Harbour Echo, Lorne Mail · 3 May 2024, ")
    assert offer.detail.endswith(" · 2 of 40 reviewed")


def test_a_session_saved_before_is_called_by_its_files() -> None:
    recent = Recent(1, "", tuple(f"{n}.txt" for n in range(9)), ("/a.txt",), 3, 0, "")
    offer = _offer(recent)
    assert offer.words == "0.txt, 1.txt, 2.txt, 3.txt, 4.txt, 5.txt, 6.txt, 7.txt and 1 more"
    assert offer.detail == "0 reviewed"


async def test_what_cannot_be_opened_is_reported_and_the_list_stays(started: Started, folder: Path) -> None:
    async with started() as pilot:
        await pilot.press("slash")
        await found(pilot, "3 articles in")
        await pilot.press(*"notes")
        (folder / "notes.md").unlink()
        await pilot.press("enter")
        await found(pilot, "There is no file")
        assert isinstance(pilot.app.screen, OpeningScreen)


async def test_troubles_and_names_are_shown_as_they_are(started: Started, folder: Path) -> None:
    async with started(troubles=(Trouble("x", "[/] \x1b[2J is empty."),)) as pilot:
        assert "[/] ␛[2J is empty." in drawn(pilot)


async def test_in_a_browser_there_are_no_files_to_find(
    started: Started, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SERVED, "1")
    async with started() as pilot:
        assert "Find articles" not in drawn(pilot)
        await pilot.press("slash")
        await pilot.pause()
        assert isinstance(pilot.app.screen, OpeningScreen)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40), (200, 50)])
async def test_it_fits(started: Started, folder: Path, width: int, height: int) -> None:
    async with started(width, height) as pilot:
        assert "q: quit" in drawn(pilot)
        await pilot.press("j", "k", "G", "g", "q")
        assert pilot.app.return_code is not None or not pilot.app.is_running


# Articles come and go


async def opened_files(pilot: Pilot[int], words: str) -> ComparisonScreen:
    await pilot.press("slash")
    await found(pilot, "3 articles in")
    await pilot.press(*words, "enter")
    return await compared(pilot)


async def until(pilot: Pilot[int], articles: int) -> ComparisonScreen:
    for _ in range(400):
        await pilot.pause(0.01)
        screen = pilot.app.screen
        if isinstance(screen, ComparisonScreen) and screen.finished and len(screen.desk.documents) == articles:
            await pilot.pause()
            return screen
    raise AssertionError(drawn(pilot))


async def test_an_article_is_added_and_dropped(started: Started, folder: Path) -> None:
    async with started() as pilot:
        await opened_files(pilot, "wire")
        await pilot.press("A")
        await found(pilot, "3 articles in")
        await pilot.press(*"local", "enter")
        screen = await until(pilot, 2)
        assert [read.name for read in screen.desk.documents] == ["wire [red]", "local"]
        assert "1 source added" in drawn(pilot)
        await pilot.press("X")
        await pilot.pause()
        assert len(screen.desk.documents) == 2
        await pilot.press("1", "X")
        screen = await until(pilot, 1)
        assert [read.name for read in screen.desk.documents] == ["local"]
        await pilot.press("1", "X")
        await pilot.pause()
        assert "Cannot remove the last source" in drawn(pilot)


async def test_a_changed_file_is_noticed_and_read_again(started: Started, folder: Path) -> None:
    async with started() as pilot:
        await opened_files(pilot, "wire")
        app = pilot.app
        assert isinstance(app, CrossreadApp)
        await pilot.press("ctrl+l")
        await found(pilot, "No changes on disk")
        (folder / "wire [red].txt").write_text("The mill closed in June. It had stood since 1911.")
        app.on_app_focus()
        await found(pilot, "1 changed on disk")
        await pilot.press("ctrl+l")
        await found(pilot, "1 source changed")
        assert "closed in June" in drawn(pilot)
        app.on_app_focus()
        await pilot.pause(0.1)
        assert "changed on disk" not in drawn(pilot)


@pytest.mark.parametrize("key", ["t", "E", "question_mark", "colon"])
async def test_what_is_opened_while_the_articles_are_read_again_is_closed(
    started: Started, folder: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_opened = Event()

    def slowly(documents: tuple[Document, ...], *_: object) -> Reread:
        is_opened.wait(30)
        return reread(documents)

    monkeypatch.setattr(reload, "reread", slowly)
    async with started() as pilot:
        before = await opened_files(pilot, "wire")
        (folder / "wire [red].txt").write_text("The mill closed in June. It had stood since 1911.")
        await pilot.press("ctrl+l", key)
        assert len(pilot.app.screen_stack) == 2
        is_opened.set()
        await found(pilot, "1 source changed")
        assert [type(each) for each in pilot.app.screen_stack] == [ComparisonScreen]
        assert pilot.app.screen is not before
        await pilot.press("1", "j", "0")
        assert pilot.app.is_running


async def test_a_file_that_is_gone_leaves_the_article_as_it_was(started: Started, folder: Path) -> None:
    async with started() as pilot:
        await opened_files(pilot, "wire")
        (folder / "wire [red].txt").unlink()
        await pilot.press("ctrl+l")
        await found(pilot, "There is no file")
        assert "closed in May" in drawn(pilot)


async def test_many_articles_that_are_chosen_open_on_their_stories(started: Started, folder: Path) -> None:
    for number in range(13):
        (folder / f"{number}.txt").write_text(f"The mill closed in May. Paper {number} wrote of it.")
    async with started() as pilot:
        opening = pilot.app.screen
        assert isinstance(opening, OpeningScreen)
        opening.post_message(ArticlesChosen((str(folder),)))
        await found(pilot, "with several sources")
        await pilot.press("enter")
        assert len((await compared(pilot)).desk.documents) > 1
        await pilot.press("q")
        await found(pilot, "with several sources")


async def test_while_many_are_added_the_articles_stay_and_it_can_be_stopped(
    started: Started, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()
    begun = []

    def slowly(
        documents: tuple[Document, ...], _more: object, on_progress: Callable[[int, int], None], _pages: object
    ) -> Reread:
        begun.append(documents)
        while not go_on.is_set():
            on_progress(1_200, 5_000)
            go_on.wait(0.01)
        return reread(documents, [folder / "deep" / "local.txt"])

    monkeypatch.setattr(reload, "reread", slowly)
    async with started() as pilot:
        await opened_files(pilot, "wire")
        await pilot.press("ctrl+l")
        await found(pilot, "Reading 1,200 of 5,000 …; Ctrl+G stops.")
        await pilot.press("ctrl+l")
        assert len(begun) == 1
        await pilot.press("ctrl+g")
        await found(pilot, "Stopped; the articles stay as they are.")
        await pilot.pause(0.3)
        assert "Stopped; the articles stay as they are." in drawn(pilot)
        await pilot.press("ctrl+l")
        await found(pilot, "Reading 1,200 of 5,000")
        go_on.set()
        await until(pilot, 2)
        assert "1 source added" in drawn(pilot)


async def test_what_fails_to_be_read_again_can_be_retried(
    started: Started, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Reread:
        raise MemoryError

    async with started() as pilot:
        await opened_files(pilot, "wire")
        with monkeypatch.context() as patched:
            patched.setattr(reload, "reread", broken)
            await pilot.press("ctrl+l")
            await found(pilot, "This could not be worked out (MemoryError).")
        await pilot.press("ctrl+l")
        await found(pilot, "No changes on disk")


async def test_many_articles_that_were_compared_together_are_so_again(started: Started, folder: Path) -> None:
    for number in range(13):
        (folder / f"{number}.txt").write_text(f"The mill closed in May. Paper {number} wrote of it.")
    async with started() as pilot:
        pilot.app.screen.post_message(ArticlesChosen((str(folder),)))
        await found(pilot, "with several sources")
        await pilot.press("a")
        before = (await compared(pilot)).desk.documents
        await pilot.press("ctrl+q")
    async with started() as pilot:
        await found(pilot, "and 7 more")
        await pilot.press("enter")
        assert (await compared(pilot)).desk.documents == before
