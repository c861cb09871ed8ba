from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, compared, screen, story
from tests.app.hosting import drawn
from tests.app.sight import focus, label, note, sources_on_one_row
from tui.app import keys
from tui.app.filter import NO_FILTER
from tui.app.rows import Prepared, prepare
from tui.app.screens.help import HelpScreen
from tui.app.widgets.article_clicks import PassageClicked
from tui.app.widgets.claims_table import ClaimsTable
from tui.app.widgets.diff_pane import DiffPane
from tui.errors import CrossreadError, Trouble

# Text first


async def test_the_articles_stand_there_before_the_comparison_does(opened: Opened) -> None:
    go_on = Event()

    def work(on_progress: Callable[[str, int, int], None], _stopped: Callable[[], bool]) -> Prepared:
        on_progress("figures", 2, 3)
        go_on.wait(10)
        return prepare(compared(story()))

    async with opened(work=work, wait=False) as pilot:
        for _ in range(200):
            await pilot.pause(0.01)
            if "figures 2/3" in drawn(pilot):
                break
        text = drawn(pilot)
        assert "Bridge opens" in text
        assert "figures 2/3" in text
        assert "The articles are being compared." in text
        await pilot.press("]", "f", "enter", ".")
        assert not screen(pilot).finished
        go_on.set()


async def test_leaving_does_not_wait_for_the_comparison(opened: Opened) -> None:
    never = Event()

    def work(_on_progress: Callable[[str, int, int], None], _stopped: Callable[[], bool]) -> Prepared:
        never.wait(60)
        return prepare(compared(story()))

    async with opened(work=work, wait=False) as pilot:
        await pilot.press("q")
        await asyncio.wait_for(_left(pilot), 5)
    never.set()


async def _left(pilot: Pilot[int]) -> None:
    while pilot.app.is_running and pilot.app.return_code is None:
        await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (CrossreadError("There is no summary method [/]."), "There is no summary method [/]."),
        (RuntimeError("inside"), "The comparison failed (RuntimeError); the articles can still be read."),
    ],
)
async def test_a_fault_is_one_line_and_the_articles_stay(opened: Opened, fault: Exception, expected: str) -> None:
    def work(_on_progress: Callable[[str, int, int], None], _stopped: Callable[[], bool]) -> Prepared:
        raise fault

    async with opened(work=work, wait=False) as pilot:
        for _ in range(200):
            await pilot.pause(0.01)
            if expected in drawn(pilot):
                break
        assert expected in drawn(pilot)
        assert "not compared" in drawn(pilot)
        assert "Bridge opens" in drawn(pilot)


async def test_the_header_counts_the_claims(opened: Opened) -> None:
    async with opened() as pilot:
        top = drawn(pilot).splitlines()[0]
        assert "crossread · Bridge   Herald  Post  Courier " in top
        assert "1 conflict   2 agree   1 related   1 in one source" in top


async def test_what_could_not_be_read_is_one_calm_line(opened: Opened) -> None:
    troubles = (Trouble("[/x]", "[/x] is empty."), Trouble("b", "b is a folder without articles."))
    async with opened(width=80, troubles=troubles) as pilot:
        assert "[/x] is empty. · 1 more under ?" in drawn(pilot).splitlines()[1]
        await pilot.press("?", "G")
        await pilot.pause()
        assert "b is a folder without articles." in drawn(pilot)


# A claim and its sources


async def test_the_first_row_is_chosen_and_its_sources_are_aligned(opened: Opened) -> None:
    async with opened() as pilot:
        assert label(pilot) == "cost · bridge"
        await sources_on_one_row(pilot, 3)


async def test_every_row_aligns_its_sources(opened: Opened) -> None:
    async with opened() as pilot:
        for expected in (2, 2, 2, 1):
            await pilot.press("j")
            await pilot.pause()
            await sources_on_one_row(pilot, expected)


async def test_the_diff_compares_the_others_with_the_source(opened: Opened) -> None:
    async with opened() as pilot:
        diff = screen(pilot).query_one(DiffPane)
        assert [line.number for line in diff.evidence.lines] == [1, 2, 3]
        assert any("41.2 million euros against 43 million euros" in why for why in diff.evidence.why)
        await pilot.press(".")
        assert [line.number for line in diff.evidence.lines] == [2, 1, 3]
        await pilot.press(",", ",")
        assert [line.number for line in diff.evidence.lines] == [3, 1, 2]


async def test_enter_goes_to_the_sentence_and_backspace_comes_back(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("j", "j", ".", "enter")
        assert focus(pilot) == "article 3"
        await pilot.press(".")
        assert focus(pilot) == "article 1"
        await pilot.press("backspace")
        assert focus(pilot) == "claims"
        assert label(pilot) == "cars a day"
        assert screen(pilot).desk.selection.source == 1
        await pilot.press("1", "backspace")
        assert "Nothing to go back to" in note(pilot)


async def test_a_claim_of_one_article_has_no_other_source(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("G", "enter", "j", ".")
        await pilot.pause()
        assert label(pilot) == "choir sang"
        assert "No other source says this" in note(pilot)


async def test_a_click_on_a_passage_chooses_its_claim_even_when_a_filter_hides_it(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("f", "c")
        await pilot.pause()
        pane = screen(pilot).desk.columns.panes()[0][1]
        pane.post_message(PassageClicked(pane.document.id, "c3"))
        await pilot.pause()
        assert label(pilot) == "choir sang"
        assert screen(pilot).desk.rows.filter == NO_FILTER


# Going through the rows


async def test_the_conflicts_and_rows_to_check_are_visited_and_the_ends_are_reported(opened: Opened) -> None:
    found = compared(story())
    claims = tuple(replace(each, relation="differ") if each.id == "c4" else each for each in found.claims)
    async with opened(work=lambda *_: prepare(replace(found, claims=claims))) as pilot:
        assert label(pilot) == "cost · bridge"
        await pilot.press("]")
        assert label(pilot) == "cars a day"
        await pilot.press("]")
        await pilot.pause()
        assert label(pilot) == "cars a day"
        assert "No more conflicts or rows to check" in note(pilot)
        await pilot.press("K")
        assert label(pilot) == "cost · bridge"
        await pilot.press("[")
        await pilot.pause()
        assert "No earlier conflicts or rows to check" in note(pilot)
        await pilot.press("J")
        assert label(pilot) == "cars a day"


async def test_if_there_is_no_conflict_a_message_says_so(opened: Opened) -> None:
    found = compared(story())
    async with opened(work=lambda *_: prepare(replace(found, claims=found.claims[1:]))) as pilot:
        assert "no conflicts" in drawn(pilot).splitlines()[0]
        await pilot.press("]")
        await pilot.pause()
        assert "No conflicts or rows to check found" in note(pilot)


async def test_the_conflicts_are_gone_through(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("G")
        assert label(pilot) == "choir sang"
        await pilot.press("{")
        assert label(pilot) == "cost · bridge"
        await pilot.press("}")
        await pilot.pause()
        assert "No more conflicts of figures" in note(pilot)
        await pilot.press("G", "<")
        assert label(pilot) == "cost · bridge"


# The filter


@pytest.mark.parametrize(
    ("key", "shown", "words"),
    [
        ("c", ["cost · bridge"], "conflicts only"),
        ("a", ["mayor said", "cars cross"], "agreed only"),
        ("r", ["cars a day"], "related only"),
        ("s", ["choir sang"], "in one source only"),
    ],
)
async def test_a_filter_is_two_keys_and_escape_takes_it_off(
    opened: Opened, key: str, shown: list[str], words: str
) -> None:
    async with opened() as pilot:
        await pilot.press("f", key)
        await pilot.pause()
        assert [row.claim.label for row in screen(pilot).desk.table.rows] == shown
        assert f"Showing {words} · {len(shown)} of 5" in str(screen(pilot).desk.table.border_title)
        assert f"Showing {words} · {len(shown)} of 5 · Esc: show all" in note(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Showing all 5 claims" in note(pilot)
        assert len(screen(pilot).desk.table.rows) == 5
        await pilot.press("escape")
        assert "Nothing to clear" in note(pilot)


async def test_filters_are_combined_in_the_menu(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("f", "space", "u")
        await pilot.pause()
        assert "Showing conflicts only, unreviewed · 1 of 5" in note(pilot)


@pytest.mark.parametrize(
    ("asked", "shown", "expected"),
    [
        ("conflict", 1, "conflicts only"),
        ("alone 0", 1, "only in Herald"),
        ("involved 1", 2, "involving Post"),
        ("check", 5, "No rows: rows to check only"),
        ("all", 5, "Showing all 5 claims"),
    ],
)
async def test_a_filter_is_named_by_an_action(opened: Opened, asked: str, shown: int, expected: str) -> None:
    async with opened() as pilot:
        await screen(pilot).run_action(f"filter_to({asked!r})")
        await pilot.pause()
        assert len(screen(pilot).desk.table.rows) == shown
        assert expected in note(pilot)


async def test_the_palette_filters_and_sorts(opened: Opened) -> None:
    async with opened() as pilot:
        for typed, expected in (
            ("only conflicts", "conflicts only"),
            ("involving post", "involving Post"),
            ("largest gap", "Sorted: largest gap first"),
            ("show all", "all 5 claims"),
        ):
            await pilot.press("colon", *typed, "enter")
            await pilot.pause()
            assert expected in note(pilot)


async def test_the_move_keys_move_in_the_claims(opened: Opened) -> None:
    async with opened() as pilot:
        table = screen(pilot).desk.table
        for pressed, row in [
            ("j", 1), ("down", 2), ("k", 1), ("up", 0), ("G", 4), ("g", 0), ("end", 4), ("home", 0),
            ("ctrl+d", 4), ("ctrl+u", 0), ("space", 4), ("b", 0), ("pagedown", 4), ("pageup", 0),
        ]:  # fmt: skip
            await pilot.press(pressed)
            assert (pressed, table.cursor) == (pressed, row)


async def test_the_move_keys_move_in_an_article(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("1", "home")
        pane = screen(pilot).desk.columns.panes()[0][1]
        top = pane.scroll_offset.y
        for there, back in [
            ("j", "k"),
            ("down", "up"),
            ("space", "b"),
            ("pagedown", "pageup"),
            ("ctrl+d", "ctrl+u"),
            ("G", "g"),
            ("end", "home"),
        ]:
            await pilot.press(there)
            assert pane.scroll_offset.y > top, there
            await pilot.press(back)
            assert pane.scroll_offset.y == top, back


async def test_the_move_keys_move_in_the_diff(opened: Opened) -> None:
    async with opened(width=44, height=24) as pilot:
        await pilot.press("tab")
        diff = screen(pilot).query_one(DiffPane)
        assert focus(pilot) == "diff"
        for there, back in [("j", "k"), ("space", "b"), ("G", "g"), ("ctrl+d", "ctrl+u")]:
            await pilot.press(there)
            assert diff.scroll_offset.y > 0, there
            await pilot.press(back)
            assert diff.scroll_offset.y == 0, back


async def test_a_click_chooses_a_row_and_a_second_goes_to_its_source(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.click(ClaimsTable, offset=(10, 2))
        assert label(pilot) == "mayor said"
        await pilot.click(ClaimsTable, offset=(10, 3), times=2)
        await pilot.pause()
        assert label(pilot) == "cars a day"
        assert focus(pilot) == "article 1"


# Help, palette, leaving


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_help_shows_the_keys_of_the_pane_and_closes(opened: Opened, key: str) -> None:
    async with opened(height=24) as pilot:
        await pilot.press("1", key)
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "Keys in a source" in drawn(pilot)
        before = drawn(pilot)
        await pilot.press("space")
        await pilot.pause()
        assert drawn(pilot) != before
        await pilot.press("q")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 1
        assert focus(pilot) == "article 1"


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_the_palette_finds_an_action_by_its_sentence(opened: Opened, key: str) -> None:
    async with opened() as pilot:
        await pilot.press(key)
        await pilot.pause(0.3)
        await pilot.press(*"next pane")
        await pilot.pause(0.5)
        await pilot.press("enter")
        for _ in range(100):
            await pilot.pause(0.02)
            if focus(pilot) == "diff":
                break
        assert focus(pilot) == "diff"


@pytest.mark.parametrize("pressed", [["q"], ["Q"], ["ctrl+q"], ["?", "ctrl+q"], [":", "ctrl+q"], ["z", "q", "q"]])
async def test_leaving(opened: Opened, pressed: list[str]) -> None:
    async with opened() as pilot:
        for key in pressed:
            await pilot.press(key)
            await pilot.pause()
        await asyncio.wait_for(_left(pilot), 5)


async def test_control_c_says_how_to_leave(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "q: quit" in note(pilot)
        await pilot.press("j")
        await pilot.pause()
        assert "next conflict" in note(pilot)


async def test_the_footer_shows_the_keys_of_the_pane_and_a_click_does_the_same(opened: Opened) -> None:
    async with opened(width=200) as pilot:
        assert "Enter to the source" in note(pilot)
        await pilot.press("1")
        await pilot.pause()
        bottom = drawn(pilot).splitlines()[-1]
        assert "Enter" not in bottom
        await pilot.click("Footer", offset=(bottom.index("0 claims"), 0))
        await pilot.pause()
        assert focus(pilot) == "claims"


@pytest.mark.parametrize("pane", ["article", "claims", "diff"])
async def test_no_key_of_the_footer_does_nothing(opened: Opened, pane: keys.Pane) -> None:
    there = {"article": "1", "claims": "0", "diff": "0 tab"}[pane].split()
    async with opened(width=100, height=30) as pilot:
        await pilot.press("j", "enter")
        for action in sorted(keys.of_footer(pane), key=lambda action: action.id == "close"):
            await pilot.press("0", "g", *there)
            await pilot.pause()
            before = (drawn(pilot), focus(pilot), pilot.app.screen)
            await pilot.press(action.keys[0])
            await pilot.pause()
            await pilot.pause()
            left = pilot.app.return_code is not None
            assert left or (drawn(pilot), focus(pilot), pilot.app.screen) != before, action.id
            if not left:
                closing = {"help": ["q"], "zoom": ["z"], "figures": ["q"], "filter": ["escape"]}
                await pilot.press(*closing.get(action.id, []))
