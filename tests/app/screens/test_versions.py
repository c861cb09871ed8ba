"""The versions of one text: what is shown of each step, where the keys lead, and what is copied and written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from tests.app.histories import MIDDLE, made, ready, shown, viewing
from tests.app.hosting import HOSTILE, drawn, harmless, walk_whole_and_harmless
from tests.app.sight import note
from tests.versioning.texts import NEW, OLD, read
from tui.app.entries.versions import OPENED, StepRows
from tui.app.screens.help import HelpScreen
from tui.app.widgets.disk_watch import DiskWatch
from tui.errors import StoppedError, Trouble
from tui.reading.gathering import gather
from tui.versioning.history import History
from tui.versioning.make import history

LONG = "\n\n".join(f"Paragraph {n} of the report says what was seen at mile {n} of the road." for n in range(90))


def line(page: str, part: str) -> str:
    return next(row for row in page.splitlines() if part in row)


# What is shown


async def test_what_was_changed_in_a_sentence_and_the_names_of_both_versions() -> None:
    async with viewing() as pilot:
        page = drawn(pilot)
        assert "Versions ── step 1 of 1 ── v1.txt → v2.txt ── change 1 of 9" in page.splitlines()[0]
        assert "Paragraphs: 5 edited, 2 added, 1 removed, 1 moved. 7 items changed, 6 of them not named" in page
        heads = line(page, "│ v2.txt")
        assert "v1.txt" in heads


async def test_the_old_words_are_beside_the_new_ones_with_items_in_brackets() -> None:
    async with viewing() as pilot:
        row = line(drawn(pilot), "kills [four]")
        assert "│ Ferry fire at Marlow kills [five]" in row
        assert "≠ title edited · 1 item" in drawn(pilot)


async def test_in_a_narrow_terminal_both_are_in_one_column() -> None:
    async with viewing(size=(80, 30)) as pilot:
        page = drawn(pilot)
        assert "Ferry fire at Marlow kills [-four-]{+five+}" in page
        assert "v1.txt → v2.txt" in page


async def test_items_are_listed_with_their_kind_and_what_is_said_of_them() -> None:
    async with viewing() as pilot:
        page = drawn(pilot)
        assert "≠ figure     four → five · title · the note does not name it" in page
        assert "≠ name       Rosa Halden → Rosa Marchetti · announced by the note" in page


async def test_a_stealth_change_is_named() -> None:
    async with viewing(texts=(OLD, MIDDLE)) as pilot:
        page = drawn(pilot)
        assert "1 item changed, without a note." in page
        assert "≠ lead edited · 1 item · without a note" in page
        assert "≠ figure     12 → 13 · lead · 1 apart (8.33%) · changed without a note" in page


async def test_nothing_changed_is_said() -> None:
    async with viewing(texts=(OLD, OLD)) as pilot:
        page = drawn(pilot)
        assert "Nothing was changed in 7 paragraphs." in page
        assert "Items: none was changed" in page
        await pilot.press("right_square_bracket", "enter", "tab", "y")
        assert pilot.app.return_code is None


async def test_one_version_alone_is_said() -> None:
    async with viewing(texts=(OLD,)) as pilot:
        assert "There is one version only, so there is nothing to compare." in drawn(pilot)
        await pilot.press("full_stop", "j", "enter", "f", "y", "tab")
        assert pilot.app.return_code is None


async def test_hostile_text_is_shown_and_never_obeyed() -> None:
    async with viewing(texts=(OLD.replace("museum", HOSTILE), NEW.replace("Divers", f"Divers {HOSTILE}"))) as pilot:
        assert harmless(drawn(pilot))
        await walk_whole_and_harmless(pilot, (80, 24), (120, 40), (200, 50))


# Where the keys lead


async def test_changes_one_by_one() -> None:
    async with viewing("right_square_bracket", "right_square_bracket") as pilot:
        assert "change 3 of 9" in drawn(pilot)
        await pilot.press("left_square_bracket")
        assert "change 2 of 9" in drawn(pilot)
        await pilot.press(*["right_square_bracket"] * 9)
        assert note(pilot) == "No more changes"


async def test_changed_items_one_by_one_skip_mere_words() -> None:
    async with viewing(*["right_curly_bracket"] * 2) as pilot:
        row = shown(pilot).view.chosen
        assert row is not None
        assert row.notable
        assert row.new.text.startswith('"We have lost [good] colleagues')
        await pilot.press(*["right_curly_bracket"] * 9)
        assert note(pilot) == "No more changed items"


async def test_two_keys_step_through_the_versions() -> None:
    async with viewing(texts=(OLD, MIDDLE, NEW)) as pilot:
        assert "step 2 of 2 ── v2.txt → v3.txt" in drawn(pilot)
        await pilot.press("comma")
        assert "step 1 of 2 ── v1.txt → v2.txt" in drawn(pilot)
        assert "12 → 13" in drawn(pilot)
        await pilot.press("comma")
        assert note(pilot) == "That is the oldest version"
        await pilot.press("full_stop", "full_stop")
        assert note(pilot) == "That is the newest version"


async def test_the_unchanged_is_folded_and_opened_from_both_ends() -> None:
    edited = f"{LONG}\n\nThe last one says that 12 bridges were seen."
    async with viewing(texts=(edited, edited.replace("12 bridges", "13 bridges")), size=(120, 60)) as pilot:
        assert "… 90 paragraphs unchanged" in drawn(pilot)
        assert len(shown(pilot).view.rows) == 2
        await pilot.press("k", "enter")
        assert f"… {90 - 2 * OPENED} paragraphs unchanged" in [row.head for row in shown(pilot).view.rows]
        assert len(shown(pilot).view.rows) == 2 + 2 * OPENED
        fold = next(n for n, row in enumerate(shown(pilot).view.rows) if row.folded)
        shown(pilot).view.put(fold)
        await pilot.press("enter")
        shown(pilot).view.put(next((n for n, row in enumerate(shown(pilot).view.rows) if row.folded), 0))
        await pilot.press("enter")
        assert not any(row.folded for row in shown(pilot).view.rows)
        assert len(shown(pilot).view.rows) == 91
        await pilot.press("enter")
        assert note(pilot) == "Nothing is folded here"


async def test_the_list_of_items_leads_to_the_change() -> None:
    async with viewing("tab", "j", "j", "j") as pilot:
        row = shown(pilot).view.chosen
        assert row is not None
        assert "[Halden]" in row.old.text
        await pilot.press("enter")
        assert shown(pilot).focused is shown(pilot).view


async def test_changes_of_mere_words_can_be_folded_too() -> None:
    async with viewing("f") as pilot:
        assert all(row.notable or row.folded for row in shown(pilot).view.rows)
        assert "changed items only" in drawn(pilot)
        await pilot.press("escape")
        assert not any(row.folded for row in shown(pilot).view.rows)


async def test_a_count_goes_that_many_lines() -> None:
    async with viewing("3", "j") as pilot:
        assert shown(pilot).view.cursor == 3


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_closing_the_first_screen_quits(key: str) -> None:
    async with viewing(key) as pilot:
        assert pilot.app.return_code == 0


async def test_help_has_the_signs_and_what_could_not_be_read() -> None:
    trouble = Trouble("x.txt", "x.txt could not be read.")
    async with viewing("question_mark", troubles=(trouble,), size=(120, 70)) as pilot:
        assert isinstance(pilot.app.screen, HelpScreen)
        page = drawn(pilot)
        assert "Keys in the versions" in page
        assert "an item that was changed" in page


# Copies and reports


async def test_a_change_is_copied_and_shown() -> None:
    async with viewing("y") as pilot:
        assert note(pilot).startswith(
            "Copied: Ferry fire at Marlow kills <del>four</del><ins>five</ins> — title edited"
        )
        assert "<ins>five</ins>" in pilot.app.clipboard


async def test_an_item_of_the_list_is_copied() -> None:
    async with viewing("tab", "y") as pilot:
        assert pilot.app.clipboard.startswith("figure: four → five · title")


async def test_a_report_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with viewing("E") as pilot:
        assert "Annotations" not in drawn(pilot)
        await pilot.press("o")
        for _ in range(200):
            await pilot.pause(0.01)
            if list(tmp_path.iterdir()):
                break
        (written,) = tmp_path.iterdir()
        assert written.name == "crossread-versions.json"


# The work


async def test_keys_do_not_wait_and_the_work_can_be_stopped_and_begun_again() -> None:
    go_on = Event()

    def slow(progress: Callable[[str, int, int], None], stopped: Callable[[], bool]) -> History:
        progress("paragraphs", 1, 2)
        while not go_on.wait(0.01):
            if stopped():
                raise StoppedError("Stopped.")
        return made((OLD, NEW))(progress, stopped)

    async with viewing(histories=slow, wait=False) as pilot:
        await pilot.press("j", "right_square_bracket", "full_stop", "enter", "f", "y")
        assert not shown(pilot).ready
        await pilot.press("ctrl+g")
        for _ in range(200):
            await pilot.pause(0.01)
            if "Stopped" in shown(pilot).state:
                break
        assert "Stopped; Ctrl+G compares again" in drawn(pilot)
        go_on.set()
        await pilot.press("ctrl+g")
        await ready(pilot)
        assert "7 items changed" in drawn(pilot)


async def test_what_fails_is_said_in_a_sentence() -> None:
    def broken(_progress: object, _stopped: object) -> History:
        raise ValueError("secret")

    async with viewing(histories=broken, wait=False) as pilot:
        for _ in range(200):
            await pilot.pause(0.01)
            if "worked out" in shown(pilot).state:
                break
        assert "This could not be worked out (ValueError)." in drawn(pilot)


async def test_a_file_that_was_changed_meanwhile_is_named_and_the_versions_stay(tmp_path: Path) -> None:
    def from_files(_progress: object, _stopped: object) -> History:
        return history(gather([tmp_path / "a.txt", tmp_path / "b.txt"]).documents, in_order=True)

    for name, text in (("a", OLD), ("b", NEW)):
        (tmp_path / f"{name}.txt").write_text(text)
    async with viewing(histories=from_files) as pilot:
        watch = pilot.app.screen.query_one(DiskWatch)
        (tmp_path / "b.txt").write_text(OLD)
        await until(pilot, watch, "changed on disk")
        first = drawn(pilot).splitlines()[0]
        assert f"Versions ── {watch.words} ── step 1 of 1" in first
        assert "7 items changed" in drawn(pilot)
        (tmp_path / "b.txt").write_text(NEW)
        await until(pilot, watch, "")
        assert "on disk" not in drawn(pilot)


async def until(pilot: Pilot[int], watch: DiskWatch, words: str) -> None:
    for _ in range(300):
        watch.look()
        await pilot.pause(0.01)
        if watch.words.endswith(words) and bool(watch.words) == bool(words):
            break
    await pilot.pause()


# The rows


def test_rows_hold_every_change_once_however_much_is_opened() -> None:
    found = history([read(OLD, "a"), read(OLD.replace("12 on", "13 on"), "b")], in_order=True)
    ((old, new, step),) = found.pairs()
    for opened in ({}, {2: 1}, {2: 2}, {2: 50}):
        shown_rows = StepRows(old, new, step).rows(opened, items_only=False)
        places = [row.place for row in shown_rows if not row.folded]
        assert places == sorted(set(places))
        assert len(places) + sum(row.folded for row in shown_rows) == len(step.changes)
