"""Send INT, TERM, HUP or KILL to every command, the app and the server too, at a random moment.

    python -m tests.soak.signals --runs 100 [--seed S] [--only app|serve|COMMAND]

After INT the exit code is 130, after the others the signal; nothing is printed, no process of ours is left, the app has
given the terminal back, and after the next run no half-written file is left and the results are the same. A run that
falls is printed, with its seed, and is repeated with `--runs 1 --seed S`.

Until Python has come to this program, it ends by its own rules, a traceback among them; such runs are counted apart.
"""

from __future__ import annotations

import argparse
import os
import pty
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.soak.commands import REPORTS, SILENT, Home, seeded, traceback_of_ours

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)
_APP, _SERVE = "app", "serve"
_KEYS = (
    "j",
    "k",
    "]",
    "v",
    "d",
    "n",
    "t",
    "?",
    "\x1b",
    "E",
    "\x1b",
    ",",
    "\x1b",
    "/",
    "a",
    "\r",
    "u",
    "\x12",
    "s",
    "S",
    "g",
)
_HANG = 240.0
"""Seconds; others may compute beside this."""
_TOP = 1.5
"""Seconds until the latest signal, about as long as a command takes."""
_EARLY = 0.05
"""Seconds in which half of the signals come, from the first instant on."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its code, what it printed, and whether that was before it came to this program."""

    code: int
    out: bytes
    said: bytes

    @property
    def is_before(self) -> bool:
        """Whether Python alone was at work."""
        return self.code in {1, -signal.SIGINT} and not self.out and not traceback_of_ours(self.said)


def moment(chance: random.Random) -> float:
    return chance.uniform(0, _EARLY) if chance.random() < 0.5 else chance.uniform(0, _TOP)


class Run:
    """One command and one signal."""

    def __init__(self, home: Home, seed: int, only: str) -> None:
        self._home = home
        self._chance = random.Random(seed)  # noqa: S311 - moments and keys, no secrets
        self.name = only or self._chance.choice((*REPORTS, *SILENT, *[_APP] * 6, *[_SERVE] * 3))
        self.signal = self._chance.choice(_SIGNALS)
        self.is_before = False

    def falls(self) -> Iterator[str]:
        """What went wrong."""
        if self.name == _APP:
            yield from self._app()
        elif self.name == _SERVE:
            yield from self._serve()
        else:
            yield from self._command()
        if self._home.faults():
            yield self._home.faults()[-400:]
        until = time.monotonic() + 5
        while (left := self._home.left_over()) and time.monotonic() < until:
            time.sleep(0.05)
        if left:
            yield f"left {len(left)} processes"

    def _command(self) -> Iterator[str]:
        words = self._home.words(self.name)
        process = self._home.start(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(moment(self._chance))
        process.send_signal(self.signal)
        out, said = process.communicate(timeout=_HANG)
        ended = Ended(process.returncode, out, said)
        again = subprocess.run(
            words, cwd=self._home.folder, env=self._home.environment, stdin=subprocess.DEVNULL, capture_output=True,
            check=False, timeout=_HANG,
        )  # fmt: skip
        yield from self._codes(ended, {again.returncode}, again.stderr)
        if ended.code == again.returncode and ended.out != again.stdout and self.signal != signal.SIGKILL:
            yield "ended as if it were done, and had not printed all"
        yield from (f"left {part}" for part in self._home.parts())

    def _codes(self, ended: Ended, done: set[int], messages: bytes = b"") -> Iterator[str]:
        """Whether the code is of the signal, or of a command that was done by then, and no more was said than usual."""
        self.is_before = ended.is_before and self.signal == signal.SIGINT
        right = {130} if self.signal == signal.SIGINT else {-self.signal}
        if self.name == _APP and self.signal != signal.SIGKILL:
            right.add(128 + self.signal)  # it saves and ends by itself
        if ended.code not in right | done and not self.is_before:
            yield f"ended with {ended.code}"
        if traceback_of_ours(ended.said) or (ended.code in right and not messages.startswith(ended.said)):
            yield f"said {ended.said[-400:]!r}"

    def _app(self) -> Iterator[str]:
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (30, 100))
        before = termios.tcgetattr(theirs)
        words = [sys.executable, "-m", "tui", "coast.txt", "harbour.html"]
        process = self._home.start(words, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
        seen, sent = b"", False
        at = time.monotonic() + self._chance.choice((moment(self._chance), self._chance.uniform(0.5, 5)))
        until = time.monotonic() + _HANG
        while process.poll() is None and time.monotonic() < until:
            seen += _available(ours, 0.02)
            if not sent and time.monotonic() > at:
                process.send_signal(self.signal)
                sent = True
            elif not sent and b"\x1b[?1049h" in seen and self._chance.random() < 0.3:
                os.write(ours, self._chance.choice(_KEYS).encode())
        if process.poll() is None:
            yield "it hangs"
            process.kill()
            process.wait()
        seen += _available(ours, 0.1)
        plain = re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", seen)
        yield from self._codes(
            Ended(process.returncode, b"\x1b" * seen.count(b"\x1b["), plain if traceback_of_ours(plain) else b""), {0}
        )
        if self.signal != signal.SIGKILL:
            if seen.count(b"\x1b[?1049h") != seen.count(b"\x1b[?1049l"):
                yield "left the terminal on the other screen"
            if termios.tcgetattr(theirs)[:4] != before[:4]:
                yield "left the terminal in another mode"
        os.close(ours)
        os.close(theirs)

    def _serve(self) -> Iterator[str]:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        words = [sys.executable, "-m", "tui", "coast.txt", "--serve", str(port)]
        process = self._home.start(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(self._chance.choice((moment(self._chance), self._chance.uniform(1, 4))))
        process.send_signal(self.signal)
        try:
            out, said = process.communicate(timeout=_HANG)
        except subprocess.TimeoutExpired:
            yield "it hangs"
            process.kill()
            return
        said = b"" if b"Serving on" in said and b"\n" not in said.strip() else said
        # A server that is asked to end by TERM or HUP is done.
        done = set() if self.signal in {signal.SIGINT, signal.SIGKILL} else {0}
        yield from self._codes(Ended(process.returncode, out, said), done)


def _available(terminal: int, seconds: float) -> bytes:
    """What a terminal shows within some time."""
    import select

    seen = b""
    with suppress(OSError):
        while select.select([terminal], [], [], seconds)[0]:
            seen += os.read(terminal, 65536)
            seconds = 0
    return seen


def main() -> int:
    """Print a line for each fall; returns 1 if there is one."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=100)
    asked.add_argument("--seed", type=int)
    asked.add_argument("--only", default="", choices=(_APP, _SERVE, *REPORTS, *SILENT))
    arguments = asked.parse_args()
    first = seeded(arguments.seed)
    count: Counter[str] = Counter()
    for seed in range(first, first + arguments.runs):
        with tempfile.TemporaryDirectory() as folder:
            home = Home(Path(folder) / "run")
            run = Run(home, seed, arguments.only)
            try:
                wrong = list(run.falls())
            except subprocess.TimeoutExpired:
                wrong = ["it hangs"]
            finally:
                home.end_all()
        for each in wrong:
            print(f"seed {seed}: {run.name}, {run.signal.name}: {each}", flush=True)  # noqa: T201 - a command
        count["fallen"] += bool(wrong)
        count["before"] += run.is_before
        print(f"\r{seed - first + 1} of {arguments.runs}", end="", file=sys.stderr, flush=True)  # noqa: T201 - as above
    before, fallen = count["before"], count["fallen"]
    print(f"{arguments.runs} runs from seed {first}; before this program began {before}; fallen {fallen}")  # noqa: T201 - as above
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
