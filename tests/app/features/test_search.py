from __future__ import annotations

from dataclasses import replace

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from tests.app.conftest import Opened, compared, screen, story
from tests.app.hand import press
from tests.app.hosting import HOSTILE, drawn, harmless
from tui.app.query import Query
from tui.app.rows import prepare
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.search_line import SearchLine


def line(pilot: Pilot[int]) -> SearchLine:
    return screen(pilot).query_one(SearchLine)


def bottom(pilot: Pilot[int]) -> str:
    return drawn(pilot).splitlines()[-1].strip()


async def until(pilot: Pilot[int], words: str) -> str:
    """Wait until something stands on the screen; the screen."""
    for _ in range(300):
        await pilot.pause(0.01)
        if words in drawn(pilot):
            return drawn(pilot)
    raise AssertionError(f"{words!r} never came:\n{drawn(pilot)}")


def focus(pilot: Pilot[int]) -> str:
    widget = screen(pilot).focused
    return f"article {widget.number}" if isinstance(widget, ArticlePane) else str(widget and widget.id)


async def test_matches_are_counted_by_article_while_the_pattern_grows(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"ferr")
        await until(pilot, "1 match: Courier 1")
        await pilot.press("backspace", "backspace", "backspace", "backspace", *"cars a day")
        await until(pilot, "2 matches: Herald 1, Courier 1")
        assert focus(pilot) == "search"
        for index, pane in screen(pilot).desk.columns.panes():
            assert (str(pane.border_subtitle) != "") == (index != 1) or "0" in str(pane.border_subtitle)


async def test_enter_goes_to_the_first_match_and_n_and_shift_n_to_the_others(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"cars", "enter")
        assert "Match 1 of 3 · Herald" in await until(pilot, "Match 1 of 3")
        assert focus(pilot) == "article 1"
        assert not line(pilot).display
        seen = []
        for key in ("n", "n", "n", "N", "N"):
            await pilot.press(key)
            await pilot.pause()
            seen.append((focus(pilot), bottom(pilot).split(" · ")[0], bottom(pilot).partition("wrapped to the ")[2]))
        assert seen == [
            ("article 2", "Match 2 of 3", ""),
            ("article 3", "Match 3 of 3", ""),
            ("article 1", "Match 1 of 3", "first match"),
            ("article 3", "Match 3 of 3", "last match"),
            ("article 2", "Match 2 of 3", ""),
        ]
        pane = screen(pilot).desk.columns.pane(1)
        assert pane is not None
        assert str(pane.border_subtitle) == "“cars” 1 of 1"
        start = pane.document.text.index("cars cross")
        found = screen(pilot).features.search._trail
        assert found is not None
        assert found.here is not None
        assert found.here.span.start == start
        assert 0 <= pane.row_of(found.here.span) < pane.size.height
        await pilot.press("backspace")
        await pilot.pause()
        assert focus(pilot) == "claims", "back to where the search was begun"


async def test_enter_before_anything_was_found_still_finds_it(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press(*"/choir", "enter")
        await until(pilot, "Match 1 of 1 · Herald")


async def test_what_a_quick_hand_types_into_the_first_line_is_all_there(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash", *"choir")
        assert line(pilot).value == "choir"
        await until(pilot, "1 match: Herald 1")
        assert screen(pilot).focused is line(pilot)
    async with opened() as pilot:
        await press(pilot, "slash", *"choir", "enter")
        await until(pilot, "Match 1 of 1 · Herald")


async def test_escape_clears_while_typing_and_afterwards(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("1", "slash", *"cars")
        await until(pilot, "3 matches: Herald 1, Post 1, Courier 1")
        await pilot.press("escape")
        await pilot.pause()
        assert focus(pilot) == "article 1"
        assert "“cars”" not in drawn(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert "Nothing to search for yet" in bottom(pilot)
        await pilot.press("slash", *"cars", "enter")
        await until(pilot, "Match 1")
        await pilot.press("escape")
        await pilot.pause()
        assert "Search cleared" in bottom(pilot)
        assert "“cars”" not in drawn(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Nothing to clear" in bottom(pilot)


async def test_a_faulty_or_endless_pattern_is_said_in_the_line(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", "ctrl+r", "left_parenthesis")
        await until(pilot, "Incomplete pattern: ")
        await pilot.press("enter")
        await until(pilot, "Incomplete pattern")
        assert not line(pilot).display


async def test_what_nothing_matches_is_said(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"zebra", "enter")
        await until(pilot, "No matches for zebra")
        await pilot.press("n")
        await pilot.pause()
        assert "No matches for zebra" in bottom(pilot)


async def test_small_letters_find_capitals_and_capitals_only_themselves(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"the mayor", "enter")
        await until(pilot, "Match 1 of 2")
        await pilot.press("slash", *"The mayor", "enter")
        await until(pilot, "Match 1 of 1 · Courier")


async def test_one_article_alone_is_searched(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("2", "ctrl+f", *"cars")
        page = await until(pilot, "1 match: Post 1")
        assert "Search Post" in page
        await pilot.press("enter")
        await until(pilot, "Match 1 of 1 · Post")


async def test_only_rows_that_match_are_shown_and_the_others_counted(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("ampersand", "ctrl+r", *"choir|ferry")
        await until(pilot, "2 of 5 claims match")
        assert [row.claim.label for row in screen(pilot).desk.table.rows] == ["choir sang", "cars a day"]
        await pilot.press("enter")
        await until(pilot, "2 of 5 claims match · Esc: show all")
        assert "Showing “choir|ferry” · 2 of 5" in drawn(pilot)
        assert focus(pilot) == "claims"
        await pilot.press("f", "s")
        await pilot.pause()
        assert "Showing in one source only, “choir|ferry” · 1 of 5" in drawn(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "“" not in str(screen(pilot).desk.table.border_title)


async def test_a_claim_that_the_pattern_hides_takes_it_off(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("ampersand", *"choir", "enter")
        await until(pilot, "1 of 5 claims match")
        screen(pilot).desk.choose_claim("c1")
        await pilot.pause()
        assert len(screen(pilot).desk.table.rows) == 5
        assert screen(pilot).desk.rows.chosen is not None


async def test_former_patterns_come_back_by_the_arrows(opened: Opened) -> None:
    async with opened() as pilot:
        for words in ("cars", "choir"):
            await pilot.press("slash", *words, "enter")
            await until(pilot, "Match 1 of")
        await pilot.press("slash", "up")
        await pilot.pause()
        assert line(pilot).value == "choir"
        await pilot.press("up", "up")
        await pilot.pause()
        assert line(pilot).value == "cars"
        await pilot.press("down", "down")
        await pilot.pause()
        assert line(pilot).value == ""


async def test_a_regular_expression_is_recalled_as_one(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", "ctrl+r", *"c[ah]", "enter")
        await until(pilot, "Match 1 of")
        await pilot.press("slash")
        await pilot.pause()
        assert "(regex)" not in drawn(pilot)
        await pilot.press("up")
        await pilot.pause()
        assert line(pilot).query_typed == Query("c[ah]", regex=True)
        await until(pilot, "Search all sources (regex) ── ")


async def test_signs_are_found_as_they_are_typed(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"41.2 m")
        await until(pilot, "2 matches: Herald 1, Courier 1")
        await pilot.press("ctrl+u", *".")
        await until(pilot, " matches: Herald")
        await pilot.press("ctrl+u", *"(mayor")
        await until(pilot, "No matches")


# The list of matches


async def test_tab_lists_the_matches_and_back_leads_to_the_list_again(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"cars", "tab")
        page = await until(pilot, "Herald · 1")
        assert "Search results ── 1 of 3 ── cars ── 3 matches: Herald 1, Post 1, Courier 1" in page
        assert "It carries 9,000 cars a day." in page
        await pilot.press("j", "enter")
        await pilot.pause()
        assert focus(pilot) == "article 2"
        await pilot.press("backspace")
        await until(pilot, "Search results ── 2 of 3")
        await pilot.press("q", "semicolon")
        await until(pilot, "Search results ── 2 of 3")


async def test_a_match_is_listed_in_its_sentence_where_the_articles_were_read_without_sentences(opened: Opened) -> None:
    split = story()
    read = tuple(replace(each, sentences=()) for each in split)
    async with opened(documents=read, work=lambda *_: prepare(compared(split))) as pilot:
        await pilot.press("slash", *"cars cross", "tab")
        assert "Some 9,000 cars cross it each day." in await until(pilot, "Post · 3 May 2024 · 1")


@pytest.mark.parametrize("found", [True, False])
async def test_without_matches_there_is_no_list(opened: Opened, found: bool) -> None:
    async with opened() as pilot:
        if found:
            await pilot.press("slash", *"zebra", "tab")
            await until(pilot, "No matches for zebra")
        else:
            await pilot.press("semicolon")
            await until(pilot, "Nothing to search for yet: press /")
        assert pilot.app.screen is screen(pilot)


async def test_quick_keys_are_handled_in_order(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press(*"/cars", "enter", "n")
        await until(pilot, "Match")
        await pilot.pause()
        assert line(pilot).display is False
        assert screen(pilot).features.search._trail is not None


async def test_a_pasted_pattern_is_made_harmless(opened: Opened) -> None:
    async with opened(width=160) as pilot:
        await pilot.press("slash")
        pilot.app.post_message(Paste(HOSTILE + "\nmore"))
        for _ in range(50):
            await pilot.pause(0.01)
            if line(pilot).value:
                break
        assert harmless(line(pilot).value)
        assert harmless(drawn(pilot))
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert harmless(drawn(pilot))


@pytest.mark.parametrize("size", [(80, 24), (30, 8)])
async def test_the_line_is_in_sight_at_every_size(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(*size) as pilot:
        await pilot.press("slash", *"cars")
        await until(pilot, "cars")
        assert len(drawn(pilot).splitlines()) == size[1]


# Order


async def test_the_rows_are_put_in_another_order_and_the_title_says_which(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("j", "j", "O")
        await pilot.pause()
        main = screen(pilot)
        assert main.desk.rows.chosen is not None
        assert main.desk.rows.chosen.claim.label == "cars a day"
        assert "Claims ── largest gap first ── " in drawn(pilot)
        await pilot.press("O")
        await pilot.pause()
        assert main.desk.rows.chosen.claim.label == "cars a day"
        assert "Claims ── text order ── " in drawn(pilot)
        assert [row.first for row in main.desk.rows.shown] == sorted(row.first for row in main.desk.rows.shown)
        await pilot.press("f", "c")
        await pilot.pause()
        assert "Showing conflicts only · 1 of 5 ── text order" in drawn(pilot)
        await pilot.press("O")
        await pilot.pause()
        assert "Claims ── Showing conflicts only · 1 of 5 ── 1 of 1" in drawn(pilot)


async def test_the_articles_follow_to_the_row_that_a_pattern_leaves(opened: Opened) -> None:
    async with opened(200, 50) as pilot:
        await pilot.press("ampersand", *"cars", "enter")
        await pilot.pause()
        row = screen(pilot).desk.rows.chosen
        assert row is not None
        assert row.claim.label == "cars a day"
        pane = screen(pilot).desk.columns.panes()[0][1]
        assert 0 <= pane.row_of(row.claim.passages[0].span) < pane.size.height
        assert "▌According to the city" not in drawn(pilot)
