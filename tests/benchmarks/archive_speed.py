"""Making an archive: the processor's time of each step, memory, and what follows for a million articles.

    python -m tests.benchmarks.archive_speed [ARTICLES ...] [--folder FOLDER]

Generated articles, ten of each event, or those of a folder of stories, each mixed from the paragraphs of its
story. Everything is done in one process; each number of articles in a process of its own, for the sake of memory. The
last line carries the step from the largest on to a million.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from tests.benchmarks.texts import archive
from tui.archive.build import build
from tui.archive.scheduler import Here
from tui.options import Options

_MILLION = 1_000_000


def _write(folder: Path, articles: int, source: str) -> None:
    """Write articles into folders of a thousand."""
    chance = random.Random(articles)  # noqa: S311 - the same articles every time
    if source:
        stories = [
            [path.read_text(encoding="utf-8").split("\n\n") for path in sorted(each.glob("*.txt"))]
            for each in sorted(Path(source).iterdir())
        ]
    else:
        texts = [document.text for _, document in archive(max(1, articles // 10), 10)]
    for number in range(articles):
        if source:
            parts = [part for text in chance.choice(stories) for part in text if part.strip()]
            text = "\n\n".join([parts[0], *(part for part in parts[1:] if chance.random() < 0.3)])
        else:
            text = texts[number % len(texts)]
        within = folder / f"{number // 1000}"
        within.mkdir(exist_ok=True)
        (within / f"{number}.txt").write_text(f"{text}\n\nReport {number}.", encoding="utf-8")


def measure(articles: int, source: str) -> dict[str, float]:
    """The seconds of the processor that each step takes for so many articles, and bytes of memory and of the file."""
    spent: defaultdict[str, float] = defaultdict(float)
    current, since = "listing", 0.0

    def report(step: str, _done: int, _total: int) -> None:
        nonlocal current, since
        now = time.process_time()
        spent[current] += now - since
        current, since = step, now

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "articles")
        folder.mkdir()
        _write(folder, articles, source)
        made = Path(name, "made.crossread")
        since = time.process_time()
        build(str(folder), made, Options(), Here(), report=report)
        report("end", 0, 0)
        size = made.stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {**spent, "memory": peak, "file": size}


def _in_process(articles: int, source: str) -> dict[str, float]:
    code = (
        "import json; from tests.benchmarks.archive_speed import measure; "
        f"print(json.dumps(measure({articles}, {source!r})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print a line for each number of articles, and one for a million."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=int, default=[1000, 2000, 4000])
    parser.add_argument("--folder", default="", help="a folder of stories, each a folder of texts")
    chosen = parser.parse_args()
    found = []
    for articles in chosen.articles:
        found.append((articles, _in_process(articles, chosen.folder)))
        _show(articles, found[-1][1])
    if len(found) > 1:
        (fewer, small), (more, large) = found[-2:]
        steps = small.keys() | large.keys()
        rate = {step: (large.get(step, 0) - small.get(step, 0)) / (more - fewer) for step in steps}
        _show(_MILLION, {step: large.get(step, 0) + rate[step] * (_MILLION - more) for step in steps})


def _show(articles: int, found: dict[str, float]) -> None:
    steps = ", ".join(f"{step} {seconds:.1f} s" for step, seconds in found.items() if step not in {"memory", "file"})
    sys.stdout.write(
        f"{articles:>9,} articles: {steps}; {found['memory'] / 1e6:,.0f} MB, a file of {found['file'] / 1e6:,.1f} MB\n"
    )


if __name__ == "__main__":
    main()
