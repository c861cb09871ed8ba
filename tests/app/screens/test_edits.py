from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from tests.app.conftest import compared, story
from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tests.sessions.conftest import edit
from tui.app.screens.edits import NO_EDITS, NO_ORPHANS, ORPHANS, SEPARATED, EditsScreen, when
from tui.sessions.anchors import Anchor
from tui.sessions.places import Places
from tui.sessions.session import Entry, LoggedEdit, Review

CLAIMS = compared(story()).claims
GONE = (Anchor("0" * 64, "herald", 3, 9, "the bridge cost 43 million euros", "", ""),)


def logged(*texts: str) -> tuple[LoggedEdit, ...]:
    at = Places(story(), CLAIMS).target(CLAIMS[0])
    return tuple(
        LoggedEdit(edit("note", at, f"words {n}", n), CLAIMS[0].id if n % 2 else "", text)
        for n, text in enumerate(texts, 1)
    )


def opened(review: Review) -> Host:
    return Host(screen=lambda: EditsScreen(review))


def lines(pilot: Pilot[Any]) -> list[str]:
    return [line.strip(" ┃│") for line in drawn(pilot).splitlines()]


async def test_without_edits_it_says_so() -> None:
    async with opened(Review()).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert NO_EDITS in drawn(pilot)
        assert NO_ORPHANS in drawn(pilot)
        assert SEPARATED not in drawn(pilot)
        await pilot.press("j", "G", "enter", "q")
        assert pilot.app.result == ""  # type: ignore[attr-defined]


async def test_the_newest_edit_comes_first_with_its_time_and_enter_goes_to_its_row() -> None:
    async with opened(Review(edits=logged("note on A", "removed B", "note on C"))).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        stamp = when("2026-01-01T00:00:00")
        assert [line for line in lines(pilot) if line.startswith(stamp)] == [
            f"{stamp}  note on C: words 3",
            f"{stamp}  removed B: words 2",
            f"{stamp}  note on A: words 1",
        ]
        await pilot.press("j", "enter")
        assert isinstance(pilot.app.screen, EditsScreen)
        await pilot.press("G", "enter")
        assert pilot.app.result == CLAIMS[0].id  # type: ignore[attr-defined]


async def test_notes_that_lost_their_claim_come_first() -> None:
    orphan = Entry(GONE, "disputed", "too low", linked=True, marks=("a",))
    separated = Entry(GONE, "wrong match", odd=GONE[0])
    review = Review(orphans=(orphan,), separated=(separated,), edits=logged("note on A"))
    async with opened(review).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = lines(pilot)
        start = shown.index(ORPHANS)
        assert shown[start + 1 : start + 7] == [
            "disputed · linked by hand · mark a",
            "✎ too low",
            "herald: “the bridge cost 43 million euros”",
            SEPARATED,
            "wrong match",
            "herald: “the bridge cost 43 million euros”",
        ]
        await pilot.press("g", "enter", "escape")
        assert pilot.app.result == ""  # type: ignore[attr-defined]


async def test_a_long_list_is_scrolled_through_by_every_key() -> None:
    review = Review(edits=logged(*(f"note on row {n}" for n in range(200))))
    async with opened(review).run_test(size=(80, 24)) as pilot:
        for keys in (("G",), ("space", "ctrl+d", "ctrl+u", "b", "G")):
            await pilot.press(*keys)
            await pilot.pause()
            assert "note on row 0:" in drawn(pilot)
        await pilot.press("g")
        await pilot.pause()
        assert "note on row 199:" in drawn(pilot)
        assert ORPHANS in drawn(pilot)


async def test_hostile_words_stay_words() -> None:
    anchor = Anchor("0" * 64, HOSTILE, 3, 9, HOSTILE, "", "")
    orphan = Entry((anchor,), note=HOSTILE)
    async with opened(Review(orphans=(orphan,), edits=logged(HOSTILE))).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert harmless(drawn(pilot))
        assert drawn(pilot).count("[/]") >= 3
