"""This tree side by side with another one: processor seconds and memory of large work, in turns, as ratios.

    python -m tests.benchmarks.against --against FOLDER [--turns N] [articles:400 books:200000 grouped:5000 added:41]

FOLDER is a checkout of the other tree. Every run is a process of its own; the smallest figures of all turns count, of
processor time because other programs may be running. `grouped` above 5,000 repeats those with other words. `added` is
one article added to the others, compared with comparing all of them, both in this tree.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
_WHOLE = 5_000


def _texts() -> Any:
    """The module of made-up articles of this tree, whichever tree is measured."""
    found = importlib.util.spec_from_file_location("made_up_texts", HERE.with_name("texts.py"))
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules["made_up_texts"] = module
    found.loader.exec_module(module)
    return module


def _collection(count: int) -> list[Any]:
    """So many articles, ten to a story; from 5,000 on repetitions in which every longer word is another."""
    import tui

    first = [document for _, document in _texts().archive(min(count, _WHOLE) // 10, 10)]
    made = list(first)
    for turn in range(1, count // _WHOLE):
        for each in first:
            text = " ".join(word + "bcdfghklmn"[turn] * 2 if len(word) > 4 else word for word in each.text.split(" "))
            made.append(tui.document(text, name=f"{each.name} {turn}", published=each.published))
    return [replace(document, id=f"{number:06}") for number, document in enumerate(made)]


def measure(kind: str, size: int) -> dict[str, float]:
    """The processor seconds of one work, done in this process alone, and the largest memory in MB."""
    import tui

    texts = _texts()
    work: Callable[[], object]
    if kind == "grouped":
        from tui.stories.grouping import group

        collection = _collection(size)
        work = lambda: group(collection)  # noqa: E731
    else:
        read = texts.books(size) if kind == "books" else texts.one_story(size)
        tui.compare(texts.one_story(2))
        work = lambda: tui.compare(read)  # noqa: E731
    if kind == "added":
        from tui.comparison import compare
        from tui.memory import Memory

        memory = Memory()
        compare(read[:-1], memory=memory)
        work = lambda: compare(read, memory=memory)  # noqa: E731
    began = time.process_time()
    work()
    spent = time.process_time() - began
    return {"seconds": spent, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _run(tree: Path, work: str) -> dict[str, float]:
    command = [sys.executable, str(HERE), "--one", work]
    environment = {**os.environ, "PYTHONPATH": str(tree), "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd="/")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Measure in turns, and print one line for each work."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("works", nargs="*", default=["articles:400", "books:200000", "grouped:5000", "added:41"])
    parser.add_argument("--against", type=Path)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        kind, _, size = asked.one.partition(":")
        sys.stdout.write(json.dumps(measure(kind, int(size))))
        return
    mine, other = HERE.parent.parent.parent, asked.against.resolve()
    for work in asked.works:
        pair = [(mine, work), (mine, work.replace("added", "articles")) if "added" in work else (other, work)]
        runs = [[_run(*each) for each in pair] for _ in range(asked.turns)]
        best = [{key: min(turn[side][key] for turn in runs) for key in runs[0][side]} for side in (0, 1)]
        seconds, memory = ([side[key] for side in best] for key in ("seconds", "memory"))
        sys.stdout.write(
            f"{work:<16} {seconds[0]:7.2f} s of {seconds[1]:7.2f} s: {seconds[0] / seconds[1]:.2f}"
            f"   {memory[0]:5.0f} MB of {memory[1]:5.0f} MB: {memory[0] / memory[1]:.2f}\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
