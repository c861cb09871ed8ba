"""Kill the app at a random moment of a scripted review, repeatedly: only the edit in flight may be lost.

    python -m tests.soak.killed --runs 200

Each run is the real app in its own terminal, on the session that the previous runs left. Every edit up to the last
key answered must be in the file, and the file must be intact.
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
"""A review as keys; `note` is typed letter by letter."""

_APP = """
import sys
from pathlib import Path
from tests.soak.killed import app
app(Path(sys.argv[1]), Path(sys.argv[2])).run()
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: the edits that the app had reported as done, and the number of new edits in the file."""

    answered: int
    saved: int
    sound: bool

    @property
    def lost(self) -> bool:
        """Whether an edit that was answered is missing, or there is more than the one edit in flight."""
        return not self.sound or not self.answered <= self.saved <= self.answered + 1


def app(file: Path, log: Path) -> object:
    """The app on three small articles; it writes the number of each edit to `log` once the edit is done."""
    from tests.app.conftest import compared, story
    from tui.app.app import CrossreadApp
    from tui.app.open_session import OpenSession
    from tui.app.review import Reviewer
    from tui.app.rows import prepare

    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    saved = Reviewer._save

    def save_and_log(self: Reviewer, *arguments: object) -> None:
        saved(self, *arguments)  # type: ignore[arg-type]  # passed on unchanged
        os.write(written, b"x")

    Reviewer._save = save_and_log  # type: ignore[assignment, method-assign]  # logged from outside; the app itself is unchanged
    read = story()
    return CrossreadApp(read, (), lambda *_: prepare(compared(read)), open_session=OpenSession(file))


def rows(file: Path) -> int:
    """The number of edits ever saved in the file, including undone ones."""
    with sqlite3.connect(file) as base:
        return int(base.execute("SELECT count(*) FROM stroke").fetchone()[0])


def scripted_keys(seed: int) -> Iterator[str]:
    """The script repeated endlessly, starting at a place that the seed chooses."""
    flat = [key for step in STEPS for key in (step if step == "note" else (step,))]
    at = seed * 7 % len(flat)
    while True:
        yield flat[at % len(flat)]
        at += 1


def run(file: Path, seed: int) -> Outcome:
    """One run that is killed at a random moment; the file must exist already."""
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
    for key in scripted_keys(seed):
        if time.monotonic() > until:
            break
        child.send(key)
        _drain(child, chance.uniform(0, 0.02))
    child.kill(signal.SIGKILL)
    child.close(force=True)
    answered = log.stat().st_size
    log.unlink()
    with sqlite3.connect(file) as base:
        sound = base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    return Outcome(answered, rows(file) - before, sound)


def _drain(child: pexpect.spawn[str], seconds: float) -> None:
    try:
        child.read_nonblocking(65536, timeout=seconds)
    except pexpect.TIMEOUT:
        return


def main() -> int:
    """Print one line; returns 1 if anything was lost."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=200)
    runs = asked.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sessions.sqlite3"
        Store(file).close()
        outcomes = [run(file, seed) for seed in range(runs)]
    lost = sum(each.lost for each in outcomes)
    answered, saved = sum(each.answered for each in outcomes), sum(each.saved for each in outcomes)
    print(f"killed {runs} runs; edits answered {answered}, found in the file {saved}; runs with a loss {lost}")  # noqa: T201 - a command
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
