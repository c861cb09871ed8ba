from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.app.conftest import TEXTS, Opened, screen
from tests.app.hosting import drawn
from tests.app.made import many
from tests.app.sight import articles, focus, label, note, sources_on_one_row
from tui.app.rows import Prepared, prepare
from tui.errors import CrossreadError
from tui.reading.article import document


async def test_tab_goes_round_the_panes_and_the_numbers_go_straight_there(opened: Opened) -> None:
    async with opened() as pilot:
        seen = []
        for _ in range(5):
            await pilot.press("tab")
            seen.append(focus(pilot))
        assert seen == ["diff", "article 1", "article 2", "article 3", "claims"]
        await pilot.press("shift+tab")
        assert focus(pilot) == "article 3"
        await pilot.press("2")
        assert focus(pilot) == "article 2"
        await pilot.press("0")
        assert focus(pilot) == "claims"
        await pilot.press("9")
        await pilot.pause()
        assert "No source 9; there are 3" in note(pilot)


@pytest.mark.parametrize(("width", "seen"), [(80, [1]), (120, [1, 2]), (200, [1, 2, 3])])
async def test_as_many_articles_as_fit_stand_side_by_side(opened: Opened, width: int, seen: list[int]) -> None:
    async with opened(width=width) as pilot:
        assert articles(pilot) == seen


async def test_hidden_articles_are_reached_by_sliding_and_by_number(opened: Opened) -> None:
    async with opened(width=120) as pilot:
        await pilot.press("l")
        await pilot.pause()
        assert articles(pilot) == [2, 3]
        await sources_on_one_row(pilot, 2)
        await pilot.press("right")
        await pilot.pause()
        assert "No more columns on the right" in note(pilot)
        await pilot.press("h")
        assert articles(pilot) == [1, 2]
        await pilot.press("3")
        assert articles(pilot) == [2, 3]
        assert focus(pilot) == "article 3"


async def test_swapping_puts_any_two_side_by_side(opened: Opened) -> None:
    async with opened(width=120) as pilot:
        await pilot.press("2", "x")
        await pilot.pause()
        assert screen(pilot).desk.columns.order == [0, 2, 1]
        assert "Swapped Post and Courier" in note(pilot)
        await pilot.press("1")
        await pilot.pause()
        assert articles(pilot) == [1, 3]
        left, right = (pane.region.x for _, pane in screen(pilot).desk.columns.panes())
        assert left < right


async def test_zoom_gives_a_pane_the_screen_and_follows_the_focus(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("z")
        await pilot.pause()
        assert screen(pilot).desk.table.size.height > 30
        await pilot.press("2")
        await pilot.pause()
        assert articles(pilot) == [2]
        assert screen(pilot).desk.columns.panes()[0][1].size.width > 150
        await pilot.press("tab")
        await pilot.pause()
        assert focus(pilot) == "claims"
        assert screen(pilot).desk.table.size.height > 30
        await pilot.press("q")
        await pilot.pause()
        assert articles(pilot) == [1, 2, 3]
        assert pilot.app.is_running


async def test_after_a_resize_the_claim_is_the_same_and_aligned_again(opened: Opened) -> None:
    async with opened(width=160) as pilot:
        await pilot.press("j", "j")
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        await pilot.pause()
        assert label(pilot) == "cars a day"
        assert articles(pilot) == [1, 2]
        await sources_on_one_row(pilot, 1)


@pytest.mark.parametrize("count", [1, 7])
async def test_one_article_and_more_than_fit_are_shown(opened: Opened, count: int) -> None:
    documents = [document(text, name=f"{name}{n}") for n in range(3) for name, text in TEXTS.items()][:count]

    def work(_on_progress: Callable[[str, int, int], None], _stopped: Callable[[], bool]) -> Prepared:
        raise CrossreadError("Nothing was compared.")

    async with opened(width=120, documents=documents, work=work, wait=False) as pilot:
        await pilot.pause(0.2)
        assert f"crossread · {count} article" in drawn(pilot)
        assert articles(pilot) == [1, 2][:count]
        await pilot.press("l", "x", "z", "z", "tab", "j", "7")
        await pilot.pause()
        assert pilot.app.is_running
        if count == 7:
            assert focus(pilot) == "article 7"


async def test_the_articles_that_say_it_come_side_by_side_where_not_all_fit(opened: Opened) -> None:
    async with opened(width=120) as pilot:
        assert articles(pilot) == [1, 2]
        await pilot.press("j")
        await pilot.pause()
        await pilot.pause()
        assert label(pilot) == "mayor said"
        assert articles(pilot) == [1, 3]
        await sources_on_one_row(pilot, 2)
        await pilot.press("l")
        await pilot.pause()
        assert articles(pilot) == [2, 3]
    async with opened(width=80) as pilot:
        await pilot.press("j", "j")
        assert articles(pilot) == [1]
        await pilot.press(".")
        assert articles(pilot) == [3]


async def test_sliding_takes_the_focus_along(opened: Opened) -> None:
    async with opened(width=80) as pilot:
        await pilot.press("1", "l")
        await pilot.pause()
        await pilot.pause()
        assert articles(pilot) == [2]
        assert focus(pilot) == "article 2"
        await pilot.press("z", "l")
        await pilot.pause()
        await pilot.pause()
        assert articles(pilot) == [3]
        assert focus(pilot) == "article 3"


async def test_beside_the_current_source_is_one_that_differs_and_not_its_copy(opened: Opened) -> None:
    comparison, claim = many(0, 0, 2, 0, 1)
    async with opened(120, documents=comparison.documents, work=lambda *_: prepare(comparison)) as pilot:
        main = screen(pilot)
        assert main.desk.selection.source == 3, "the first in conflict"
        assert main.desk.columns.in_sight == [3, 4]
        await pilot.press("full_stop", "full_stop")
        assert main.desk.columns.in_sight == [0, 4]
        await pilot.press("full_stop")
        assert main.desk.selection.source == 1
        assert main.desk.columns.in_sight == [1, 4]
        assert f"source 2 of {len(claim.passages)}, 3 wordings" in drawn(pilot)
