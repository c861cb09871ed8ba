"""Press keys at random on every screen, while windows change, files change, and another terminal makes edits.

    python -m tests.soak.random_keys --keys 100000 [--seed S] [--stage draft]
    python -m tests.soak.random_keys --replay "draft 120x40: j v c escape"

After every key what is selected must fit what is shown, nothing may have failed in the background, and what is drawn
must be whole and harmless. A run that falls is made as short as possible, and printed for `--replay`.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import os
import random
import resource
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from textual import events
from textual.geometry import Size
from textual.pilot import Pilot

from tests.app.hand import event
from tests.soak import soundness
from tests.soak.shrinking import shrunk
from tests.soak.stages import STAGES, Stage, app_on
from tests.soak.steps import ALONE, DISK, PASTED, WINDOWS, random_step
from tui.app import app as app_module
from tui.app import background
from tui.app.app import CrossreadApp
from tui.app.features import arrival
from tui.app.messages import CompareFailed
from tui.app.review import Reviewer
from tui.app.screens.comparison import ComparisonScreen
from tui.app.widgets.disk_watch import DiskWatch
from tui.sessions.store import Store

LENGTH = 400
"""Steps of one run, so that it can soon be made shorter."""
DRAWN = 16
"""Every so many steps the whole screen is looked at."""
MOST_FALLS = 20
"""The number of falls after which there is enough to mend."""
SETTLING = 6
"""The number of times that is looked before something counts as wrong."""
PATIENCE = 60.0
"""Seconds after which the app hangs."""


@dataclass(slots=True)
class Run:
    """A stage, the size of its window, and steps; `fault` is what went wrong, empty if nothing did."""

    stage: str
    size: tuple[int, int]
    steps: list[str] = field(default_factory=list)
    fault: str = ""
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.stage} {self.size[0]}x{self.size[1]}: {' '.join(self.steps)}"

    @classmethod
    def of(cls, text: str) -> Run:
        """The run that was printed."""
        head, _, steps = text.partition(": ")
        stage, size = head.split()
        width, height = map(int, size.split("x"))
        return cls(stage, (width, height), steps.split())


class Fall(Exception):  # noqa: N818 - a finding and no error of this program
    """What does not hold."""


class Hand:
    """Does the steps in the app of a pilot, and looks after each at what has to hold."""

    def __init__(self, pilot: Pilot[int], stage: Stage, failures: list[str]) -> None:
        self._pilot = pilot
        self._stage = stage
        self._failures = failures
        self._others: dict[str, Callable[..., Awaitable[None]]] = {
            "size": self._resize,
            "disk": self._change,
            "paste": self._paste,
            "click": self._click,
            "look": self._look,
            "other": self._edit_elsewhere,
            "wait": self.rest,
        }
        """The steps that are no keys."""

    @property
    def app(self) -> CrossreadApp:
        app = self._pilot.app
        assert isinstance(app, CrossreadApp)
        return app

    @property
    def left(self) -> bool:
        """Whether the app was left, as some keys do."""
        return not self.app.is_running or self.app._exit

    async def do(self, step: str, *, look: bool) -> None:
        """One step; `look` at the whole screen afterwards."""
        kind, *detail = step.removeprefix("~").split(":")
        if kind in self._others and (detail or kind in ALONE):
            await self._others[kind](*detail)
        else:
            self.app.post_message(event(kind))
        if not step.startswith("~"):
            await self._settle()
            await self._check(look=look)

    async def _check(self, *, look: bool) -> None:
        if self._failures:
            raise Fall(self._failures[0])
        for again in reversed(range(SETTLING)):
            found = [] if self.left else soundness.faults(self.app)
            if look and not found and not self.left:
                found = soundness.drawn_faults(self.app)
            if not found:
                break
            if not again:
                raise Fall(found[0])
            # A message of a widget, or a new layout, may still be on its way.
            await asyncio.sleep(0.002)
            await self._settle()

    async def _resize(self, size: str) -> None:
        width, height = map(int, size.split("x"))
        self.app._driver._size = Size(width, height)  # type: ignore[union-attr]  # the headless one has it
        self.app.post_message(events.Resize(Size(width, height), Size(width, height)))

    async def _change(self, what: str, number: str) -> None:
        files = self._stage.files
        DISK[what](files[int(number) % len(files)], self._stage)

    async def _paste(self, number: str) -> None:
        self.app.post_message(events.Paste(PASTED[int(number)]))

    async def _click(self, across: str, down: str) -> None:
        width, height = self.app.size
        if width and height:
            await self._pilot.click(offset=(int(across) * width // 100, int(down) * height // 100))

    async def _look(self) -> None:
        """What the app does every two seconds."""
        self.app._look()
        for watch in self.app.screen.query(DiskWatch):
            watch.look()

    async def _edit_elsewhere(self) -> None:
        """A verdict on the first claim, and its note, from another terminal."""
        screen = self.app.stage.comparison
        if screen is None or screen.desk.rows.prepared is None or not screen.desk.rows.every:
            return
        store = Store(self._stage.session)
        other = Reviewer(store, screen.desk.documents)
        other.take(screen.desk.rows.prepared.places)
        other.set(screen.desk.rows.every[0].claim, "note", f"{len(other.edits)} from elsewhere")
        store.close()

    async def rest(self) -> None:
        """Wait until all that goes on in the background is done."""
        until = time.monotonic() + PATIENCE
        while any(each.daemon and each.name in _WORK for each in threading.enumerate()):
            if time.monotonic() > until:
                raise Fall(f"still at work: {[each.name for each in threading.enumerate()]}")
            await asyncio.sleep(0.002)

    async def _settle(self) -> None:
        """Wait until the app and then every widget has handled what was sent to it."""
        handled, until = asyncio.Event(), time.monotonic() + PATIENCE
        waits = self.app.call_later(handled.set)
        while waits and not handled.is_set() and self.app._exception is None and not self.left:
            if time.monotonic() > until:
                raise Fall("the app hangs")
            await asyncio.sleep(0)
        if self.app._exception is not None:
            raise self.app._exception
        if not self.left:
            await self._pilot._wait_for_screen(PATIENCE)


_WORK: set[str] = {"analysis"}
"""The names of the threads that work in the background."""


@contextlib.contextmanager
def watched() -> Iterator[list[str]]:
    """What fails where it is only reported on the screen, or by Python."""
    found: list[str] = []
    begin, failed, refused = background.begin, background.Failed.__init__, CompareFailed.__init__

    def begun(pump: object, name: str, work: object) -> None:
        _WORK.add(name)
        begin(pump, name, work)  # type: ignore[arg-type]  # passed on unchanged

    def report(self: background.Failed, name: str, text: str, refusal: object = None) -> None:
        failed(self, name, text, refusal)  # type: ignore[arg-type]  # as above
        if refusal is None:
            found.append(f"{name}: {text} {''.join(traceback.format_exception(sys.exception()))}")

    def report_compared(self: CompareFailed, text: str) -> None:
        refused(self, text)
        if "comparison failed" in text:
            found.append(f"{text} {''.join(traceback.format_exception(sys.exception()))}")

    def report_thread(arguments: threading.ExceptHookArgs) -> None:
        given = arguments.exc_type, arguments.exc_value, arguments.exc_traceback
        found.append("".join(traceback.format_exception(*given)))

    with (
        patch.object(background, "begin", begun),
        patch.object(background.Failed, "__init__", report),
        patch.object(CompareFailed, "__init__", report_compared),
        patch.object(threading, "excepthook", report_thread),
        patch.object(app_module, "_LOOK", 1e6),
        patch.object(arrival, "_DRAWN", 0.001),
    ):
        yield found


async def press(run: Run, chance: random.Random | None = None, *, count: int = 0, look: int = DRAWN) -> Run:
    """The run with what went wrong; with `chance`, `count` steps are chosen and added to it on the way."""
    folders = tempfile.TemporaryDirectory(prefix="soak-", ignore_cleanup_errors=True)
    with folders as folder, contextlib.chdir(folder), watched() as failures:
        os.environ["HOME"] = folder
        stage = Stage(run.stage, Path(folder))
        stage.lay()
        app = app_on(stage)
        try:
            async with app.run_test(size=run.size) as pilot:
                hand = Hand(pilot, stage, failures)
                given = iter(tuple(run.steps))
                for number in range(count if chance else len(run.steps)):
                    step = random_step(chance, app) if chance else next(given)
                    if chance:
                        run.steps.append(step)
                    await hand.do(step, look=number % look == 0)
                    if hand.left:
                        break
                else:
                    await hand.do("wait", look=True)
                    run.fault = await _back(hand) if run.stage == "story" and not _lasting(run.steps) else ""
        except Fall as fall:
            run.fault = str(fall).splitlines()[-1] if "Traceback" in str(fall) else str(fall)
            run.detail = str(fall)
        except Exception as error:  # noqa: BLE001 - any exception is a finding
            run.fault = f"{type(error).__name__}: {error}"
            run.detail = "".join(traceback.format_exception(error, limit=-6))
    gc.unfreeze()  # the app exempts what it has made for good, and here one comes after the other
    return run


def _lasting(steps: Iterable[str]) -> bool:
    """Whether steps were made that undoing cannot take back."""
    return any(step.startswith(("disk", "other", "paste")) for step in steps)


async def _back(hand: Hand) -> str:
    """Close everything that is open and undo everything; why that did not lead back to the start."""
    app = hand.app
    for _ in range(20):
        if isinstance(app.screen, ComparisonScreen) and len(app.screen_stack) == 1:
            break
        await hand.do("escape", look=False)
        if len(app.screen_stack) > 1:
            await hand.do("q", look=False)
        if hand.left:
            return ""
    else:
        return f"stuck in {app.screen}"
    for key in ("escape", "escape", "0", "g"):
        await hand.do(key, look=False)
    for _ in range(5000):
        screen = app.stage.comparison
        reviewer = screen.desk.rows.reviewer if screen else None
        if screen is not None and screen.in_focus != "claims":
            return f"the claims cannot be reached from {screen.focused}"
        if reviewer is None or not reviewer.edits or not reviewer.store.edits(reviewer.session):
            break
        before = len(reviewer.edits)
        await hand.do("u", look=False)
        await hand.do("wait", look=False)
        if app.stage.comparison is screen and len(reviewer.edits) == before:
            return "undo takes nothing back"
    else:
        return "undo comes to no end"
    return ""


async def repeated(run: Run, text: str) -> Run:
    """The shortest run that was found to fall as this one does."""

    async def fails(steps: Sequence[str]) -> bool:
        for _ in range(2):
            found = await press(Run(run.stage, run.size, list(steps)), look=4)
            if found.fault and _kind(found) == _kind(run):
                run.detail = found.detail or run.detail
                return True
        return False

    if not await fails(run.steps):
        return run
    sys.stderr.write(f"{text}: making {len(run.steps)} steps shorter\n")
    run.steps = list(await shrunk(run.steps, fails))
    return run


def _kind(run: Run) -> str:
    """What falls, without what differs from time to time."""
    lines = [line.strip() for line in run.detail.splitlines() if line.strip().startswith("File")]
    return f"{run.fault.partition(':')[0][:40]} {lines[-1] if lines else ''}"


async def soak(keys: int, seed: int, stages: Sequence[str]) -> list[Run]:
    """So many steps in runs of their own; those that fell."""
    found: list[Run] = []
    done, number = 0, 0
    began = time.process_time()
    while done < keys and len(found) < MOST_FALLS:
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - keys to press, no secrets
        size = chance.choice(WINDOWS)
        run = Run(stages[number % len(stages)], size)
        await press(run, chance, count=min(LENGTH, keys - done))
        done, number = done + len(run.steps), number + 1
        if run.fault:
            run = await repeated(run, f"run {number} of seed {seed}")
            found.append(run)
            sys.stdout.write(f"FALL: {run.fault}\n  --replay {str(run)!r}\n{run.detail}\n")
        rate = done / max(0.01, time.process_time() - began)
        sys.stderr.write(f"\r{done:,} of {keys:,} keys, {number} runs, {rate:.0f} a second, {len(found)} falls   ")
        sys.stderr.flush()
    sys.stderr.write("\n")
    return found


def main() -> int:
    """Print one line; returns 1 if anything fell."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--keys", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    asked.add_argument("--stage", choices=STAGES, action="append")
    asked.add_argument("--replay")
    arguments = asked.parse_args()
    for name in ("EDITOR", "VISUAL"):
        os.environ.pop(name, None)
    if arguments.replay:
        run = asyncio.run(press(Run.of(arguments.replay), look=1))
        sys.stdout.write(f"{run.detail}\n{run.fault or 'sound'}\n")
        return 1 if run.fault else 0
    found = asyncio.run(soak(arguments.keys, arguments.seed, arguments.stage or STAGES))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    sys.stdout.write(
        f"seed {arguments.seed}: {arguments.keys:,} keys, {len(found)} falls, at most {most} MB of memory\n"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
