"""Start to first frame, and to the finished comparison, compared with a bare Textual app with one Static; in a pty.

The first opening finds nothing in the cache; the second finds the comparison, and is measured relative to a bare app
that reads the files too.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

ROOT = Path(__file__).parent.parent.parent
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("bare")
Bare().run()
"""
READING = "import sys\nfrom tui.reading.gathering import gather\ngather(sys.argv[1:])\n" + BARE
OURS = "import sys; from tui.cli import main; sys.exit(main())"


def seconds(code: str, arguments: list[str], wanted: list[bytes], home: str) -> list[float]:
    """The seconds from the start of a process until it has drawn each of `wanted` in order, with `home` as its home."""
    environment = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONDONTWRITEBYTECODE", "NO_COLOR"}
    }
    environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    names = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    environment |= dict.fromkeys(names, home)
    begun = time.perf_counter()
    child = pexpect.spawn(sys.executable, ["-c", code, *arguments], env=environment, dimensions=(50, 200), timeout=60)
    found = []
    for pattern in wanted:
        child.expect_exact(pattern)
        found.append(time.perf_counter() - begun)
    child.send(b"\x11")
    child.expect(pexpect.EOF)
    child.wait()
    child.close()
    return found


def main() -> None:
    """Print the medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument(
        "--word", default="Alibaba", help="a word of the first article: the text must be there, not the frame"
    )
    asked = parser.parse_args()
    bare: list[float] = []
    reading: list[float] = []
    taken: dict[str, list[float]] = {}
    for _ in range(asked.rounds + 1):
        with tempfile.TemporaryDirectory() as home:
            bare += seconds(BARE, [], [b"bare"], home)
            reading += seconds(READING, asked.paths, [b"bare"], home)
            for opening in ("first", "second"):
                frame, done = seconds(OURS, asked.paths, [asked.word.encode(), "─ 1 of ".encode()], home)
                taken.setdefault(f"{opening} opening, first frame", []).append(frame)
                taken.setdefault(f"{opening} opening, finished comparison", []).append(done)
    base = statistics.median(bare[1:])
    read = statistics.median(reading[1:])
    print(f"a bare app: {base:.3f} s, {read:.3f} s where it reads the files first")  # noqa: T201 - a benchmark prints
    for name, figures in taken.items():
        median = statistics.median(figures[1:])
        both = f", {median / read:.2f} of one that reads the files" if name.startswith("second") else ""
        print(f"{name}: {median:.3f} s, {median / base:.2f} of a bare app{both}")  # noqa: T201 - as above


if __name__ == "__main__":
    main()
