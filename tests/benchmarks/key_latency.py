"""Milliseconds from a key to the last frame it draws, in a terminal of 120 by 40, on the sample articles.

The processor time and the frames of each key are printed beside it; a busy machine changes them little.
With `--against`, a second tree runs beside this one, key by key in turn, and the ratios of both are printed.

python -m tests.benchmarks.key_latency [--against TREE] [--rounds 20] [--keys j,Tab]
"""

from __future__ import annotations

import argparse
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path

ROUNDS = 20
QUIET = 0.06
"""Seconds without a byte after which a key is taken to be answered."""
_FIRST = 0.25
"""Seconds without the first byte after which a key is taken to draw nothing."""
_STARTING = 8.0
_MOST = 2.0
_PERCENTILE = 0.95
_ASKED, _SUPPORTED = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""The question whether frames may be marked as such, and the answer of a terminal that knows the marks."""
_FRAME_END = b"\x1b[?2026l"
KEYS = {
    "j": b"j", "]": b"]", "[": b"[", "PgDn": b"\x1b[6~", "PgUp": b"\x1b[5~", "G": b"G", "g": b"g", "Tab": b"\t",
    "2": b"2", "3j": b"3j", "O": b"O", "f": b"f", "w": b"w", "s": b"s", "x": b"x", "z": b"z", "#": b"#", ".": b".",
}  # fmt: skip
_BEFORE = {"]": b"g", "[": b"G", "PgDn": b"g", "PgUp": b"G", "G": b"g", "g": b"G", "2": b"\t"}
"""What leaves a key something to do each time; not measured."""
_AFTER = {"f": b"\x1b"}
"""What closes again what a key has opened; not measured."""


@dataclass(slots=True)
class Answers:
    """What one key took, each time it was pressed."""

    times: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    frames: list[int] = field(default_factory=list)


class Running:
    """The app of one tree on the samples, in a terminal of its own."""

    def __init__(self, tree: Path, folder: str) -> None:
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            homes = {f"XDG_{name}_HOME": folder for name in ("DATA", "CONFIG", "STATE", "CACHE")}
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.environ.update(homes, HOME=folder, TERM="xterm-256color", COLORTERM="truecolor", PYTHONPATH=str(tree))
            os.chdir(tree)
            os.execv(sys.executable, [sys.executable, "-m", "tui", "--demo"])  # noqa: S606 - this very program
        ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self._before = b""

    def wait(self, first: float) -> tuple[float, int]:
        """Wait so long for a first byte, and until nothing more comes; when the last came, and how many frames."""
        frames = 0
        begun = last = time.perf_counter()
        quiet = first
        while select.select([self.terminal], [], [], quiet)[0] and last - begun < _MOST:
            quiet = QUIET
            read = self._before + os.read(self.terminal, 1 << 16)
            last = time.perf_counter()
            frames += read.count(_FRAME_END)
            if _ASKED in read:
                os.write(self.terminal, _SUPPORTED)
                read = b""
            cut = read.rfind(_FRAME_END)
            self._before = read[cut + len(_FRAME_END) :][-len(_ASKED) :] if cut >= 0 else read[-len(_ASKED) :]
        return last, frames

    def press(self, name: str, answers: Answers) -> None:
        """Press a key, and note down what it took."""
        if name in _BEFORE:
            os.write(self.terminal, _BEFORE[name])
            self.wait(_FIRST)
        used = self._processor()
        before = time.perf_counter()
        os.write(self.terminal, KEYS[name])
        last, frames = self.wait(_FIRST)
        answers.times.append(max(0.0, last - before) * 1000)
        answers.processor.append(self._processor() - used)
        answers.frames.append(frames)
        if name in _AFTER:
            os.write(self.terminal, _AFTER[name])
            self.wait(_FIRST)

    def close(self) -> None:
        """End it."""
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)

    def _processor(self) -> float:
        """Milliseconds of processor time that its threads have used."""
        threads = Path(f"/proc/{self.child}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6


def percentile(taken: Sequence[float]) -> float:
    """The time within which 95 % of the keys were answered."""
    return sorted(taken)[int(len(taken) * _PERCENTILE)]


def measure(running: Sequence[Running], names: Sequence[str], rounds: int) -> list[dict[str, Answers]]:
    """What each key took in each of the apps, which are asked in turn."""
    found = [{name: Answers() for name in names} for _ in running]
    for name in names:
        for _ in range(rounds):
            for app, answers in zip(running, found, strict=True):
                app.press(name, answers[name])
    return found


def joined(found: dict[str, Answers]) -> Answers:
    """All keys together."""
    every = Answers()
    for each in found.values():
        every.times += each.times
        every.processor += each.processor
        every.frames += each.frames
    return every


def described(answers: Answers) -> str:
    """The figures of one key or of all, in one line."""
    return (
        f"median {statistics.median(answers.times):6.1f}  95 % within {percentile(answers.times):6.1f}  "
        f"processor {statistics.mean(answers.processor):5.1f} ms  frames {statistics.mean(answers.frames):4.1f}"
    )


def compared(other: Answers, this: Answers) -> str:
    """The figures of one key or of all in both trees, and the ratios of this one to the other."""
    columns = []
    for one, two in (
        (statistics.median(other.times), statistics.median(this.times)),
        (percentile(other.times), percentile(this.times)),
        (statistics.mean(other.processor), statistics.mean(this.processor)),
    ):
        columns.append(f"{one:6.1f} → {two:6.1f} ×{two / one if one else 0:4.2f}")
    columns.append(f"{statistics.mean(other.frames):4.1f} → {statistics.mean(this.frames):4.1f}")
    return "   ".join(columns)


def main() -> None:
    """Print a line for each key, and one for all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--against", type=Path, help="a tree to compare this one with")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--keys", default=",".join(KEYS))
    arguments = parser.parse_args()
    names = arguments.keys.split(",")
    trees = [Path(__file__).parents[2], *([arguments.against.resolve()] if arguments.against else [])]
    with tempfile.TemporaryDirectory() as folder:
        homes = [Path(folder) / str(number) for number in range(len(trees))]
        for home in homes:
            home.mkdir()
        running = [Running(tree, str(home)) for tree, home in zip(trees, homes, strict=True)]
        until = time.perf_counter() + _STARTING
        while time.perf_counter() < until:
            for app in running:
                app.wait(QUIET)
        found = measure(running, names, arguments.rounds)
        for app in running:
            app.close()
    if arguments.against:
        print("       median, ms                95 % within, ms           processor, ms             frames")  # noqa: T201 - a command
    rows = [(name, [answers[name] for answers in found]) for name in names]
    for name, row in [*rows, ("all", [joined(answers) for answers in found])]:
        print(f"{name:5}", compared(row[1], row[0]) if arguments.against else described(row[0]))  # noqa: T201 - as above


if __name__ == "__main__":
    main()
