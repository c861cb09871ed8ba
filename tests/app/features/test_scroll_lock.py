"""Scroll lock: the other articles follow to what they say of the same."""

from __future__ import annotations

from pathlib import Path

from textual.events import MouseScrollDown
from textual.pilot import Pilot

from tests.app.conftest import Opened, compared, passage, screen, settle, story
from tests.app.hosting import drawn
from tests.app.sight import focus, note
from tui.app.rows import prepare
from tui.app.widgets.article import ArticlePane

COST = (
    "The bridge cost 41.2 million euros",
    "According to the city, the bridge cost",
    "The mayor put the price at 41.2",
)


def panes(pilot: Pilot[int]) -> list[ArticlePane]:
    return [pane for _, pane in screen(pilot).desk.columns.panes()]


def rows(pilot: Pilot[int]) -> list[int]:
    """The rows on which each article gives the cost."""
    return [
        pane.row_of(passage(story(), number, words).span)
        for number, (pane, words) in enumerate(zip(panes(pilot), COST, strict=True), 1)
    ]


async def press(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_without_the_lock_each_article_scrolls_by_itself(opened: Opened) -> None:
    async with opened(height=24) as pilot:
        await press(pilot, "1", "down", "down")
        assert len(set(rows(pilot))) == 2
        assert "sync scrolling" not in drawn(pilot).splitlines()[0]


async def test_with_the_lock_the_others_scroll_to_the_same_claim(opened: Opened) -> None:
    async with opened(height=24) as pilot:
        await press(pilot, "1", "home", "s")
        assert "sync scrolling" in drawn(pilot).splitlines()[0]
        assert "s turns it off" in note(pilot)
        assert rows(pilot)[0] > panes(pilot)[0].size.height
        others = rows(pilot)[1:]
        for _ in range(60):
            await pilot.press("down")
            if rows(pilot)[0] < panes(pilot)[0].size.height:
                break
        await pilot.pause()
        assert len(set(rows(pilot))) == 1
        assert others != rows(pilot)[1:]
        await press(pilot, "down")
        assert len(set(rows(pilot))) == 1
        assert focus(pilot) == "article 1"
        await press(pilot, "s", "down", "down")
        assert len(set(rows(pilot))) == 2
        assert "sync scrolling" not in drawn(pilot).splitlines()[0]


async def test_the_wheel_takes_the_others_along_too(opened: Opened) -> None:
    async with opened(height=24) as pilot:
        await press(pilot, "2", "s", "0")
        before = rows(pilot)
        await pilot._post_mouse_events([MouseScrollDown], panes(pilot)[1])
        for _ in range(4):
            await pilot.pause()
        assert rows(pilot) != before
        assert len(set(rows(pilot))) == 1


async def test_the_lock_is_there_again_the_next_time(opened: Opened, tmp_path: Path) -> None:
    for _ in range(2):
        async with opened(session=tmp_path / "s.sqlite3", work=lambda *_: prepare(compared(story()))) as pilot:
            await settle(pilot)
            if not screen(pilot).features.scroll_lock.locked:
                await press(pilot, "s", "O", "q")
                continue
            assert "sync scrolling" in drawn(pilot).splitlines()[0]
            assert "largest gap first" in drawn(pilot)
            return
    raise AssertionError("the lock was not kept")
