"""Milliseconds from a key to the last byte of the frame it draws, in a terminal of 120 by 40, on the sample articles.

The processor time of each key is told beside it, which a busy machine does not change.

python -m tests.benchmarks.key_latency
"""

from __future__ import annotations

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
from fcntl import ioctl
from pathlib import Path

ROUNDS = 20
QUIET = 0.06
"""Seconds without a byte after which a frame is taken to be drawn."""
_STARTING = 8.0
_MOST = 2.0
KEYS = {
    "j": b"j", "]": b"]", "[": b"[", "PgDn": b"\x1b[6~", "PgUp": b"\x1b[5~", "G": b"G", "g": b"g", "Tab": b"\t",
    "2": b"2", "3j": b"3j", "O": b"O", "f": b"f", "w": b"w", "s": b"s", "x": b"x", "z": b"z", "#": b"#", ".": b".",
}  # fmt: skip


def start(folder: str) -> tuple[int, int]:
    """The app on the samples in a terminal of its own: its process and the terminal."""
    child, terminal = pty.fork()
    if child == 0:
        homes = {f"XDG_{name}_HOME": folder for name in ("DATA", "CONFIG", "STATE", "CACHE")}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ.update(homes, HOME=folder, TERM="xterm-256color", COLORTERM="truecolor")
        os.execv(sys.executable, [sys.executable, "-m", "tui", "--demo"])  # noqa: S606 - this very program
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    return child, terminal


def drawn(terminal: int, quiet: float) -> float:
    """Wait until nothing more comes; when the last byte came."""
    last = time.perf_counter()
    begun = last
    while select.select([terminal], [], [], quiet)[0] and last - begun < _MOST:
        os.read(terminal, 1 << 16)
        last = time.perf_counter()
    return last


def processor(child: int) -> float:
    """Milliseconds of processor time that a process has used."""
    fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print a line for each key, and one for all."""
    with tempfile.TemporaryDirectory() as folder:
        child, terminal = start(folder)
        time.sleep(_STARTING)
        drawn(terminal, QUIET)
        every = []
        for name, sent in KEYS.items():
            taken = []
            used = processor(child)
            for _ in range(ROUNDS):
                before = time.perf_counter()
                os.write(terminal, sent)
                taken.append(max(0.0, drawn(terminal, QUIET) - before) * 1000)
            every += taken
            used = (processor(child) - used) / ROUNDS
            print(f"{name:5} median {statistics.median(taken):6.1f}  most {max(taken):6.1f}  processor {used:5.1f} ms")  # noqa: T201 - a command
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    every.sort()
    place = int(len(every) * 0.95)
    print(f"all   median {statistics.median(every):6.1f}  95 % within {every[place]:6.1f}  most {every[-1]:6.1f} ms")  # noqa: T201 - as above


if __name__ == "__main__":
    main()
