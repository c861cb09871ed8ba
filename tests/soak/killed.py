"""Kill the app at a random moment of a scripted review, repeatedly: only the edit in flight may be lost.

    python -m tests.soak.killed --runs 200

Each run is the real app in its own terminal, on the session that the previous runs left: a comparison, or the check of
a draft. Every edit up to the last key answered must be in the file as it was made, in order, and the file be intact.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pexpect

from tui.sessions.store import Store

if TYPE_CHECKING:
    from tui.sessions.session import EditKind, Target

ROOT = Path(__file__).parent.parent.parent
KINDS = ("rows", "draft")
STEPS = {
    "rows": (
        *("v", "d", "r", "v", "c", "2", "c", "note", "\r", "j", "m", "a", "p", "P", "]", "u", "\x12", "k", "v", "u"),
        *("2", "x", "R", "Notable", "\r", "H", "2", "0", "v", "c", "\r", "j", "v", "w", "G", "\r", "j", "p"),
        *("\r", "j", "p", "u", "g"),
    ),
    "draft": (
        *("r", "v", "c", "v", "a", "c", "note", "\r", "p", "1", "j", "v", "L", "note", "\r", ".", "p", "\r", "u", "u"),
        *("\x12", "v", "n", "k", "v", "v", "I", "AB", "\r", "j", "r"),
    ),
}
"""Reviews as keys, of the rows of a comparison and of the items of a draft; words are typed letter by letter."""

_APP = """
import sys
from pathlib import Path
from tests.soak.killed import app
app(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]).run()
"""


Saved = tuple[str, str]
"""The kind and the value of an edit."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: the edits that the app had reported as done, and the new edits in the file, in order."""

    answered: tuple[Saved, ...]
    saved: tuple[Saved, ...]
    sound: bool

    @property
    def lost(self) -> bool:
        """Whether an edit that was answered is missing or different, or there is more than the one edit in flight."""
        known = len(self.answered)
        return not self.sound or self.saved[:known] != self.answered or len(self.saved) > known + 1


def app(file: Path, log: Path, kind: str) -> object:
    """The app on three small articles; it writes each edit to `log` once the edit is done."""
    from tests.app.checks import checks
    from tests.app.conftest import compared, story
    from tests.drafts import comparison, drafted
    from tui.app.app import CrossreadApp
    from tui.app.open_session import OpenSession
    from tui.app.review import Reviewer
    from tui.app.rows import prepare
    from tui.app.setup import Setup

    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    saved = Reviewer._save

    def save_and_log(self: Reviewer, target: Target, kind: EditKind, value: str) -> None:
        saved(self, target, kind, value)
        os.write(written, f"{json.dumps([kind, value])}\n".encode())

    Reviewer._save = save_and_log  # type: ignore[method-assign]  # logged from outside; the app itself is unchanged
    read = story() if kind == "rows" else drafted()
    whole = compared(read) if kind == "rows" else comparison(read)
    setup = Setup(checks=checks(), draft=kind == "draft")
    return CrossreadApp(read, (), lambda *_: prepare(whole), open_session=OpenSession(file), setup=setup)


def edits(file: Path) -> tuple[Saved, ...]:
    """Every edit ever saved in the file, including undone ones."""
    with closing(sqlite3.connect(file)) as base:
        return tuple(base.execute("SELECT kind, value FROM stroke ORDER BY id"))


def scripted_keys(seed: int) -> Iterator[str]:
    """The script repeated endlessly, starting at a place that the seed chooses."""
    flat = [key for step in STEPS[KINDS[seed % len(KINDS)]] for key in (step if step.isalnum() else (step,))]
    at = seed * 7 % len(flat)
    while True:
        yield flat[at % len(flat)]
        at += 1


def run(file: Path, seed: int) -> Outcome:
    """One run that is killed at a random moment; the file must exist already."""
    chance = random.Random(seed)  # noqa: S311 - moments to end a run at, no secrets
    before = len(edits(file))
    log = file.with_suffix(f".{seed}")
    log.write_bytes(b"")
    environment = {name: value for name, value in os.environ.items() if name not in {"EDITOR", "VISUAL"}}
    child = pexpect.spawn(
        sys.executable, ["-c", _APP, str(file), str(log), KINDS[seed % len(KINDS)]], cwd=str(ROOT), dimensions=(24, 80),
        env={**environment, "TERM": "xterm-256color"}, timeout=60,
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
    lines = log.read_text(encoding="utf-8").splitlines()
    log.unlink()
    with closing(sqlite3.connect(file)) as base:
        sound = base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    answered = ((kind, value) for kind, value in map(json.loads, lines))
    return Outcome(tuple(answered), edits(file)[before:], sound)


def _drain(child: pexpect.spawn[str], seconds: float) -> None:
    try:
        child.read_nonblocking(65536, timeout=seconds)
    except pexpect.TIMEOUT:
        return


def _report(outcome: Outcome, seed: int) -> Outcome:
    if outcome.lost:
        sys.stdout.write(f"FALL: seed {seed}: answered {outcome.answered}, found {outcome.saved}\n")
    return outcome


def main() -> int:
    """Print one line; returns 1 if anything was lost."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=200)
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    arguments = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sessions.sqlite3"
        Store(file).close()
        seeds = range(arguments.seed, arguments.seed + arguments.runs)
        outcomes = [_report(run(file, seed), seed) for seed in seeds]
    lost = sum(each.lost for each in outcomes)
    answered = sum(len(each.answered) for each in outcomes)
    saved = Counter(kind for each in outcomes for kind, _ in each.saved)
    kinds = ", ".join(f"{kind} {count:,}" for kind, count in saved.most_common())
    sys.stdout.write(
        f"seed {arguments.seed}: killed {arguments.runs} runs; edits answered {answered:,}, found in the file "
        f"{saved.total():,} ({kinds}); runs with a loss {lost}\n"
    )
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
