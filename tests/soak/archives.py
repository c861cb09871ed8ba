"""Stop the making of archives at random moments, damage their work, and go on: the archive must have the same bytes.

    python -m tests.soak.archives --runs 20

Each run makes one archive in processes that are killed, ended, interrupted or doubled until one finishes. Run it in a
tree that nobody edits: the files of the program are part of what an archive records.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.soak.commands import Home, seeded, traceback_of_ours
from tui.archive.archive import Archive
from tui.errors import CrossreadError

_PLACES = ("Grenna", "Ulvik", "Dale", "Voss", "Odda", "Bergen", "Molde")
_SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_MOST_STOPS = 12
"""Times that one archive is stopped before it is left to finish."""
_PATIENCE = 240
"""Seconds after which a process hangs."""


def write_articles(folder: Path, chance: random.Random) -> None:
    """Some articles on some events, in folders."""
    for number in range(chance.randrange(20, 120)):
        place, day = chance.choice(_PLACES), chance.randrange(1, 28)
        within = folder / f"week {chance.randrange(4)}"
        within.mkdir(parents=True, exist_ok=True)
        text = (
            f"Fire at {place} mill\n\nPublished {day} March 2024\n\nThe fire at the {place} mill hurt "
            f"{chance.randrange(2, 40)} workers, the brigade said. The roof of the {place} mill fell in.\n"
        )
        (within / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.7")


@dataclass
class Making:
    """One archive that is made, with the processes that try to."""

    home: Home
    chance: random.Random
    cluster: bool
    falls: list[str] = field(default_factory=list)
    ends: Counter[str] = field(default_factory=Counter)

    @property
    def output(self) -> Path:
        return self.home.folder / "papers.crossread"

    @property
    def part(self) -> Path:
        return self.home.folder / "papers.crossread.part"

    def start(self, *, output: str = "papers.crossread", cluster: bool = False) -> subprocess.Popen[bytes]:
        """A process that makes the archive."""
        words = [sys.executable, "-P", "-m", "tui", "--archive", "papers", "--output", output]
        words += ["--cluster", "local"] if cluster else []
        return self.home.start(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def end(self, process: subprocess.Popen[bytes], allowed: set[int]) -> int:
        """Wait until a process ends; its code, and a fall if it is another than those allowed."""
        try:
            _, said = process.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.falls.append("hangs")
            return -signal.SIGKILL
        # Ctrl+C in Python's own start, before it has come to this program.
        early = process.returncode == 1 and said.endswith(b"KeyboardInterrupt\n")
        if traceback_of_ours(said) or not (early or process.returncode in allowed):
            self.falls.append(f"ended with {process.returncode}: {said[-300:]!r}")
        self.ends[str(process.returncode)] += 1
        return process.returncode

    def stop(self, longest: float) -> bool:
        """Start the command and stop it at a random moment; whether it had finished before."""
        process = self.start(cluster=self.cluster and self.chance.random() < 0.3)
        double = self.start() if self.chance.random() < 0.2 else None
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=self.chance.uniform(0, longest))
        number = self.chance.choice(_SIGNALS)
        with suppress(ProcessLookupError):
            process.send_signal(number)
        # 3 is a finished archive that names the damaged file; 2 is said by the one that came second.
        ended = self.end(process, {-number, 130, 3, 2} if double else {-number, 130, 3})
        return (double is not None and self.end(double, {2, 3}) == 3) or ended == 3

    def make(self, longest: float) -> None:
        """Stop it some times, and then let it finish."""
        for _ in range(self.chance.randrange(1, _MOST_STOPS)):
            if self.stop(longest):
                return
        self.end(self.start(cluster=self.cluster), {3})


def stopped(seed: int, *, cluster: bool) -> Making:
    """Make one archive that is stopped, and compare it with one that was not."""
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(seed)  # noqa: S311 - moments, not secrets
        making = Making(Home(Path(folder) / "home of it"), chance, cluster)
        write_articles(making.home.folder / "papers", chance)
        begun = time.monotonic()
        making.end(making.start(output="whole.crossread"), {3})
        making.make((time.monotonic() - begun) * (3 if cluster else 1.2))
        if not making.output.exists() or not is_same(making.output, making.home.folder / "whole.crossread"):
            making.falls.append("other bytes than in one go")
        if left := [path.name for path in making.home.folder.iterdir() if ".part" in path.name or ".new" in path.name]:
            making.falls.append(f"left over: {', '.join(left)}")
        time.sleep(2 if cluster else 0)
        if making.home.left_over():
            making.falls.append("processes are left over")
            making.home.end_all()
        return making


def is_same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


def flip(path: Path, chance: random.Random) -> None:
    """Change some bytes of a file, or cut it off."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 40)):
        data[chance.randrange(100, len(data))] = chance.randrange(256)
    path.write_bytes(data[: chance.randrange(100, len(data))] if chance.random() < 0.3 else data)


def use(path: Path) -> None:
    """Everything that is read of an archive."""
    with suppress(CrossreadError):
        archive = Archive(path)
        archive.troubles()
        for story in archive.stories():
            with suppress(CrossreadError):
                archive.comparison(story.number, archive.documents(story.number))
        archive.close()


def damaged(seed: int, *, cluster: bool) -> Making:
    """Damage the work on an archive and go on, and read a damaged archive."""
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(seed)  # noqa: S311 - damage, not a secret
        making = Making(Home(Path(folder) / "home of it"), chance, cluster)
        write_articles(making.home.folder / "papers", chance)
        process = making.start()
        limit = time.monotonic() + _PATIENCE
        while not _has_begun(making.part) and process.poll() is None and time.monotonic() < limit:
            time.sleep(0.01)
        time.sleep(chance.random())
        process.kill()
        making.end(process, {-signal.SIGKILL, 3})
        for path in (making.part, making.part.with_name(f"{making.part.name}-wal")):
            if path.exists() and path.stat().st_size > 100 and chance.random() < 0.8:
                flip(path, chance)
        making.end(making.start(), {2, 3})
        for _ in range(20):
            copy = making.home.folder / "copy.crossread"
            if making.output.exists():
                copy.write_bytes(making.output.read_bytes())
                flip(copy, chance)
                use(copy)
        return making


def _has_begun(part: Path) -> bool:
    with suppress(OSError):
        return part.with_name(f"{part.name}-wal").stat().st_size > 0
    return False


_KINDS: tuple[Callable[..., Making], ...] = (stopped, stopped, damaged)


def say(text: str) -> None:
    sys.stdout.write(f"archives: {text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run the command; the exit code is 1 if a run failed."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--runs", type=int, default=20)
    made.add_argument("--seed", type=int, default=None)
    given = made.parse_args()
    seed = seeded(given.seed)
    say(f"seed {seed}")
    ends: Counter[str] = Counter()
    failed = 0
    for run in range(given.runs):
        number = seed + run
        making = _KINDS[number % len(_KINDS)](number, cluster=number % 10 == 0)
        ends += making.ends
        failed += bool(making.falls)
        for fall in making.falls:
            say(f"seed {number}: {fall}")
    say(f"{given.runs} made, {failed} fell; exit codes {dict(sorted(ends.items()))}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
