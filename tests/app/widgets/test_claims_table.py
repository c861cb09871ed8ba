from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.app.conftest import Opened, compared, screen, story
from tests.app.hosting import Host, drawn
from tui.app.rows import Prepared, Row, prepare
from tui.app.widgets.claims_table import ClaimsTable, Plan


def many(count: int) -> Prepared:
    comparison = compared(story())
    claims = tuple(
        replace(comparison.claims[number % 5], id=f"c{number}", label=f"row {number}") for number in range(count)
    )
    return prepare(replace(comparison, claims=claims))


async def test_ten_thousand_rows_are_drawn_as_fast_as_they_are_asked_for(opened: Opened) -> None:
    prepared = many(10_000)
    async with opened(work=lambda _tell, _stopped: prepared) as pilot:
        table = screen(pilot).desk.table
        drawn_lines = 0
        original = ClaimsTable.render_line

        def counting(self: ClaimsTable, y: int) -> object:
            nonlocal drawn_lines
            drawn_lines += 1
            return original(self, y)

        ClaimsTable.render_line = counting  # type: ignore[method-assign, assignment]
        try:
            await pilot.press("G")
            await pilot.pause()
        finally:
            ClaimsTable.render_line = original  # type: ignore[method-assign]
        assert table.cursor == 9_999
        assert "row 10,000 of 10,000" in drawn(pilot)
        assert "row 9999" in drawn(pilot)
        assert drawn_lines < 200


async def test_signs_stand_beside_the_colours(opened: Opened) -> None:
    async with opened(height=50) as pilot:
        lines = drawn(pilot).splitlines()
        for sign, label in [
            ("≠ ", "cost"),
            ("=?", "mayor said"),
            ("· ", "choir"),
            ("~ ", "cars a day"),
            ("= ", "cars cross"),
        ]:
            line = next(line for line in lines if label in line and " " + sign in line.replace("▌", " "))
            assert line
        first = next(line for line in lines if "cost · bridge" in line)
        assert "1 2 3" in first
        assert "41.2 | 43 m EUR" in first
        assert "4.4% apart" in first
        assert "▌≠" in first


@pytest.mark.parametrize("width", [20, 40, 60, 78, 118, 198])
@pytest.mark.parametrize("articles", [2, 4, 9, 12])
def test_a_row_is_never_wider_than_the_table(width: int, articles: int) -> None:
    rows: tuple[Row, ...] = tuple(
        replace(row, label="名前 " * 20, values="王 " * 40) for row in prepare(compared(story())).rows
    )
    plan = Plan.of(rows, width, articles)
    assert plan.label >= 0
    assert 0 <= plan.values <= max(0, plan.rest)
    said = 2 * articles - 1 if articles <= 9 else cell_len(f"  3 of {articles}")
    assert 4 + plan.label + 2 + said + 2 + plan.rest <= max(width, 4 + 2 + said + 2)


async def test_a_row_of_wide_characters_keeps_its_columns(opened: Opened) -> None:
    comparison = compared(story())
    claims = (replace(comparison.claims[2], label="橋の開通 " * 12), *comparison.claims[3:])
    async with opened(width=100, work=lambda _tell, _stopped: prepare(replace(comparison, claims=claims))) as pilot:
        table = screen(pilot).desk.table
        for y in range(3):
            assert table.render_line(y).cell_length <= table.scrollable_content_region.width


@pytest.mark.parametrize("cursor", [0, 40, 299])
async def test_a_cursor_far_down_is_in_sight_as_soon_as_the_rows_are_shown(cursor: int) -> None:
    async with Host(ClaimsTable()).run_test(size=(80, 12)) as pilot:
        table = pilot.app.query_one(ClaimsTable)
        table.show(many(300).rows, articles=3, order="differ first", cursor=cursor)
        await pilot.pause()
        assert f"row {cursor} " in drawn(pilot)
