"""Press keys at random: no exception, no stuck state, and undoing everything restores the start.

python -m tests.soak.random_keys [--first 0] [--seeds 50] [--keys 1000]
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import sys
import tempfile
import traceback
from collections.abc import Iterable

from textual.events import Key
from textual.pilot import Pilot

from tests.app.conftest import TEXTS, compared, screen, settle, story
from tui.app import keys
from tui.app.analysis import Work
from tui.app.app import CrossreadApp
from tui.app.glyphs import glyph, named
from tui.app.rows import prepare
from tui.app.screens.comparison import ComparisonScreen
from tui.comparison import Comparison
from tui.reading.documents import Document
from tui.sessions.session import Review
from tui.summaries.summary import Summary

LEAVING = {"q", "Q", "ctrl+q"}
"""Keys that end the app are left out; `q` is pressed only where it closes something."""
LETTERS = "abcdwunxyz [/]é漢"
_ARROWS = {"down", "up", "left", "right"}
BURST = 8
"""The number of keys pressed at once, faster than they can be drawn."""
SIZES = ((80, 24), (120, 40), (200, 50))


def works(documents: tuple[Document, ...], _corrections: object) -> Work:
    """The claims of the story, or none if its articles are not the same."""
    whole = {read.name for read in documents} == set(TEXTS)
    bare = Comparison(documents, summaries=tuple(Summary(read.id, "auto", ()) for read in documents))
    return lambda *_: prepare(compared(documents) if whole else bare)


def event(key: str) -> Key:
    """A key as a terminal sends it, with its character if it has one."""
    character = " " if key == "space" else glyph(key)
    return Key(key, character if len(character) == 1 and key not in _ARROWS else None)


def pool() -> list[str]:
    """Every key of the key map, letters to type, and keys without a meaning."""
    mapped = [key for action in keys.ACTIONS for key in action.keys if key not in LEAVING]
    typed = [named(letter) if letter != " " else "space" for letter in LETTERS]
    return [*mapped, *typed, "escape", "f7", "ctrl+t", "delete"]


async def press(seed: int, count: int) -> str:
    """What went wrong with a seed; empty if nothing did."""
    chance = random.Random(seed)  # noqa: S311 - keys to press, no secrets
    read = story()
    app = CrossreadApp(read, (), works=works)
    async with app.run_test(size=SIZES[seed % len(SIZES)]) as pilot:
        await settle(pilot)
        start = review(pilot)
        choice = pool()
        for number in range(count):
            app.post_message(event(chance.choice(choice)))
            if number % BURST == 0:
                await pilot.pause()
            if not app.is_running or app.return_code is not None:
                return f"left after {number} keys"
        await pilot.pause()
        return await _back(pilot, start)


def review(pilot: Pilot[int]) -> Review | None:
    """The current review."""
    return screen(pilot).desk.rows.review


async def _back(pilot: Pilot[int], start: Review | None) -> str:
    """Close everything that is open, then undo until there is nothing left."""
    for _ in range(20):
        if isinstance(pilot.app.screen, ComparisonScreen) and len(pilot.app.screen_stack) == 1:
            break
        await pilot.press("escape")
        if len(pilot.app.screen_stack) > 1:
            await pilot.press("q")
    else:
        return f"stuck in {pilot.app.screen}"
    await pilot.press("escape", "escape", "0", "g")
    shown = pilot.app.screen
    if shown.in_focus != "claims":
        return f"the claims cannot be reached from {shown.focused}"
    for _ in range(5000):
        reviewer = shown.desk.rows.reviewer
        if reviewer is None or not reviewer.store.edits(reviewer.session):
            break
        await pilot.press("u")
    else:
        return "undo comes to no end"
    return "" if review(pilot) == start else "undo did not give the start"


async def run(seeds: Iterable[int], count: int) -> dict[int, str]:
    """The seeds with which something went wrong. Reports and copies are written to a temporary folder."""
    found = {}
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            os.environ["HOME"] = folder
            try:
                wrong = await press(seed, count)
            except Exception as error:  # noqa: BLE001 - any exception is a finding
                traceback.print_exception(error, limit=-3)
                wrong = f"{type(error).__name__}: {error}"
        print(f"seed {seed}: {wrong or 'sound'}", file=sys.stderr, flush=True)  # noqa: T201 - progress of a long run
        if wrong:
            found[seed] = wrong
    return found


def main() -> int:
    """Print one line; returns 1 if anything went wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seeds", type=int, default=50)
    asked.add_argument("--first", type=int, default=0)
    asked.add_argument("--keys", type=int, default=1000)
    arguments = asked.parse_args()
    for name in ("EDITOR", "VISUAL"):
        os.environ.pop(name, None)
    wrong = asyncio.run(run(range(arguments.first, arguments.first + arguments.seeds), arguments.keys))
    print(f"{arguments.seeds} seeds of {arguments.keys} keys; went wrong {len(wrong)} {wrong or ''}")  # noqa: T201 - a command
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
