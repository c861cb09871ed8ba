from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app.widgets.note_panel import NoteField, NotePanel, NoteText


class Desk(Screen[None]):
    """A screen that keeps what was written, and gives keys to the line in focus as the main screen does."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[NoteText] = []

    def compose(self) -> Any:
        yield Static("texts")

    def write(self, text: NoteText, *, settles: bool, label: str = "cost") -> NotePanel:
        panel = next(iter(self.query(NotePanel)), None) or NotePanel()
        if not panel.is_attached:
            self.mount(panel)
        panel.open(label, text, self.written.append, settles=settles)
        return panel


async def press(pilot: Pilot[Any], *keys: str) -> None:
    from tests.app.hand import event

    for key in keys:
        field = pilot.app.screen.focused
        assert isinstance(field, NoteField)
        field.type_key(event(key))
    await pilot.pause()


def desk(pilot: Pilot[Any]) -> Desk:
    assert isinstance(pilot.app.screen, Desk)
    return pilot.app.screen


async def test_a_note_on_a_row_is_one_line() -> None:
    async with Host(screen=Desk).run_test(size=(60, 12)) as pilot:
        panel = desk(pilot).write(NoteText("as"), settles=False)
        await press(pilot, "k")
        assert "Note on cost" in drawn(pilot)
        assert "Right value" not in drawn(pilot)
        assert [word for _, word in panel.hints] == ["save", "undo afterwards"]
        await press(pilot, "enter")
        assert desk(pilot).written == [NoteText("ask")]
        assert not panel.display


@pytest.mark.parametrize("end", ["enter", "escape"])
async def test_of_a_conflict_the_right_value_and_the_evidence_are_written_too(end: str) -> None:
    async with Host(screen=Desk).run_test(size=(60, 12)) as pilot:
        desk(pilot).write(NoteText("ask", "41"), settles=True)
        await press(pilot, "tab", ".", "2", "tab", *"p. 4")
        lines = [line.strip(" │┃") for line in drawn(pilot).splitlines()]
        assert [line.split() for line in lines if line.startswith(("Note  ", "Right", "Evidence"))] == [
            ["Note", "ask"],
            ["Right", "value", "41.2"],
            ["Evidence", "p.", "4"],
        ]
        await press(pilot, "tab", "!", "shift+tab", end)
        assert desk(pilot).written == [NoteText("ask!", "41.2", "p. 4")]


async def test_quick_keys_after_it_was_opened_are_typed() -> None:
    async with Host(screen=Desk).run_test(size=(60, 12)) as pilot:
        desk(pilot).write(NoteText(), settles=True)
        await press(pilot, *"ab", "tab", *"cd", "enter")
        desk(pilot).write(NoteText("x"), settles=False)
        await press(pilot, "y", "tab")
        assert desk(pilot).written == [NoteText("ab", "cd"), NoteText("xy")]


async def test_hostile_words_stay_words() -> None:
    async with Host(screen=Desk).run_test(size=(60, 12)) as pilot:
        desk(pilot).write(NoteText(), settles=True, label=HOSTILE)
        await pilot.pause()
        assert harmless(drawn(pilot))
        assert "[/]" in drawn(pilot)
