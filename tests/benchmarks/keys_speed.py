"""From a key to its frame, in a pty, during an analysis and after it.

    python -m tests.benchmarks.keys_speed [books|articles ...]

Two texts of 100,000 words, and 400 articles of one story. A key is page down or page up in an article; its frame has
arrived with its first 400 bytes, more than any progress line has. One line per set: the median and the 95th percentile
in milliseconds during the comparison, the same afterwards, and the seconds that it took.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

from tests.benchmarks.start import OURS
from tests.benchmarks.texts import books, one_story

FRAME = 400
"""Bytes of a frame that shows another page; the progress line of the analysis takes fewer."""
AFTER = 60
PATIENCE = 600.0


def open_app(folder: Path) -> pexpect.spawn[bytes]:
    """The app on a folder, with its own home directory."""
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    names = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | dict.fromkeys(names, str(folder.parent))
    return pexpect.spawn(
        sys.executable, ["-c", OURS, str(folder)], env=environment, dimensions=(50, 200), timeout=PATIENCE
    )


def drain(child: pexpect.spawn[bytes], seconds: float) -> bytes:
    """The output until there has been none for this many seconds."""
    found = b""
    try:
        while True:
            found += child.read_nonblocking(100_000, timeout=seconds)
    except pexpect.TIMEOUT:
        return found


def press(child: pexpect.spawn[bytes], key: bytes) -> tuple[float, bytes]:
    """Milliseconds from a key to its frame, and the output."""
    before = drain(child, 0.02)
    begun = time.perf_counter()
    child.send(key)
    found = b""
    while len(found) < FRAME and time.perf_counter() - begun < 5:
        try:
            found += child.read_nonblocking(100_000, timeout=0.5)
        except pexpect.TIMEOUT:
            continue
    return (time.perf_counter() - begun) * 1000, before + found


def figures(milliseconds: list[float]) -> str:
    """The median and the 95th percentile."""
    ordered = sorted(milliseconds)
    return f"{statistics.median(ordered):5.1f} ms, 95th percentile {ordered[int(len(ordered) * 0.95)]:6.1f} ms"


def measure(name: str, folder: Path) -> None:
    """Press keys until the comparison is complete, and some more."""
    child = open_app(folder)
    child.delaybeforesend = None
    if name == "articles":
        child.expect_exact(b"told by more than one")
        child.send(b"a")
    child.expect_exact(b"Claims")
    child.send(b"1")
    begun = time.perf_counter()
    while_made: list[float] = []
    keys = (b"\x1b[6~", b"\x1b[5~")
    seen = b""
    while "─ 1 of ".encode() not in seen and time.perf_counter() - begun < PATIENCE:
        taken, found = press(child, keys[len(while_made) % 2])
        while_made.append(taken)
        seen = seen[-200:] + found
        time.sleep(0.05)
    seconds = time.perf_counter() - begun
    drain(child, 2.0)
    after = [press(child, keys[(len(while_made) + n) % 2])[0] for n in range(AFTER)]
    print(  # noqa: T201 - a benchmark prints
        f"{name:<10} {len(while_made):>5} keys while compared: {figures(while_made)}; afterwards: {figures(after)};"
        f" compared in {seconds:.1f} s"
    )
    child.send(b"\x11")
    child.expect(pexpect.EOF)
    child.close()


def main(wanted: list[str]) -> None:
    """Print one line per set."""
    made = {"books": lambda: books(100_000), "articles": lambda: one_story(400)}
    for name in wanted or list(made):
        with tempfile.TemporaryDirectory() as top:
            folder = Path(top, name)
            folder.mkdir()
            for document in made[name]():
                (folder / f"{document.name}.txt").write_text(document.text, encoding="utf-8")
            measure(name, folder)


if __name__ == "__main__":
    main(sys.argv[1:])
