"""Which source of a conflict is right, the right value and the evidence."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, compared, screen, story
from tests.app.hand import press
from tests.app.hosting import drawn
from tests.app.sight import entry, label, note
from tui.app.messages import Compared
from tui.app.review_lines import review_lines
from tui.app.rows import prepare

HERALD, POST, COURIER = story()


def lines(pilot: Pilot[int]) -> tuple[str, ...]:
    return review_lines(entry(pilot, "cost · bridge"), screen(pilot).desk.sources)


async def test_a_confirmed_conflict_asks_which_source_is_right(opened: Opened) -> None:
    async with opened(width=160) as pilot:
        await pilot.press("v", "c")
        assert label(pilot) == "cost · bridge"
        assert "1 Herald  2 Post  3 Courier  Enter none of them  Esc skip" in note(pilot)
        await pilot.press("2")
        found = entry(pilot, "cost · bridge")
        assert (found.verdict, found.right) == ("confirmed", POST.id)
        assert label(pilot) == "mayor said"
        assert note(pilot) == "Confirmed, Post is right: cost · bridge. Next unreviewed row"
        assert lines(pilot) == ("✓ confirmed · Post is right",)
        await pilot.press("k")
        await pilot.pause()
        assert "✓ confirmed · Post is right" in drawn(pilot)


@pytest.mark.parametrize(
    ("key", "none_right", "line"),
    [("enter", True, "✓ confirmed · no source is right"), ("escape", False, "✓ confirmed")],
)
async def test_none_is_right_or_the_question_is_skipped(opened: Opened, key: str, none_right: bool, line: str) -> None:
    async with opened() as pilot:
        await pilot.press("v", "c", key)
        assert entry(pilot, "cost · bridge").resolution.none_right is none_right
        assert lines(pilot) == (line,)
        assert label(pilot) == "mayor said"


async def test_any_other_key_does_what_it_always_does(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "c", "j")
        assert entry(pilot, "cost · bridge").verdict == "confirmed"
        assert not entry(pilot, "cost · bridge").resolution
        assert label(pilot) == "mayor said"
        await pilot.press("2")
        assert not entry(pilot, "cost · bridge").resolution


async def test_what_is_no_conflict_is_confirmed_without_a_question(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("j", "v", "c")
        assert label(pilot) == "cars a day"


async def test_a_verdict_with_its_source_and_a_note_is_four_keys_and_the_words(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "v", "C", "2", *"ask", "enter")
        found = entry(pilot, "cost · bridge")
        assert (found.verdict, found.right, found.note) == ("confirmed", POST.id, "ask")
        assert label(pilot) == "mayor said"


async def test_the_right_value_and_the_evidence_are_typed_beneath_the_note(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file, height=32) as pilot:
        await press(pilot, "v", "C", "1", *"ask", "tab", *"41.25", "tab", *"budget p. 4")
        await pilot.pause()
        shown = drawn(pilot)
        assert all(words in shown for words in ("Note", "Right value", "Evidence", "budget p. 4"))
        await press(pilot, "enter", "k", "c", "tab", "backspace", "escape")
        assert note(pilot) == "Right value and evidence saved"
        await press(pilot, "c", "escape")
        assert note(pilot) == "Note unchanged"
        expected = ("✓ confirmed · Herald is right: 41.2", "Evidence: budget p. 4", "✎ ask")
        assert lines(pilot) == expected
        await press(pilot, "Q")
    async with opened(session=file) as pilot:
        assert lines(pilot) == expected
        await press(pilot, *"uuuuu")
        assert note(pilot) == "Undid: confirmed: cost · bridge"
        await press(pilot, *(["ctrl+r"] * 5))
        assert lines(pilot) == expected


async def test_a_row_that_is_no_conflict_has_a_line_for_the_note_alone(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "j", "c")
        assert "Right value" not in drawn(pilot)
        await press(pilot, *"n", "enter")
        assert entry(pilot, "mayor said").note == "n"
        assert "✎ n" in drawn(pilot)
        assert note(pilot) == "Note saved"
        await press(pilot, "c", "backspace", "enter")
        assert note(pilot) == "Note deleted"


async def test_a_digit_of_no_source_asks_again(opened: Opened) -> None:
    async with opened(width=160) as pilot:
        await pilot.press("v", "c", "9")
        assert "Which is right?" in note(pilot)
        await pilot.press("3")
        assert entry(pilot, "cost · bridge").right == COURIER.id


async def test_another_comparison_waits_for_the_answer(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "c")
        other = prepare(compared(story()))
        screen(pilot).post_message(Compared(other))
        await pilot.pause()
        assert screen(pilot).desk.rows.prepared is not other
        await pilot.press("2")
        await pilot.pause()
        assert screen(pilot).desk.rows.prepared is other
