"""The filter menu shows what each choice would leave, and gives the filter that was chosen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.app.hosting import Host, drawn
from tests.app.test_filter import REVIEW, ROWS, SOURCES
from tui.app.filter import NO_FILTER, Filter
from tui.app.filter_options import counted
from tui.app.screens.filter_menu import FilterMenu


@asynccontextmanager
async def menu(current: Filter = NO_FILTER, width: int = 80, height: int = 40) -> AsyncIterator[Pilot[Any]]:
    host = Host(screen=lambda: FilterMenu(current, lambda chosen: counted(ROWS, REVIEW, SOURCES, chosen), len(ROWS)))
    async with host.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        yield pilot


def result(pilot: Pilot[Any]) -> Any:
    assert isinstance(pilot.app, Host)
    return pilot.app.result


async def test_each_choice_stands_with_its_key_its_sign_and_its_rows() -> None:
    async with menu() as pilot:
        lines = [" ".join(line.strip(" ┃").split()) for line in drawn(pilot).splitlines()]
        assert "✓ x All claims 8" in lines
        assert "c ≠ Conflicts 2" in lines
        assert "Where Mail disagrees 3" in lines
        assert "u Unreviewed 7" in lines
        assert lines.index("Relation") < lines.index("Kind") < lines.index("Review") < lines.index("Source")


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["c"], Filter(section="conflict")),
        (["enter"], Filter(section="conflict")),
        (["j", "enter"], Filter(section="check")),
        (["j", "k", "enter"], Filter(section="conflict")),
        (["k", "enter"], NO_FILTER),
        (["quotation_mark"], Filter(kind="quotations")),
        (["space", "u"], Filter(section="conflict", state="unreviewed")),
        (["space", "escape"], Filter(section="conflict")),
        (["space", "space", "escape"], NO_FILTER),
        (["space", "j", "space", "q"], Filter(section="check")),
        (["escape"], NO_FILTER),
    ],
)
async def test_the_filter_that_was_chosen_comes_back(keys: list[str], chosen: Filter) -> None:
    async with menu() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert result(pilot) == chosen


async def test_what_is_chosen_is_marked_and_can_be_taken_back() -> None:
    async with menu(Filter(section="conflict", kind="figures")) as pilot:
        marked = [line for line in drawn(pilot).splitlines() if "✓" in line]
        assert len(marked) == 2
        assert "Conflicts" in marked[0]
        assert "Figures" in marked[1]
        await pilot.press("c")
        await pilot.pause()
        assert result(pilot) == Filter(kind="figures")


async def test_all_rows_are_shown_again_by_one_key() -> None:
    async with menu(Filter(section="conflict", kind="figures", state="unreviewed")) as pilot:
        await pilot.press("x")
        await pilot.pause()
        assert result(pilot) == NO_FILTER


@pytest.mark.parametrize("size", [(80, 24), (30, 8)])
async def test_the_menu_fits_and_scrolls(size: tuple[int, int]) -> None:
    async with menu(width=size[0], height=size[1]) as pilot:
        await pilot.press("k", "k")
        await pilot.pause()
        page = drawn(pilot)
        assert len(page.splitlines()) == size[1]
        assert "Involving" in page, "before the first choice comes the last"
