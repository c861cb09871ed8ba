"""The export panel: formats by letter, reviewed claims only, file names, and what becomes of a report."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.conftest import Opened
from tests.app.hosting import drawn
from tui.app.screens.export import ExportScreen, free
from tui.reading.files import read
from tui.reports.formats import KINDS, Format


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def bottom(pilot: Pilot[int]) -> str:
    return drawn(pilot).splitlines()[-1].strip()


async def exported(pilot: Pilot[int]) -> None:
    for _ in range(300):
        await pilot.pause(0.01)
        if not isinstance(pilot.app.screen, ExportScreen):
            return


async def test_a_report_is_written_in_two_keys(opened: Opened, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("v", "d", "E")
        await pilot.pause()
        await pilot.press("enter")
        await exported(pilot)
        await pilot.pause()
        assert "Written to" in bottom(pilot)
    assert "<strong>disputed</strong>" in (tmp_path / "crossread.html").read_text()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_a_letter_writes_its_format_at_once(opened: Opened, tmp_path: Path, kind: Format) -> None:
    async with opened() as pilot:
        await pilot.press("E", kind.key)
        await exported(pilot)
    assert (tmp_path / f"crossread{kind.ending}").stat().st_size
    assert len(list(tmp_path.iterdir())) == 1


async def test_every_format_is_listed_with_its_letter_and_can_be_stepped_to(opened: Opened, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("E")
        await pilot.pause()
        shown = drawn(pilot)
        assert all(f"{kind.key}  {kind.words}" in shown for kind in KINDS)
        await pilot.press("j", "j", "k", "j", "enter")
        await exported(pilot)
    assert (tmp_path / f"crossread{KINDS[2].ending}").exists()


async def test_only_reviewed_claims_are_written_where_asked(opened: Opened, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("E", "r")
        await pilot.pause()
        assert "No claim is reviewed yet." in drawn(pilot)
        await pilot.press("escape", "v", "d", "E", "r")
        await pilot.pause()
        assert "Reviewed claims only: 1 claim." in drawn(pilot)
        await pilot.press("r")
        await pilot.pause()
        assert "All claims." in drawn(pilot)
        await pilot.press("r", "m")
        await exported(pilot)
    written = (tmp_path / "crossread.md").read_text()
    assert "Only the reviewed claims are shown: 1 of" in written
    assert "## = Agreed" not in written


async def test_the_ending_that_is_typed_chooses_the_format(opened: Opened, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("E", "tab", "ctrl+u", *"bridge.docx")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ExportScreen)
        assert pilot.app.screen.kind.name == "docx"
        await pilot.press("enter")
        await exported(pilot)
    assert (tmp_path / "bridge.docx").read_bytes().startswith(b"PK")


async def test_nothing_is_overwritten_unasked(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "crossread.html").write_text("mine")
    async with opened() as pilot:
        await pilot.press("E", "enter")
        await exported(pilot)
        assert (tmp_path / "crossread-2.html").exists()
        await pilot.press("E", "tab", "ctrl+u", *"crossread.html", "enter")
        await pilot.pause()
        assert "crossread.html exists. Press Enter again to replace it." in drawn(pilot)
        assert (tmp_path / "crossread.html").read_text() == "mine"
        await pilot.press("enter")
        await exported(pilot)
        assert (tmp_path / "crossread.html").read_text().startswith("<!doctype html>")


async def test_if_a_report_cannot_be_written_the_panel_stays_open_and_says_why(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("E", "tab", "ctrl+u", *"no/where/x.md", "enter")
        for _ in range(100):
            await pilot.pause(0.01)
            if "could not be written" in drawn(pilot):
                break
        assert "could not be written" in drawn(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a" * 256, "File name too long"),
        ("~nobody-of-this-name/x.md", "There is no home folder ~nobody-of-this-name"),
        ("loop.md", "symbolic links"),
        ("article.txt", "article.txt is one of the articles"),
        ("other.txt", "other.txt is one of the articles"),
        ("new/", "there is no such folder"),
    ],
)
async def test_a_name_that_no_report_may_have_is_answered_in_the_panel(tmp_path: Path, typed: str, said: str) -> None:
    (tmp_path / "loop.md").symlink_to("loop.md")
    (tmp_path / "article.txt").write_text("The pier reopened on Friday.")
    os.link(tmp_path / "article.txt", tmp_path / "other.txt")
    panel = ExportScreen("crossread", lambda _name, _only: b"a report", [read(tmp_path / "article.txt")])

    class Panel(App[None]):
        def on_mount(self) -> None:
            self.push_screen(panel)

    async with Panel().run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        panel.query_one(Input).value = typed
        await pilot.pause()
        panel.action_write()
        await pilot.pause()
        assert said in " ".join(drawn(pilot).split())
    assert (tmp_path / "article.txt").read_text() == "The pier reopened on Friday."


async def test_a_folder_or_nothing_is_no_file_name(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    async with opened() as pilot:
        await pilot.press("E", "tab", "ctrl+u", "enter")
        await pilot.pause()
        assert "Type a file name." in drawn(pilot)
        await pilot.press(*"reports", "enter")
        await pilot.pause()
        assert "reports is a folder; add a file name." in drawn(pilot)


def test_a_free_name_is_found(tmp_path: Path) -> None:
    assert free(tmp_path, "x", ".md") == "x.md"
    (tmp_path / "x.md").touch()
    assert free(tmp_path, "x", ".md") == "x-2.md"
