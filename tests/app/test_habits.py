"""What the keys of other programs do in crossread, as docs/keys.md says: every row of its table is tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, screen
from tests.app.hand import press
from tests.app.hosting import drawn
from tui.app import keys
from tui.app.app import CrossreadApp
from tui.app.settings import parse

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
HEADING = "## Coming from less"
PEERS = {"less", "vim", "tig", "lazygit", "delta"}
IDS = {action.run: action.id for action in keys.ACTIONS if set(action.panes) & set(keys.MAIN)}


@dataclass(frozen=True, slots=True)
class Habit:
    """A row of the table: the programs, the keys, and the actions that these start in crossread, in order."""

    peers: frozenset[str]
    keys: tuple[str, ...]
    actions: tuple[str, ...]
    here: str


def habits() -> Iterator[Habit]:
    """The rows of the table. Each code span is a key in the second cell, and an action in the last."""
    table = PAGE.read_text(encoding="utf-8").partition(HEADING)[2].partition("\n## ")[0]
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("|") and len(cells) == 4 and not set(line) <= set("|- ") and cells[0] != "from":
            peers, pressed, _, here = cells
            yield Habit(
                frozenset(re.split(r",\s*", peers)),
                tuple(map(parse, re.findall(r"`([^`]+)`", pressed))),
                tuple(re.findall(r"`([^`]+)`", here)),
                here,
            )


async def start(pilot: Pilot[int]) -> None:
    """Close what is open, and go to the second row of the claims."""
    for _ in range(5):
        if len(pilot.app.screen_stack) == 1:
            break
        await pilot.press("escape")
    assert pilot.app.screen is screen(pilot)
    await press(pilot, *(["z"] if screen(pilot).desk.panes.zoomed else []), "escape", "0", "g", "j")


async def test_the_table_is_true(opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    done: list[str] = []

    async def run_action(self: CrossreadApp, action: str, *more: object) -> bool:
        if action in IDS:
            done.append(IDS[action])
        return await ran(self, action, *more)  # type: ignore[arg-type]  # handed on as it came

    ran = CrossreadApp.run_action
    monkeypatch.setattr(CrossreadApp, "run_action", run_action)
    monkeypatch.setattr(CrossreadApp, "exit", lambda *_: None)
    async with opened(120, 40) as pilot:
        for habit in habits():
            await start(pilot)
            before = drawn(pilot)
            done.clear()
            await press(pilot, *habit.keys)
            assert tuple(done) == habit.actions, habit
            if not habit.actions:
                assert "nothing" in habit.here, habit
                assert drawn(pilot) == before, habit


def test_the_table_has_every_program_and_no_row_twice() -> None:
    found = list(habits())
    assert set().union(*(habit.peers for habit in found)) == PEERS
    assert all(habit.keys for habit in found)
    pairs = [(peer, habit.keys) for habit in found for peer in habit.peers]
    assert len(pairs) == len(set(pairs))
