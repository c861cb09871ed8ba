"""The claims table: as fast with thousands of rows, its cursor in sight, its title with the place of the cursor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import Opened, compared, screen, story
from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app.messages import RowChosen, RowOpened
from tui.app.rows import Prepared, prepare
from tui.app.widgets.claims_table import ClaimsTable
from tui.rows.row import Row
from tui.rows.sources import sources

SOURCES = sources(story())


def rows(count: int) -> tuple[Row, ...]:
    """Rows that say their numbers, of every section but what one source alone says."""
    made = [row for row in prepare(compared(story())).rows if row.section != "single"]
    return tuple(
        replace(made[number % len(made)], number=number, headline="", sentence=f"row {number}.")
        for number in range(count)
    )


def many(count: int) -> Prepared:
    comparison = compared(story())
    claims = tuple(
        replace(comparison.claims[number % 5], id=f"c{number}", label=f"row {number}")
        for number in range(count)
        if comparison.claims[number % 5].relation != "single"
    )
    return prepare(replace(comparison, claims=claims))


async def test_only_the_lines_in_sight_of_ten_thousand_rows_are_drawn(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = many(12_500)
    async with opened(work=lambda _on_progress, _stopped: prepared) as pilot:
        table = screen(pilot).desk.table
        drawn_lines = 0
        original = ClaimsTable.render_line

        def counting(self: ClaimsTable, y: int) -> object:
            nonlocal drawn_lines
            drawn_lines += 1
            return original(self, y)

        monkeypatch.setattr(ClaimsTable, "render_line", counting)
        await pilot.press("G")
        await pilot.pause()
        assert table.cursor == 9_999
        assert "10,000 of 10,000" in drawn(pilot)
        assert 0 < drawn_lines < 200


async def test_every_row_has_the_sign_of_its_section_beside_the_colour(opened: Opened) -> None:
    async with opened(height=50) as pilot:
        lines = drawn(pilot).splitlines()
        for sign, words in [
            ("▌≠  ", "cost · bridge"),
            (" =? ", "The mayor put the price"),
            (" ~  ", "It carries 9,000 cars"),
            (" =  ", "9,000 cars"),
            (" ·  ", "▸ Only in Herald · 1 claim"),
        ]:
            assert any(sign in line and words in line.partition(sign)[2] for line in lines), (sign, words)
        conflict = next(line for line in lines if "▌≠" in line)
        assert "Herald, Courier €41.2 m · Post ≠€43 m" in conflict
        assert "apart (4.4%)" in conflict


async def test_a_row_of_wide_characters_keeps_its_columns(opened: Opened) -> None:
    async with opened(width=100) as pilot:
        table = screen(pilot).desk.table
        wide = tuple(replace(row, sentence="橋の開通 " * 12) for row in rows(4))
        table.show(wide, sources=SOURCES, order="conflicts first")
        for y in range(3):
            assert table.render_line(y).cell_length <= table.scrollable_content_region.width


@pytest.mark.parametrize("cursor", [0, 40, 299])
async def test_a_cursor_far_down_is_in_sight_as_soon_as_the_rows_are_shown(cursor: int) -> None:
    async with Host(ClaimsTable()).run_test(size=(80, 12)) as pilot:
        table = pilot.app.query_one(ClaimsTable)
        table.show(rows(300), sources=SOURCES, order="conflicts first", cursor=cursor)
        await pilot.pause()
        assert f"row {cursor}." in drawn(pilot)


async def test_the_title_counts_claims_and_not_the_heads_of_groups() -> None:
    first, second, third = rows(3)
    closed, open_head = replace(second, folded=7), replace(third, folded=1, open=True)
    async with Host(ClaimsTable()).run_test(size=(80, 12)) as pilot:
        table = pilot.app.query_one(ClaimsTable)
        table.show((first, closed, open_head, third), sources=SOURCES, order="by section")
        titles = []
        for place in range(4):
            table.put(place)
            titles.append(str(table.border_title))
        assert [title.removeprefix("Claims ── by section ── ") for title in titles] == ["1 of 9", "9", "9", "9 of 9"]


async def test_a_click_chooses_a_row_and_a_second_opens_it() -> None:
    posted: list[RowChosen | RowOpened] = []

    class Listening(Host):
        def on_row_chosen(self, message: RowChosen) -> None:
            posted.append(message)

        def on_row_opened(self, message: RowOpened) -> None:
            posted.append(message)

    async with Listening(ClaimsTable()).run_test(size=(80, 12)) as pilot:
        table = pilot.app.query_one(ClaimsTable)
        table.show(rows(5), sources=SOURCES, order="conflicts first")
        await pilot.click(ClaimsTable, offset=(10, 3))
        await pilot.pause()
        assert table.cursor == 2
        assert [type(message) for message in posted] == [RowChosen]
        await pilot.click(ClaimsTable, offset=(10, 3), times=2)
        await pilot.pause()
        assert type(posted[-1]) is RowOpened
        before = len(posted)
        await pilot.click(ClaimsTable, offset=(10, 9))
        assert table.cursor == 2
        assert len(posted) == before


async def test_an_empty_table_says_why() -> None:
    async with Host(ClaimsTable()).run_test(size=(80, 12)) as pilot:
        table = pilot.app.query_one(ClaimsTable)
        assert "The articles are being compared." in drawn(pilot)
        table.show((), sources=SOURCES, order="conflicts only")
        await pilot.pause()
        assert "No rows match." in drawn(pilot)
        assert table.chosen is None
        assert not table.move("down")


async def test_no_words_of_an_article_are_taken_for_markup_or_a_command() -> None:
    (plain,) = rows(1)
    hostile = replace(plain, sentence=HOSTILE)
    valued = replace(hostile, headline=HOSTILE)
    names = tuple(replace(source, short=HOSTILE) for source in SOURCES)
    async with Host(ClaimsTable()).run_test(size=(200, 12)) as pilot:
        table = pilot.app.query_one(ClaimsTable)
        table.show((hostile, valued, replace(hostile, folded=2)), sources=names, order="[bold] & [@click=app.quit]")
        await pilot.pause()
        page = drawn(pilot)
        assert harmless(page)
        assert page.count("[@click=app.quit]x") >= 3  # the sentence, the headline and the head of a group
        await pilot.click(ClaimsTable, offset=(page.splitlines()[1].index("[@click") + 15, 1))
        await pilot.pause()
        assert pilot.app.is_running
