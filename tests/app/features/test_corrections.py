"""What the reader decides of the line-up takes effect at once, beside the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from threading import Event

from textual.pilot import Pilot

from tests.app.conftest import compared, screen, settle, story
from tests.app.hosting import drawn
from tests.app.sight import focus, label, note
from tui.app.analysis import Work
from tui.app.app import CrossreadApp
from tui.app.open_session import OpenSession
from tui.app.rows import Prepared, prepare
from tui.claims.corrections import Corrections
from tui.comparison import Comparison
from tui.errors import CrossreadError


def corrected(corrections: Corrections) -> Comparison:
    """The comparison of the story, in which a first claim is alone that was taken apart from the others."""
    found = compared(story())
    if not corrections.separated:
        return found
    first, *rest = found.claims
    parted = replace(first, id="c9", relation="single", passages=first.passages[:1], pairs=(), gap_percent=0.0)
    others = replace(first, relation="agree", passages=first.passages[1:], pairs=(), gap_percent=0.0)
    return replace(found, claims=(*rest, others, parted))


@asynccontextmanager
async def correcting(go_on: Event | None = None, fault: str = "") -> AsyncIterator[Pilot[int]]:
    def works(_documents: object, corrections: Callable[[], Corrections]) -> Work:
        def work(on_progress: Callable[[str, int, int], None], _stopped: object) -> Prepared:
            decided = corrections()
            on_progress("claims", 0, 1)
            if decided and go_on is not None:
                go_on.wait(10)
            if decided and fault:
                raise CrossreadError(fault)
            return prepare(corrected(decided))

        return work

    app = CrossreadApp(story(), (), works=works, open_session=OpenSession())
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        yield pilot


async def rows(pilot: Pilot[int], count: int) -> None:
    """Wait until there are so many rows."""
    for _ in range(300):
        await pilot.pause(0.01)
        if len(screen(pilot).desk.rows.every) == count:
            return
    raise AssertionError(drawn(pilot))


async def test_a_wrong_match_is_separated_at_once_and_the_cursor_stays_on_its_row() -> None:
    go_on = Event()
    async with correcting(go_on) as pilot:
        await pilot.press("v", "w")
        await pilot.pause(0.1)
        assert label(pilot) == "mayor said"
        assert "re-matching …" in drawn(pilot).splitlines()[0]
        await pilot.press("j")
        assert label(pilot) == "cars a day"
        tops = [pane.scroll_offset.y for _, pane in screen(pilot).desk.columns.panes()]
        go_on.set()
        await rows(pilot, 6)
        await pilot.pause()
        assert label(pilot) == "cars a day"
        assert focus(pilot) == "claims"
        assert tops == [pane.scroll_offset.y for _, pane in screen(pilot).desk.columns.panes()]
        assert "re-matching" not in drawn(pilot)
        await pilot.press("u")
        await rows(pilot, 5)


async def test_a_note_is_written_to_its_end_before_the_rows_change() -> None:
    go_on = Event()
    async with correcting(go_on) as pilot:
        await pilot.press("v", "W", *"so")
        go_on.set()
        await pilot.pause(0.2)
        assert focus(pilot) == "field-note"
        assert len(screen(pilot).desk.rows.every) == 5
        await pilot.press("enter")
        await rows(pilot, 6)
        notes = [entry.note for entry in screen(pilot).desk.rows.review.entries.values()]  # type: ignore[union-attr]  # it is there
        assert "so" in notes


async def test_a_line_up_that_cannot_be_made_leaves_the_one_there_was() -> None:
    async with correcting(fault="The disk is gone.") as pilot:
        await pilot.press("v", "w")
        for _ in range(100):
            await pilot.pause(0.01)
            if "The disk is gone." in note(pilot):
                break
        assert "The disk is gone." in note(pilot)
        assert len(screen(pilot).desk.rows.every) == 5
        assert "1 conflict" in drawn(pilot).splitlines()[0]


async def test_matching_can_be_stopped_and_started_again() -> None:
    go_on = Event()
    async with correcting(go_on) as pilot:
        await pilot.press("v", "w", "ctrl+g")
        await pilot.pause(0.1)
        assert note(pilot).startswith("Stopped; Ctrl+G")
        go_on.set()
        await pilot.pause(0.1)
        assert len(screen(pilot).desk.rows.every) == 5
        await pilot.press("ctrl+g")
        await rows(pilot, 6)
        await pilot.pause(0.05)
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert note(pilot) == "The articles are compared already."


async def test_a_pattern_of_rows_holds_in_the_new_line_up() -> None:
    async with correcting() as pilot:
        await pilot.press("&", *"cost", "enter")
        await pilot.pause(0.1)
        assert {row.claim.id for row in screen(pilot).desk.rows.shown} == {"c1", "c2"}
        await pilot.press("g", "v", "w")
        await rows(pilot, 6)
        await pilot.pause(0.1)
        assert {row.claim.id for row in screen(pilot).desk.rows.shown} == {"c1", "c2", "c9"}
