"""The pane that shows passages against each other."""

from __future__ import annotations

import pytest

from tests.app.conftest import Opened, compared, screen, story
from tui.app.evidence import evidence
from tui.app.screens.comparison import ComparisonScreen


def lines(shown: ComparisonScreen) -> list[str]:
    diff = shown.desk.diff
    return [diff.render_line(y).text.rstrip() for y in range(diff.scrollable_content_region.height)]


async def test_the_pane_is_as_high_as_its_content_and_has_no_scroll_bar(opened: Opened) -> None:
    async with opened(width=160, height=50) as pilot:
        diff = screen(pilot).desk.diff
        heights = set()
        for row in screen(pilot).desk.rows.shown:
            await pilot.pause()
            if len(row.claim.passages) > 1:
                drawn = lines(screen(pilot))
                assert len(drawn) == diff.wanted_height(diff.scrollable_content_region.width)
                assert all(drawn)
                assert not diff.show_vertical_scrollbar
                heights.add(len(drawn))
            await pilot.press("j")
        assert len(heights) > 1


async def test_a_row_of_one_source_gives_its_room_to_the_others_unless_the_reader_is_in_the_pane(
    opened: Opened,
) -> None:
    async with opened(width=120, height=40) as pilot:
        shown = screen(pilot)
        alone = next(at for at, row in enumerate(shown.desk.rows.shown) if len(row.claim.passages) == 1)
        shown.desk.table.put(alone)
        shown.desk.take_row()
        await pilot.pause()
        assert not shown.desk.diff.display
        assert shown.desk.diff.wanted_height(100) == 0
        shown.desk.panes.set_heights((0, 9))
        shown.desk.take_row()
        await pilot.pause()
        assert shown.desk.diff.outer_size.height == 9


@pytest.mark.parametrize(("size", "height"), [((80, 24), 3 + 1), ((120, 40), 6 + 2), ((200, 50), 6 + 2)])
async def test_the_pane_leaves_the_room_to_the_claims_and_scrolls_to_its_end(
    opened: Opened, size: tuple[int, int], height: int
) -> None:
    async with opened(*size) as pilot:
        shown = screen(pilot)
        shown.desk.diff.show_review(tuple(f"line {n}" for n in range(60)))
        await pilot.pause()
        assert shown.desk.diff.outer_size.height == height
        assert shown.desk.diff.show_vertical_scrollbar
        assert shown.desk.diff.move("bottom")
        assert any("may not be" in line or "bridge" in line for line in lines(shown))


async def test_lines_begin_with_the_names_of_their_sources_one_under_the_other(opened: Opened) -> None:
    async with opened(width=160, height=50) as pilot:
        drawn = lines(screen(pilot))
        assert [line.split()[0] for line in drawn[:3]] == ["Herald", "Post", "Courier"]
        starts = {len(name) + len(line[len(name) :]) - len(line[len(name) :].lstrip())
                  for name, line in zip(("Herald", "Post", "Courier"), drawn, strict=False)}  # fmt: skip
        assert len(starts) == 1


async def test_a_note_of_the_reader_is_read_between_the_passages_and_the_reasons(opened: Opened) -> None:
    async with opened(width=160, height=50) as pilot:
        diff = screen(pilot).desk.diff
        before = lines(screen(pilot))
        diff.show_review(("note: ask the mayor",))
        await pilot.pause()
        after = lines(screen(pilot))
        at = next(n for n, line in enumerate(after) if "note: ask the mayor" in line)
        assert after[:at] + after[at + 1 :] == before
        assert after[at + 1].startswith("why")


async def test_the_title_explains_only_the_marks_that_are_drawn(opened: Opened) -> None:
    async with opened(width=160, height=50) as pilot:
        diff = screen(pilot).desk.diff
        marks = evidence(compared(story()), compared(story()).claims[0]).marked
        assert "[conflicting]" in str(diff.border_title)
        assert ("‹changed›" in str(diff.border_title)) == ("changed" in marks)


async def test_a_note_is_read_where_its_row_is_as_soon_as_it_is_written(opened: Opened) -> None:
    async with opened(width=160, height=50) as pilot:
        await pilot.press("c", *"ask", "enter")
        await pilot.pause()
        assert any("ask" in line for line in lines(screen(pilot)))
        await pilot.press("j")
        await pilot.pause()
        assert not any("ask" in line for line in lines(screen(pilot)))
        await pilot.press("k")
        await pilot.pause()
        assert any("ask" in line for line in lines(screen(pilot)))
