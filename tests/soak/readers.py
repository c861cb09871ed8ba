"""Read hostile files through the reader of every format: cut off, flipped, spliced, nested, blown up, packed again.

    python -m tests.soak.readers [--runs 100000] [--processes 2] [--seed S] [--only NAME]

The files are made from those that the tests of each format read. A run falls if anything but an UnreadableError is
raised by our own code, if reading takes longer than ten seconds or more than a gigabyte, or if a document has a place
outside of its text or a character that commands a terminal. What a library raises, or a process that it ends, is a
sentence to the reader, and only counted here. One run is repeated with its seed: --seed S --runs 1.
"""

from __future__ import annotations

import argparse
import os
import pickle
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.soak.corpus import Corpus, gathered
from tests.soak.mutations import mutated
from tui import comparison
from tui.archive.soundness import is_sound
from tui.errors import UnreadableError
from tui.reading import reader
from tui.reading.documents import Document
from tui.reading.formats.registry import READERS
from tui.reports.formats import render_bytes

_SECONDS = 10
_MEMORY = 1 << 30
"""Bytes that reading one file may take."""
_COMPARED = 0.01
"""The share of documents that are compared and reported, too, if they are short."""
_SHORT = 20_000
_STRETCH = 500
"""Runs of one process, after which another one begins."""
_FALL, _DONE, _LIBRARY = "fall", "done", "library"


class _SlowError(Exception):
    """Reading took too long."""


def _alarm(*_: object) -> None:
    raise _SlowError


def read(corpus: Corpus, seed: int) -> tuple[str, str]:
    """What came of one hostile file, and where."""
    chance = random.Random(seed)  # noqa: S311 - chance, not a secret
    name, data = mutated(corpus, chance)
    found = next(one for one in READERS if one.module == name)
    if chance.random() < 0.2:
        found = next(one for one in READERS if one.holds(data) or one.is_plain)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    signal.alarm(_SECONDS)
    label = reader.Label("it", "it", "it.x", found.suffixes[0] if found.suffixes else "")
    try:
        documents = reader.read(data, label, found).documents
    except UnreadableError as error:
        text = str(error)
        return (_DONE, "refused") if text.isprintable() else (_FALL, f"{name}: {text!r}")
    except (_SlowError, MemoryError) as error:
        return _FALL, f"{name}: {type(error).__name__} {_place(error)}"
    except Exception as error:  # noqa: BLE001 - whatever a library raises
        return (_FALL if _is_ours(error) else _LIBRARY), f"{name}: {type(error).__name__} {_place(error)}"
    finally:
        signal.alarm(0)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if after * 1024 > _MEMORY and after > before:
        return _FALL, f"{name}: {after // 1024} MB for {len(data):,} bytes"
    if not all(map(is_sound, documents)):
        return _FALL, f"{name}: a document that is not sound"
    if chance.random() < _COMPARED and sum(len(each.text) for each in documents) < _SHORT:
        return _reported(name, documents)
    return _DONE, "read"


def _reported(name: str, documents: tuple[Document, ...]) -> tuple[str, str]:
    signal.alarm(6 * _SECONDS)
    try:
        found = comparison.compare(documents)
        for report in ("json", "plain", "html"):
            render_bytes(found, report).decode()
    except Exception as error:  # noqa: BLE001 - here everything is ours
        return _FALL, f"{name}, compared: {type(error).__name__} {_place(error)}"
    finally:
        signal.alarm(0)
    return _DONE, "compared"


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[:-4:-1])


def _is_ours(error: BaseException) -> bool:
    """Whether an error was raised by a line of this program, and not by a library that it called."""
    last = traceback.extract_tb(error.__traceback__)[-1].filename
    return f"{os.sep}tui{os.sep}" in last


def work(corpus_file: str, first: int, last: int, note: str) -> None:
    """What one process does: its runs, each written before and after."""
    signal.signal(signal.SIGALRM, _alarm)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (4 * _MEMORY, 4 * _MEMORY))
    corpus: Corpus = pickle.loads(Path(corpus_file).read_bytes())  # noqa: S301 - our own
    with Path(note).open("a", encoding="utf-8") as notes:
        for seed in range(first, last):
            print("begun", seed, file=notes, flush=True)
            kind, what = read(corpus, seed)
            print(kind, seed, what, file=notes, flush=True)


def _stretch(corpus: str, first: int, last: int, note: Path) -> subprocess.Popen[bytes]:
    code = f"from tests.soak.readers import work; work({corpus!r}, {first}, {last}, {str(note)!r})"
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _results(note: Path) -> Iterator[tuple[str, int, str]]:
    """What is noted of each run; one that was begun and not ended took its process with it."""
    begun: int | None = None
    for line in note.read_text(encoding="utf-8").splitlines():
        kind, seed, *what = line.split(" ", 2)
        if kind == "begun":
            begun = int(seed)
        else:
            begun = None
            yield kind, int(seed), what[0]
    if begun is not None:
        yield _LIBRARY, begun, "ended its process"


def main() -> int:
    """Run what is asked for, and print what fell and what libraries did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(6), "big"))
    parser.add_argument("--only", default="", help="the readers whose module has this in its name")
    chosen = parser.parse_args()
    sys.stdout.write(f"seed {chosen.seed}\n")
    begun = time.monotonic()
    found: Counter[str] = Counter()
    falls: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.write_bytes(pickle.dumps(gathered(chosen.only)))
        left = iter(range(chosen.seed, chosen.seed + chosen.runs, _STRETCH))
        running: dict[int, tuple[subprocess.Popen[bytes], Path, int]] = {}

        def start(first: int, last: int) -> None:
            note = Path(folder, f"{first}")
            running[first] = _stretch(str(corpus), first, last, note), note, last

        for first in left:
            start(first, min(first + _STRETCH, chosen.seed + chosen.runs))
            while len(running) >= chosen.processes or (running and first + _STRETCH >= chosen.seed + chosen.runs):
                for key, (process, note, last) in list(running.items()):
                    with suppress(subprocess.TimeoutExpired):
                        process.wait(0.1)
                    if process.poll() is None:
                        continue
                    del running[key]
                    reached = key
                    for kind, seed, what in _results(note) if note.exists() else ():
                        reached = seed + 1
                        found[kind if kind != _LIBRARY else f"library: {what}"] += 1
                        if kind == _FALL:
                            sys.stderr.write(f"{seed} {what}\n")
                            falls.setdefault(what, []).append(seed)
                    if reached < last:
                        start(max(reached, key + 1), last)
    for what, count in found.most_common(40):
        sys.stdout.write(f"{count:>7,}  {what}\n")
    for what, seeds in sorted(falls.items(), key=lambda each: -len(each[1])):
        sys.stdout.write(f"FALL {what} · {len(seeds)} times · --seed {seeds[0]} --runs 1\n")
    sys.stdout.write(
        f"{sum(found.values()):,} runs in {time.monotonic() - begun:.0f} s, {sum(map(len, falls.values()))} falls"
        + "\n"
    )
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
