from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot

from tests.app.conftest import Opened, screen
from tests.app.hand import press
from tests.app.hosting import drawn
from tests.app.sight import entry
from tui.app.app import CrossreadApp
from tui.app.widgets.note_panel import NotePanel


def label(pilot: Pilot[int]) -> str:
    row = screen(pilot).desk.rows.chosen
    return row.claim.label if row else ""


def bottom(pilot: Pilot[int]) -> str:
    return drawn(pilot).splitlines()[-1].strip()


def line(pilot: Pilot[int], words: str) -> str:
    """The line of the claims table with that label."""
    top = next(n for n, row in enumerate(drawn(pilot).splitlines()) if "Claims ──" in row)
    return next(row for row in drawn(pilot).splitlines()[top + 1 :] if words in row)


# Verdicts


@pytest.mark.parametrize(
    ("letter", "verdict", "sign"),
    [("c", "confirmed", "✓"), ("d", "disputed", "✗"), ("w", "wrong match", "≁"), ("u", "unclear", "?")],
)
async def test_a_verdict_is_saved_shown_and_moves_on(opened: Opened, letter: str, verdict: str, sign: str) -> None:
    async with opened() as pilot:
        await pilot.press("v")
        assert "c confirmed  d disputed" in bottom(pilot)
        await pilot.press(letter, *(("escape",) if letter == "c" else ()))
        await pilot.pause()
        assert entry(pilot, "cost · bridge").verdict == verdict
        assert f"≠  {sign}" in line(pilot, "cost · bridge")
        assert label(pilot) == "mayor said"
        assert "1 of 5 reviewed" in drawn(pilot).splitlines()[0]
        assert bottom(pilot) == f"{verdict.capitalize()}: cost · bridge. Next unreviewed row"


async def test_reviewed_leads_through_every_row_and_says_when_it_is_done(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("r", "r", "r", "r", "G", "enter", "j", "r")
        await pilot.pause()
        assert "5 of 5 reviewed" in drawn(pilot).splitlines()[0]
        assert "All rows shown are reviewed" in bottom(pilot)


async def test_going_on_passes_reviewed_rows_and_begins_again_at_the_top(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("j", "r", "k", "r")
        assert label(pilot) == "cars a day"
        await pilot.press("G", "k", "u", "u")
        assert label(pilot) == "mayor said"
        await pilot.press("G", "k", "r")
        assert label(pilot) == "cost · bridge"


async def test_none_opens_the_row_again_and_stays(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "d", "k", "v", "n")
        assert entry(pilot, "cost · bridge").blank
        assert label(pilot) == "cost · bridge"


async def test_a_single_row_has_no_match_to_be_wrong(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("G", "r")
        await pilot.pause()
        assert bottom(pilot) == "Press Enter to show these claims"
        await pilot.press("enter", "r")
        await pilot.pause()
        assert bottom(pilot) == "Go to one of the claims of this group"
        await pilot.press("j", "v", "w")
        await pilot.pause()
        assert "so there is no match to reject" in bottom(pilot)
        assert entry(pilot, "choir sang").blank


async def test_a_wrong_match_is_of_the_current_source(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("full_stop", "v", "w")
        odd = entry(pilot, "cost · bridge").odd
        assert odd is not None
        assert odd.name == "post"


@pytest.mark.parametrize("key", ["escape", "x", "5", "/"])
async def test_another_letter_gives_no_verdict(opened: Opened, key: str) -> None:
    async with opened() as pilot:
        await pilot.press("v", key)
        await pilot.pause()
        assert entry(pilot, "cost · bridge").blank
        assert label(pilot) == "cost · bridge"
        await pilot.press("j")
        assert label(pilot) == "mayor said"


async def test_a_key_that_is_no_letter_does_what_it_always_does(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "down", "c")
        assert label(pilot) == "mayor said"
        assert entry(pilot, "mayor said").blank


async def test_what_a_quick_hand_writes_first_is_all_there(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "c", *"ask q", "enter", "j")
        assert entry(pilot, "cost · bridge").note == "ask q"
        assert screen(pilot).desk.table.cursor == 1


async def test_before_the_comparison_there_is_nothing_to_review(opened: Opened) -> None:
    never = Event()

    def work(_on_progress: object, _stopped: object) -> None:
        never.wait(30)

    async with opened(work=work, wait=False) as pilot:
        await pilot.press("v", "c", "r", "c", "p", "P", "u", "ctrl+r", "m", "a")
        assert not screen(pilot).features.notes.writing
    never.set()


# Filters


async def test_the_unreviewed_rows_grow_fewer(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "d", "f", "u")
        await pilot.pause()
        assert "Showing unreviewed · 4 of 5 ── 1 of 4" in drawn(pilot)
        assert label(pilot) == "mayor said"
        await pilot.press("r")
        await pilot.pause()
        assert "Showing unreviewed · 3 of 5 ── 1 of 3" in drawn(pilot)
        assert label(pilot) == "choir sang"
        await pilot.press("u")
        await pilot.pause()
        assert "Showing unreviewed · 4 of 5 ── 1 of 4" in drawn(pilot)
        assert label(pilot) == "mayor said"


async def test_the_marked_rows_alone(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("j", "m", "q", "f", "m")
        await pilot.pause()
        assert "Showing marked · 1 of 5 ── 1 of 1" in drawn(pilot)


# Notes


async def test_a_note_is_written_beneath_the_texts(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("c")
        await pilot.pause()
        screen_text = drawn(pilot)
        assert "Note on cost · bridge" in screen_text
        assert "43 million euros" in screen_text
        await pilot.press(*"ask q", "enter")
        await pilot.pause()
        assert entry(pilot, "cost · bridge").note == "ask q"
        assert "✎" in line(pilot, "cost · bridge")
        assert screen(pilot).focused is screen(pilot).desk.table
        assert not screen(pilot).query_one(NotePanel).display


async def test_escape_saves_the_note_too_and_undo_removes_it(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("c", *"why", "escape")
        assert entry(pilot, "cost · bridge").note == "why"
        await pilot.press("c", "backspace", "escape")
        assert entry(pilot, "cost · bridge").note == "wh"
        await pilot.press("u", "u")
        assert entry(pilot, "cost · bridge").blank


async def test_a_verdict_with_a_note_is_three_keys_and_the_words(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "D", *"too low", "enter")
        await pilot.pause()
        assert (entry(pilot, "cost · bridge").verdict, entry(pilot, "cost · bridge").note) == ("disputed", "too low")
        assert label(pilot) == "mayor said"


async def test_keys_of_the_panes_do_nothing_while_a_note_is_written(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("c", "q", "u", "down", "pagedown", "ctrl+r", "ctrl+d", "escape")
        assert label(pilot) == "cost · bridge"
        assert entry(pilot, "cost · bridge").note == "qu"


async def test_what_is_pasted_hides_nothing(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("c")
        pilot.app.screen.query_one(NotePanel).post_message(Paste("[/]\x1b[31m red\u202e\nand more"))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert entry(pilot, "cost · bridge").note == "[/]␛[31m red\ufffd and more"


async def test_starting_another_note_saves_the_first_and_returns_the_focus(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("c", "a")
        screen(pilot).features.notes.begin()
        await pilot.press("b", "escape")
        assert entry(pilot, "cost · bridge").note == "ab"
        assert screen(pilot).focused is screen(pilot).desk.table


async def test_quitting_saves_the_note_that_is_being_written(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        await pilot.press("c", *"half", "ctrl+q")
    async with opened(session=file) as pilot:
        assert entry(pilot, "cost · bridge").note == "half"


async def test_quick_keys_are_handled_in_order(opened: Opened) -> None:
    async with opened() as pilot:
        for key, character in [
            ("v", "v"),
            ("D", "D"),
            ("x", "x"),
            ("enter", "\r"),
            ("v", "v"),
            ("c", "c"),
            ("m", "m"),
            ("a", "a"),
        ]:
            pilot.app.post_message(Key(key, character))
        await pilot.pause()
        await pilot.pause()
        first = entry(pilot, "cost · bridge")
        assert (first.verdict, first.note) == ("disputed", "x")
        assert entry(pilot, "mayor said").verdict == "confirmed"
        assert entry(pilot, "cars a day").marks == ("a",)


# Marks


async def test_a_mark_is_come_back_to(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("j", "m", "a", "G", "k")
        assert label(pilot) == "cars cross"
        await pilot.press("apostrophe", "a")
        await pilot.pause()
        assert label(pilot) == "mayor said"
        await pilot.press("apostrophe", "b")
        await pilot.pause()
        assert bottom(pilot) == "No mark b"
        await pilot.press("m", "7")
        await pilot.pause()
        assert "Not a mark." in bottom(pilot)


# Pins


async def test_a_pin_holds_a_row_together_and_is_undone(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("p")
        assert entry(pilot, "cost · bridge").linked
        await pilot.press("P")
        assert not entry(pilot, "cost · bridge").linked
        await pilot.press("P")
        await pilot.pause()
        assert bottom(pilot) == "No link on this row"


async def test_a_row_of_one_article_is_held_for_the_next_pin(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("G", "enter", "j", "p")
        await pilot.pause()
        assert bottom(pilot).startswith("Held.")
        await pilot.press("k", "k", "k", "p")
        shown = screen(pilot)
        assert shown.desk.rows.reviewer is not None
        together = shown.desk.rows.reviewer.corrections(shown.desk.documents).together
        assert len(together) == 2  # the choir with the ferry, the cars with the ferry: not two of one article
        await pilot.press("u")
        assert not shown.desk.rows.reviewer.corrections(shown.desk.documents)


# Undo


async def test_undo_to_the_start_gives_the_start(opened: Opened) -> None:
    async with opened() as pilot:
        shown = screen(pilot)
        assert shown.desk.rows.reviewer is not None
        start = shown.desk.rows.reviewer.review
        await pilot.press("v", "c", "r", "m", "x", "c", *"n", "enter", "p", "P")
        end = shown.desk.rows.reviewer.review
        for _ in range(6):
            await pilot.press("u")
        assert shown.desk.rows.reviewer.review == start
        await pilot.press("u")
        await pilot.pause()
        assert bottom(pilot) == "Nothing to undo"
        for _ in range(6):
            await pilot.press("ctrl+r")
        assert shown.desk.rows.reviewer.review == end
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert bottom(pilot) == "Nothing to redo"


# Keeping


async def test_the_review_is_there_the_next_time(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        await pilot.press("v", "d", "m", "a")
    async with opened(session=file) as pilot:
        assert "1 of 5 reviewed" in drawn(pilot).splitlines()[0]
        assert "✗" in line(pilot, "cost · bridge")
        assert entry(pilot, "mayor said").marks == ("a",)


async def test_another_terminals_edits_are_seen(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot, opened(session=file) as other:
        await other.press("v", "d")
        app = pilot.app
        assert isinstance(app, CrossreadApp)
        app.on_app_focus()
        await pilot.pause()
        assert entry(pilot, "cost · bridge").verdict == "disputed"
        assert "1 of 5 reviewed" in drawn(pilot).splitlines()[0]


async def test_a_file_that_cannot_be_used_is_one_calm_line_and_is_not_touched(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    file.write_bytes(b"no database, just words [/]\n" * 50)
    before = file.read_bytes()
    async with opened(session=file) as pilot:
        await pilot.press("r")
        await pilot.pause()
        assert "Nothing can be saved." in drawn(pilot)
    assert file.read_bytes() == before


async def test_an_edit_that_could_not_be_saved_is_reported(opened: Opened) -> None:
    async with opened(width=200) as pilot:
        shown = screen(pilot)
        assert shown.desk.rows.reviewer is not None
        shown.desk.rows.reviewer.store.close()
        await pilot.press("r")
        await pilot.pause()
        assert bottom(pilot).startswith("Not saved.")
        assert label(pilot) == "cost · bridge"
