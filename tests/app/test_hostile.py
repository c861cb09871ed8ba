"""Text that would be a command elsewhere, through every screen: shown as it is, obeyed by nothing, clicked in vain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.conftest import TEXTS, Opened, compared
from tests.app.features.test_lists import marked_up_story, ready
from tests.app.hosting import HOSTILE, drawn, harmless
from tests.app.screens.test_opening import Started, found, started
from tui.app.rows import Prepared, prepare
from tui.app.screens.edits import EditsScreen
from tui.app.screens.export import ExportScreen
from tui.app.screens.opening import OpeningScreen
from tui.app.screens.picker import PickerScreen
from tui.claims.corrections import Corrections
from tui.comparison import compare
from tui.errors import Trouble
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.resources import SERVED

__all__ = ["started"]

CLICKED = "[@click=app.quit]x"
NAME = HOSTILE.replace("\x00", "").replace("/", "\\")
"""The same as a part of a file's name."""


async def survey(pilot: Pilot[int], words: str = CLICKED) -> str:
    """What stands on the screen: with the words, without a control character, and deaf to clicks on the words."""
    await pilot.pause()
    page = drawn(pilot)
    assert harmless(page)
    assert words in page, page
    rows = page.splitlines()
    y, row = next((y, row) for y, row in enumerate(rows) if words in row)
    await pilot.click(offset=(row.index(words) + len(words) - 1, y))
    await pilot.pause()
    assert pilot.app.return_code is None
    assert pilot.app.is_running
    assert harmless(drawn(pilot))
    return page


async def paste(pilot: Pilot[int], text: str) -> None:
    focused = pilot.app.focused
    assert focused is not None
    focused.post_message(Paste(text))
    await pilot.pause()


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(SERVED, raising=False)


@pytest.fixture
def story() -> tuple[tuple[Document, ...], Callable[..., Prepared]]:
    documents, comparison = marked_up_story(HOSTILE)
    return documents, lambda *_: prepare(comparison)


async def test_through_the_main_screen_and_its_panels(
    opened: Opened, story: tuple[tuple[Document, ...], Callable[..., Prepared]]
) -> None:
    documents, work = story
    trouble = Trouble(HOSTILE, f"{HOSTILE} could not be read.")
    async with opened(200, 50, documents=documents, work=work, troubles=(trouble,)) as pilot:
        await survey(pilot)
        await pilot.press("0", "g", "c")
        await paste(pilot, HOSTILE)
        await survey(pilot)
        await pilot.press("0" if not isinstance(pilot.app.focused, Input) else "enter")
        await pilot.press("0", "g", "v", "D")
        await paste(pilot, HOSTILE)
        await pilot.press("enter", "0", "g", "Y")
        assert harmless(pilot.app.clipboard)
        await pilot.press("y")
        await survey(pilot)
        await pilot.press("question_mark", "G")
        await survey(pilot)
        await pilot.press("q", "ampersand")
        await paste(pilot, r"\[@click")
        await pilot.press("enter")
        await survey(pilot, "[@click")
        await pilot.press("escape", "escape", "slash")
        await paste(pilot, HOSTILE)
        await pilot.pause(0.1)
        await survey(pilot)


@pytest.mark.parametrize("key", ["t", "o", "S", "i"])
async def test_through_the_lists(
    opened: Opened, story: tuple[tuple[Document, ...], Callable[..., Prepared]], key: str
) -> None:
    documents, work = story
    async with opened(200, 50, documents=documents, work=work) as pilot:
        await pilot.press(key)
        await ready(pilot)
        # The columns of the figures table have no room for whole names.
        await survey(pilot, "[@click" if key == "t" else "[@click=app.quit]")


async def test_through_the_quotations(opened: Opened) -> None:
    sentence = f"“We have waited for the {HOSTILE} bridge for thirty years,” Anna {HOSTILE} Holm said."
    articles = [document(sentence, name=f"n{n} {HOSTILE}") for n in range(2)]
    prepared = prepare(compare(articles))
    async with opened(200, 50, documents=prepared.comparison.documents, work=lambda *_: prepared) as pilot:
        await pilot.press('"')
        await ready(pilot)
        await survey(pilot)


async def test_through_the_export_its_file_and_its_answer(
    opened: Opened, story: tuple[tuple[Document, ...], Callable[..., Prepared]], tmp_path: Path
) -> None:
    documents, work = story
    async with opened(200, 50, documents=documents, work=work) as pilot:
        for name, answer in ((HOSTILE, "could not be written"), (NAME, "Written to")):
            await pilot.press("E", "tab", "ctrl+u")
            await pilot.pause()
            await paste(pilot, name)
            await survey(pilot, "[@click=app.quit]")
            await pilot.press("enter")
            await found(pilot, answer)
            await survey(pilot, "[@click=app.quit]")
            if isinstance(pilot.app.screen, ExportScreen):
                await pilot.press("escape")
                await pilot.pause()
    (written,) = tmp_path.iterdir()
    assert written.name == one_line(NAME)
    report = written.read_text(encoding="utf-8")
    assert report.startswith("<!doctype html>")
    assert "\x1b" not in report


async def test_through_what_lost_its_place(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"

    def articles(cost: str) -> tuple[Document, ...]:
        texts = {name: text.replace("cost 43", f"cost {cost}") for name, text in TEXTS.items()}
        return tuple(split(document(text, name=f"{name} {HOSTILE}", path=f"/{name}")) for name, text in texts.items())

    before, after = articles("43"), articles("44")
    async with opened(session=file, documents=before) as pilot:
        await pilot.press("v", "D")
        await paste(pilot, HOSTILE)
        await pilot.press("enter", "Q")
    async with opened(200, 50, session=file, documents=after, work=lambda *_: prepare(compared(after, "44"))) as pilot:
        await pilot.press("L")
        await pilot.pause()
        assert isinstance(pilot.app.screen, EditsScreen)
        await survey(pilot)


async def test_through_the_opening_and_the_picker(started: Started, tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.txt").write_text("The mill closed in May.", encoding="utf-8")
    (tmp_path / "plain.txt").write_text("The mill shut in May.", encoding="utf-8")
    async with started(120, 30, troubles=(Trouble("x", f"{HOSTILE} is empty."),)) as pilot:
        await survey(pilot, "[@click=app.quit]")
        await pilot.press("slash")
        await found(pilot, "2 articles in")
        await pilot.press(*"click")
        await survey(pilot, "[@click=app.quit]")
        assert isinstance(pilot.app.screen, PickerScreen)
        await survey(pilot, "[@click=app.quit]")
        await pilot.press("enter")
        for _ in range(100):
            await pilot.pause(0.02)
            if not isinstance(pilot.app.screen_stack[0], OpeningScreen):
                break
        # The name of the source is that of the file without its ending and with spaces for what joins words.
        await survey(pilot, "[@click=app Quit]x")
        await pilot.press("Q")
    async with started(120, 30) as pilot:
        await found(pilot, "0 reviewed")
        assert harmless(drawn(pilot))
        assert "[@click=app Quit]x" in drawn(pilot)


async def test_through_the_names_of_the_settings(opened: Opened) -> None:
    texts = ("Anna Holm said the mill closed in May.", "The Lady of the Mill said the mill had closed in May.")
    articles = [document(text, name=f"n{n}", published=date(2024, 6, 1)) for n, text in enumerate(texts)]
    known = Corrections(aliases=(("Anna Holm", HOSTILE), ("Lady of the Mill", HOSTILE)))
    prepared = prepare(compare(articles, corrections=known))
    async with opened(120, 40, documents=prepared.comparison.documents, work=lambda *_: prepared) as pilot:
        assert harmless(drawn(pilot))
        await pilot.press("i")
        await ready(pilot)
        assert harmless(drawn(pilot))
        assert pilot.app.is_running
