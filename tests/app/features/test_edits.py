"""Undo and redo of everything, and the list of edits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from tests.app.conftest import TEXTS, Opened, screen, settle
from tests.app.hand import press
from tests.app.hosting import drawn
from tests.app.sight import articles, label, note
from tui.app.app import CrossreadApp
from tui.app.open_session import OpenSession
from tui.app.rows import prepare
from tui.app.screens.edits import EditsScreen
from tui.comparison import compare
from tui.reading.files import read


async def test_hiding_and_swapping_are_undone_in_order_with_verdicts(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        await press(pilot, "1", "x", "2", "H", "0", "r", "2")
        assert articles(pilot) == [2, 1, 3]
        await press(pilot, "Q")
    async with opened(session=file) as pilot:
        await pilot.pause()
        messages = []
        for _ in range(5):
            await press(pilot, "u")
            messages.append(note(pilot))
        assert messages == [
            "Undid: showed Post",
            "Undid: reviewed: cost · bridge",
            "Undid: hid Post",
            "Undid: swapped Herald and Post",
            "Nothing to undo",
        ]
        assert articles(pilot) == [1, 2, 3]
        await press(pilot, "ctrl+r", "ctrl+r")
        assert note(pilot) == "Redid: hid Post"
        assert articles(pilot) == [1, 3]
        await press(pilot, "equals_sign")
        assert articles(pilot) == [2, 1, 3]
        await press(pilot, "u")
        assert note(pilot) == "Undid: showed Post"
        assert articles(pilot) == [1, 3]


async def test_the_list_leads_to_the_row_of_an_edit(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "L")
        assert "No edits yet." in drawn(pilot)
        assert "No orphaned notes." in drawn(pilot)
        await press(pilot, "q", "v", "d", "j", "c", *"why", "enter", "G", "L")
        await pilot.pause()
        assert isinstance(pilot.app.screen, EditsScreen)
        shown = drawn(pilot)
        assert shown.index("note on It carries 9,000 cars a day.: why") < shown.index("disputed: cost · bridge")
        await press(pilot, "j", "enter")
        await pilot.pause()
        assert label(pilot) == "cost · bridge"


# Sources


@asynccontextmanager
async def files(folder: Path, names: tuple[str, ...] = tuple(TEXTS)) -> AsyncIterator[Pilot[int]]:
    """The app on the files of the story, compared by the engine."""
    for name in TEXTS:
        (folder / f"{name}.txt").write_text(TEXTS[name], encoding="utf-8")
    documents = [read(folder / f"{name}.txt") for name in names]
    app = CrossreadApp(
        documents, (), works=lambda read, _: lambda *_: prepare(compare(read)),
        open_session=OpenSession(folder / "s.sqlite3"),
    )  # fmt: skip
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        yield pilot


async def until(pilot: Pilot[int], names: list[str], message: str) -> None:
    """Wait until these sources are compared, and a message is shown."""
    for _ in range(300):
        await pilot.pause(0.01)
        shown = screen(pilot)
        if [document.name for document in shown.desk.documents] == names and shown.finished and message in note(pilot):
            return
    raise AssertionError((names, message, [document.name for document in screen(pilot).desk.documents], note(pilot)))


ALL = ["herald", "post", "courier"]


async def test_a_removed_source_is_put_back(tmp_path: Path) -> None:
    async with files(tmp_path) as pilot:
        await press(pilot, "r", "2", "X")
        await until(pilot, ["herald", "courier"], "Removed Post")
        await press(pilot, "u")
        await until(pilot, ALL, "Undid: removed Post")
        await press(pilot, "ctrl+r")
        await until(pilot, ["herald", "courier"], "Redid: removed Post")
        await press(pilot, "u")
        await until(pilot, ALL, "Undid: removed Post")
        await press(pilot, "u")
        assert note(pilot).startswith("Undid: reviewed: ")


async def test_it_is_read_again_where_the_program_was_closed_meanwhile(tmp_path: Path) -> None:
    async with files(tmp_path) as pilot:
        await press(pilot, "2", "X")
        await until(pilot, ["herald", "courier"], "Removed Post")
        await press(pilot, "Q")
    async with files(tmp_path, ("herald", "courier")) as pilot:
        await press(pilot, "L")
        await pilot.pause()
        assert "removed Post" in drawn(pilot)
        await press(pilot, "q", "u")
        await until(pilot, ["herald", "courier", "post"], "Undid: removed Post")
        await press(pilot, "u")
        assert note(pilot) == "Nothing to undo"


async def test_added_sources_are_taken_away_again(tmp_path: Path) -> None:
    async with files(tmp_path, ("herald", "post")) as pilot:
        app = pilot.app
        assert isinstance(app, CrossreadApp)
        app.reload._read(screen(pilot), app.key_map, [tmp_path / "courier.txt"])
        await until(pilot, ALL, "1 source added")
        await press(pilot, "u")
        await until(pilot, ALL[:2], "Undid: added Courier")
        await press(pilot, "ctrl+r")
        await until(pilot, ALL, "Redid: added Courier")
        review = screen(pilot).desk.rows.review
        assert review is not None
        assert [logged.text for logged in review.edits] == ["added Courier"]


async def test_a_source_whose_file_is_missing_is_reported(tmp_path: Path) -> None:
    async with files(tmp_path) as pilot:
        await press(pilot, "2", "X")
        await until(pilot, ["herald", "courier"], "Removed Post")
        await press(pilot, "Q")
    async with files(tmp_path, ("herald", "courier")) as pilot:
        (tmp_path / "post.txt").unlink()
        await press(pilot, "u")
        for _ in range(300):
            await pilot.pause(0.01)
            if "post.txt" in drawn(pilot):
                break
        assert "post.txt" in drawn(pilot)
        assert [document.name for document in screen(pilot).desk.documents] == ["herald", "courier"]


async def test_the_last_source_stays(tmp_path: Path) -> None:
    async with files(tmp_path, ("herald",)) as pilot:
        await press(pilot, "1", "X")
        assert note(pilot) == "Cannot remove the last source. Press q to quit"


async def test_a_session_that_was_deleted_is_written_again_and_said(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        await press(pilot, "r")
        for beside in tmp_path.glob("s.sqlite3*"):
            beside.unlink()
        await press(pilot, "j", "r")
        screen(pilot).features.edits.take_in()
        await pilot.pause()
        assert "was gone; it was written again" in drawn(pilot)
    async with opened(session=file) as pilot:
        await press(pilot, "L")
        await pilot.pause()
        assert drawn(pilot).count("reviewed: ") == 2


async def test_nothing_is_saved_where_another_file_stands_and_that_is_said_once(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        await press(pilot, "r")
        for beside in tmp_path.glob("s.sqlite3*"):
            beside.unlink()
        file.write_bytes(b"words\n" * 500)
        screen(pilot).features.edits.take_in()
        await pilot.pause()
        assert "Nothing is saved at the moment. Something else is at" in drawn(pilot)
        await press(pilot, "j")
        screen(pilot).features.edits.take_in()
        await pilot.pause()
        assert "Nothing is saved" not in drawn(pilot)
        await press(pilot, "r")
        assert "Not saved." in drawn(pilot)
        file.unlink()
        await press(pilot, "r")
        assert "Not saved." not in drawn(pilot)
    async with opened(session=file) as pilot:
        await press(pilot, "L")
        await pilot.pause()
        assert drawn(pilot).count("reviewed: ") == 2
