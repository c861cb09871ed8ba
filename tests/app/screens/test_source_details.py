from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app.screens.source_details import NOT_A_COLOUR, NOT_A_DAY, SourceDetailsScreen
from tui.rows.sources import Source, SourceChange

FOUND = Source("d", 0, "CNN Web News", "CNN", "Bridge opens", date(2014, 12, 28), 2)


def opened(source: Source = FOUND) -> Host:
    return Host(screen=lambda: SourceDetailsScreen(source, FOUND))


def result(pilot: Pilot[Any]) -> object:
    assert isinstance(pilot.app, Host)
    return pilot.app.result


def fill(pilot: Pilot[Any], name: str, text: str) -> None:
    pilot.app.screen.query_one(f"#source-{name}", Input).value = text


async def test_the_details_are_shown_and_nothing_is_changed_by_saving_them() -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for text in ("Source: CNN Web News", "Short name", "2014-12-28", "Enter: save"):
            assert text in drawn(pilot)
        await pilot.press("enter")
        assert result(pilot) == SourceChange()


async def test_every_detail_can_be_changed() -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        await pilot.press("end", *" US", "tab", "end", *"us", "down")
        fill(pilot, "day", "2014-12-29")
        await pilot.press("tab", "backspace", "7", "enter")
        assert result(pilot) == SourceChange("CNN Web News US", "CNNus", date(2014, 12, 29), 7)


async def test_an_empty_line_gives_back_what_was_found() -> None:
    async with opened(replace(FOUND, name="Mine", short="M", day=date(2015, 1, 1), colour=0)).run_test() as pilot:
        await pilot.pause()
        for name in ("name", "short", "day", "colour"):
            fill(pilot, name, "")
        await pilot.press("enter")
        assert result(pilot) == SourceChange()


async def test_escape_changes_nothing() -> None:
    async with opened().run_test() as pilot:
        await pilot.press("x", "escape")
        assert result(pilot) is None


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("day", "yesterday", NOT_A_DAY),
        ("day", "2014-02-30", NOT_A_DAY),
        ("colour", "red", NOT_A_COLOUR),
        ("colour", "10", NOT_A_COLOUR),
        ("colour", "²", NOT_A_COLOUR),
    ],
)
async def test_what_cannot_be_is_said_and_the_panel_stays(name: str, text: str, problem: str) -> None:
    async with opened().run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        fill(pilot, name, text)
        await pilot.press("enter")
        await pilot.pause()
        assert problem in drawn(pilot)
        assert isinstance(pilot.app.screen, SourceDetailsScreen)


async def test_hostile_names_stay_names() -> None:
    async with opened(replace(FOUND, name=HOSTILE)).run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert harmless(drawn(pilot))
        assert "[/]" in drawn(pilot)
