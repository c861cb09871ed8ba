"""The selection fits the rows and the comparison, whatever becomes of these."""

from __future__ import annotations

import pytest

from tests.app.conftest import Opened, claim, compared, passage, screen, story
from tests.app.hand import press
from tests.app.hosting import drawn
from tests.app.sight import label
from tui.app.messages import Compared
from tui.app.rows import prepare
from tui.comparison import Comparison


@pytest.mark.parametrize("keys", ["& f e r r y enter", "f 4", "O O O", "& z z enter", "G enter"])
async def test_a_wording_is_left_with_its_row(opened: Opened, keys: str) -> None:
    async with opened() as pilot:
        selection = screen(pilot).desk.selection
        await press(pilot, "comma")
        assert selection.source == 2
        for key in keys.split():
            await press(pilot, {"&": "ampersand"}.get(key, key))
        await pilot.pause(0.05)
        row = selection.row
        assert (selection.source == 2) == (row is not None and row.claim.id == "c1")
        assert row is None or selection.passage == row.claim.passages[selection.source]


async def test_without_a_row_nothing_of_the_last_one_is_shown(opened: Opened) -> None:
    async with opened() as pilot:
        assert "against 43 million euros" in drawn(pilot)
        await press(pilot, "ampersand", "z", "z", "enter")
        for _ in range(100):
            if not screen(pilot).desk.rows.shown:
                break
            await pilot.pause(0.01)
        await pilot.pause()
        assert "No rows match." in drawn(pilot)
        assert "against 43 million euros" not in drawn(pilot)
        panes = [pane for _, pane in screen(pilot).desk.columns.panes()]
        assert not any(pane._drawing._chosen.touches(0, len(pane.document.text)) for pane in panes)
        assert screen(pilot).desk.passage is None


async def test_another_comparison_has_another_wording_and_no_figure_of_the_last(opened: Opened) -> None:
    async with opened() as pilot:
        desk = screen(pilot).desk
        await press(pilot, "1", "n")
        await press(pilot, "0", "comma")
        read = story()
        whole = compared(read)
        fewer = claim("other", "related", "cost", tuple(reversed(whole.claims[0].passages[:2])))
        other = Comparison(whole.documents, claims=(fewer,), summaries=whole.summaries)
        desk.selection.figure = whole.figures[0]
        screen(pilot).post_message(Compared(prepare(other)))
        await pilot.pause()
        assert label(pilot) == "cost"
        assert desk.selection.source == 0
        assert desk.selection.figure is None


async def test_going_back_finds_the_row_of_a_former_comparison(opened: Opened) -> None:
    async with opened() as pilot:
        desk = screen(pilot).desk
        await press(pilot, "j", "j", "comma", "enter")
        assert desk.selection.row is not None
        left = desk.selection.row
        read = story()
        whole = compared(read)
        more = passage(read, 2, "Some 9,000 cars cross it each day.")
        alike = claim("new", "agree", "cars", (*left.claim.passages, more))
        other = Comparison(whole.documents, claims=(whole.claims[0], alike), summaries=whole.summaries)
        screen(pilot).post_message(Compared(prepare(other)))
        await pilot.pause()
        await press(pilot, "g", "backspace")
        assert desk.selection.row is not None
        assert desk.selection.row.claim.id == "new"
