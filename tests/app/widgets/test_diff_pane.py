"""The pane that shows passages against each other."""

from __future__ import annotations

from tests.app.conftest import Opened, screen


async def test_passages_that_fit_lay_out_nothing_anew(opened: Opened) -> None:
    async with opened(width=160, height=50) as pilot:
        diff = screen(pilot).diff
        room, height = diff.virtual_size, diff.scrollable_content_region.height
        lines = set()
        for _ in screen(pilot).shown:
            lines.add(tuple(diff.render_line(y).text.strip() for y in range(height)))
            assert diff.virtual_size == room
            assert not diff.show_vertical_scrollbar
            await pilot.press("j")
            await pilot.pause()
        assert len({sum(map(bool, each)) for each in lines}) > 1


async def test_passages_that_do_not_fit_can_be_scrolled_to_their_end(opened: Opened) -> None:
    async with opened(width=40, height=24) as pilot:
        diff = screen(pilot).diff
        assert diff.virtual_size.height > diff.scrollable_content_region.height
        assert diff.show_vertical_scrollbar
