"""The screen is laid out as the reader likes, by key and by mouse, and is so again the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import MouseDown, MouseMove, MouseUp
from textual.pilot import Pilot
from textual.widget import Widget

from tests.app.conftest import Opened, screen
from tests.app.hosting import drawn
from tests.app.sight import articles, focus, note
from tui.app.widgets.article import ArticlePane


async def press(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()
    await pilot.pause()


def widths(pilot: Pilot[int]) -> list[int]:
    return [pane.outer_size.width for _, pane in screen(pilot).desk.columns.panes()]


def heights(pilot: Pilot[int]) -> tuple[int, int]:
    return screen(pilot).desk.table.outer_size.height, screen(pilot).desk.diff.outer_size.height


def sight(pilot: Pilot[int]) -> list[str]:
    """The lines of the first article in sight."""
    pane = screen(pilot).desk.columns.panes()[0][1]
    return [pane.render_line(y).text for y in range(pane.size.height)]


async def drag(pilot: Pilot[int], widget: Widget, at: tuple[int, int], by: tuple[int, int]) -> None:
    """Press on a place of a widget, draw the pointer by so many cells, and let go."""
    # Places of the screen, because the widget moves under the pointer.
    first = (widget.region.x + at[0], widget.region.y + at[1])
    last = (first[0] + by[0], first[1] + by[1])
    await pilot._post_mouse_events([MouseDown], None, first, button=1)
    await pilot._post_mouse_events([MouseMove], None, last, button=1)
    await pilot._post_mouse_events([MouseUp], None, last, button=1)
    await pilot.pause()
    await pilot.pause()


# Columns


async def test_a_column_is_made_wider_and_narrower_by_key(opened: Opened) -> None:
    async with opened() as pilot:
        before = widths(pilot)
        await press(pilot, "2", "ctrl+right", "ctrl+right")
        assert widths(pilot)[1] == before[1] + 8
        assert sum(widths(pilot)) == sum(before)
        await press(pilot, "ctrl+left", "ctrl+left", "ctrl+left")
        assert widths(pilot)[1] == before[1] - 4
        for _ in range(20):
            await pilot.press("ctrl+left")
        await pilot.pause()
        assert note(pilot) == "There is no more room to give."
        assert min(widths(pilot)) >= 16
        await press(pilot, "=")
        assert widths(pilot) == before


async def test_one_column_has_all_the_width(opened: Opened) -> None:
    async with opened(width=80) as pilot:
        await press(pilot, "1", "ctrl+right")
        assert "it has all the width" in note(pilot)


async def test_an_article_is_hidden_and_its_number_shows_it_again(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "2", "H")
        assert articles(pilot) == [1, 3]
        assert "crossread · Bridge · 1 hidden " in drawn(pilot).splitlines()[0]
        assert "Hid Post. Press 2 to show it again" in note(pilot)
        await press(pilot, "0", "g", "j", "k")
        assert articles(pilot) == [1, 3]
        await press(pilot, "1", "x")
        assert articles(pilot) == [3, 1]
        await press(pilot, "H")
        await press(pilot, "H")
        assert "Cannot hide the last source" in note(pilot)
        await press(pilot, "2")
        assert focus(pilot) == "article 2"
        assert len(articles(pilot)) == 2
        await press(pilot, "=")
        assert sorted(articles(pilot)) == [1, 2, 3]
        assert "hidden" not in drawn(pilot).splitlines()[0]


async def test_what_is_hidden_and_locked_is_shown_at_80_columns_too(opened: Opened) -> None:
    async with opened(width=80, height=24) as pilot:
        await press(pilot, "2", "H", "s")
        assert drawn(pilot).splitlines()[0].startswith(" 1 hidden · sync scrolling   1 conflict ")


async def test_following_a_source_shows_a_hidden_article(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "1", "H", "0", "g", "enter")
        assert focus(pilot) == "article 1"


# The mouse


async def test_the_title_lines_are_drawn_up_and_down(opened: Opened) -> None:
    async with opened() as pilot:
        table, diff = heights(pilot)
        await drag(pilot, screen(pilot).desk.table, (20, 0), (0, -4))
        assert heights(pilot) == (table + 4, diff)
        await drag(pilot, screen(pilot).desk.diff, (20, 0), (0, -3))
        assert heights(pilot) == (table + 1, diff + 3)
        await drag(pilot, screen(pilot).desk.diff, (20, 0), (0, 6))
        assert heights(pilot)[1] == 4
        assert focus(pilot) in {"claims", "diff"}


@pytest.mark.parametrize("height", [24, 40])
async def test_the_border_between_two_columns_is_drawn_aside(opened: Opened, height: int) -> None:
    async with opened(height=height) as pilot:
        before = widths(pilot)
        second = screen(pilot).desk.columns.panes()[1][1]
        await drag(pilot, second, (0, 0), (-9, 0))
        assert widths(pilot) == [before[0] - 9, before[1] + 9, before[2]]
        await drag(pilot, second, (second.outer_size.width - 1, 0), (5, 0))
        assert widths(pilot) == [before[0] - 9, before[1] + 14, before[2] - 5]
        await drag(pilot, screen(pilot).desk.columns.panes()[0][1], (0, 0), (5, 0))
        assert widths(pilot) == [before[0] - 9, before[1] + 14, before[2] - 5]
        assert not pilot.app.screen.get_selected_text()


# Lines


async def test_each_paragraph_is_one_line_where_lines_are_not_wrapped(opened: Opened) -> None:
    async with opened(width=120) as pilot:
        pane = screen(pilot).desk.columns.panes()[0][1]
        await press(pilot, "1", "home")
        wrapped = sight(pilot)
        await press(pilot, "w", "home")
        assert "one line" in note(pilot) or note(pilot)
        lines = [line for line in sight(pilot) if "The morning" in line]
        assert len(lines) == 2
        assert all(line.rstrip().endswith("…") for line in lines)
        assert {len(line) for line in sight(pilot)} == {len(line) for line in wrapped}
        await press(pilot, "shift+right")
        moved = next(line for line in sight(pilot) if line.rstrip().endswith("…"))
        assert "The morning was clear and the river" not in moved[:38]
        for _ in range(80):
            await pilot.press("shift+right")
            if note(pilot) == "The lines go no further.":
                break
        assert note(pilot) == "The lines go no further."
        for _ in range(80):
            await pilot.press("shift+left")
        await press(pilot, "w", "home")
        assert sight(pilot) == wrapped
        assert isinstance(pane, ArticlePane)


async def test_the_passage_in_hand_is_brought_into_sight_on_its_long_line(opened: Opened) -> None:
    async with opened(width=120) as pilot:
        await press(pilot, "w", "G")
        assert any("A choir of schoolchildren sang." in line for line in sight(pilot))


async def test_the_diff_is_not_wrapped_either(opened: Opened) -> None:
    async with opened(width=50, height=40) as pilot:
        diff = screen(pilot).desk.diff
        assert diff.render_line(1).text.startswith(" ")
        await press(pilot, "w", "tab", "shift+right")
        assert diff.render_line(1).text.startswith("Post  ")
        first = diff.render_line(0).text
        assert first.startswith("Herald   …")
        assert "The bridge" not in first
        await press(pilot, "shift+left")
        assert diff.render_line(0).text.rstrip().endswith("…")
        await press(pilot, "w", "shift+right")
        assert "The lines are wrapped" in drawn(pilot)


async def test_a_title_is_carried_to_the_place_of_another_column(opened: Opened) -> None:
    async with opened(width=160) as pilot:
        assert articles(pilot) == [1, 2, 3]
        first, third = (screen(pilot).desk.columns.pane(index) for index in (0, 2))
        assert first is not None
        assert third is not None
        await drag(pilot, first, (8, 0), (third.region.x - first.region.x, 4))
        assert articles(pilot) == [2, 3, 1]
        assert "Moved Herald" in drawn(pilot)
        await drag(pilot, first, (8, 0), (2, 0))
        await drag(pilot, first, (8, 0), (0, 30))
        assert articles(pilot) == [2, 3, 1]


# Saved


async def test_the_layout_is_restored_the_next_time(opened: Opened, tmp_path: Path) -> None:
    async with opened(session=tmp_path / "s.sqlite3") as pilot:
        await press(pilot, "3", "H", "1", "ctrl+right", "w", "ctrl+up")
        before = (articles(pilot), widths(pilot), heights(pilot), screen(pilot).features.line_wrap.wrapped)
        await pilot.press("Q")
    async with opened(session=tmp_path / "s.sqlite3") as pilot:
        await pilot.pause()
        await pilot.pause()
        assert (articles(pilot), widths(pilot), heights(pilot), screen(pilot).features.line_wrap.wrapped) == before
        assert "1 hidden" in drawn(pilot).splitlines()[0]
