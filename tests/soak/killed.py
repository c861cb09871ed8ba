"""End the app at a random moment of a scripted review, again and again: nothing may be lost but the edit in flight.

    python -m tests.soak.killed --runs 200

Each run is the real app in a terminal of its own, on the session that the runs before have left. What it had been
told to do up to the last key answered must be in the file, and the file must be sound.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pexpect

from tui.sessions.store import Store

ROOT = Path(__file__).parent.parent.parent
STEPS = ("v", "d", "r", "v", "c", "c", "note", "\r", "j", "m", "a", "p", "P", "]", "u", "\x12", "k", "v", "u")
"""A review in keys; `note` is typed letter by letter."""

_APP = """
import sys
from pathlib import Path
from tests.soak.killed import app
app(Path(sys.argv[1]), Path(sys.argv[2])).run()
"""


@dataclass(frozen=True, slots=True)
class Found:
    """How a run ended: edits the app had told of before its end, and those the file holds now more than before."""

    told: int
    kept: int
    sound: bool

    @property
    def lost(self) -> bool:
        """Whether anything that had been answered is missing, or more is there than one edit in flight."""
        return not self.sound or not self.told <= self.kept <= self.told + 1


def app(file: Path, log: Path) -> object:
    """The app on three small articles; it writes the number of each edit to `log` once the edit is done."""
    from tests.app.conftest import compared, story
    from tui.app.app import CrossreadApp
    from tui.app.open_session import OpenSession
    from tui.app.review import Reviewer
    from tui.app.rows import prepare

    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    kept = Reviewer._save

    def keep(self: Reviewer, *arguments: object) -> None:
        kept(self, *arguments)  # type: ignore[arg-type]  # handed on as they came
        os.write(written, b"x")

    Reviewer._save = keep  # type: ignore[assignment, method-assign]  # told of from outside, the app is as it is
    read = story()
    return CrossreadApp(read, (), lambda *_: prepare(compared(read)), open_session=OpenSession(file))


def rows(file: Path) -> int:
    """How many edits the file has ever taken, undone ones among them."""
    with sqlite3.connect(file) as base:
        return int(base.execute("SELECT count(*) FROM stroke").fetchone()[0])


def keystrokes(seed: int) -> Iterator[str]:
    """The script again and again, from a place that the seed chooses."""
    flat = [key for step in STEPS for key in (step if step == "note" else (step,))]
    at = seed * 7 % len(flat)
    while True:
        yield flat[at % len(flat)]
        at += 1


def run(file: Path, seed: int) -> Found:
    """One run that is ended somewhere; the file must exist already."""
    chance = random.Random(seed)  # noqa: S311 - moments to end a run at, no secrets
    before = rows(file)
    log = file.with_suffix(f".{seed}")
    log.write_bytes(b"")
    environment = {**os.environ, "TERM": "xterm-256color"}
    child = pexpect.spawn(
        sys.executable, ["-c", _APP, str(file), str(log)], cwd=str(ROOT), dimensions=(24, 80), env=environment,
        timeout=30,
    )  # fmt: skip
    child.expect("\\d+ of \\d+")
    until = time.monotonic() + chance.uniform(0.02, 2.0)
    for key in keystrokes(seed):
        if time.monotonic() > until:
            break
        child.send(key)
        _drain(child, chance.uniform(0, 0.02))
    child.kill(signal.SIGKILL)
    child.close(force=True)
    told = log.stat().st_size
    log.unlink()
    with sqlite3.connect(file) as base:
        sound = base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    return Found(told, rows(file) - before, sound)


def _drain(child: pexpect.spawn[str], seconds: float) -> None:
    try:
        child.read_nonblocking(65536, timeout=seconds)
    except pexpect.TIMEOUT:
        return


def main() -> int:
    """Print one line; 1 where anything was lost."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=200)
    runs = asked.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sessions.sqlite3"
        Store(file).close()
        found = [run(file, seed) for seed in range(runs)]
    lost = sum(each.lost for each in found)
    told, kept = sum(each.told for each in found), sum(each.kept for each in found)
    print(f"killed {runs} runs; edits answered {told}, found in the file {kept}; runs with a loss {lost}")  # noqa: T201 - a command
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
