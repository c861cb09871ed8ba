"""Seconds and memory of a whole comparison: many articles of one story, two books, and how the time grows.

    python -m tests.benchmarks.chain_speed [--workers N] [--folder FOLDER] [four|articles|books|growth ...]

One line per measurement; `--folder` compares the articles there instead of generated ones. Every run is a separate
process, to measure its memory separately; imports happen before the clock starts.
"""

from __future__ import annotations

import argparse
import math
import os
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import tui
from tests.benchmarks.texts import books, one_story
from tui import machine
from tui.reading.documents import Document
from tui.resources import samples

GROWTH = (17, 34, 67, 134, 267)
"""Articles of 30 sentences each: 500 to 8,000 sentences."""


def _folder(folder: Path) -> list[Document]:
    return [tui.read(path) for path in sorted(folder.iterdir()) if path.is_file()]


def _made(what: str) -> list[Document]:
    kind, _, size = what.partition(":")
    made: dict[str, Callable[[], list[Document]]] = {
        "four": lambda: _folder(samples()),
        "folder": lambda: _folder(Path(size)),
        "articles": lambda: one_story(int(size)),
        "books": lambda: books(int(size)),
    }
    return made[kind]()


def measure(what: str, workers: int) -> None:
    """Compare in this process, and print the seconds of each step and the memory."""
    tui.compare(_folder(samples())[:2])
    documents = _made(what)
    steps: dict[str, list[float]] = defaultdict(list)
    began, spent = time.perf_counter(), _processor()
    found = tui.compare(documents, progress=lambda step, *_: steps[step].append(time.perf_counter()), workers=workers)
    seconds, spent = time.perf_counter() - began, _processor() - spent
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    each = "  ".join(f"{step} {times[-1] - times[0]:.2f}" for step, times in steps.items())
    sentences = sum(len(document.sentences) for document in found.documents)
    sys.stdout.write(
        f"{what:<16} {sentences:>7,} sentences {len(found.figures):>6,} figures {len(found.claims):>6,} claims"
        f"  {seconds:7.2f} s {spent:7.2f} s of all processors {memory:5.0f} MB   {each}\n"
    )


def _processor() -> float:
    """The processor seconds of this process and of its finished child processes."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _in_fresh_process(what: str, workers: int) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.chain_speed", "--workers", str(workers), "--one", what]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def growth(workers: int) -> None:
    """Print the exponent of the processor time in the number of sentences, by least squares of the logarithms."""
    points = []
    for size in GROWTH:
        line = _in_fresh_process(f"articles:{size}", workers)
        sys.stdout.write(line)
        words = line.replace(",", "").split()
        points.append((math.log(int(words[1])), math.log(float(words[words.index("of") - 2]))))
    across, up = (sum(values) / len(points) for values in zip(*points, strict=True))
    slope = sum((x - across) * (y - up) for x, y in points) / sum((x - across) ** 2 for x, _ in points)
    sys.stdout.write(f"growth exponent  {slope:.2f}\n")


def main() -> None:
    """Run the benchmarks named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=["four", "articles", "books", "growth"])
    parser.add_argument("--workers", type=int, default=machine.cores())
    parser.add_argument("--folder", default="")
    parser.add_argument("--one", default="", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        measure(asked.one, asked.workers)
        return
    runs = {"four": "four:", "articles": "articles:400", "books": "books:100000"}
    for what in ["folder"] if asked.folder else asked.what:
        if what == "growth":
            growth(asked.workers)
        else:
            sys.stdout.write(_in_fresh_process(runs.get(what, f"folder:{asked.folder}"), asked.workers))


if __name__ == "__main__":
    main()
