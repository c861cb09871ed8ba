"""Help begins with the legend, lists the keys of the pane before all others, and can be searched."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app import keys
from tui.app.legend import legend
from tui.app.paint import LOOKS
from tui.app.screens.help import HelpScreen
from tui.claims.sections import SECTIONS
from tui.errors import Trouble


@asynccontextmanager
async def help_of(
    pane: keys.Pane = "claims", *troubles: Trouble, width: int = 100, height: int = 200
) -> AsyncIterator[Pilot[Any]]:
    host = Host(screen=lambda: HelpScreen(pane, troubles))
    async with host.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield pilot


def lines(pilot: Pilot[Any]) -> list[str]:
    inside = (line.strip().strip("┃").strip() for line in drawn(pilot).splitlines())
    return [" ".join(line.split()) for line in inside if line]


def place(pilot: Pilot[Any], words: str) -> int:
    return next(at for at, line in enumerate(lines(pilot)) if words in line)


async def test_the_signs_come_first_then_the_keys_of_the_pane_then_all_others() -> None:
    async with help_of() as pilot:
        order = ["Signs", "≠ Conflicts", "In a source", "Figures", "Your review", "Differences", "Keys elsewhere"]
        places = [place(pilot, words) for words in order]
        assert places == sorted(places)
        assert (
            place(pilot, "Mark reviewed and go to") < place(pilot, "Keys elsewhere") < place(pilot, "Longer summaries")
        )


async def test_a_list_without_signs_has_its_keys_alone() -> None:
    async with help_of("stories") as pilot:
        page = drawn(pilot)
        assert "Compare this story." in page
        assert "Signs" not in page
        assert "Keys elsewhere" not in page


@pytest.mark.parametrize(
    ("typed", "there", "gone"),
    [
        ("undo", "u Undo.", "Redo."),
        ("save", "E Export a report.", "Undo."),
        ("conflict", "≠ Conflicts", "Export a report."),
        ("summaries longer", "+ Longer summaries. (in a source, the digest)", "Shorter"),
        ("ctrl+l", "Ctrl+L Read the files again.", "Undo."),
        ("zebra", "No matching key or sign", "Undo."),
        ("[/bold]", "No matching key or sign", "Undo."),
    ],
)
async def test_a_search_leaves_the_lines_with_its_words(typed: str, there: str, gone: str) -> None:
    async with help_of() as pilot:
        await pilot.press("slash", *typed)
        await pilot.pause()
        page = "\n".join(lines(pilot))
        assert there in page
        assert gone not in page
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "Undo." in "\n".join(lines(pilot))
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, HelpScreen)


async def test_after_enter_the_keys_scroll_and_close_again() -> None:
    async with help_of(height=20) as pilot:
        await pilot.press("slash", *"source", "enter")
        await pilot.pause()
        before = drawn(pilot)
        await pilot.press("j", "j")
        await pilot.pause()
        assert drawn(pilot) != before
        await pilot.press("q")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, HelpScreen)


async def test_what_could_not_be_read_is_listed_and_harmless() -> None:
    troubles = [Trouble("a.pdf", f"a.pdf is damaged. {HOSTILE}"), *(Trouble("b", f"b {n}") for n in range(400))]
    async with help_of("claims", *troubles, height=900) as pilot:
        page = drawn(pilot)
        assert "Not read, or read only in part" in page
        assert "a.pdf is damaged." in page
        assert "And 101 more; crossread --plain lists them all." in page
        assert harmless(page)


@pytest.mark.parametrize("size", [(80, 24), (30, 8)])
async def test_it_fits_every_terminal(size: tuple[int, int]) -> None:
    async with help_of(width=size[0], height=size[1]) as pilot:
        assert "Signs" in drawn(pilot)
        await pilot.press("G")
        await pilot.pause()
        assert len(drawn(pilot).splitlines()) == size[1]
        assert "…)" in drawn(pilot), "the last line is in sight"


def test_the_legend_has_every_sign_and_draws_each_as_the_screen_does() -> None:
    samples = [sample for part in legend() for sample in part.samples]
    assert {words.sign for words in SECTIONS.values()} <= {sample.text for sample in samples}
    assert all(sample.look in LOOKS and sample.meaning for sample in samples)
