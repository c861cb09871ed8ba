from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot

from tests.app.conftest import TEXTS, Opened
from tests.app.hosting import drawn
from tui.app.screens.comparison import ComparisonScreen
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document
from tui.resources import SERVED


def bottom(pilot: Pilot[int]) -> str:
    return drawn(pilot).splitlines()[-1].strip()


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("EDITOR", "VISUAL", SERVED):
        monkeypatch.delenv(name, raising=False)


# Copies


async def test_a_sentence_is_copied_with_its_citation_and_shown(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("y")
        await pilot.pause()
        copied = "“The bridge cost 41.2 million euros, the mayor said.” — Herald, “Bridge opens”"
        assert pilot.app.clipboard == copied
        assert bottom(pilot) == f"Copied: {copied}"


async def test_in_an_article_its_own_sentence_is_copied(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("2", "y")
        assert pilot.app.clipboard.startswith(
            "“According to the city, the bridge cost 43 million euros.” — Post, “New bridge”, 3 May 2024"
        )


async def test_a_row_is_copied_as_clean_markdown_with_its_review(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "D", *"ask", "enter", "g", "Y")
        copied = pilot.app.clipboard
        assert "> The bridge cost **41.2 million euros**, the mayor said. — Herald, “Bridge opens”" in copied
        assert "**Verdict:** disputed" in copied
        assert "**Note:** ask" in copied
        assert "\\" not in copied


async def test_a_copy_is_added_to_a_file_for_terminals_without_a_clipboard(opened: Opened, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert "Nothing copied yet" in bottom(pilot)
        await pilot.press("y", "ctrl+y", "2", "y", "ctrl+y")
        await pilot.pause()
        assert bottom(pilot) == "Added to crossread-copied.md, and formatted to crossread-copied.html."
        assert len((tmp_path / "crossread-copied.md").read_text().split("\n\n")) == 3
        assert (tmp_path / "crossread-copied.html").read_text().count("<p>“") == 2


async def test_what_is_copied_commands_no_terminal(opened: Opened) -> None:
    hostile = split(document("He said \x1b]52;c;aGk=\x07 and \x9b31m [/red] to all.", name="x\x1b[2J"))
    from tui.app.rows import prepare
    from tui.claims.claim import Claim, Passage
    from tui.comparison import Comparison
    from tui.summaries.summary import Summary

    claim = Claim(
        "c1", "single", "said", 0.0, (Passage(hostile.id, hostile.sentences[0].id, hostile.sentences[0].span),)
    )
    found = prepare(Comparison((hostile,), claims=(claim,), summaries=(Summary(hostile.id, "auto", ()),)))
    async with opened(documents=(hostile,), work=lambda *_: found) as pilot:
        await pilot.press("y")
        assert not any(character < " " or "\x7f" <= character < "\xa0" for character in pilot.app.clipboard)
        assert "[/red]" in pilot.app.clipboard
        await pilot.press("Y")
        assert not any(character < " " and character != "\n" for character in pilot.app.clipboard)
        await pilot.press("v", "D", "enter", "c")
        await pilot.pause()
        assert "\x1b" not in drawn(pilot)


# The editor


@pytest.fixture
def files(tmp_path: Path) -> tuple[Document, ...]:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text)
    return tuple(split(document(text, name=name, path=str(tmp_path / f"{name}.txt"))) for name, text in TEXTS.items())


def make_editor(folder: Path, code: int = 0) -> Path:
    """A program named like an editor that records its arguments."""
    made = folder / "vim"
    made.write_text(
        f"#!{sys.executable}\nimport sys\nopen({str(folder / 'told')!r}, 'w').write('\\n'.join(sys.argv[1:]))\n"
        f"sys.exit({code})\n"
    )
    made.chmod(made.stat().st_mode | stat.S_IXUSR)
    return made


@contextmanager
def lending(app: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    @contextmanager
    def suspend() -> Iterator[None]:
        yield

    monkeypatch.setattr(app, "suspend", suspend)
    yield


async def test_the_editor_opens_at_the_line(
    opened: Opened, files: tuple[Document, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", str(make_editor(tmp_path)))
    async with opened(documents=files) as pilot:
        with lending(pilot.app, monkeypatch):
            await pilot.press("e")
            await pilot.pause()
    assert (tmp_path / "told").read_text().splitlines() == ["+5", str(tmp_path / "herald.txt")]


async def test_of_a_file_that_is_no_text_the_editor_opens_the_text_as_it_was_read(
    opened: Opened, files: tuple[Document, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", str(make_editor(tmp_path)))
    read = tuple(
        replace(one, path="/drafts/bridge.pdf", format="pdf", blocks=tuple(replace(b, page=4) for b in one.blocks))
        for one in files
    )
    async with opened(documents=read) as pilot:
        with lending(pilot.app, monkeypatch):
            await pilot.press("e")
            await pilot.pause()
            assert bottom(pilot) == "That was the text as it was read from bridge.pdf, page 4."
        await pilot.press("1")
        assert "page 4" in drawn(pilot)
        await pilot.press("y")
        assert pilot.app.clipboard.endswith(", page 4")
    line, name = (tmp_path / "told").read_text().splitlines()
    assert line == "+5"
    assert name.endswith("text.txt")
    assert not Path(name).exists()


async def test_an_editor_that_fails_or_is_missing_is_reported(
    opened: Opened, files: tuple[Document, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(documents=files) as pilot:
        with lending(pilot.app, monkeypatch):
            await pilot.press("e")
            await pilot.pause()
            assert "$EDITOR is not set" in bottom(pilot)
            monkeypatch.setenv("EDITOR", str(make_editor(tmp_path, 3)))
            await pilot.press("e")
            await pilot.pause()
            assert bottom(pilot) == "The editor ended with code 3."
            monkeypatch.setenv("EDITOR", "/nowhere/vim")
            await pilot.press("e")
            await pilot.pause()
            assert "/nowhere/vim" in bottom(pilot)


async def test_what_is_no_file_is_not_edited(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "false")
    async with opened() as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert bottom(pilot) == "herald was not read from a file that is there."


@pytest.mark.parametrize("key", ["e", "E", "ctrl+y", "A"])
async def test_in_a_browser_nothing_is_opened_or_written(
    opened: Opened, key: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await pilot.press("y")
        monkeypatch.setenv(SERVED, "1")
        await pilot.press(key)
        await pilot.pause()
        assert "In a browser" in bottom(pilot)
        assert len(pilot.app.screen_stack) == 1
    assert not list(tmp_path.iterdir())


# Panels


async def test_a_panel_closed_twice_by_quick_keys_closes_nothing_else(opened: Opened) -> None:
    async with opened() as pilot:
        for keys in (("colon", "enter", "escape", "escape"), ("E", "enter", "escape", "escape"), ("L", "q", "escape")):
            for key in keys:
                pilot.app.post_message(Key(key, key if len(key) == 1 else None))
            await pilot.pause(0.3)
            assert type(pilot.app.screen_stack[0]) is ComparisonScreen
            assert pilot.app.is_running
            while len(pilot.app.screen_stack) > 1:
                await pilot.press("escape")
