from __future__ import annotations

import pytest

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tests.app.widgets.test_figures_table import named, table
from tui.app.widgets.amounts_table import AmountsTable

MANY = 40


async def test_each_amount_stands_once_the_commonest_first_and_the_odd_one_is_marked() -> None:
    async with Host(AmountsTable(named(MANY))).run_test(size=(120, 12)) as pilot:
        view = pilot.app.query_one(AmountsTable)
        view.show(table(MANY))
        await pilot.pause()
        cost, length = (next(line for line in drawn(pilot).splitlines() if word in line) for word in ("cost", "length"))
        assert " 40  €41.0 m ×39  ≠ €57.0 m " in cost
        assert "  1  800 metres " in length
        assert view.heads().plain.split() == ["figure", "sources,", "values", "gap", "or", "verdict"]


async def test_the_cursor_goes_from_amount_to_amount_and_leads_to_an_article_that_gives_it() -> None:
    async with Host(AmountsTable(named(MANY))).run_test(size=(120, 12)) as pilot:
        view = pilot.app.query_one(AmountsTable)
        view.show(table(MANY))
        await pilot.pause()
        assert (view.chosen_column, view.figures[0].text) == (0, "41 million euros")
        assert not view.slide(-1)
        assert view.slide(1)
        assert (view.chosen_column, view.figures[0].text) == (MANY - 1, "57 million euros")
        assert not view.slide(1)
        view.move("down")
        assert view.figures[0].text == "800 metres", "of a row with fewer amounts the last"


@pytest.mark.parametrize("width", [40, 80, 120, 200])
async def test_the_amount_under_the_cursor_is_in_sight_at_every_width(width: int) -> None:
    async with Host(AmountsTable(named(MANY))).run_test(size=(width, 12)) as pilot:
        view = pilot.app.query_one(AmountsTable)
        view.show(table(MANY))
        await pilot.pause()
        assert view.slide(1)
        await pilot.pause()
        assert "57" in drawn(pilot)
        assert all(len(line) <= width for line in drawn(pilot).splitlines())


async def test_what_sources_are_called_stays_words() -> None:
    async with Host(AmountsTable(named(MANY, HOSTILE))).run_test(size=(120, 12)) as pilot:
        pilot.app.query_one(AmountsTable).show(table(MANY, HOSTILE))
        await pilot.pause()
        assert "€57.0 m" in drawn(pilot)
        assert harmless(drawn(pilot))
