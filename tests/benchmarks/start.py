"""Start to first frame, and to the finished comparison, compared with a bare Textual app with one Static; in a pty.

The first opening finds nothing in the cache; the second finds the comparison, and is measured relative to a bare app
that reads the files too. With --against, another build is measured in the same rounds. The minimum is what the machine
can do, the median what it did while it had other work; CPU time is that of the process with the screen.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
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
ROWS = "(?:─|row) 1 of ".encode()
"""The title of the table once it has its rows, in this build and in those of November."""
REPORT = ("--format", "json", "--no-cache")
COMMANDS = {"--version": ("--version",), "--help": ("--help",), "a report": REPORT}


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds until something was done, by the clock and of the processor."""

    wall: float
    cpu: float


def processor(pid: int) -> float:
    """The seconds of processor time that a process has used; 0 where the system does not say."""
    return time.clock_gettime((~pid << 3) | 2) if sys.platform == "linux" else 0.0


def environment(root: Path, home: str) -> dict[str, str]:
    """The environment of a process that runs the build at `root`, with `home` as its home."""
    hidden = {"PYTHONDONTWRITEBYTECODE", "NO_COLOR"}
    names = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    common = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(root)}
    inherited = {name: value for name, value in os.environ.items() if name not in hidden}
    return inherited | common | dict.fromkeys(names, home)


def opening(code: str, arguments: Iterable[str], wanted: Iterable[bytes], root: Path, home: str) -> list[Taken]:
    """How long a process takes until it has drawn each of `wanted` in order."""
    begun = time.perf_counter()
    child = pexpect.spawn(
        sys.executable,
        ["-c", code, *arguments],
        env=environment(root, home),
        cwd=home,
        dimensions=(50, 200),
        timeout=60,
    )
    found = []
    for pattern in wanted:
        child.expect(pattern)
        found.append(Taken(time.perf_counter() - begun, processor(child.pid or 0)))
    child.send(b"\x11")
    child.expect(pexpect.EOF)
    child.wait()
    child.close()
    return found


def command(arguments: Iterable[str], root: Path, home: str) -> Taken:
    """How long a command takes that shows no screen."""
    begun = time.perf_counter()
    out = os.open(os.devnull, os.O_WRONLY)
    actions = [(os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, out, 2)]
    given = [sys.executable, "-c", f"import os; os.chdir({home!r}); {OURS}", *arguments]
    pid = os.posix_spawn(sys.executable, given, environment(root, home), file_actions=actions)
    _, _, used = os.wait4(pid, 0)
    os.close(out)
    return Taken(time.perf_counter() - begun, used.ru_utime + used.ru_stime)


def main() -> None:
    """Print the least and the median of each time, and their ratios to a bare app."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--against", type=Path, metavar="DIR", help="another build, measured in the same rounds")
    parser.add_argument(
        "--word", default="Alibaba", help="a word of the first article: the text must be there, not the frame"
    )
    asked = parser.parse_args()
    paths = [str(Path(path).resolve()) for path in asked.paths]
    builds = {"": ROOT} | ({f" of {asked.against}": asked.against.resolve()} if asked.against else {})
    wanted = [re.escape(asked.word).encode(), ROWS]
    taken: dict[str, list[Taken]] = defaultdict(list)
    for _ in range(asked.rounds + 1):
        with tempfile.TemporaryDirectory() as home:
            taken["a bare app"] += opening(BARE, [], [b"bare"], ROOT, home)
            taken["a bare app that reads the files"] += opening(READING, paths, [b"bare"], ROOT, home)
        for build, root in builds.items():
            with tempfile.TemporaryDirectory() as home:
                for which in ("first", "second"):
                    frame, done = opening(OURS, paths, wanted, root, home)
                    taken[f"{which} opening, first frame{build}"].append(frame)
                    taken[f"{which} opening, finished comparison{build}"].append(done)
                for name, arguments in COMMANDS.items():
                    files = paths if arguments == REPORT else []
                    taken[f"{name}{build}"].append(command([*files, *arguments], root, home))
    show(taken)


def show(taken: dict[str, list[Taken]]) -> None:
    """Print each time, and its ratio to a bare app: for a second opening, to one that reads the files."""
    found = {name: [(each.wall, each.cpu) for each in times[1:]] for name, times in taken.items()}
    width = max(map(len, found))
    print(f"{'':{width}}  {'least':>12}  {'median':>12}  {'least CPU':>12}   s, × a bare app")  # noqa: T201 - a benchmark prints
    for name, times in found.items():
        base = found["a bare app that reads the files" if name.startswith("second") else "a bare app"]
        shown = []
        for least_or_median, which in ((min, 0), (statistics.median, 0), (min, 1)):
            taken_here, taken_bare = (least_or_median(each[which] for each in of) for of in (times, base))
            shown.append(f"{taken_here:.3f} {taken_here / taken_bare:6.2f}")
        print(f"{name:{width}}  {'  '.join(shown)}")  # noqa: T201 - as above


if __name__ == "__main__":
    main()
