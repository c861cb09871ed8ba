"""Run every command with streams that are closed, full, broken off, limited or set not to wait, in any combination.

    python -m tests.soak.streams --runs 300 [--seed S]

No run ends in a traceback, with another exit code than it should, or in no time; what is printed is what the same
command prints with sound streams; no article is changed, and no half-written file is left. A run that falls is printed,
with its seed, and is repeated with `--runs 1 --seed S`.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tests.drafts import HARBOUR
from tests.soak.commands import COMMANDS, REPORTS, SILENT, WRONG, Home, seeded, traceback_of_ours
from tui.errors import ExitCode

_INPUTS = ("empty", "sound", "slow", "closed", "file", "write-only", "terminal-less")
_OUTPUTS = ("sound", "slow", "closed", "full", "broken", "left early", "limited", "read-only")
_HANG = 240.0
"""Seconds; others may compute beside this."""
_REDIRECTED = {
    ("closed", 0): "<&-",
    ("closed", 1): ">&-",
    ("closed", 2): "2>&-",
    ("full", 1): ">/dev/full",
    ("full", 2): "2>/dev/full",
    ("write-only", 0): "0>written",
    ("read-only", 1): "1<coast.txt",
    ("read-only", 2): "2<coast.txt",
    ("limited", 1): ">limited-1",
    ("limited", 2): "2>limited-2",
    ("file", 0): "<harbour.txt",
    ("empty", 0): "</dev/null",
}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it printed where that can be known."""

    code: int
    out: bytes | None
    said: bytes | None


class Pipe:
    """One end of a pipe for the command, and a thread for the other."""

    def __init__(self, state: str, place: int) -> None:
        self.seen = b""
        reading, writing = os.pipe()
        self.given, self._ours = (reading, writing) if place == 0 else (writing, reading)
        if state == "slow":
            os.set_blocking(self.given, False)
        self._state = state
        self._thread = threading.Thread(target=self._write if place == 0 else self._read, daemon=True)

    def begin(self) -> None:
        """The command has the other end now."""
        os.close(self.given)
        self._thread.start()

    def end(self) -> None:
        self._thread.join(_HANG)

    def _write(self) -> None:
        text = HARBOUR.encode()
        try:
            for start in range(0, len(text), 200):
                os.write(self._ours, text[start : start + 200])
                if self._state == "slow":
                    time.sleep(0.02)
        except BrokenPipeError:
            pass
        os.close(self._ours)

    def _read(self) -> None:
        if self._state == "broken":
            os.close(self._ours)
            return
        if self._state == "slow":
            time.sleep(0.5)
        while part := os.read(self._ours, 10 if self._state == "left early" else 4096):
            self.seen += part
            if self._state == "left early":
                break
        os.close(self._ours)


def run(home: Home, name: str, states: tuple[str, str, str]) -> Ended:
    """Run a command with its streams in these states."""
    redirected = [_REDIRECTED[state, place] for place, state in enumerate(states) if (state, place) in _REDIRECTED]
    limit = "ulimit -f 1; " if "limited" in states else ""
    pipes = {place: Pipe(state, place) for place, state in enumerate(states) if (state, place) not in _REDIRECTED}
    words = ["/bin/sh", "-c", f'{limit}exec "$@" {" ".join(redirected)}', "sh", *home.words(name)]
    streams = [pipes[place].given if place in pipes else subprocess.DEVNULL for place in range(3)]
    process = home.start(
        words, stdin=streams[0], stdout=streams[1], stderr=streams[2], start_new_session=states[0] == "terminal-less"
    )
    for pipe in pipes.values():
        pipe.begin()
    try:
        process.wait(_HANG)
    finally:
        home.end_all()
        process.wait()
        for pipe in pipes.values():
            pipe.end()
    seen = [pipes[place].seen if place in pipes and states[place] in {"sound", "slow"} else None for place in (1, 2)]
    return Ended(process.returncode, *seen)


def wanted(name: str, states: tuple[str, str, str], sound: Ended) -> set[int]:
    """The exit codes that are right."""
    stdin, out, _ = states
    codes = {sound.code}
    if "-" in COMMANDS[name] and stdin in {"closed", "write-only", "empty"}:
        # An empty article has no text: nothing is left to compare, or to check.
        codes |= {ExitCode.UNREADABLE} if stdin != "empty" else {ExitCode.UNREADABLE, ExitCode.USAGE, ExitCode.DONE}
        if name == "csv of stdin" and stdin != "empty":
            codes = {ExitCode.UNREADABLE}
    if name not in SILENT | WRONG and out in {"closed", "full", "read-only"}:
        codes = {ExitCode.USAGE, ExitCode.UNREADABLE} if ExitCode.UNREADABLE in codes else {ExitCode.USAGE}
    if "limited" in states:
        codes |= {ExitCode.USAGE}
    return {int(code) for code in codes}


def falls(home: Home, name: str, states: tuple[str, str, str], sound: Ended) -> list[str]:
    """What went wrong."""
    try:
        ended = run(home, name, states)
    except subprocess.TimeoutExpired:
        return ["it hangs"]
    wrong = []
    codes = wanted(name, states, sound)
    if ended.code not in codes:
        wrong.append(
            f"ended with {ended.code}, not {' or '.join(map(str, sorted(codes)))}: {(ended.said or b'')[-200:]!r}"
        )
    if ended.said is not None and (traceback_of_ours(ended.said) or b"Error" in ended.said):
        wrong.append(f"said {ended.said[-300:]!r}")
    is_same = states[0] in {"sound", "slow", "terminal-less"} or "-" not in COMMANDS[name]
    if ended.out is not None and is_same and ended.out != sound.out and "limited" not in states:
        wrong.append(f"printed {len(ended.out)} bytes, not {len(sound.out or b'')}")
    if name in REPORTS and states[1] in {"closed", "full", "read-only"} and ended.said == b"":
        wrong.append("did not say that nothing could be printed")
    wrong += [f"changed {each}" for each in home.changed()]
    wrong += [f"left {each}" for each in home.parts()]
    if home.faults():
        wrong.append(home.faults()[-400:])
    return wrong


def main() -> int:
    """Print a line for each fall; returns 1 if there is one."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=300)
    asked.add_argument("--seed", type=int)
    asked.add_argument("--command", choices=tuple(COMMANDS))
    arguments = asked.parse_args()
    first = seeded(arguments.seed)
    sound: dict[str, Ended] = {}
    fallen = 0
    for seed in range(first, first + arguments.runs):
        chance = random.Random(seed)  # noqa: S311 - streams to choose, no secrets
        name = arguments.command or chance.choice(tuple(COMMANDS))
        states = (chance.choice(_INPUTS), chance.choice(_OUTPUTS), chance.choice(_OUTPUTS))
        with tempfile.TemporaryDirectory() as folder:
            if name not in sound:
                sound[name] = run(Home(Path(folder) / "sound"), name, ("sound", "sound", "sound"))
            wrong = falls(Home(Path(folder) / "run"), name, states, sound[name])
        for each in wrong:
            print(f"seed {seed}: {name}, streams {', '.join(states)}: {each}", flush=True)  # noqa: T201 - a command
        fallen += bool(wrong)
        print(f"\r{seed - first + 1} of {arguments.runs}", end="", file=sys.stderr, flush=True)  # noqa: T201 - as above
    print(f"{arguments.runs} runs from seed {first}; fallen {fallen}")  # noqa: T201 - as above
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
