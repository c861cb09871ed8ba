"""How the time and the memory of each kind of work grow with texts of one shape: exponents, of which 1 is linear.

Each shape is measured at a quarter, half and the whole of its size, in processes of their own; the exponent is that of
the last doubling, of processor time and of the peak of memory taken. What takes less than 0.1 s or 8 MB has none.
A step that takes longer than `--timeout` is stopped, and named; the other steps go on without it.

    python -m tests.benchmarks.shapes [--shape "list items"] [--work compare,kl] [--scale 1] [--timeout 60] [--all]

It prints a line for each shape and work of which one exponent is above 1.2, or all with `--all`, and the worst of all.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.shape_texts import SHAPES

LIMIT = 1.2
_LEAST_SECONDS, _LEAST_MEMORY = 0.1, 8.0
_WIDTH = 118
_RANKERS = ("kl", "lexrank", "textrank", "reduction", "luhn", "lsa", "sumbasic", "auto")
_REPORTS = ("html", "docx", "markdown", "plain", "csv", "figures-csv", "json", "annotations")
_CHECKS = ("html", "json", "plain", "csv")
_LISTS = ("table", "quotations", "overview", "digest", "timeline", "ties")
WORKS = (
    "read", "examine", *_RANKERS, "compare", "rows", *(f"list {name}" for name in _LISTS),
    *(f"report {name}" for name in _REPORTS), "diff", "check", *(f"check {name}" for name in _CHECKS), "versions",
    *(f"versions {name}" for name in _CHECKS), "draw",
)  # fmt: skip


_NEEDED = frozenset({"read", "compare", "check", "versions"})
"""The works of which others need the result."""
_OF_COMPARISON = frozenset({"rows", "list", "report", "diff", "check"})


@dataclass
class Bench:
    """The results of earlier steps that later ones need, for one shape and size."""

    shape: str
    size: int
    made: dict[str, Any] = field(default_factory=dict)

    def files(self) -> list[bytes]:
        """The bytes of two accounts."""
        make = SHAPES[self.shape].make
        made: list[bytes] = self._once("files", lambda: [make(self.size, account).encode() for account in (0, 1)])
        return made

    def read(self) -> list[Any]:
        """Two documents."""
        from tui.reading.reader import Label, read

        suffix = SHAPES[self.shape].suffix
        labels = [Label(name, name, "", suffix) for name in ("one", "other")]
        made: list[Any] = self._once(
            "read", lambda: [read(data, label).documents[0] for data, label in zip(self.files(), labels, strict=True)]
        )
        return made

    def compare(self) -> Any:
        """Their comparison."""
        from tui.comparison import compare

        return self._once("compare", lambda: compare(self.read()))

    def check(self) -> Any:
        """The first checked against the other."""
        from tui.checking.checking import checked

        return self._once("check", lambda: checked(self.compare(), self.compare().documents[0].id))

    def versions(self) -> Any:
        """The history of both."""
        from tui.versioning.make import history

        return self._once("versions", lambda: history(self.read(), in_order=True))

    def work(self, name: str) -> Callable[[], Any]:
        """What is measured; what it needs is made before."""
        kind, _, part = name.partition(" ")
        if name == "read":
            self.files()
            return self.read
        if name == "examine" or name in _RANKERS:
            return self._alone(name)
        if name == "compare":
            self.read()
            return self.compare
        if name in {"check", "versions"}:
            self.read() if name == "versions" else self.compare()
            return getattr(self, name)  # type: ignore[no-any-return]
        if kind in {"report", "check", "versions"}:
            from tui.reports.formats import render_bytes

            found = self.compare() if kind == "report" else getattr(self, kind)()
            return lambda: render_bytes(found, part)
        if name == "diff":
            return self._diff()
        if name == "draw":
            return self._draw()
        return self._list(part or name)

    def _alone(self, name: str) -> Callable[[], Any]:
        from tui.examination import examine
        from tui.language.sentences import split
        from tui.options import Options
        from tui.summaries.methods import summarise

        one = self.read()[0]
        if name == "examine":
            return lambda: examine(one, Options())
        document = split(one)
        return lambda: summarise(document, name, 5)

    def _diff(self) -> Callable[[], Any]:
        from tui.diff import Side, diff

        sides = []
        for document in self.compare().documents:
            longest = max(document.sentences, key=lambda sentence: len(sentence.span), default=None)
            if longest is None:
                return lambda: None
            figures = tuple(one for one in self.compare().figures if one.sentence == longest.id)
            sides.append(Side(document, longest.span, figures))
        return lambda: diff(*sides)

    def _draw(self) -> Callable[[], Any]:
        from tui.app.wrap import Wrapping

        def draw() -> None:
            for document in self.read():
                wrapping = Wrapping.of(document.text, (), _WIDTH)
                wrapping.finish()

        return draw

    def _list(self, name: str) -> Callable[[], Any]:
        found = self.compare()
        if name == "rows":
            from tui.app.rows import prepare

            return lambda: prepare(found)
        if name == "table":
            from tui.reports import figures, sums
            from tui.rows.sources import sources

            named = sources(found.documents)
            return lambda: sums.among(found, figures.lines(found, named, minor=True), named)
        from tui.app.entries import digest, overview, quotations, ties, timeline
        from tui.app.widgets.entry_list import EntryList

        ids = [figure.id for figure in found.figures[:1]]
        entries: dict[str, Callable[[], Any]] = {
            "quotations": lambda: quotations.entries(found),
            "overview": lambda: overview.entries(found),
            "digest": lambda: digest.digest(found),
            "ties": lambda: ties.entries(found),
            "timeline": lambda: timeline.entries(found, ids),
        }

        def shown() -> None:
            listed = EntryList()
            listed.entries = tuple(entries[name]())
            for index in range(len(listed._estimates(_WIDTH))):
                listed._measure(_WIDTH, index)

        return shown

    def _once(self, name: str, make: Callable[[], Any]) -> Any:
        if name not in self.made:
            self.made[name] = make()
        return self.made[name]


def _memory() -> tuple[float, float]:
    """The memory in use and its peak, in MB; the peak is reset."""
    found = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return tuple(int(found[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))  # type: ignore[return-value]


def child(shape: str, size: int, works: list[str], timeout: float) -> None:
    """Do each work and print its seconds and MB; one that others need in this process, any other in a fork of it."""
    small = Bench(shape, 3)
    for work in works:
        small.work(work)()
    bench = Bench(shape, size)
    for work in works:
        with _alarm(timeout):
            run = bench.work(work)
            found = _measured(run) if work in _NEEDED else _forked(run, timeout)
        _say(json.dumps([work, found]))


def _measured(run: Callable[[], Any]) -> tuple[float, float]:
    """The seconds of processor time and the MB that something takes, at its peak."""
    gc.collect()
    before, _ = _memory()
    began = time.process_time()
    run()
    return time.process_time() - began, max(0.0, _memory()[1] - before)


def _forked(run: Callable[[], Any], timeout: float) -> tuple[float, float] | None:
    """The same in a process of its own, so what is free in this one is seen by each alike; None if it is stopped."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(timeout), math.ceil(timeout)))
        os.write(writing, json.dumps(_measured(run)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        line = answer.read()
    os.waitpid(process, 0)
    return tuple(json.loads(line)) if line else None


@contextmanager
def _alarm(timeout: float) -> Iterator[None]:
    """End this process when its own work takes too long."""
    used = time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used + timeout), resource.RLIM_INFINITY))
    yield
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


Found = dict[str, tuple[float, float] | None]
"""Seconds and MB of each work; None for one that took too long, nothing for one that needs such a one."""


def measure(shape: str, size: int, works: list[str], timeout: float) -> Found:
    """Each work at one size, in a process of its own; what takes too long is left out when it begins again."""
    found: Found = {}
    left = list(works)
    while left:
        command = [sys.executable, "-m", "tests.benchmarks.shapes", "--timeout", str(timeout)]
        command += ["--child", shape, str(size), ",".join(left)]
        answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        for name, measured in map(json.loads, answer.stdout.splitlines()):
            found[name] = tuple(measured) if measured else None
            left.remove(name)
        if left:
            found[left[0]] = None
            left = [name for name in left[1:] if not _needs(name, left[0])]
    return found


def _needs(work: str, other: str) -> bool:
    """Whether a work needs the result of another."""
    kind = work.partition(" ")[0]
    return other in {"read", kind} or (other == "compare" and kind in _OF_COMPARISON)


def exponent(smaller: float, larger: float, least: float) -> float | None:
    """The exponent of growth with a size that doubled; None for what is too little to measure."""
    return math.log2(larger / max(smaller, least / 8)) if larger >= least else None


def main() -> int:
    """Measure the shapes asked for; 1 if anything grows faster than it may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shape", action="append", choices=list(SHAPES), help="only this shape; may be repeated")
    parser.add_argument("--work", default=",".join(WORKS), help="the kinds of work, with commas")
    parser.add_argument("--scale", type=float, default=1, help="multiplies the sizes")
    parser.add_argument("--steps", type=int, default=2, choices=(1, 2), help="how often the size is doubled")
    parser.add_argument("--timeout", type=float, default=60, help="seconds for one step")
    parser.add_argument("--all", action="store_true", help="print what grows as it may, too")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child[0], int(asked.child[1]), asked.child[2].split(","), asked.timeout)
        return 0
    worst, bad = (0.0, ""), 0
    _say(f"{'shape':26} {'work':20} {'size':>8} {'seconds':>8} {'exponent':>8} {'MB':>7} {'exponent':>8}  bytes/char")
    for shape in asked.shape or SHAPES:
        sizes = [
            max(1, int(SHAPES[shape].size * asked.scale * factor)) for factor in (0.25, 0.5, 1)[-asked.steps - 1 :]
        ]
        works = asked.work.split(",")
        runs: list[Found] = []
        for size in sizes:
            runs.append(measure(shape, size, works, asked.timeout))
            works = [work for work in works if runs[-1].get(work)]
        characters = len(SHAPES[shape].make(sizes[-1], 0)) * 2
        for work in asked.work.split(","):
            row = _row(work, runs)
            bad += row.bad
            worst = max(worst, (row.time or 0.0, f"{shape}, {work}"))
            if row.bad or asked.all:
                _say(f"{shape:26} {work:20} {sizes[-1]:>8} {row.words} {row.memory * 1e6 / characters:>9.0f}")
    _say(f"{bad} above {LIMIT}; the worst in time is {worst[0]:.2f}: {worst[1]}")
    return 1 if bad else 0


@dataclass(frozen=True)
class Row:
    """The growth of one work: its exponents, if there is enough of it, and the line of figures."""

    time: float | None
    bad: bool
    words: str
    memory: float


def _row(work: str, runs: list[Found]) -> Row:
    last = runs[-1].get(work)
    before = runs[-2].get(work)
    if last is None or before is None:
        stopped = any(work in run and run[work] is None for run in runs)
        return Row(9.0 if stopped else None, stopped, f"{'too long' if stopped else '–':>8} {'':8} {'':7} {'':8}", 0)
    time_grows = exponent(before[0], last[0], _LEAST_SECONDS)
    memory_grows = exponent(before[1], last[1], _LEAST_MEMORY)
    bad = max(time_grows or 0, memory_grows or 0) > LIMIT
    shown = [f"{each:8.2f}" if each is not None else f"{'·':>8}" for each in (time_grows, memory_grows)]
    return Row(time_grows, bad, f"{last[0]:8.2f} {shown[0]} {last[1]:7.1f} {shown[1]}", last[1])


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
