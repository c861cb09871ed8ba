"""The name, short name, day and colour of a source, set by the reader."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.conftest import compared, screen, settle, story
from tests.app.hand import press
from tests.app.sight import note
from tui.app.app import CrossreadApp
from tui.app.open_session import OpenSession
from tui.app.rows import Prepared, prepare
from tui.claims.corrections import Corrections
from tui.reading.documents import Document

Days = list[tuple[date | None, ...]]


@asynccontextmanager
async def opened(days: Days, file: Path) -> AsyncIterator[Pilot[int]]:
    """The app on the story; `days` gets those of the documents at each comparison."""

    def works(documents: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Callable[..., Prepared]:
        def work(*_: object) -> Prepared:
            corrections()
            days.append(tuple(document.published for document in documents))
            return prepare(compared(documents))

        return work

    app = CrossreadApp(story(), (), works=works, open_session=OpenSession(file))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        yield pilot


def fill(pilot: Pilot[int], name: str, text: str) -> None:
    pilot.app.screen.query_one(f"#source-{name}", Input).value = text


async def save(pilot: Pilot[int], **texts: str) -> None:
    await press(pilot, "R")
    await pilot.pause()
    for name, text in texts.items():
        fill(pilot, name, text)
    await press(pilot, "enter")
    await pilot.pause()
    await pilot.pause(0.05)


FOUND = date(2024, 5, 3)
NEW = date(2024, 5, 9)


async def test_a_source_gets_another_name_and_it_is_undone(tmp_path: Path) -> None:
    days: Days = []
    async with opened(days, tmp_path / "s.sqlite3") as pilot:
        await press(pilot, "2")
        await save(pilot, name="The Morning Post", short="MP", colour="7")
        source = screen(pilot).desk.sources[1]
        assert (source.name, source.short, source.colour, source.day) == ("The Morning Post", "MP", 6, FOUND)
        assert note(pilot) == "Source details saved"
        await save(pilot)
        assert note(pilot) == "Source details unchanged"
        await press(pilot, "u", "u")
        assert note(pilot) == "Undid: changed details of The Morning Post"
        assert screen(pilot).desk.sources[1].name == "Post"
    assert len(days) == 1


async def test_another_day_compares_again_and_stays(tmp_path: Path) -> None:
    days: Days = []
    file = tmp_path / "s.sqlite3"
    async with opened(days, file) as pilot:
        await press(pilot, "2")
        await save(pilot, day="2024-05-09")
        assert days == [(None, FOUND, None), (None, NEW, None)]
        await press(pilot, "Q")
    days.clear()
    async with opened(days, file) as pilot:
        assert days == [(None, NEW, None)]
        assert screen(pilot).desk.sources[1].day == NEW
        await press(pilot, "u")
        await pilot.pause(0.05)
        assert days == [(None, NEW, None), (None, FOUND, None)]
        assert screen(pilot).desk.sources[1].day == FOUND


async def test_without_a_source_in_focus_it_is_that_of_the_row(tmp_path: Path) -> None:
    async with opened([], tmp_path / "s.sqlite3") as pilot:
        await press(pilot, "full_stop")
        await save(pilot, name="Mine")
        assert [source.name for source in screen(pilot).desk.sources] == ["Herald", "Mine", "Courier"]
