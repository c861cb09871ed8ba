"""Digits before a move: `3j`, `12G`, `2]`; a digit alone goes to its article at once."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, screen
from tests.app.hosting import drawn
from tests.app.sight import articles, focus, label, note
from tui.app.screens.comparison import ComparisonScreen
from tui.app.widgets.article import ArticlePane


def row(pilot: Pilot[int]) -> int:
    return screen(pilot).desk.table.cursor


async def press(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_a_count_moves_rows_where_it_was_typed(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "3", "j")
        assert (row(pilot), focus(pilot)) == (3, "claims")
        await press(pilot, "2", "k")
        assert (row(pilot), focus(pilot)) == (1, "claims")
        await press(pilot, "4", "G")
        assert row(pilot) == 3
        await press(pilot, "1", "g")
        assert row(pilot) == 0
        await press(pilot, "1", "0", "j")
        assert (row(pilot), focus(pilot)) == (4, "claims")


async def test_a_digit_goes_to_its_article_at_once_and_says_what_a_move_would_do(opened: Opened) -> None:
    async with opened(width=100, height=24) as pilot:
        await press(pilot, "3")
        assert focus(pilot) == "article 3"
        assert "next conflict" in note(pilot)
        assert note(pilot).endswith("3 then j: 3 down in the claims")
        await press(pilot, "g")
        assert focus(pilot) == "claims"
        assert label(pilot) == "cars a day"
        assert articles(pilot) == [1, 3]
        await press(pilot, "7")
        assert note(pilot).startswith("No source 7; there are 3")
        assert note(pilot).endswith("7 then j: 7 down here")
        await press(pilot, "down")
        assert "7 then" not in note(pilot)


@pytest.mark.parametrize("key", ["down", "space", "ctrl+d", "pagedown", "end"])
async def test_arrows_and_pages_move_in_the_article_that_the_digit_went_to(opened: Opened, key: str) -> None:
    async with opened(height=24) as pilot:
        await press(pilot, "1", "home")
        pane = screen(pilot).focused
        assert isinstance(pane, ArticlePane)
        await press(pilot, "1", key)
        assert pane.scroll_offset.y > 0
        assert focus(pilot) == "article 1"


async def test_a_count_in_an_article_is_of_lines_and_of_sentences_as_they_are_cited(opened: Opened) -> None:
    async with opened(height=24) as pilot:
        await press(pilot, "2", "home", "6", "j")
        pane = screen(pilot).focused
        assert isinstance(pane, ArticlePane)
        assert (focus(pilot), pane.scroll_offset.y) == ("article 2", 6)
        await press(pilot, "5", "G")
        assert pane.row_of(pane.document.sentences[4].span) == 0
        await press(pilot, "3", "j", "3", "k")
        assert focus(pilot) == "article 2"
        assert pane.row_of(pane.document.sentences[4].span) == 0


async def test_a_count_of_differences_goes_as_far_as_there_are(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "G", "9", "[")
        assert label(pilot) == "cost · bridge"
        assert "No earlier conflicts" in note(pilot)


async def test_any_other_key_forgets_the_count(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "3", "0", "j")
        assert row(pilot) == 4
        await press(pilot, "0", "g", "3", "tab", "0", "j")
        assert row(pilot) == 1


async def test_a_count_comes_back_to_a_pane_that_has_the_screen(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "z", "3", "j")
        assert (row(pilot), focus(pilot)) == (3, "claims")
        assert screen(pilot).desk.table.size.height > 30
        await press(pilot, "z")
        assert articles(pilot) == [1, 2, 3]


async def test_a_count_in_a_list(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "o")
        await pilot.pause(0.2)
        entries = pilot.app.screen.query_one("#entries")
        await press(pilot, "2", "j")
        down = getattr(entries, "cursor", 0)
        await press(pilot, "g", "j", "j")
        assert down == getattr(entries, "cursor", 0) > 1
        await press(pilot, "1", "G")
        assert getattr(entries, "cursor", 0) < down


# Brackets


async def test_a_bracket_goes_and_c_writes_a_note(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "G", "[", "c")
        assert label(pilot) == "cost · bridge"
        assert focus(pilot) == "field-note"


async def test_as_in_vim_the_two_can_be_one_key(opened: Opened) -> None:
    async with opened() as pilot:
        main = pilot.app.screen
        assert isinstance(main, ComparisonScreen)
        main.features.vim_keys.enabled = True
        await press(pilot, "G", "[", "c")
        assert (label(pilot), focus(pilot)) == ("cost · bridge", "claims")
        await press(pilot, "G", "2", "[", "c")
        assert (label(pilot), focus(pilot)) == ("cost · bridge", "claims")
        await press(pilot, "G", "[", "c", "c")
        assert (label(pilot), focus(pilot)) == ("cost · bridge", "field-note")
        assert "Note on" in drawn(pilot)
