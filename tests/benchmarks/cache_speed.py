"""The second opening, compared with a bare Textual app: from the start of Python until all results are available.

    python -m tests.benchmarks.cache_speed [FOLDER ...]

Each measurement is the median of seven processes, in seconds and as a ratio: a bare Textual app to its first frame,
reading the files alone, and reading them with their cached comparison, for the sample articles, generated ones, and the
folders named.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.texts import books, one_story
from tui.resources import samples

_BARE = """
from textual.app import App
class Bare(App):
    def on_ready(self): self.exit()
Bare().run(headless=True)
"""
_READ = "from tui.reading.gathering import gather; documents = gather([{folder!r}]).documents\n"
_CACHED = _READ + "from tui.cache import Cache; Cache.usual().compare(documents)\n"


def seconds(code: str, cache: str) -> float:
    """The median time of a process that runs `code`."""
    found = []
    for _ in range(7):
        began = time.perf_counter()
        environment = {**os.environ, "CROSSREAD_CACHE": cache}
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL, env=environment)
        found.append(time.perf_counter() - began)
    return statistics.median(found)


def _written(folder: Path, made: str) -> Path:
    folder.mkdir()
    for document in books(20_000) if made == "books" else one_story(int(made)):
        (folder / f"{document.name}.txt").write_text(document.text, encoding="utf-8")
    return folder


def main(folders: list[str]) -> None:
    """Print one line per set of articles."""
    with tempfile.TemporaryDirectory() as top:
        cache = f"{top}/cache"
        bare = seconds(_BARE, cache) - seconds("", cache)
        sys.stdout.write(f"{'a bare Textual app':<32} {bare:6.3f} s\n")
        sets = {"the sample articles": samples(), "12 articles": _written(Path(top, "twelve"), "12")}
        sets |= {"two texts of 20,000 words": _written(Path(top, "books"), "books")}
        sets |= {Path(folder).name: Path(folder) for folder in folders}
        for name, folder in sets.items():
            subprocess.run(
                [sys.executable, "-c", _CACHED.format(folder=str(folder))],
                check=True,
                env={**os.environ, "CROSSREAD_CACHE": cache},
            )
            reading = seconds(_READ.format(folder=str(folder)), cache)
            cached = seconds(_CACHED.format(folder=str(folder)), cache) - reading
            sys.stdout.write(
                f"{name:<32} {reading:6.3f} s to read, {cached:6.3f} s more with every result;"
                f" (app + reading + results) / (app + reading) = {(bare + reading + cached) / (bare + reading):.2f}\n"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
